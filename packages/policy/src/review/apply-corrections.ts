import { fail, ok, type Problem, type Result, type Text, t } from '@zhiqiang/kernel'
import type { Clause, PolicyDocument, PolicyReading, Strength } from '../reading.ts'
import { addEntry, wrong } from './add-entry.ts'
import { removeClause } from './clause-edit.ts'
import { codePointText, quoteOf } from './code-points.ts'
import { listNames } from './correctable.ts'
import { type ItemList, itemLists, type Place, placeOf, refusal, type UncheckedCorrection } from './correction.ts'
import { expected, flag, member, oneOf, spanWithin } from './decode.ts'
import { documentFields } from './document-fields.ts'
import type { FieldRules } from './field-rule.ts'
import { entriesOf, itemRules, withEntries, withTasks } from './lists.ts'
import { paintCoverage } from './paint-coverage.ts'
import { numberClassNames, strengthNames } from './words.ts'

const unknownPlace = t('没有这个可改正的位置', 'there is no such place to correct')
const gone = t('这一项已不存在', 'this entry does not exist any more')
const notRemoved = t('这一项没有被删去', 'this entry was not removed')
const asTarget = t('请用“补充指标”，并填写数值和单位', 'add it as a target, with value and unit')

/**
 * The reading after the corrections, in their order. Each is checked: the place exists, the value is of its kind, a span
 * lies inside the text. The first one that fails refuses the whole list, with its place in the problem's `fields`.
 * `X.remove` with `false` takes back the last removal of X, and giving a verb a strength takes back that it had none. Entries added get the next free id of their list, removals
 * included, so ids never move.
 */
export function applyCorrections(
  reading: PolicyReading,
  corrections: readonly UncheckedCorrection[],
): Result<PolicyReading, Problem> {
  const plan = withoutTakenBack(corrections)
  if (!plan.ok) return plan
  const next = new Map<ItemList, number>(itemLists.map((list) => [list, lastNumber(entriesOf(reading, list)) + 1]))
  let state = reading
  for (const { at, to } of plan.value) {
    const place = placeOf(at)
    if (place === null) return fail(refusal(at, unknownPlace))
    const made = applyOne(state, place, to, (list) => {
      const number = next.get(list) ?? 1
      next.set(list, number + 1)
      return `${idPrefix[list]}${number}`
    })
    if (!made.ok) return fail(refusal(at, made.problem))
    state = made.value
  }
  return ok(state)
}

/** The letters that ids of added entries begin with. */
const idPrefix: Readonly<Record<ItemList, string>> = {
  clauses: 'c',
  targets: 't',
  goals: 'g',
  cadences: 'k',
  deadlines: 'd',
  named_systems: 'm',
}

function lastNumber(entries: readonly { readonly id: string }[]): number {
  return entries.reduce((most, e) => Math.max(most, Number(/\d+$/.exec(e.id)?.[0] ?? 0)), 0)
}

/** Drops removals that a later correction takes back, together with it. */
function withoutTakenBack(list: readonly UncheckedCorrection[]): Result<readonly UncheckedCorrection[], Problem> {
  const kept: UncheckedCorrection[] = []
  const takeBack = (at: string, removal: unknown): boolean => {
    const last = kept.findLastIndex((c) => c.at === at && c.to === removal)
    if (last === -1) return false
    kept.splice(last, 1)
    return true
  }
  for (const correction of list) {
    const { at, to } = correction
    const place = placeOf(at)
    if (place?.of === 'item' && place.field === 'remove') {
      if (flag(to) === undefined) return fail(refusal(at, expected.flag))
      if (to === false && !takeBack(at, true)) return fail(refusal(at, notRemoved))
      if (to === true) kept.push(correction)
      continue
    }
    if (place?.of === 'strength' && place.offset !== '+' && to !== null) takeBack(at, null)
    kept.push(correction)
  }
  return ok(kept)
}

function applyOne(
  reading: PolicyReading,
  place: Place,
  to: unknown,
  newId: (list: ItemList) => string,
): Result<PolicyReading, Text> {
  switch (place.of) {
    case 'document':
      return applyToDocument(reading, place.field, to)
    case 'add':
      return addEntry(reading, place.list, newId(place.list), to)
    case 'strength':
      return applyToStrength(reading, place.clause, place.offset, to)
    case 'number':
      return applyToNumber(reading, place.offset, to)
    case 'item':
      return place.field === 'remove'
        ? removeEntry(reading, place.list, place.id)
        : applyToEntry(reading, place.list, place.id, place.field, to)
    default:
      return place satisfies never
  }
}

function applyToDocument(reading: PolicyReading, field: string, to: unknown): Result<PolicyReading, Text> {
  const rules: FieldRules<PolicyDocument> = documentFields
  const rule = Object.hasOwn(rules, field) ? rules[field] : undefined
  if (rule === undefined) return fail(unknownPlace)
  const document = rule.set(reading.document, to)
  if (document === null) return fail(wrong(rule.label, rule.expected))
  const inside = document.basis.every((b) => b.span[1] <= reading.source.length)
  return inside ? ok({ ...reading, document }) : fail(expected.span)
}

function applyToEntry<K extends ItemList>(
  reading: PolicyReading,
  list: K,
  id: string,
  field: string,
  to: unknown,
): Result<PolicyReading, Text> {
  const rules = itemRules[list]
  const rule = Object.hasOwn(rules, field) ? rules[field] : undefined
  if (rule === undefined) return fail(unknownPlace)
  const entries = entriesOf(reading, list)
  const index = entries.findIndex((e) => e.id === id)
  const entry = entries[index]
  if (entry === undefined) return fail(gone)
  const changed = rule.set(entry, to)
  if (changed === null) return fail(wrong(rule.label, rule.expected))
  const after = withEntries(reading, list, entries.with(index, changed))
  return ok(list === 'clauses' && field === 'kind' ? { ...after, clauses: withTasks(after.clauses) } : after)
}

function removeEntry(reading: PolicyReading, list: ItemList, id: string): Result<PolicyReading, Text> {
  const entry = entriesOf(reading, list).find((e) => e.id === id)
  if (entry === undefined) return fail(t(`${gone.zh}：${listNames[list].zh}`, `${gone.en}: ${listNames[list].en}`))
  if (list === 'clauses') return removeClause(reading, id)
  const left = entriesOf(reading, list).filter((e) => e.id !== id)
  return ok({
    ...withEntries(reading, list, left),
    coverage: paintCoverage(reading.coverage, entry.span, 'body'),
    numbers:
      list === 'targets'
        ? reading.numbers.map((n) =>
            n.class === 'target' && n.span[0] >= entry.span[0] && n.span[1] <= entry.span[1]
              ? { ...n, class: 'other' }
              : n,
          )
        : reading.numbers,
  })
}

function applyToStrength(
  reading: PolicyReading,
  id: string,
  offset: number | '+',
  to: unknown,
): Result<PolicyReading, Text> {
  const clause = reading.clauses.find((c) => c.id === id)
  if (clause === undefined) return fail(gone)
  const put = (strength: readonly Strength[]): Result<PolicyReading, Text> => {
    const changed: Clause = { ...clause, strength }
    return ok({ ...reading, clauses: reading.clauses.map((c) => (c === clause ? changed : c)) })
  }
  if (offset === '+') {
    const span = spanWithin(reading.source.length)(member(to, 'span'))
    const as = oneOf(strengthNames)(member(to, 'class'))
    if (span === undefined || span[0] < clause.span[0] || span[1] > clause.span[1]) return fail(expected.span)
    if (as === undefined) return fail(expected.choice)
    const word = quoteOf(codePointText(reading.source.text).slice(span))
    return put([...clause.strength, { word, class: as, span }].sort((a, b) => a.span[0] - b.span[0]))
  }
  if (!clause.strength.some((s) => s.span[0] === offset)) return fail(gone)
  if (to === null) return put(clause.strength.filter((s) => s.span[0] !== offset))
  const as = oneOf(strengthNames)(to)
  if (as === undefined) return fail(expected.choice)
  return put(clause.strength.map((s) => (s.span[0] === offset ? { ...s, class: as } : s)))
}

function applyToNumber(reading: PolicyReading, offset: number, to: unknown): Result<PolicyReading, Text> {
  const index = reading.numbers.findIndex((n) => n.span[0] === offset)
  const number = reading.numbers[index]
  if (number === undefined) return fail(gone)
  const as = oneOf(numberClassNames)(to)
  if (as === undefined) return fail(expected.choice)
  if (as === 'target') return fail(asTarget)
  return ok({ ...reading, numbers: reading.numbers.with(index, { ...number, class: as }) })
}
