import { type Element, isTag } from 'domhandler'
import type { GridSlot } from '../source-builder.ts'
import { elementsBelow } from './article.ts'

/** Spans past this are typing errors or attacks (`rowspan="65534"`). */
const widest = 200

/** Lays the cells of a `table` out on its grid, with `colspan` and `rowspan`; `words` gives the text of a cell. */
export function tableGrid(table: Element, words: (cell: Element) => string): readonly (readonly GridSlot[])[] {
  const grid: GridSlot[][] = []
  /** Rows that the cell above still covers, by column. */
  const covered: number[] = []
  for (const row of elementsBelow(table, 'tr')) {
    const slots: GridSlot[] = []
    const fillCovered = () => {
      for (let left = covered[slots.length] ?? 0; left > 0; left = covered[slots.length] ?? 0) {
        covered[slots.length] = left - 1
        slots.push({ kind: 'above' })
      }
    }
    for (const cell of row.children) {
      if (!isTag(cell) || !/^t[dh]$/.test(cell.name)) continue
      fillCovered()
      const columns = span(cell.attribs.colspan)
      const below = span(cell.attribs.rowspan) - 1
      for (let i = 0; i < columns && slots.length < widest; i++) {
        covered[slots.length] = below
        slots.push(i === 0 ? { kind: 'cell', text: words(cell) } : { kind: 'left' })
      }
    }
    fillCovered()
    if (slots.length > 0) grid.push(slots)
  }
  return grid
}

function span(attribute: string | undefined): number {
  const value = Number.parseInt(attribute ?? '1', 10)
  return value >= 1 ? Math.min(value, widest) : 1
}
