import type { Form, Problem, Text } from '@zhiqiang/kernel'
import { fill, t } from '@zhiqiang/kernel'

export type Typed = Readonly<Record<string, unknown>>

const missing = t('请填写“{label}”', 'Please fill in “{label}”')

/** What a form still lacks, by field. The server checks the rest: it knows more. */
export function lacking(form: Form, typed: Typed): Readonly<Record<string, Text>> {
  const empty = Object.entries(form).filter(
    ([name, field]) => field.required && field.kind !== 'data' && isEmpty(typed[name]),
  )
  return Object.fromEntries(
    empty.map(([name, { label }]) => [
      name,
      { zh: fill(missing, { label: label.zh }).zh, en: fill(missing, { label: label.en }).en },
    ]),
  )
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === ''
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}

/** The answers as the contract wants them: only declared fields, blanks left out, files by their upload ids. */
export function answersOf(form: Form, typed: Typed): Record<string, unknown> {
  const entries = Object.entries(form).flatMap(([name, field]) => {
    const value = typed[name]
    if (isEmpty(value)) return []
    if (field.kind === 'files' && Array.isArray(value)) {
      return [[name, value.map((file: { readonly upload: string }) => ({ upload: file.upload }))]]
    }
    return [[name, value]]
  })
  return Object.fromEntries(entries)
}

/** What the server says about each field, where it says so. */
export function fieldErrors(problem: Problem | null): Readonly<Record<string, Text>> {
  return problem?.fields ?? {}
}
