import { readAnswers } from '@zhiqiang/fields'
import { askedOf, type Field, type Form, type Problem, type Text } from '@zhiqiang/kernel'

export type Typed = Readonly<Record<string, unknown>>

/** What is missing or wrong, by its place: what the server would say, said before anything is sent. */
export function lacking(form: Form, typed: Typed): Readonly<Record<string, Text>> {
  return readAnswers(form, answersOf(form, typed)).wrong
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === ''
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}

/** The answers as the contract wants them: only declared fields that are asked, blanks left out, files by their upload ids. */
export function answersOf(form: Form, typed: Typed): Record<string, unknown> {
  const entries = Object.entries<Field>(askedOf(form, typed)).flatMap(([name, field]) => {
    const value = isEmpty(typed[name]) ? untouched(field) : typed[name]
    if (value === undefined) return []
    if (field.kind === 'files' && Array.isArray(value)) {
      return [[name, value.map((file: { readonly upload: string }) => ({ upload: file.upload }))]]
    }
    if (field.kind === 'group' && Array.isArray(value)) {
      const rows = rowsOf(field, value)
      return rows.length > 0 ? [[name, rows]] : []
    }
    return [[name, value]]
  })
  return Object.fromEntries(entries)
}

/** The rows a group shows before anybody touched it, so that what they lack is told in them. */
function untouched(field: Field): readonly Typed[] | undefined {
  return field.kind === 'group' && field.required && field.min > 0
    ? Array.from({ length: field.min }, () => ({}))
    : undefined
}

/** The rows of a group; blank ones are left out where they need not be there. */
function rowsOf(field: Extract<Field, { kind: 'group' }>, value: readonly Typed[]): readonly Typed[] {
  const rows = value.map((row) => answersOf(field.fields, row))
  const filled = rows.filter((row) => Object.keys(row).length > 0)
  if (filled.length === 0 && !field.required) return []
  return filled.length >= field.min ? filled : rows
}

/** What the server says about each field, where it says so. */
export function fieldErrors(problem: Problem | null): Readonly<Record<string, Text>> {
  return problem?.fields ?? {}
}
