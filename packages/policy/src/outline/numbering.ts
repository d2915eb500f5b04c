import { lineStarts, type NumberingStyle } from '../grammar/numbering.ts'
import { chineseValue } from '../text/numerals.ts'

/** A numbering read at the start of a heading. */
export interface Numbering {
  readonly style: NumberingStyle
  /** Its number as a value. */
  readonly order: number
  /** As it stands in a path: 四, (二), 1, (3), ①, 第一章. */
  readonly label: string
  /** Index behind the numbering. */
  readonly end: number
}

const circledOne = '①'.charCodeAt(0)

/** The numbering that begins at `start` of a text in the view's signs, or null. */
export function numberingAt(text: string, start: number, end: number): Numbering | null {
  for (const { style, pattern } of lineStarts) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    if (match === null || pattern.lastIndex > end) continue
    const figure = match[1] ?? ''
    const order = orderOf(figure)
    if (order === null) return null
    return { style, order, label: labelOf(style, figure, match[0]), end: pattern.lastIndex }
  }
  return null
}

function orderOf(figure: string): number | null {
  if (/^[\d.]+$/.test(figure)) return Number(figure.slice(figure.lastIndexOf('.') + 1))
  const code = figure.charCodeAt(0)
  if (figure.length === 1 && code >= circledOne && code < circledOne + 20) return code - circledOne + 1
  return chineseValue(figure)
}

function labelOf(style: NumberingStyle, figure: string, whole: string): string {
  switch (style) {
    case 'hanParen':
    case 'arabicParen':
      return `(${figure})`
    case 'part':
    case 'division':
    case 'article':
      return whole
    default:
      return figure
  }
}
