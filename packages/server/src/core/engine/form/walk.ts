import type { Field, FileRef, Form, Place } from '@zhiqiang/kernel'

type Answers = Readonly<Record<string, unknown>>

interface Answered {
  readonly name: string
  readonly field: Field
  readonly value: unknown
}

/** Every answer of a form with its field, rows of groups included; what was not answered is left out. */
export function* answered(form: Form, answers: Answers): Generator<Answered> {
  for (const [name, field] of Object.entries(form)) {
    const value = answers[name]
    if (value === undefined || value === null) continue
    if (field.kind === 'group' && Array.isArray(value)) {
      for (const row of value) yield* answered(field.fields, row)
    } else {
      yield { name, field, value }
    }
  }
}

/** Ids of the units that answers name. */
export function unitsIn(form: Form, answers: Answers): string[] {
  return [...answered(form, answers)].flatMap(({ field, value }) => {
    if (field.kind === 'unit' && typeof value === 'string') return [value]
    return field.kind === 'units' && Array.isArray(value) ? value.map(String) : []
  })
}

/** A file with the field of the form that took it: which material it is. */
export interface NamedFile extends FileRef {
  readonly field?: string
}

/** The uploads that answers name. */
export function filesIn(form: Form, answers: Answers): NamedFile[] {
  return [...answered(form, answers)].flatMap(({ name, field, value }) =>
    field.kind === 'files' && Array.isArray(value)
      ? (value as FileRef[]).map(({ upload }) => ({ upload, field: name }))
      : [],
  )
}

/** Codes of the divisions that answers name. */
export function regionsIn(form: Form, answers: Answers): string[] {
  return [...answered(form, answers)].flatMap(({ field, value }) => {
    if (field.kind === 'region') return [String(value)]
    return field.kind === 'address' ? [(value as Place).region] : []
  })
}
