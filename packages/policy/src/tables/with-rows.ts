import type { Node } from '../outline/outline.ts'
import type { View } from '../text/view.ts'
import type { TaskRow } from './task-rows.ts'

/**
 * Gives each row its clause: the heading of the text that the row repeats word for word, else a clause of its own with
 * the path 表1/3.
 */
export function withRows(
  view: View,
  nodes: readonly Node[],
  found: readonly TaskRow[],
): { nodes: readonly Node[]; rows: ReadonlyMap<number, TaskRow> } {
  if (found.length === 0) return { nodes, rows: new Map() }
  const byHeading = new Map(nodes.map((node, i) => [view.text.slice(node.heading.start, node.heading.end), i]))
  const all = [...nodes]
  const rows = new Map<number, TaskRow>()
  for (const row of found) {
    const words = view.text
      .slice(row.task.start, row.task.end)
      .replace(/^(?:\d{1,3}[.、]|\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、)/, '')
    const same = byHeading.get(words.replace(/[。;]$/, ''))
    if (same !== undefined && !rows.has(same)) {
      rows.set(same, row)
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
