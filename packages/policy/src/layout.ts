import { readDocument } from './document/document.ts'
import { type HeadPart, headParts } from './document/head.ts'
import { tailStart } from './document/tail.ts'
import { imprintLine } from './grammar/document.ts'
import { kindsOf } from './outline/kinds.ts'
import { buildOutline, type Outline } from './outline/outline.ts'
import { findTokens, type Token } from './outline/tokens.ts'
import type { ClauseKind, Genre, PolicyDocument } from './reading.ts'
import type { SourceTable, SourceText } from './source.ts'
import { tablesOf } from './tables/detect.ts'
import { type TaskRow, taskRows } from './tables/task-rows.ts'
import { withRows } from './tables/with-rows.ts'
import { matchBrackets } from './text/brackets.ts'
import { type Paragraph, paragraphsOf, withoutFurniture } from './text/paragraphs.ts'
import { lastAtMost, rangeAt } from './text/sorted.ts'
import { makeView, type Range, type View } from './text/view.ts'

/** The text with everything that is known of its make-up before its sentences are read. */
export interface Layout {
  readonly view: View
  readonly partner: Int32Array
  readonly paragraphs: readonly Paragraph[]
  readonly tables: readonly Range[]
  /** The same tables with their cells, in code points of the source. */
  readonly cells: readonly SourceTable[]
  /** Rows of tables of tasks, by the clause that each is: a heading of the text, or one made for the row. */
  readonly rows: ReadonlyMap<number, TaskRow>
  readonly outline: Outline
  readonly kinds: readonly ClauseKind[]
  readonly head: readonly HeadPart[]
  readonly tail: readonly HeadPart[]
  /** Stretches that hold the same text once more. */
  readonly repeats: readonly Range[]
  readonly document: Omit<PolicyDocument, 'horizon'>
}

/** A law has at least so many articles (第…条) at line starts, and more of them than other headings. */
const fewestArticles = 5

/** Finds head, headings, tail and kind of a text. */
export function layoutOf(source: SourceText): Layout {
  const { view } = withoutFurniture(makeView(source))
  const partner = matchBrackets(view.text)
  const known = tablesOf(source)
  const tables = known.map(({ span }) => ({ start: indexAt(view, span[0]), end: indexAt(view, span[1]) }))
  const paragraphs = paragraphsOf(view, tables)
  const inTable = (at: number) => rangeAt(tables, at) !== undefined
  const tokens = findTokens(view, paragraphs, inTable)
  const isLaw = lawful(tokens)
  const headings = isLaw
    ? { nodes: [], segments: [], repeats: [] }
    : buildOutline(view, partner, paragraphs, tokens, (last, end) => tailStart(view, paragraphs, last, end))
  const found = isLaw ? [] : taskRows(view, partner, known, (point) => indexAt(view, point))
  const { nodes, rows } = withRows(view, headings.nodes, found)
  const outline = { ...headings, nodes }
  const kinds = kindsOf(view, outline.nodes)
  const main = outline.segments.find((segment) => segment.numbered.end > segment.numbered.start)
  const headEnd = main?.numbered.start ?? (isLaw ? (tokens[0]?.at ?? view.text.length) : view.text.length)
  const tailFrom = main?.numbered.end ?? view.text.length
  const head = headParts(view, clipped(paragraphs, { start: 0, end: headEnd }))
  const own = headParts(view, clipped(paragraphs, { start: tailFrom, end: main?.range.end ?? 0 }))
  const last = main === undefined ? null : imprintOf(view, paragraphs, outline, main.range.end)
  const tail = last === null ? own : [...own, ...headParts(view, clipped(paragraphs, last))]
  const read: Genre = outline.nodes.length > 0 ? 'plan' : 'other'
  const genre = isLaw ? 'law' : read
  const document = readDocument(view, partner, head, tail, genre)
  return {
    view,
    partner,
    paragraphs,
    tables,
    cells: known,
    rows,
    outline,
    kinds,
    head,
    tail,
    repeats: outline.repeats,
    document,
  }
}

/** The last paragraphs of a file among which the imprint is looked for. */
const longestImprint = 12

/** The imprint behind the last annex: from its first mark to the end. */
function imprintOf(view: View, paragraphs: readonly Paragraph[], outline: Outline, from: number): Range | null {
  const end = outline.repeats[0]?.start ?? view.text.length
  const inside = clipped(paragraphs, { start: from, end }).slice(-longestImprint)
  const first = inside.find((paragraph) =>
    imprintLine.test(view.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 40))),
  )
  return first === undefined ? null : { start: first.start, end }
}

/** The paragraphs that begin in a range, cut off at its end. */
function clipped(paragraphs: readonly Paragraph[], range: Range): Paragraph[] {
  const first = lastAtMost(paragraphs, range.start - 1, (paragraph) => paragraph.start) + 1
  const behind = lastAtMost(paragraphs, range.end - 1, (paragraph) => paragraph.start) + 1
  return paragraphs
    .slice(first, Math.max(first, behind))
    .map((paragraph) => (paragraph.end > range.end ? { ...paragraph, end: range.end } : paragraph))
}

function lawful(tokens: readonly Token[]): boolean {
  const articles = tokens.filter(({ mark }) => mark.style === 'article').length
  const others = tokens.filter(({ mark }) => mark.style === 'han' || mark.style === 'arabic').length
  return articles >= fewestArticles && articles > others
}

/** The first index of the view at or behind a code point of the original. */
export function indexAt(view: View, point: number): number {
  let low = 0
  let high = view.at.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((view.at[middle] ?? 0) < point) low = middle + 1
    else high = middle
  }
  return low
}
