import type { GridSlot } from '../source-builder.ts'
import type { CellFormat } from './sprms.ts'

/** A row as stored: the words of each cell, and the row's own definition of them. */
export interface DocRow {
  readonly cells: readonly string[]
  readonly formats: readonly CellFormat[]
}

/** Edges of different rows within this many twips (1 mm) are one line of the table. */
const slack = 57

/** Aligns rows, each of which has its own cell edges, to the columns of one grid. */
export function alignRows(rows: readonly DocRow[]): readonly (readonly GridSlot[])[] {
  const edges: number[] = []
  const all = rows.flatMap((row) => row.formats.flatMap((cell) => [cell.from, cell.to]))
  for (const edge of all.sort((a, b) => a - b)) {
    const last = edges.at(-1)
    if (last === undefined || edge - last > slack) edges.push(edge)
  }
  const column = (edge: number) =>
    Math.max(
      0,
      edges.findLastIndex((each) => each <= edge + slack),
    )
  return rows.map(({ cells, formats }) => {
    const slots: GridSlot[] = []
    for (const [i, text] of cells.entries()) {
      const format = formats[i]
      if (format === undefined) {
        slots.push({ kind: 'cell', text })
        continue
      }
      while (slots.length < column(format.from)) slots.push({ kind: 'cell', text: '' })
      const wide = Math.max(1, column(format.to) - column(format.from))
      for (let n = 0; n < wide; n++) {
        if (format.joinsAbove) slots.push({ kind: 'above' })
        else if (n > 0 || (format.joinsLeft && slots.length > 0)) slots.push({ kind: 'left' })
        else slots.push({ kind: 'cell', text })
      }
    }
    return slots
  })
}
