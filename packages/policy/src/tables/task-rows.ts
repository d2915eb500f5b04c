import { type ColumnRole, columnHeads } from '../grammar/tables.ts'
import type { SourceTable } from '../source.ts'
import type { Range, View } from '../text/view.ts'
import { isUnitName, namesIn, type UnitRange } from '../units.ts'

/** One row of a table of tasks, in ranges of the view. */
export interface TaskRow {
  readonly table: number
  /** 1-based, the head left out. */
  readonly row: number
  readonly range: Range
  readonly task: Range
  /** All cells that say what is to be done: a short name, then the whole. */
  readonly named: readonly Range[]
  /** Further cells that say what is to be reached. */
  readonly goals: readonly Range[]
  readonly units: readonly UnitRange[]
  readonly unitCells: readonly Range[]
  readonly date: Range | null
  /** It shares the cells in front of it with the row before. */
  readonly shares: boolean
  /** The cell with the row's number. */
  readonly order: Range | null
}

/** The rows of every table whose head names tasks and who does them, or by when. `indexAt` turns code points to indices. */
export function taskRows(
  view: View,
  partner: Int32Array,
  tables: readonly SourceTable[],
  indexAt: (point: number) => number,
): TaskRow[] {
  return tables.flatMap((table, i) => {
    const rows = table.rows.map((cells) =>
      cells.map(([start, end]): Range => ({ start: indexAt(start), end: indexAt(end) })),
    )
    const headAt = rows.slice(0, 4).findIndex((cells) => isTaskHead(rolesOf(view, cells)))
    const roles = headAt < 0 ? [] : rolesOf(view, rows[headAt] ?? [])
    return headAt < 0
      ? []
      : rows.slice(headAt + 1).flatMap((cells, row) => rowOf(view, partner, roles, cells, i + 1, row + 1) ?? [])
  })
}

function rolesOf(view: View, cells: readonly Range[]): (ColumnRole | null)[] {
  return cells.map((cell) => {
    const words = view.text.slice(cell.start, Math.min(cell.end, cell.start + 24))
    return columnHeads.find(({ pattern }) => pattern.test(words))?.role ?? null
  })
}

function isTaskHead(roles: readonly (ColumnRole | null)[]): boolean {
  return roles.includes('task') && (roles.includes('units') || roles.includes('lead') || roles.includes('date'))
}

function rowOf(
  view: View,
  partner: Int32Array,
  roles: readonly (ColumnRole | null)[],
  cells: readonly Range[],
  table: number,
  row: number,
): TaskRow | null {
  const first = cells[0]
  const last = cells.at(-1)
  if (first === undefined || last === undefined || cells.length < 2) return null
  const placed = aligned(view, roles, cells)
  const of = (role: ColumnRole) =>
    placed.flatMap((cell, i) => (roles[i] === role && cell !== null && cell.end > cell.start ? [cell] : []))
  const task = of('task').at(-1)
  if (task === undefined) return null
  const leadCells = of('lead')
  const unitCells = of('units')
  const units = [
    ...leadCells.flatMap((cell) => namesIn(view, partner, cell, true)),
    ...unitCells.flatMap((cell) => namesIn(view, partner, cell, false)),
  ]
  return {
    table,
    row,
    range: { start: first.start, end: last.end },
    task,
    named: of('task'),
    goals: of('goal'),
    units,
    unitCells: [...leadCells, ...unitCells].sort((a, b) => a.start - b.start),
    date: of('date')[0] ?? null,
    shares: cells.length < roles.length && of('order').length === 0,
    order: of('order')[0] ?? null,
  }
}

/** Gives each column its cell. A cell merged over rows stands once, so a short row lacks cells: mostly those in front. */
function aligned(view: View, roles: readonly (ColumnRole | null)[], cells: readonly Range[]): (Range | null)[] {
  const missing = roles.length - cells.length
  if (missing <= 0) return [...cells]
  const right = [...Array<null>(missing).fill(null), ...cells]
  const unitsAt = roles.findIndex((role) => role === 'units' || role === 'lead')
  const cell = right[unitsAt]
  const fits = unitsAt < 0 || (cell !== undefined && cell !== null && isUnitName(firstName(view, cell)))
  return fits ? right : [...cells, ...Array<null>(missing).fill(null)]
}

function firstName(view: View, cell: Range): string {
  return /^[^、,;\s]{1,40}/.exec(view.text.slice(cell.start, cell.end))?.[0] ?? ''
}
