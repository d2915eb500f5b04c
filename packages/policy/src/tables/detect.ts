import { columnHeads } from '../grammar/tables.ts'
import type { SourceTable, SourceText, Span } from '../source.ts'
import { type Line, stackedTables } from './stacked.ts'

/**
 * Tables in text that has no inner structure: neighbouring lines with cells parted by tabs, or by upright strokes as in
 * Markdown, under a line of column heads. Readers of formats with tables hand them over themselves.
 */
export function tablesOf(source: SourceText): readonly SourceTable[] {
  if (source.tables.length > 0) return source.tables
  const stacked = /^[ \t　]*序[ 　]*号[ \t　\r]*$/m.test(source.text) ? stackedTables(linesOf(source.text)) : []
  if (stacked.length > 0 || !/[\t|]/.test(source.text)) return stacked
  const tables: SourceTable[] = []
  let rows: Span[][] = []
  let width = 0
  let from = 0
  let to = 0
  const close = () => {
    if (rows.length > 1) tables.push({ span: [from, to], rows })
    rows = []
    width = 0
  }
  for (const line of linesOf(source.text)) {
    const cells = cellsOf(line)
    if (cells === null) continue
    const fits = width > 0 ? cells.length > 1 && cells.length <= width : isHead(cells, line)
    if (!fits) {
      close()
      if (!isHead(cells, line)) continue
    }
    if (rows.length === 0) {
      width = cells.length
      from = line.start
    }
    to = line.start + pointsIn(line.words.trimEnd())
    rows.push(cells)
  }
  close()
  return tables
}

/** The lines of a text with their offsets in code points. */
function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let point = 0
  for (const words of text.split('\n')) {
    lines.push({ start: point, words })
    point += pointsIn(words) + 1
  }
  return lines
}

function pointsIn(words: string): number {
  return /[\ud800-\udbff]/.test(words) ? [...words].length : words.length
}

/** The cells of a line; null for the ruling line of Markdown, which belongs to a table without being a row. */
function cellsOf(line: Line): Span[] | null {
  const piped = /^\s*\|/.test(line.words)
  if (piped && /^[\s|:-]+$/.test(line.words)) return null
  if (!piped && !line.words.includes('\t')) return []
  const cells: Span[] = []
  let at = line.start
  for (const [i, cell] of line.words.split(piped ? '|' : '\t').entries()) {
    const length = pointsIn(cell)
    const lead = cell.length - cell.trimStart().length
    const words = cell.trim()
    if (!(piped && (i === 0 || words === ''))) cells.push([at + lead, at + lead + pointsIn(words)])
    at += length + 1
  }
  return cells
}

function isHead(cells: readonly Span[], line: Line): boolean {
  if (cells.length < 2 || line.words.length > 200) return false
  const heads = line.words.split(/[\t|]/).map((cell) => cell.replace(/\s/g, ''))
  const known = heads.filter((head) => columnHeads.some(({ pattern }) => pattern.test(head)))
  return known.length >= 2
}
