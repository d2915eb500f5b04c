import { columnHeads } from '../grammar/tables.ts'
import type { SourceTable, Span } from '../source.ts'

/** A line of the text, its start in code points. */
export interface Line {
  readonly start: number
  readonly words: string
}

/** Columns that a table set cell by cell may have. */
const fewestColumns = 4
const mostColumns = 10
const longestHead = 16

/**
 * Tables whose cells stand one under the other, as they come out of web pages: the column heads from 序号 on, then for
 * each number its cells. Cells merged over rows stand once.
 */
export function stackedTables(lines: readonly Line[]): SourceTable[] {
  const filled = lines.filter(({ words }) => words.trim() !== '')
  const tables: SourceTable[] = []
  for (let i = 0; i < filled.length; i += 1) {
    if (!/^(?:序号|编号)$/.test(bare(filled[i]))) continue
    const table = tableAt(filled, i)
    if (table === null) continue
    tables.push(table.table)
    i = table.next - 1
  }
  return tables
}

function bare(line: Line | undefined): string {
  return (line?.words ?? '').normalize('NFKC').replace(/\s/g, '')
}

function tableAt(lines: readonly Line[], from: number): { readonly table: SourceTable; readonly next: number } | null {
  let width = 1
  while (width <= mostColumns && isHeadCell(bare(lines[from + width]))) width += 1
  const heads = lines.slice(from, from + width)
  const roles = heads.map((line) => columnHeads.find(({ pattern }) => pattern.test(bare(line)))?.role)
  if (width < fewestColumns || width > mostColumns || bare(lines[from + width]) !== '1') return null
  if (!roles.includes('task') || !(roles.includes('units') || roles.includes('lead'))) return null
  const rows: Span[][] = [heads.map(spanOfCell)]
  let at = from + width
  for (let order = 1; bare(lines[at]) === String(order); order += 1) {
    const next = nextOrder(lines, at, order + 1, width)
    const cells = lines.slice(at + 1, next)
    const grouped = groupsOf(cells, width)
    if (grouped === null) break
    for (const [k, group] of grouped.entries())
      rows.push(
        (k === 0 ? [lines[at], ...group] : group).flatMap((line) => (line === undefined ? [] : [spanOfCell(line)])),
      )
    at = next
  }
  const start = heads[0]?.start ?? 0
  const end = rows.at(-1)?.at(-1)?.[1] ?? start
  return rows.length < 3 ? null : { table: { span: [start, end], rows }, next: at }
}

function isHeadCell(words: string): boolean {
  return words !== '' && words.length <= longestHead && !/^\d|[。;；:：，,]/.test(words)
}

/** At most so many rows share one number. */
const mostShared = 12

/** The line of the next number, or for the last one the line at which whole rows end. */
function nextOrder(lines: readonly Line[], at: number, order: number, width: number): number {
  const limit = Math.min(lines.length, at + 1 + mostShared * width)
  for (let i = at + width - 1; i < limit; i += 1) {
    if (bare(lines[i]) === String(order)) return i
    if (/^附(?:件|录|表)/.test(bare(lines[i]))) return i
  }
  return lines.length <= limit ? lines.length : at + width
}

/** One row of its own, or several that share the first cell behind the number; null if the cells do not come out even. */
function groupsOf(cells: readonly Line[], width: number): (readonly Line[])[] | null {
  if (cells.length === width - 1) return [cells]
  const each = width - 2
  if (cells.length < width || (cells.length - 1) % each !== 0) return null
  return Array.from({ length: (cells.length - 1) / each }, (_, k) =>
    cells.slice(k === 0 ? 0 : 1 + k * each, 1 + (k + 1) * each),
  )
}

/** A stroke says that a cell is empty. */
function spanOfCell({ start, words }: Line): Span {
  const lead = [...words.slice(0, words.length - words.trimStart().length)].length
  const text = words.trim()
  return [start + lead, start + lead + (/^[/／—-]+$/.test(text) ? 0 : [...text].length)]
}
