import type { GridSlot } from '../source-builder.ts'
import type { PageLines } from './furniture.ts'
import { endsEarly, joinLines } from './join-lines.ts'
import { type Line, median, type Page } from './page.ts'
import type { RuledTable } from './ruled-tables.ts'

/** A paragraph put together from lines; each piece says from which page it is. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly pieces: readonly { readonly text: string; readonly page: number }[]
}

/** A table; one that goes on over a page break is one table. */
export interface TableBlock {
  readonly kind: 'table'
  readonly page: number
  readonly rows: readonly (readonly GridSlot[])[]
}

export type Block = Paragraph | TableBlock

/** What the text of a page is set in, in points. */
interface Measure {
  readonly left: number
  readonly right: number
}

interface Setting {
  readonly size: number
  readonly leading: number
}

/** A heading's number, which begins a paragraph even where the line before is full. */
const numbered =
  /^(第[一二三四五六七八九十百]+[章节条款]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、][^\d]|[（(]\d{1,2}[）)]|附件\d?[：:]?)/

const sentenceEnd = /[。！？；：.!?;:”）)]$/

type PagedEntries = PageLines & { readonly tables: readonly RuledTable[] }

/** Joins the lines of a document to paragraphs, across page breaks too, by indent, fill, leading and size. */
export function blocksOf(pages: readonly PagedEntries[]): readonly Block[] {
  const setting = settingOf(pages)
  const blocks: Block[] = []
  /** What the next entry may go on with. */
  let open: OpenParagraph | OpenTable | undefined
  for (const { page, lines, tables } of pages) {
    const measure = measureOf(enoughLines(lines, page, pages), setting, page.width)
    for (const entry of inOrder(lines, tables)) {
      const next: OpenParagraph | OpenTable =
        'rows' in entry
          ? addTable(entry, page.number, open, blocks)
          : addLine({ line: entry, measure, page: page.number }, open, blocks, setting)
      open = next
    }
  }
  return blocks
}

interface OpenTable {
  readonly table: RuledTable
  readonly page: number
  readonly rows: GridSlot[][]
}

interface PlacedLine {
  readonly line: Line
  readonly measure: Measure
  readonly page: number
}

interface OpenParagraph extends PlacedLine {
  readonly pieces: { text: string; page: number }[]
}

function addTable(
  table: RuledTable,
  page: number,
  open: OpenParagraph | OpenTable | undefined,
  blocks: Block[],
): OpenTable {
  const copy = table.rows.map((row) => [...row])
  if (open !== undefined && 'rows' in open && open.page < page && sameColumns(open.table, table)) {
    open.rows.push(...withoutRepeatedHead(open.rows, copy))
    return { table, page, rows: open.rows }
  }
  blocks.push({ kind: 'table', page, rows: copy })
  return { table, page, rows: copy }
}

function addLine(
  placed: PlacedLine,
  open: OpenParagraph | OpenTable | undefined,
  blocks: Block[],
  setting: Setting,
): OpenParagraph {
  const { line, page } = placed
  if (open !== undefined && 'pieces' in open && runsOn(open, placed, setting)) {
    const piece = open.pieces.at(-1)
    const joined = joinLines(piece?.text ?? '', line.text)
    if (piece !== undefined && piece.page === page) piece.text = joined
    else open.pieces.push({ text: joined.slice(piece?.text.length ?? 0), page })
    return { ...placed, pieces: open.pieces }
  }
  const pieces = [{ text: line.text, page }]
  blocks.push({ kind: 'paragraph', pieces })
  return { ...placed, pieces }
}

/** Lines keep their order; a table goes before the first line below it. */
function inOrder(lines: readonly Line[], tables: readonly RuledTable[]): readonly (Line | RuledTable)[] {
  const entries: (Line | RuledTable)[] = [...lines]
  for (const table of tables) {
    const at = entries.findIndex((entry) => !('rows' in entry) && entry.y > table.bottom)
    entries.splice(at < 0 ? entries.length : at, 0, table)
  }
  return entries
}

function sameColumns(a: RuledTable, b: RuledTable): boolean {
  return a.columns.length === b.columns.length && a.columns.every((x, i) => Math.abs(x - (b.columns[i] ?? 0)) < 4)
}

function withoutRepeatedHead(before: readonly GridSlot[][], rows: readonly GridSlot[][]): readonly GridSlot[][] {
  const words = (row: readonly GridSlot[] | undefined) => JSON.stringify(row)
  const differs = rows.findIndex((row, i) => words(row) !== words(before[i]))
  return differs < 0 ? [] : rows.slice(differs)
}

function runsOn(before: PlacedLine, after: PlacedLine, setting: Setting): boolean {
  const { line: a, measure: aMeasure } = before
  const { line: b, measure: bMeasure } = after
  const samePage = before.page === after.page
  if (Math.max(a.size, b.size) > Math.min(a.size, b.size) * 1.15) return false
  const gap = b.y - a.y
  if (samePage && (gap <= 0 || gap > Math.max(setting.leading, a.size * 1.2) * 1.35)) return false
  if (isTitle(a, aMeasure, setting) && isTitle(b, bMeasure, setting)) return samePage
  const full = !endsEarly(aMeasure.right - a.x1, b.text, a.size)
  const indented = b.x0 > bMeasure.left + 0.8 * b.size
  if (!full || indented) return false
  return !(sentenceEnd.test(a.text) && numbered.test(b.text))
}

/** A line of a title: larger than the text and centred. */
function isTitle(line: Line, measure: Measure, setting: Setting): boolean {
  const offset = (line.x0 + line.x1 - measure.left - measure.right) / 2
  return line.size > setting.size * 1.15 && Math.abs(offset) < line.size * 1.2
}

function settingOf(pages: readonly PageLines[]): Setting {
  const letters = new Map<number, number>()
  for (const line of pages.flatMap((each) => each.lines)) {
    const size = Math.round(line.size * 2) / 2
    letters.set(size, (letters.get(size) ?? 0) + line.text.length)
  }
  const [size = 16] = [...letters].toSorted((a, b) => b[1] - a[1])[0] ?? []
  const gaps = pages.flatMap(({ lines }) => lines.slice(1).map((line, i) => line.y - (lines[i]?.y ?? line.y)))
  return {
    size,
    leading: median(
      gaps.filter((gap) => gap > size * 0.8 && gap < size * 4),
      size * 1.75,
    ),
  }
}

/** A page with few lines (the last one, an annex's cover) is measured by all pages of its width. */
function enoughLines(lines: readonly Line[], page: Page, pages: readonly PageLines[]): readonly Line[] {
  if (lines.length >= 6) return lines
  return pages.filter((other) => Math.abs(other.page.width - page.width) < 2).flatMap((other) => other.lines)
}

/** The left and right edge of the text of a page, from its long lines; a page without any is taken as centred. */
function measureOf(lines: readonly Line[], setting: Setting, width: number): Measure {
  const long = lines.filter((line) => line.x1 - line.x0 > width * 0.45)
  const right = median(
    long
      .map((line) => line.x1)
      .toSorted((a, b) => a - b)
      .slice(Math.floor(long.length / 2)),
    width * 0.87,
  )
  // First lines are indented; the left edge is where the other lines begin.
  const starts = lines.map((line) => line.x0).toSorted((a, b) => a - b)
  const left = starts.find(
    (x, i) =>
      (starts[i + Math.max(1, Math.floor(lines.length / 12))] ?? Number.POSITIVE_INFINITY) - x < setting.size / 2,
  )
  return { left: left ?? starts[0] ?? width * 0.13, right }
}
