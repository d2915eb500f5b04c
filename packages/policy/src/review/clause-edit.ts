import { fail, ok, type Result, type Text, t } from '@zhiqiang/kernel'
import type { Clause, PolicyReading } from '../reading.ts'
import type { Span } from '../source.ts'
import { codePointText, quoteOf } from './code-points.ts'
import { expected, member, oneOf, words } from './decode.ts'
import { clauseAt, withTasks } from './lists.ts'
import { clauseKindNames } from './words.ts'

const taken = t('已有同样编号的条款', 'a clause with this number exists already')
const outOfText = t('条款应从编号或标题处开始', 'a clause must begin at its number or heading')
const onlyOne = t('至少要留下一个条款', 'at least one clause must stay')

/**
 * Cuts a clause that the reader missed out of the one it was read into. `value` gives `path` and `kind`; the span is the
 * heading's. Units, strength and extracted entries that stand in it move over.
 */
export function addClause(reading: PolicyReading, id: string, span: Span, value: unknown): Result<PolicyReading, Text> {
  const path = words(80)(member(value, 'path'))
  const kind = oneOf(clauseKindNames)(member(value, 'kind'))
  if (path === undefined || kind === undefined) return fail(expected.shape)
  if (reading.clauses.some((c) => c.path === path)) return fail(taken)
  const owner = clauseAt(reading.clauses, span[0])
  if (owner !== null && owner.span[0] === span[0]) return fail(outOfText)
  const after = reading.clauses.findIndex((c) => c.span[0] > span[0])
  const at = after === -1 ? reading.clauses.length : after
  const end = owner?.span[1] ?? reading.clauses[at]?.span[0] ?? span[1]
  const within = (s: Span) => s[0] >= span[0] && s[0] < end
  const above = path.slice(0, path.lastIndexOf('/'))
  const moved = (owner?.unitSpans ?? []).filter((m) => within(m.span))
  const clause: Clause = {
    id,
    path,
    parent: path.includes('/') ? above : null,
    level: path.split('/').length,
    heading: words(300)(member(value, 'heading')) ?? quoteOf(codePointText(reading.source.text).slice(span)),
    kind,
    units: [...new Set(moved.map((m) => m.name))],
    lead: moved.find((m) => m.lead)?.name ?? null,
    span: [span[0], Math.max(end, span[1])],
    headingSpan: span,
    unitSpans: moved,
    strength: (owner?.strength ?? []).filter((s) => within(s.span)),
    isTask: false,
  }
  const clauses = reading.clauses.map((c) => (c === owner ? withoutTail(c, span[0]) : c))
  return ok(moveEntries({ ...reading, clauses: withTasks(clauses.toSpliced(at, 0, clause)) }, within, path))
}

function withoutTail(clause: Clause, end: number): Clause {
  const unitSpans = clause.unitSpans.filter((m) => m.span[0] < end)
  const gone = new Set(clause.unitSpans.filter((m) => m.span[0] >= end).map((m) => m.name))
  const units = clause.units.filter((name) => !gone.has(name) || unitSpans.some((m) => m.name === name))
  return {
    ...clause,
    span: [clause.span[0], end],
    unitSpans,
    units,
    lead: clause.lead !== null && units.includes(clause.lead) ? clause.lead : null,
    strength: clause.strength.filter((s) => s.span[0] < end),
  }
}

/** Gives the text of a heading that is none to the clause before it; its children rise to its parent. */
export function removeClause(reading: PolicyReading, id: string): Result<PolicyReading, Text> {
  const index = reading.clauses.findIndex((c) => c.id === id)
  const clause = reading.clauses[index]
  if (clause === undefined || reading.clauses.length === 1) return fail(onlyOne)
  const before = reading.clauses[index - 1]
  const clauses = reading.clauses.toSpliced(index, 1).map((c) => {
    if (c === before) return absorbed(c, clause)
    return c.parent === clause.path ? { ...c, parent: clause.parent } : c
  })
  const within = (s: Span) => s[0] >= clause.span[0] && s[0] < clause.span[1]
  return ok(moveEntries({ ...reading, clauses: withTasks(clauses) }, within, before?.path ?? clause.path))
}

function absorbed(into: Clause, clause: Clause): Clause {
  if (into.span[1] > clause.span[0]) return into
  return {
    ...into,
    span: [into.span[0], clause.span[1]],
    units: [...new Set([...into.units, ...clause.units])],
    lead: into.lead ?? clause.lead,
    unitSpans: [...into.unitSpans, ...clause.unitSpans],
    strength: [...into.strength, ...clause.strength],
  }
}

function moveEntries(reading: PolicyReading, within: (span: Span) => boolean, path: string): PolicyReading {
  const move = <T extends { readonly span: Span; readonly path: string }>(list: readonly T[]) =>
    list.map((entry) => (within(entry.span) ? { ...entry, path } : entry))
  return {
    ...reading,
    targets: move(reading.targets),
    goals: move(reading.goals),
    cadences: move(reading.cadences),
    deadlines: move(reading.deadlines),
    named_systems: move(reading.named_systems),
  }
}
