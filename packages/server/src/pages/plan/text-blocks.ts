import type { PublicClause, PublishedPlan } from '../../core/publishing/published-plan.ts'

type Stretch = PublishedPlan['text'][number]

/** A cell of a table in the text; `clause` where one begins in it. */
export interface Cell {
  readonly text: string
  readonly clause: PublicClause | null
}

/** What a plan's text is drawn as: a clause or lines between clauses, or a table with whatever clauses its rows hold. */
export type Block = { readonly stretch: Stretch } | { readonly rows: readonly (readonly Cell[])[] }

/**
 * Puts tables together again. Readers write a table row on one line with tabs between the cells; the parser makes of a
 * row in a table of tasks a clause that is the one cell with the task in it.
 */
export function blocksOf(stretches: readonly Stretch[]): readonly Block[] {
  const blocks: Block[] = []
  let table: Stretch[] = []
  const flush = () => {
    if (table.length > 0) blocks.push({ rows: rowsIn(table) })
    table = []
  }
  for (const stretch of stretches) {
    if (linesOf(stretch.text).length === 0 && !stretch.text.includes('\t')) {
      if (table.length > 0) table.push(stretch)
    } else if (isRows(stretch.text) || isCell(stretch, table.at(-1))) table.push(stretch)
    else {
      flush()
      blocks.push({ stretch })
    }
  }
  flush()
  return blocks
}

/** The lines of a text that hold more than blanks. */
export function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}

/** Rows among other lines: the cells of a line with tabs. */
export function cellsOf(line: string): readonly Cell[] {
  return line.split('\t').map((text) => ({ text: text.trim(), clause: null }))
}

/** True for a line that is a row of a table. */
export function isRow(line: string): boolean {
  return line.includes('\t')
}

function isRows(text: string): boolean {
  return text.includes('\t') && linesOf(text).every(isRow)
}

function isCell(stretch: Stretch, before: Stretch | undefined): boolean {
  return stretch.clause !== null && !stretch.text.includes('\n') && before?.text.endsWith('\t') === true
}

function rowsIn(table: readonly Stretch[]): readonly (readonly Cell[])[] {
  const begins: { readonly at: number; readonly clause: PublicClause }[] = []
  let text = ''
  for (const { clause, text: part } of table) {
    if (clause) begins.push({ at: text.length, clause })
    text += part
  }
  const rows: (readonly Cell[])[] = []
  let at = 0
  let next = 0
  for (const line of text.split('\n')) {
    const cells: Cell[] = []
    for (const cell of line.split('\t')) {
      const begun = begins[next]
      at += cell.length + 1
      const here = begun !== undefined && begun.at < at
      if (here) next += 1
      cells.push({ text: cell.trim(), clause: here ? begun.clause : null })
    }
    if (line.trim() !== '') rows.push(cells)
  }
  return rows
}
