import { askedOf, type Field, type Form, fill, type Text, t } from '@zhiqiang/kernel'
import type { FieldOf } from './facets.ts'
import { facetsOf } from './facets-of.ts'
import { schemaOf } from './schema.ts'

type Given = Readonly<Record<string, unknown>>

/** A form as it was read: the answers as their kinds write them, or what is wrong by the place of the answer. */
export interface ReadAnswers {
  readonly answers: Readonly<Record<string, unknown>>
  /** By name, in a group by `name.row.name`; empty where all is well. */
  readonly wrong: Readonly<Record<string, Text>>
}

const missing = t('请填写“{zh}”', 'Please fill in “{en}”')
const unfit = t('“{zh}”没有填写或填写不正确', '“{en}” is missing or not right')
const unknown = t('没有“{name}”这一项', 'there is no “{name}” here')

/**
 * Reads what a form sends, field by field, so that each fault is told where it is and how to mend it. A name that the
 * form does not know is a fault: a misspelt answer is never silently dropped. An answer to what is not asked is dropped.
 */
export function readAnswers(form: Form, given: Given): ReadAnswers {
  const answers: Record<string, unknown> = {}
  const wrong: Record<string, Text> = {}
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(form, name)) wrong[name] = fill(unknown, { name })
  }
  for (const [name, field] of Object.entries(askedOf(form, given))) {
    const read = readAnswer(field, given[name])
    if (read.answer !== undefined) answers[name] = read.answer
    for (const [place, why] of Object.entries(read.wrong)) wrong[place === '' ? name : `${name}.${place}`] = why
  }
  return { answers, wrong }
}

interface ReadAnswer {
  readonly answer?: unknown
  /** By place inside the answer; the answer itself by the empty name. */
  readonly wrong: Readonly<Record<string, Text>>
}

/** Reads one answer by its field. */
export function readAnswer(field: Field, value: unknown): ReadAnswer {
  if (value === undefined) return { wrong: field.required && field.kind !== 'data' ? { '': lackOf(field) } : {} }
  if (field.kind === 'group' && Array.isArray(value)) return readRows(field, value)
  const read = schemaOf(field).safeParse(value)
  return read.success ? { answer: read.data, wrong: {} } : { wrong: { '': faultOf(field, value) } }
}

/**
 * What of some answers fits a form, to begin filling it in with: what does not fit is left out without a word, a row of a group
 * may be half filled.
 */
export function fittingAnswers(form: Form, given: Given): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(form).flatMap(([name, field]) => {
      const value = Object.hasOwn(given, name) ? given[name] : undefined
      if (value === undefined) return []
      if (field.kind === 'group') {
        if (!Array.isArray(value) || value.length > field.max) return []
        return [
          [name, value.map((row) => fittingAnswers(field.fields, typeof row === 'object' && row !== null ? row : {}))],
        ]
      }
      const { answer } = readAnswer(field, value)
      return answer === undefined ? [] : [[name, answer]]
    }),
  )
}

function readRows(field: FieldOf<'group'>, rows: readonly unknown[]): ReadAnswer {
  if (rows.length < field.min || rows.length > field.max) return { wrong: { '': faultOf(field, rows) } }
  const wrong: Record<string, Text> = {}
  const answer = rows.map((row, n) => {
    const read = readAnswers(field.fields, typeof row === 'object' && row !== null ? { ...row } : {})
    for (const [place, why] of Object.entries(read.wrong)) wrong[`${n}.${place}`] = why
    return read.answers
  })
  return Object.keys(wrong).length > 0 ? { wrong } : { answer, wrong }
}

function lackOf(field: Field): Text {
  return faultIn(field, undefined) ?? fill(missing, { ...field.label })
}

function faultOf(field: Field, value: unknown): Text {
  return faultIn(field, value) ?? fill(unfit, { ...field.label })
}

/** What the kind has to say about a value; the caller hands each field its own kind's value. */
function faultIn(field: Field, value: unknown): Text | null {
  return facetsOf(field).mend(value, field as never)
}
