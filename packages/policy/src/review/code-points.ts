import type { Span } from '../source.ts'

/** A text addressed by code points, as every span of a reading is. */
export interface CodePointText {
  readonly text: string
  /** In code points. */
  readonly length: number
  /** The characters at a span. */
  slice(span: Span): string
  /** The code point offset of a UTF-16 index, and back. */
  toPoint(utf16: number): number
  toUtf16(point: number): number
}

/** Indexes a text once; a text without astral characters (nearly every plan) needs no table. */
export function codePointText(text: string): CodePointText {
  const astral: number[] = []
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit >= 0xd800 && unit <= 0xdbff && i + 1 < text.length) {
      astral.push(i)
      i += 1
    }
  }
  const before = (utf16: number) => countBelow(astral, utf16)
  const toPoint = (utf16: number) => utf16 - before(utf16)
  const toUtf16 = (point: number) => {
    let low = 0
    let high = astral.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((astral[middle] ?? 0) - middle < point) low = middle + 1
      else high = middle
    }
    return point + low
  }
  return {
    text,
    length: text.length - astral.length,
    slice: (span) => text.slice(toUtf16(span[0]), toUtf16(span[1])),
    toPoint,
    toUtf16,
  }
}

function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** The words of a slice as they are quoted: without line breaks and indents, blanks kept only between Latin letters. */
export function quoteOf(slice: string): string {
  return slice
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ (?![A-Za-z])|(?<![A-Za-z]) /g, '')
}
