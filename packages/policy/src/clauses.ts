import type { Layout } from './layout.ts'
import type { Clause, ClauseKind } from './reading.ts'
import { strengthOf } from './strength.ts'
import { type Range, spanOf, wordsOf } from './text/view.ts'
import { unitsIn } from './units.ts'

/** The clauses with what was read inside them, and the ranges that were read for their units. */
export interface ClauseReading {
  readonly clauses: readonly Clause[]
  readonly unitStretches: readonly (readonly Range[])[]
}

/** Makes the clauses of the headings found. */
export function clausesOf(layout: Layout): ClauseReading {
  const { view, partner, outline, kinds } = layout
  const parents = new Set(outline.nodes.map((node) => node.parent))
  const unitStretches: Range[][] = []
  const clauses = outline.nodes.map((node, i): Clause => {
    const kind: ClauseKind = kinds[i] ?? 'task'
    const own = { start: node.heading.start, end: node.range.end }
    const row = layout.rows.get(i)
    const written = unitsIn(view, partner, own)
    const read =
      row === undefined || written.units.length > 0 ? written : { units: row.units, stretches: row.unitCells }
    unitStretches.push([...read.stretches])
    const unitSpans = read.units.map((unit) => ({
      name: wordsOf(view, unit),
      span: spanOf(view, unit),
      lead: unit.lead,
    }))
    return {
      id: `c${i + 1}`,
      path: node.path,
      parent: node.parent === null ? null : (outline.nodes[node.parent]?.path ?? null),
      level: node.level,
      heading: wordsOf(view, node.heading),
      kind,
      units: unitSpans.map((unit) => unit.name),
      lead: unitSpans.find((unit) => unit.lead)?.name ?? null,
      span: spanOf(view, node.range),
      headingSpan: spanOf(view, node.heading),
      unitSpans,
      strength: strengthOf(view, own, read.stretches),
      isTask: !parents.has(i) && (kind === 'task' || kind === 'safeguard'),
    }
  })
  return { clauses, unitStretches }
}
