import type { Form } from './field.ts'
import { holdsFor } from './service/condition.ts'

/**
 * The part of a form that is asked of whoever gave these answers, in its order. A condition looks at what stands before
 * its field; an answer to a field that is itself not asked counts as not given. Browser and server ask the same.
 */
export function askedOf(form: Form, answers: Readonly<Record<string, unknown>>): Form {
  const seen: Record<string, unknown> = {}
  const asked = Object.entries(form).filter(([name, { when }]) => {
    const applies = when === undefined || holdsFor(when, seen)
    if (applies && answers[name] !== undefined) seen[name] = answers[name]
    return applies
  })
  return asked.length === Object.keys(form).length ? form : Object.fromEntries(asked)
}
