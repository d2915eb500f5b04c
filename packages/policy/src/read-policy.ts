import { clausesOf } from './clauses.ts'
import { contentOf } from './content.ts'
import { coverageOf } from './coverage.ts'
import { findingsOf } from './findings/findings.ts'
import { layoutOf } from './layout.ts'
import { numbersOf } from './numbers.ts'
import { quantitiesOf } from './quantities.ts'
import type { PolicyReading } from './reading.ts'
import type { SourceText } from './source.ts'
import { enclosingBrackets } from './text/brackets.ts'
import { findNumerals } from './text/numerals.ts'
import { type Range, rowWordsOf, spanOf, wordsOf } from './text/view.ts'

export interface ReadOptions {
  /** ISO date of today; without it no horizon is called past. */
  readonly today?: string
  /** SM3 of the original bytes, hex, where the caller has them. */
  readonly sm3?: string
}

/**
 * Reads a plan: its fields, clauses, units, targets, goals, duties that come back, terms and mechanisms, each with its
 * place in the source. Never throws: a text that is no plan gives a reading without clauses and with one finding.
 */
export function readPolicy(source: SourceText, options: ReadOptions = {}): PolicyReading {
  const layout = layoutOf(source)
  const { view, outline } = layout
  const { clauses, unitStretches } = clausesOf(layout)
  const numerals = findNumerals(view.text)
  const quantities = quantitiesOf(view, numerals)
  const date = layout.document.issuedOn ?? layout.document.printedOn
  const issue = { date, year: yearOf(date ?? layout.document.number) }
  const content = contentOf(layout, enclosingBrackets(layout.partner), quantities, unitStretches, issue)
  const pathOf = (node: number) => outline.nodes[node]?.path ?? ''
  const quoted = (range: Range) => ({ quote: wordsOf(view, range), span: spanOf(view, range) })
  const targets = content.targets.map((target, i) => ({
    id: `t${i + 1}`,
    path: pathOf(target.node),
    indicator: target.indicator,
    operator: target.operator,
    value: target.quantity.value,
    unit: target.quantity.unit,
    period: target.period,
    quote: target.row ? rowWordsOf(view, target.range) : wordsOf(view, target.range),
    span: spanOf(view, target.range),
    numberSpan: spanOf(view, target.quantity),
    direction: target.direction,
  }))
  const goals = content.goals.map((goal, i) => ({
    id: `g${i + 1}`,
    path: pathOf(goal.node),
    type: goal.type,
    indicator: goal.indicator,
    ...quoted(goal.range),
    period: goal.period,
    ...(goal.rank === undefined ? {} : { rank: goal.rank }),
    ...(goal.direction === undefined ? {} : { direction: goal.direction }),
  }))
  const rankAt = new Map(goals.flatMap(({ id, rank, span }) => (rank === undefined ? [] : [[span[1], id] as const])))
  const ranked = targets.map((target) => {
    const goal = rankAt.get(target.numberSpan[1])
    return goal === undefined ? target : { ...target, goal }
  })
  const cadences = content.cadences.map((cadence, i) => ({
    id: `k${i + 1}`,
    path: pathOf(cadence.node),
    ...quoted(cadence.range),
    every: cadence.every,
    rule: cadence.rule,
  }))
  const deadlines = content.deadlines.map((deadline, i) => ({
    id: `d${i + 1}`,
    path: pathOf(deadline.node),
    ...quoted(deadline.range),
    by: deadline.by,
    mode: deadline.mode,
  }))
  const systems = content.mechanisms.map((mechanism, i) => ({
    id: `m${i + 1}`,
    path: pathOf(mechanism.node),
    name: wordsOf(view, mechanism.name),
    ...quoted(mechanism.range),
    type: mechanism.type,
    nameSpan: spanOf(view, mechanism.name),
  }))
  const reading = { clauses, unitStretches }
  const numbers = numbersOf(layout, reading, content, numerals, quantities)
  const horizon = horizonOf([...targets, ...goals].map((goal) => goal.period))
  return {
    document: { ...layout.document, horizon },
    clauses,
    targets: ranked,
    goals,
    cadences,
    deadlines,
    named_systems: systems,
    findings: findingsOf({ layout, reading, content, numbers, horizon, today: options.today ?? null }),
    source: {
      encoding: source.encoding,
      sm3: options.sm3 ?? null,
      length: view.length,
      text: source.text,
      parts: source.parts,
    },
    coverage: coverageOf(layout, reading, content),
    numbers,
  }
}

function yearOf(words: string | null): number | null {
  const match = words === null ? null : /(?:19|20)\d{2}/.exec(words)
  return match === null ? null : Number(match[0])
}

/** The years that goals name, and the last of them. */
function horizonOf(periods: readonly (string | null)[]): { years: readonly number[]; last: number | null } {
  const years = [...new Set(periods.flatMap((period) => (period === null ? [] : [Number(period)])))]
    .filter(Number.isInteger)
    .sort((a, b) => a - b)
  return { years, last: years.at(-1) ?? null }
}
