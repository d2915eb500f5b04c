import { cellText } from '@zhiqiang/kernel'
import type { Grid } from './read-cells.ts'

/** A column somebody expects: the names it may stand under, the best first; `组/列` names a column below a merged heading. */
export interface ColumnNames {
  readonly names: readonly string[]
  readonly required?: boolean
}

export type Columns<C extends string> = Readonly<Record<C, ColumnNames>>

/** Where the header of a sheet stands, and which column is which. */
export interface Header {
  readonly top: number
  /** How many rows it takes: two where headings are merged over others. */
  readonly height: number
  /** Expected column → where it stands. */
  readonly at: ReadonlyMap<string, number>
  /** Of every column, its headings from the outermost to its own. */
  readonly paths: readonly (readonly string[])[]
}

const [searched, highest] = [40, 3]

/** The rows that read most like the header: title lines above it and merged two-line headings are usual. Null for none. */
export function findHeader<C extends string>(grid: Grid, columns: Columns<C>): Header | null {
  let best: Header | null = null
  for (let top = 0; top < Math.min(searched, grid.rows.length); top++) {
    const tallest = titleLine(grid.rows[top] ?? []) ? 1 : highest
    for (let height = 1; height <= tallest && top + height <= grid.rows.length; height++) {
      const paths = pathsOf(grid, top, height)
      const header = { top, height, at: matched(paths, columns), paths }
      if (header.at.size > (best?.at.size ?? 0)) best = header
    }
  }
  return best
}

/** True for a line that heads the sheet, not its columns: one text alone, or such as 填报单位：… beside 日期：…. */
function titleLine(row: readonly string[]): boolean {
  const texts = [...new Set(row.filter((cell) => cell !== ''))]
  return texts.length <= 1 || texts.every((text) => /[:：]\s*\S/u.test(text))
}

/** A heading without blanks, marks of “must be filled” and remarks in brackets. */
export function headingKey(text: string): string {
  return cellText(text)
    .replace(/[\s*★:：]/gu, '')
    .replace(/[(（【[].*?[)）】\]]/gu, '')
    .toLowerCase()
}

function pathsOf(grid: Grid, top: number, height: number): readonly (readonly string[])[] {
  const band = grid.rows.slice(top, top + height)
  const width = band[0]?.length ?? 0
  return Array.from({ length: width }, (_, c) => {
    const parts: string[] = []
    band.forEach((row, r) => {
      const own = row[c] ?? ''
      // Without the merge itself (a .csv), a heading still reaches over the empty cells to its right.
      const text = own === '' && r < height - 1 && (band[height - 1]?.[c] ?? '') !== '' ? leftOf(row, c) : own
      if (text !== '' && parts.at(-1) !== text) parts.push(text)
    })
    return parts
  })
}

function leftOf(row: readonly string[], column: number): string {
  for (let c = column - 1; c >= 0; c--) if (row[c]) return row[c] ?? ''
  return ''
}

function matched<C extends string>(paths: readonly (readonly string[])[], columns: Columns<C>): Map<string, number> {
  const keys = paths.map((path) => {
    const parts = path.map(headingKey)
    return { whole: parts.join('/'), own: parts.at(-1) ?? '', outer: parts[0] ?? '' }
  })
  const at = new Map<string, number>()
  const taken = new Set<number>()
  for (const way of ['whole', 'own', 'outer'] as const) {
    for (const [column, { names }] of Object.entries<ColumnNames>(columns)) {
      if (at.has(column)) continue
      for (const name of names.map(headingPath)) {
        const found = keys.findIndex((key, i) => key[way] !== '' && key[way] === name && !taken.has(i))
        if (found < 0) continue
        at.set(column, found)
        taken.add(found)
        break
      }
    }
  }
  return at
}

function headingPath(name: string): string {
  return name.split('/').map(headingKey).join('/')
}
