import type { CodePointText, Finding, PolicyReading, Span } from '@zhiqiang/policy'
import type { Paragraph } from './blocks.ts'

export const markKinds = [
  'target',
  'number',
  'goal',
  'cadence',
  'deadline',
  'units',
  'mechanism',
  'strength',
  'heading',
  'meta',
  'finding',
  'unread',
] as const
export type MarkKind = (typeof markKinds)[number]

/** A stretch of the source that was read as something; `key` names its card. */
export interface Mark {
  readonly span: Span
  readonly kind: MarkKind
  readonly key: string
}

/** Everything to mark in the source, in the order of the text. */
export function marksOf(reading: PolicyReading, findings: readonly Finding[]): readonly Mark[] {
  const marks: Mark[] = []
  const put = (kind: MarkKind, key: string, span: Span) => {
    if (span[0] < span[1]) marks.push({ kind, key, span })
  }
  for (const clause of reading.clauses) {
    const key = `clauses.${clause.id}`
    put('heading', key, clause.headingSpan)
    for (const unit of clause.unitSpans) put('units', key, unit.span)
    for (const verb of clause.strength) put('strength', key, verb.span)
  }
  for (const target of reading.targets) {
    put('target', `targets.${target.id}`, target.span)
    put('number', `targets.${target.id}`, target.numberSpan)
  }
  for (const goal of reading.goals) put('goal', `goals.${goal.id}`, goal.span)
  for (const cadence of reading.cadences) put('cadence', `cadences.${cadence.id}`, cadence.span)
  for (const deadline of reading.deadlines) put('deadline', `deadlines.${deadline.id}`, deadline.span)
  for (const system of reading.named_systems) put('mechanism', `named_systems.${system.id}`, system.nameSpan)
  for (const [field, span] of Object.entries(reading.document.spans)) put('meta', `document.${field}`, span)
  for (const basis of reading.document.basis) put('meta', 'document.basis', basis.span)
  for (const number of reading.numbers) {
    if (number.class === 'unread') put('unread', `numbers.${number.span[0]}`, number.span)
  }
  for (const finding of findings) put('finding', `findings.${finding.id}`, finding.span)
  return marks.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
}

/** A run of characters under the same marks. */
export interface Run {
  readonly text: string
  readonly kinds: readonly MarkKind[]
  /** Cards of the marks, the innermost first. */
  readonly keys: readonly string[]
}

/** Cuts a paragraph at the edges of its marks. The runs joined are the paragraph, to the letter. */
export function runsOf(text: CodePointText, paragraph: Paragraph, marks: readonly Mark[]): readonly Run[] {
  const [start, end] = paragraph.span
  const inside = marks.filter((m) => m.span[0] < end && m.span[1] > start)
  if (inside.length === 0) return [{ text: paragraph.text, kinds: [], keys: [] }]
  const edges = new Set([start, end])
  for (const mark of inside) {
    edges.add(Math.max(start, mark.span[0]))
    edges.add(Math.min(end, mark.span[1]))
  }
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] ?? end
    const over = inside.filter((m) => m.span[0] <= from && m.span[1] >= to).sort(innermostFirst)
    const words = text.slice([from, to])
    return {
      text: words,
      kinds: drawn(over.map((m) => m.kind)).filter((kind) => !(underlined.has(kind) && between.test(words))),
      keys: [...new Set(over.map((m) => m.key))],
    }
  })
}

const underlined: ReadonlySet<MarkKind> = new Set(['target', 'goal', 'cadence', 'deadline', 'mechanism'])

/** The comma between two marked parts of a marked sentence is not underlined on its own. */
const between = /^\p{P}$/u

/** A run can carry one underline: the innermost mark's. A verb inside a unit's name binds nobody. */
function drawn(kinds: readonly MarkKind[]): readonly MarkKind[] {
  const line = kinds.find((kind) => underlined.has(kind))
  const named = kinds.includes('units')
  return [...new Set(kinds)].filter(
    (kind) => (!underlined.has(kind) || kind === line) && !(named && kind === 'strength'),
  )
}

function innermostFirst(a: Mark, b: Mark): number {
  return a.span[1] - a.span[0] - (b.span[1] - b.span[0])
}

/** The marks that touch a span; `marks` are in the order of the text. */
export function marksIn(marks: readonly Mark[], span: Span): readonly Mark[] {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle]?.span[0] ?? 0) < span[1]) low = middle + 1
    else high = middle
  }
  return marks.slice(0, low).filter((m) => m.span[1] > span[0])
}
