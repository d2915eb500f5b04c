import type { Node } from '../outline/outline.ts'
import type { Range, View } from '../text/view.ts'
import type { TaskRow } from './task-rows.ts'

/**
 * Gives each row its clause: the heading of the text that the row repeats word for word, else the clause whose own text
 * holds the row's words, else a clause of its own with the path 表1/3.
 */
export function withRows(
  view: View,
  nodes: readonly Node[],
  found: readonly TaskRow[],
): { nodes: readonly Node[]; rows: ReadonlyMap<number, TaskRow> } {
  if (found.length === 0) return { nodes, rows: new Map() }
  const placeOf = placer(view, nodes)
  const all = [...nodes]
  const rows = new Map<number, TaskRow>()
  /** Where the rows of each table were last placed in the text. */
  const last = new Map<number, number | undefined>()
  for (const row of found) {
    const same = placeOf(row) ?? (row.shares ? last.get(row.table) : undefined)
    last.set(row.table, same)
    if (same !== undefined) {
      rows.set(same, merged(view, rows.get(same), row))
      continue
    }
    const stop = view.text.slice(row.task.start, row.task.end).search(/[。:]/)
    const headingEnd = stop < 0 ? row.task.end : row.task.start + stop
    rows.set(all.length, row)
    all.push({
      numbering: { style: 'arabic', order: row.row, label: String(row.row), end: row.task.start },
      path: `表${row.table}/${row.row}`,
      parent: null,
      level: 1,
      range: { start: row.task.start, end: row.task.end },
      heading: { start: row.task.start, end: headingEnd },
      body: { start: Math.min(headingEnd + 1, row.task.end), end: row.task.end },
      segment: -row.table,
    })
  }
  return { nodes: all, rows }
}

const numbering = /^(?:\d{1,3}[.、]|\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、)/
/** A row is known in the text by so many characters at the start of a sentence; fewer may stand there by chance. */
const looked = 20

/** Finds the clause of the text that a row speaks of. */
function placer(view: View, nodes: readonly Node[]): (row: TaskRow) => number | undefined {
  const byHeading = new Map(nodes.map((node, i) => [view.text.slice(node.heading.start, node.heading.end), i]))
  const bySentence = new Map<string, number>()
  for (const [i, { range }] of nodes.entries()) {
    for (const match of view.text.slice(range.start, range.end).matchAll(/(?<=^|[。;:]|\d[.、])[^。;:]/g)) {
      const from = range.start + match.index
      const words = view.text.slice(from, Math.min(range.end, from + looked))
      if (words.length === looked && !bySentence.has(words)) bySentence.set(words, i)
    }
  }
  return (row) => {
    for (const cell of row.named) {
      const words = view.text.slice(cell.start, cell.end).replace(numbering, '')
      const same = byHeading.get(words.replace(/[。;]$/, ''))
      if (same !== undefined) return same
    }
    return bySentence.get(view.text.slice(row.task.start, Math.min(row.task.end, row.task.start + looked)))
  }
}

/** Several rows of one clause are read as one. */
function merged(view: View, before: TaskRow | undefined, row: TaskRow): TaskRow {
  if (before === undefined) return row
  const nameOf = ({ start, end }: Range) => view.text.slice(start, end)
  const names = new Set(before.units.map(nameOf))
  return {
    ...before,
    goals: [...before.goals, ...row.goals],
    units: [...before.units, ...row.units.filter((unit) => !names.has(nameOf(unit)))],
    unitCells: [...before.unitCells, ...row.unitCells],
    date: before.date ?? row.date,
  }
}
