import type { CallOutput } from '@zhiqiang/contract'
import { type Form, field, type Text } from '@zhiqiang/kernel'
import { words } from './words.ts'

export type Register = CallOutput<'data.registers'>['rows'][number]
type RecordField = Register['fields'][number]

const longest = { text: 1000, long: 20_000, why: 500 }

/** The form of a register's fields that people may type, and the ground for it. */
export function entryForm(register: Register): Form {
  const typed = register.fields.filter((one) => one.typed)
  const fields = typed.map((one) => [one.id, field.optional(inputOf(one))] as const)
  const why = field.longText(words.why, { max: longest.why, hint: words.whyHint })
  return { ...Object.fromEntries(fields), why } as Form
}

function inputOf({ label, sort, options }: RecordField) {
  switch (sort) {
    case 'longText':
      return field.longText(label, { max: longest.long })
    case 'day':
      return field.date(label)
    case 'choice':
      return field.choice(label, (options ?? {}) as Record<string, Text>)
    case 'names':
    case 'codes':
      return field.text(label, { max: longest.text, hint: words.several })
    default:
      return field.text(label, { max: longest.text })
  }
}

/** Values as the form shows them: lists parted as they are typed. */
export function typedValues(values: Readonly<Record<string, unknown>>): Record<string, string> {
  const texts = Object.entries(values).flatMap(([id, value]) => {
    const text = Array.isArray(value) ? value.join('；') : String(value ?? '')
    return text === '' ? [] : [[id, text] as const]
  })
  return Object.fromEntries(texts)
}

/** What is new among answers, by field. */
export function changedValues(
  answers: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, string>>,
): Record<string, string> {
  const { why: _, ...given } = answers
  return Object.fromEntries(Object.entries(typedValues(given)).filter(([id, text]) => text !== (before[id] ?? '')))
}
