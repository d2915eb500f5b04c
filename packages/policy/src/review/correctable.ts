import { type Json, type Text, t } from '@zhiqiang/kernel'
import type { PolicyReading } from '../reading.ts'
import { type ItemList, itemLists, placeOf } from './correction.ts'
import { documentFields } from './document-fields.ts'
import type { Editor, FieldRules } from './field-rule.ts'
import { entriesOf, itemRules } from './lists.ts'
import { numberClassNames, strengthNames } from './words.ts'

/** A correctable field as a screen needs it. */
export interface Correctable {
  readonly label: Text
  readonly editor: Editor
  readonly nullable: boolean
}

type Table = Readonly<Record<string, Correctable>>

function shown<I>(rules: FieldRules<I>): Table {
  return Object.fromEntries(
    Object.entries(rules).map(([name, { label, editor, nullable }]) => [name, { label, editor, nullable }]),
  )
}

/** Which fields a reviewer can correct, by part of the reading: label, editor, and whether it may be empty. */
export const correctable: Readonly<Record<'document' | ItemList, Table>> = {
  document: shown(documentFields),
  clauses: shown(itemRules.clauses),
  targets: shown(itemRules.targets),
  goals: shown(itemRules.goals),
  cadences: shown(itemRules.cadences),
  deadlines: shown(itemRules.deadlines),
  named_systems: shown(itemRules.named_systems),
}

/** The words of a verb's strength at its offset; null takes the mark away. */
export const strengthField: Correctable = {
  label: t('力度', 'Strength'),
  editor: { kind: 'choice', options: strengthNames },
  nullable: true,
}

/** What a numeral that is no target is: `target` is given by adding one. */
export const numberField: Correctable = {
  label: t('数字的含义', 'What the number is'),
  editor: {
    kind: 'choice',
    options: Object.fromEntries(
      Object.entries(numberClassNames).filter(([name]) => name !== 'target' && name !== 'unread'),
    ),
  },
  nullable: false,
}

/** The names of the lists, for headings and messages. */
export const listNames: Readonly<Record<ItemList, Text>> = {
  clauses: t('条款', 'Clause'),
  targets: t('指标', 'Target'),
  goals: t('无数字目标', 'Goal'),
  cadences: t('周期', 'Cadence'),
  deadlines: t('期限', 'Deadline'),
  named_systems: t('机制', 'Mechanism'),
}

/** What a place of a correction is called, like “指标 · 数值”. */
export function placeLabel(at: string): Text {
  const place = placeOf(at)
  if (place === null) return t(at, at)
  if (place.of === 'document') return joined(t('文件', 'Document'), correctable.document[place.field]?.label)
  if (place.of === 'number') return numberField.label
  if (place.of === 'strength') return joined(listNames.clauses, strengthField.label)
  if (place.of === 'add') return t(`补充${listNames[place.list].zh}`, `Added: ${listNames[place.list].en}`)
  const field = place.field === 'remove' ? t('删去', 'removed') : correctable[place.list][place.field]?.label
  return joined(listNames[place.list], field)
}

function joined(a: Text, b: Text | undefined): Text {
  return b === undefined ? a : t(`${a.zh} · ${b.zh}`, `${a.en} · ${b.en}`)
}

/** The value that stands at a place of a reading: what a correction's `from` records. Null for additions and unknown places. */
export function valueAt(reading: PolicyReading, at: string): Json {
  const place = placeOf(at)
  if (place === null || place.of === 'add') return null
  if (place.of === 'document') {
    const rules: FieldRules<PolicyReading['document']> = documentFields
    return Object.hasOwn(rules, place.field) ? (rules[place.field]?.get(reading.document) ?? null) : null
  }
  if (place.of === 'number') return reading.numbers.find((n) => n.span[0] === place.offset)?.class ?? null
  if (place.of === 'strength') {
    const clause = reading.clauses.find((c) => c.id === place.clause)
    return clause?.strength.find((s) => s.span[0] === place.offset)?.class ?? null
  }
  const { list, id, field } = place
  if (field === 'remove') return !itemLists.some((l) => l === list && entriesOf(reading, l).some((e) => e.id === id))
  return fieldOf(reading, list, id, field)
}

function fieldOf<K extends ItemList>(reading: PolicyReading, list: K, id: string, field: string): Json {
  const entry = entriesOf(reading, list).find((e) => e.id === id)
  const rules = itemRules[list]
  return entry !== undefined && Object.hasOwn(rules, field) ? (rules[field]?.get(entry) ?? null) : null
}
