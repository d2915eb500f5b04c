import type { Json, Text } from '@zhiqiang/kernel'
import {
  amount,
  type Decode,
  day,
  expected,
  moment,
  nameList,
  oneOf,
  orNull,
  period,
  ruleOf,
  words,
  year,
} from './decode.ts'

/** How a screen lets a value be changed. */
export type Editor =
  | { readonly kind: 'text'; readonly max: number }
  | { readonly kind: 'choice'; readonly options: Readonly<Record<string, Text>> }
  | { readonly kind: 'amount' }
  | { readonly kind: 'names' }
  | { readonly kind: 'units' }
  | { readonly kind: 'lead' }
  | { readonly kind: 'day' }
  | { readonly kind: 'moment' }
  | { readonly kind: 'period' }
  | { readonly kind: 'every' }
  | { readonly kind: 'year' }
  | { readonly kind: 'rank' }
  | { readonly kind: 'basis' }
  | { readonly kind: 'openness' }

/** One correctable field of an entry `I`: its words, its editor, how to read it and how to write it. */
export interface FieldRule<I> {
  readonly label: Text
  readonly editor: Editor
  readonly nullable: boolean
  /** What a refused value should have been. */
  readonly expected: Text
  readonly get: (item: I) => Json
  /** The entry with the value in it, or null when the value is not of the field's kind. */
  readonly set: (item: I, to: unknown) => I | null
}

export type FieldRules<I> = Readonly<Record<string, FieldRule<I>>>

/** Ties a decoder to a setter, so that what is written is what was checked. */
export function fieldRule<I, T>(rule: {
  readonly label: Text
  readonly editor: Editor
  readonly nullable?: boolean
  readonly expected: Text
  readonly decode: Decode<T>
  readonly get: (item: I) => Json
  readonly put: (item: I, value: T) => I
}): FieldRule<I> {
  return {
    label: rule.label,
    editor: rule.editor,
    nullable: rule.nullable ?? false,
    expected: rule.expected,
    get: rule.get,
    set: (item, to) => {
      const value = rule.decode(to)
      return value === undefined ? null : rule.put(item, value)
    },
  }
}

interface Access<I, T> {
  readonly get: (item: I) => Json
  readonly put: (item: I, value: T) => I
}

/** A line of words. */
export function textRule<I>(label: Text, access: Access<I, string>, max = 200): FieldRule<I> {
  return fieldRule({ label, editor: { kind: 'text', max }, expected: expected.words, decode: words(max), ...access })
}

/** A line of words that may be missing. */
export function textOrNullRule<I>(label: Text, access: Access<I, string | null>, max = 200): FieldRule<I> {
  const decode = orNull(words(max))
  return fieldRule({
    label,
    editor: { kind: 'text', max },
    nullable: true,
    expected: expected.words,
    decode,
    ...access,
  })
}

/** One of a table's keys. */
export function choiceRule<I, K extends string>(
  label: Text,
  options: Readonly<Record<K, Text>>,
  access: Access<I, K>,
): FieldRule<I> {
  return fieldRule({
    label,
    editor: { kind: 'choice', options },
    expected: expected.choice,
    decode: oneOf(options),
    ...access,
  })
}

const made = {
  amount: { expected: expected.amount, decode: amount },
  names: { expected: expected.names, decode: nameList },
  moment: { expected: expected.moment, decode: moment },
} as const

/** A number or a range. */
export function amountRule<I>(label: Text, access: Access<I, number | { min: number; max: number }>): FieldRule<I> {
  return fieldRule({ label, editor: { kind: 'amount' }, ...made.amount, ...access })
}

/** A list of names. */
export function namesRule<I>(label: Text, access: Access<I, readonly string[]>): FieldRule<I> {
  return fieldRule({ label, editor: { kind: 'names' }, ...made.names, ...access })
}

/** A day that may be missing. */
export function dayRule<I>(label: Text, access: Access<I, string | null>): FieldRule<I> {
  return fieldRule({
    label,
    editor: { kind: 'day' },
    nullable: true,
    expected: expected.day,
    decode: orNull(day),
    ...access,
  })
}

/** A year, month or day. */
export function momentRule<I>(label: Text, access: Access<I, string>): FieldRule<I> {
  return fieldRule({ label, editor: { kind: 'moment' }, ...made.moment, ...access })
}

/** A year, `annual` or a range, or none. */
export function periodRule<I>(label: Text, access: Access<I, string | null>): FieldRule<I> {
  return fieldRule({
    label,
    editor: { kind: 'period' },
    nullable: true,
    expected: expected.period,
    decode: orNull(period),
    ...access,
  })
}

/** A year that may be missing. */
export function yearRule<I>(label: Text, access: Access<I, number | null>): FieldRule<I> {
  return fieldRule({
    label,
    editor: { kind: 'year' },
    nullable: true,
    expected: expected.year,
    decode: orNull(year),
    ...access,
  })
}

/** A recurrence, kept as written and as a rule. */
export function everyRule<I>(label: Text, access: Access<I, string>): FieldRule<I> {
  const decode: Decode<string> = (value) => (typeof value === 'string' && ruleOf(value) !== null ? value : undefined)
  return fieldRule({ label, editor: { kind: 'every' }, expected: expected.every, decode, ...access })
}
