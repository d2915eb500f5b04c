import type { SourceText, Span } from '../source.ts'

/**
 * The text as the grammar reads it: no white space, half-width signs, one kind of bracket and dash. Every unit of
 * `text` is one code point of the original (an astral one is held by a stand-in), so an index is an index everywhere.
 */
export interface View {
  readonly text: string
  /** Offset in code points of the original, for each index of `text`. */
  readonly at: Uint32Array
  /** White space before each index: see {@link Break}. */
  readonly breaks: Uint8Array
  /** Length of the original in code points. */
  readonly length: number
  readonly source: SourceText
  /** UTF-16 offset of each code point of the original, `length + 1` long. */
  readonly utf16: Uint32Array
}

/** How far apart two neighbours of the view stand in the original. */
export const Break = { none: 0, gap: 1, wide: 2, line: 3, blank: 4 } as const

/** A run of blanks this many half-width columns wide parts paragraphs that lost their line ends. */
const wideColumns = 3
const standIn = 0xfffc

const folded = new Map<number, number>()
const fold = (from: string, to: string) => {
  for (const char of from) folded.set(char.charCodeAt(0), to.charCodeAt(0))
}
fold('〔［【｛[', '(')
fold('〕］】｝]', ')')
fold('—–―‐‑‒－─━﹣', '-')
fold('～〜∼', '~')
fold('｡', '。')
fold('﹑､', '、')
fold('•‧∙・･', '·')
fold('○◯', '〇')
fold('＂', '"')

/** The unit that stands for a code point in the view. */
function foldUnit(code: number): number {
  const known = folded.get(code)
  if (known !== undefined) return known
  return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code
}

/** Columns that a blank takes; 0 for what is not blank, -1 for a line end, -2 for what has no width. */
function blankWidth(code: number): number {
  if (code === 0x20 || code === 0xa0) return 1
  if (code > 0x20 && code < 0x7f) return 0
  if (code === 0x0a || code === 0x0d || code === 0x0c || code === 0x0b || code === 0x85) return -1
  if (code === 0x2028 || code === 0x2029) return -1
  if (code === 0x09) return 4
  if (code === 0x3000) return 2
  if (code < 0x20 || code === 0x7f) return -2
  if (code >= 0x2000 && code <= 0x200a) return 1
  if ((code >= 0x200b && code <= 0x200f) || code === 0xfeff || code === 0xad || code === 0x2060) return -2
  return 0
}

/** {@link foldUnit} and {@link blankWidth} of every code unit: a text is read once, sign by sign. */
const units16 = Uint16Array.from({ length: 0x10000 }, (_, code) => foldUnit(code))
const widths16 = Int8Array.from({ length: 0x10000 }, (_, code) => blankWidth(code))

/** Marks of Markdown that carry no text: `#` at a line's start, `**` anywhere. */
function isMarkup(text: string, index: number, atLineStart: boolean): boolean {
  const char = text[index]
  if (char === '*') return text[index + 1] === '*' || text[index - 1] === '*'
  return char === '#' && atLineStart
}

/** Reads the source once, in linear time, into a {@link View}. */
export function makeView(source: SourceText): View {
  const { text } = source
  const units = new Uint16Array(text.length)
  const at = new Uint32Array(text.length)
  const breaks = new Uint8Array(text.length)
  const utf16 = new Uint32Array(text.length + 1)
  let points = 0
  let kept = 0
  let columns = 0
  let lineEnds = 1
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i)
    const isPair = (code & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00
    const width = widths16[code] ?? 0
    utf16[points] = i
    if (width === -1) {
      if (!(code === 0x0a && text.charCodeAt(i - 1) === 0x0d)) lineEnds += code === 0x0c ? 2 : 1
    } else if (width > 0) {
      columns += width
    } else if (width === 0 && !isMarkup(text, i, lineEnds > 0)) {
      units[kept] = isPair ? standIn : (units16[code] ?? code)
      at[kept] = points
      breaks[kept] = breakOf(lineEnds, columns)
      kept += 1
      columns = 0
      lineEnds = 0
    }
    points += 1
    i += isPair ? 2 : 1
  }
  utf16[points] = text.length
  return {
    text: stringOf(units, kept),
    at: at.slice(0, kept),
    breaks: breaks.slice(0, kept),
    length: points,
    source,
    utf16: utf16.slice(0, points + 1),
  }
}

function breakOf(lineEnds: number, columns: number): number {
  if (lineEnds > 1) return Break.blank
  if (lineEnds === 1) return Break.line
  if (columns >= wideColumns) return Break.wide
  return columns > 0 ? Break.gap : Break.none
}

function stringOf(units: Uint16Array, length: number): string {
  const parts: string[] = []
  for (let i = 0; i < length; i += 8192) {
    parts.push(String.fromCharCode(...units.subarray(i, Math.min(i + 8192, length))))
  }
  return parts.join('')
}

/** The view without the given ranges (page numbers, running heads), whose neighbours then stand side by side. */
export function withoutRanges(view: View, ranges: readonly Range[]): View {
  if (ranges.length === 0) return view
  const parts: string[] = []
  const at = new Uint32Array(view.at.length)
  const breaks = new Uint8Array(view.at.length)
  let from = 0
  let kept = 0
  let carried: number = Break.none
  for (const range of [...ranges, { start: view.text.length, end: view.text.length }]) {
    parts.push(view.text.slice(from, range.start))
    at.set(view.at.subarray(from, range.start), kept)
    breaks.set(view.breaks.subarray(from, range.start), kept)
    if (range.start > from) breaks[kept] = Math.max(breaks[kept] ?? 0, carried)
    kept += range.start - from
    carried = Math.max(view.breaks[range.start] ?? 0, range.start > from ? 0 : carried)
    from = range.end
  }
  return { ...view, text: parts.join(''), at: at.slice(0, kept), breaks: breaks.slice(0, kept) }
}

/** A half-open range of indices of a view. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** The place of a range in the original, in code points. */
export function spanOf(view: View, range: Range): Span {
  if (range.end <= range.start) {
    const here = view.at[range.start] ?? view.length
    return [here, here]
  }
  return [view.at[range.start] ?? 0, (view.at[range.end - 1] ?? 0) + 1]
}

/** The characters of the original at a span. */
function sliceSpan(view: View, span: Span): string {
  return view.source.text.slice(view.utf16[span[0]], view.utf16[span[1]])
}

/** The original's words of a row of a table, with one blank between the cells. */
export function rowWordsOf(view: View, range: Range): string {
  return sliceSpan(view, spanOf(view, range))
    .replace(/\*\*|[\u200b-\u200f\ufeff\u00ad\u2060]/g, '')
    .replace(/\s+/g, ' ')
}

/** The original's words of a range, without white space except between Latin letters, and without Markdown marks. */
export function wordsOf(view: View, range: Range): string {
  const slice = sliceSpan(view, spanOf(view, range))
  if (slice.length === range.end - range.start) return slice
  return slice
    .replace(/\*\*|[\u200b-\u200f\ufeff\u00ad\u2060]/g, '')
    .replace(/(\s)\s*/g, ' ')
    .replace(/ (?![A-Za-z])|(?<![A-Za-z]) /g, '')
}
