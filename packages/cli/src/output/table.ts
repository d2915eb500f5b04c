import { type Lang, pick, type Text } from '@zhiqiang/kernel'
import { cutTo, displayWidth, oneLine } from './width.ts'

/** One column of a table of `R`s. */
export interface Column<R> {
  readonly title: Text
  readonly of: (row: R) => string | number | null
  readonly align?: 'right'
  /** May be cut short where the terminal is narrow. */
  readonly shrinks?: boolean
}

/** Where a table is printed. `width` null: nothing is cut (a file, a pipe). */
export interface Sheet {
  readonly lang: Lang
  readonly width: number | null
}

const gap = '  '
const narrowest = 10

/** Rows as an aligned table with a head; Chinese characters count as two columns. Every row is one line. */
export function formatTable<R>(columns: readonly Column<R>[], rows: readonly R[], sheet: Sheet): string {
  const head = columns.map((column) => pick(column.title, sheet.lang))
  const body = rows.map((row) => columns.map((column) => oneLine(String(column.of(row) ?? ''))))
  const natural = head.map((title, i) => Math.max(displayWidth(title), ...body.map((r) => displayWidth(r[i] ?? ''))))
  const widths = fitted(natural, columns, sheet.width)
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => padded(cutTo(cell, widths[i] ?? 0), widths[i] ?? 0, columns[i]?.align))
      .join(gap)
      .trimEnd()
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n')
}

/** Takes column by column from the widest that may shrink, until the table fits or nothing more can be taken. */
function fitted(natural: readonly number[], columns: readonly Column<never>[], width: number | null): number[] {
  const widths = [...natural]
  if (width === null) return widths
  const shrinkable = widths.map((_, i) => i).filter((i) => columns[i]?.shrinks)
  const room = width - gap.length * (widths.length - 1)
  for (let over = sum(widths) - room; over > 0; over--) {
    const widest = shrinkable.reduce<number | null>(
      (a, b) => (a !== null && (widths[a] ?? 0) >= (widths[b] ?? 0) ? a : b),
      null,
    )
    const most = widest === null ? 0 : (widths[widest] ?? 0)
    if (widest === null || most <= narrowest) break
    widths[widest] = most - 1
  }
  return widths
}

/** Labels and values, one a line, the values aligned. */
export function formatPairs(pairs: readonly (readonly [Text, string | number | null])[], lang: Lang): string {
  const labels = pairs.map(([label]) => pick(label, lang))
  const width = Math.max(0, ...labels.map(displayWidth))
  return pairs
    .map(([, value], i) => `${padded(labels[i] ?? '', width)}${gap}${oneLine(String(value ?? '—'))}`)
    .join('\n')
}

function padded(text: string, width: number, align?: 'right'): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return align === 'right' ? blanks + text : text + blanks
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, n) => all + n, 0)
}
