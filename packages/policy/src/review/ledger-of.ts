import { type PlainDate, yearOf } from '@zhiqiang/kernel'
import type { Clause, Deadline, Goal, PolicyReading, Strength, Target } from '../reading.ts'
import type { Span } from '../source.ts'
import { type CodePointText, codePointText, quoteOf } from './code-points.ts'
import type { LedgerDuty, LedgerIndicator, LedgerTask, PolicyLedger } from './ledger.ts'
import { clauseAt } from './lists.ts'

/** What publishing makes of a reading on a day. Leaf clauses of kind task and safeguard are the tasks; nothing is guessed. */
export function ledgerOf(reading: PolicyReading, today: PlainDate): PolicyLedger {
  const text = codePointText(reading.source.text)
  const last = reading.document.horizon.last
  const tasks = reading.clauses.filter((c) => c.isTask).map((c) => taskOf(reading, text, c))
  const indicators = [
    ...reading.targets.map((target) => ofTarget(reading, target)),
    ...reading.goals.map((goal) => ofGoal(reading, goal)),
  ].sort((a, b) => a.span[0] - b.span[0])
  const duties = reading.cadences.map((cadence): LedgerDuty => {
    const clause = clauseOf(reading, cadence)
    return {
      id: cadence.id,
      clauseId: clause?.id ?? null,
      path: cadence.path,
      // A row of a table is no sentence: its cells run together.
      title: clause?.path.startsWith('表')
        ? clause.heading
        : sentenceAt(text, clause?.span ?? cadence.span, cadence.span),
      every: cadence.every,
      rule: cadence.rule,
      units: clause?.units ?? [],
      lead: clause === null ? null : (clause.lead ?? clause.units[0] ?? null),
      quote: cadence.quote,
      span: cadence.span,
    }
  })
  return {
    tasks,
    indicators,
    duties,
    counts: {
      clauses: reading.clauses.length,
      tasks: tasks.length,
      unassigned: tasks.filter((x) => x.units.length === 0).length,
      units: new Set(tasks.flatMap((x) => x.units)).size,
      targets: reading.targets.length,
      goals: reading.goals.length,
      indicators: indicators.length,
      duties: duties.length,
      unsetDuties: duties.filter((x) => x.rule.unit === 'unset').length,
    },
    closed: last !== null && last < yearOf(today),
  }
}

function taskOf(reading: PolicyReading, text: CodePointText, clause: Clause): LedgerTask {
  const deadline = lastDeadline(reading.deadlines.filter((d) => clauseOf(reading, d)?.id === clause.id))
  const last = reading.document.horizon.last
  const first = clause.units[0] ?? null
  return {
    clauseId: clause.id,
    path: clause.path,
    kind: clause.kind === 'safeguard' ? 'safeguard' : 'task',
    title: clause.heading,
    text: text.slice(clause.span).trim(),
    span: clause.span,
    units: clause.units,
    lead: clause.lead ?? first,
    leadFrom: leadFrom(clause.lead, first),
    dueOn: deadline === null ? lastDayOf(last === null ? null : String(last)) : lastDayOf(deadline.by),
    dueFrom: dueFrom(deadline, last),
    deadline,
    strength: strongest(clause.strength),
  }
}

function leadFrom(marked: string | null, first: string | null): LedgerTask['leadFrom'] {
  if (marked !== null) return 'marked'
  return first === null ? null : 'first-named'
}

function dueFrom(deadline: Deadline | null, last: number | null): LedgerTask['dueFrom'] {
  if (deadline !== null) return 'deadline'
  return last === null ? null : 'horizon'
}

/** A start (自…起) is no due date; of several deadlines the last ends the task. */
function lastDeadline(deadlines: readonly Deadline[]): Deadline | null {
  const ends = deadlines.filter((d) => d.mode === 'before' && lastDayOf(d.by) !== null)
  return ends.reduce<Deadline | null>(
    (most, d) => (most === null || (lastDayOf(d.by) ?? '') > (lastDayOf(most.by) ?? '') ? d : most),
    null,
  )
}

/** The last day of `2015`, `2015-06`, `2015-06-30`; null for anything else. */
export function lastDayOf(by: string | null): PlainDate | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(by ?? '')
  if (match === null || by === null) return null
  const [, year = '', month = '12', day] = match
  if (day !== undefined) return by
  return `${year}-${month}-${new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()}`
}

const order = ['must', 'promote', 'encourage', 'explore', 'strive'] as const satisfies readonly Strength['class'][]

function strongest(list: readonly Strength[]): Strength | null {
  return list.reduce<Strength | null>(
    (most, s) => (most === null || order.indexOf(s.class) < order.indexOf(most.class) ? s : most),
    null,
  )
}

function ofTarget(reading: PolicyReading, target: Target): LedgerIndicator {
  return {
    id: target.id,
    from: 'target',
    clauseId: clauseOf(reading, target)?.id ?? null,
    path: target.path,
    title: target.indicator,
    operator: target.operator,
    value: target.value,
    unit: target.unit,
    period: target.period,
    direction: target.direction,
    goal: null,
    rank: null,
    quote: target.quote,
    span: target.span,
  }
}

function ofGoal(reading: PolicyReading, goal: Goal): LedgerIndicator {
  return {
    id: goal.id,
    from: 'goal',
    clauseId: clauseOf(reading, goal)?.id ?? null,
    path: goal.path,
    title: goal.indicator,
    operator: null,
    value: null,
    unit: null,
    period: goal.period,
    direction: goal.direction ?? null,
    goal: goal.type,
    rank: goal.rank ?? null,
    quote: goal.quote,
    span: goal.span,
  }
}

function clauseOf(reading: PolicyReading, entry: { readonly span: Span; readonly path: string }): Clause | null {
  return clauseAt(reading.clauses, entry.span[0]) ?? reading.clauses.find((c) => c.path === entry.path) ?? null
}

const longestTitle = 120

/** The sentence around a span, inside a wider one. */
function sentenceAt(text: CodePointText, within: Span, span: Span): string {
  const [from, to] = [Math.min(within[0], span[0]), Math.max(within[1], span[1])]
  const before = text.slice([from, span[0]])
  const start = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'), before.lastIndexOf('\n')) + 1
  const after = /[。；\n]/.exec(text.slice([span[1], to]))
  const words = before.slice(start) + text.slice(span) + text.slice([span[1], to]).slice(0, after?.index ?? to)
  return quoteOf(words).slice(0, longestTitle)
}
