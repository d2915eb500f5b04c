import { fail, ok, type Result, type Text, t } from '@zhiqiang/kernel'
import type { Cadence, CoverageClass, Deadline, Goal, NamedSystem, PolicyReading, Target } from '../reading.ts'
import type { Span } from '../source.ts'
import { addClause } from './clause-edit.ts'
import { codePointText, quoteOf } from './code-points.ts'
import type { ItemList } from './correction.ts'
import { expected, member, ruleOf, spanWithin } from './decode.ts'
import { clauseAt, type EntryOf, entriesOf, itemRules, withEntries } from './lists.ts'
import { paintCoverage } from './paint-coverage.ts'

type Addable = Exclude<ItemList, 'clauses'>

interface Place {
  readonly id: string
  readonly path: string
  readonly quote: string
  readonly span: Span
}

/** An entry before the reviewer's fields are put in; every one of `needs` must then be given. */
const blanks: { readonly [K in Addable]: (place: Place, more: { numberSpan: Span }) => EntryOf[K] } = {
  targets: (place, { numberSpan }) =>
    ({
      ...place,
      numberSpan,
      indicator: place.quote,
      operator: '>=',
      value: 0,
      unit: '',
      period: null,
      direction: 'up',
    }) satisfies Target,
  goals: (place) => ({ ...place, type: 'direction', indicator: place.quote, period: null }) satisfies Goal,
  cadences: (place) =>
    ({ ...place, every: 'regular', rule: ruleOf('regular') ?? { unit: 'unset', n: 1 } }) satisfies Cadence,
  deadlines: (place) => ({ ...place, by: '', mode: 'before' }) satisfies Deadline,
  named_systems: (place) =>
    ({ ...place, name: place.quote, type: 'mechanism', nameSpan: place.span }) satisfies NamedSystem,
}

const needs: Readonly<Record<Addable, readonly string[]>> = {
  targets: ['indicator', 'operator', 'value', 'unit'],
  goals: ['type', 'indicator'],
  cadences: ['every'],
  deadlines: ['by'],
  named_systems: ['name', 'type'],
}

const paint: Readonly<Record<Addable, CoverageClass>> = {
  targets: 'target',
  goals: 'goal',
  cadences: 'cadence',
  deadlines: 'deadline',
  named_systems: 'mechanism',
}

const outside = t('所选文字不在任何条款之内', 'the words chosen stand in no clause')

/** Adds what the reader missed: `value` gives the span and the fields; path and quote come from the text. */
export function addEntry(
  reading: PolicyReading,
  list: ItemList,
  id: string,
  value: unknown,
): Result<PolicyReading, Text> {
  const span = spanWithin(reading.source.length)(member(value, 'span'))
  if (span === undefined) return fail(expected.span)
  if (list === 'clauses') return addClause(reading, id, span, value)
  const clause = clauseAt(reading.clauses, span[0])
  if (clause === null) return fail(outside)
  const numberSpan = spanWithin(reading.source.length)(member(value, 'numberSpan')) ?? span
  const quote = quoteOf(codePointText(reading.source.text).slice(span))
  return insert(reading, list, { id, path: clause.path, quote, span }, numberSpan, value)
}

function insert<K extends Addable>(
  reading: PolicyReading,
  list: K,
  place: Place,
  numberSpan: Span,
  value: unknown,
): Result<PolicyReading, Text> {
  let entry = blanks[list](place, { numberSpan })
  for (const [name, rule] of Object.entries(itemRules[list])) {
    const given = member(value, name)
    if (given === undefined) {
      if (needs[list].includes(name)) return fail(missing(rule.label))
      continue
    }
    const next = rule.set(entry, given)
    if (next === null) return fail(wrong(rule.label, rule.expected))
    entry = next
  }
  const entries = [...entriesOf(reading, list), entry].sort((a, b) => a.span[0] - b.span[0])
  const added = withEntries(reading, list, entries)
  return ok({
    ...added,
    coverage: paintCoverage(reading.coverage, place.span, paint[list]),
    numbers: list === 'targets' ? numbersRead(reading, numberSpan) : reading.numbers,
  })
}

function numbersRead(reading: PolicyReading, span: Span): PolicyReading['numbers'] {
  return reading.numbers.map((n) => (n.span[0] >= span[0] && n.span[1] <= span[1] ? { ...n, class: 'target' } : n))
}

/** “应填写：数值”. */
function missing(label: Text): Text {
  return t(`应填写：${label.zh}`, `needed: ${label.en}`)
}

/** “数值：应是数字”. */
export function wrong(label: Text, should: Text): Text {
  return t(`${label.zh}：${should.zh}`, `${label.en}: ${should.en}`)
}
