import { annexMark, inlineBefore, inlineStart, type NumberingStyle, styleRank } from '../grammar/numbering.ts'
import { matchesOf } from '../text/matches.ts'
import type { Paragraph } from '../text/paragraphs.ts'
import type { View } from '../text/view.ts'
import { type Numbering, numberingAt } from './numbering.ts'

/** A place where a numbered heading, or an annex, begins. */
export interface Token {
  readonly at: number
  readonly paragraph: number
  readonly mark: Numbering | { readonly style: 'annex'; readonly label: string }
}

/** A paragraph shorter than this has no headings inside it. */
const shortest = 80
/** Between a heading without its own full stop and its first child's number there are at most so many characters. */
const longestHeading = 60

/** Finds where headings and annexes begin: at starts of paragraphs, and inside those that lost their line ends. */
export function findTokens(view: View, paragraphs: readonly Paragraph[], skip: (at: number) => boolean): Token[] {
  const tokens: Token[] = []
  const last = new Map<NumberingStyle, number>()
  let listed = 0
  const add = (at: number, paragraph: number, mark: Numbering) => {
    tokens.push({ at, paragraph, mark })
    for (const style of last.keys())
      if (styleRank[style] > styleRank[mark.style] && mark.order > 0) openRuns.delete(style)
    last.set(mark.style, mark.order)
    openRuns.add(mark.style)
  }
  const openRuns = new Set<NumberingStyle>()
  for (const [index, paragraph] of paragraphs.entries()) {
    if (skip(paragraph.start)) continue
    const words = view.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 80))
    const annex = paragraph.end - paragraph.start <= 70 ? annexMark.exec(words) : null
    if (annex !== null) {
      listed = /^[:、.]?1[.、]/.test(annex[2] ?? '') || /^附件:/.test(words) ? 1 : 0
      if (listed === 0) {
        tokens.push({ at: paragraph.start, paragraph: index, mark: { style: 'annex', label: annex[1] ?? '' } })
        last.clear()
      }
      continue
    }
    const mark = numberingAt(view.text, paragraph.start, paragraph.end)
    if (listed > 0) {
      const item = mark !== null && mark.style === 'arabic' && (mark.order === listed || mark.order === listed + 1)
      listed = item ? mark.order : 0
      if (item && paragraph.end - paragraph.start <= 70 && !words.includes('。')) continue
      listed = 0
    }
    const orphan = mark !== null && mark.order !== 1 && isOrphan(mark, last)
    if (mark !== null && !orphan && mark.end < paragraph.end) add(paragraph.start, index, mark)
    if (paragraph.end - paragraph.start < shortest) continue
    for (const inner of inlineTokens(view, paragraph, tokens.at(-1), last)) add(inner.at, index, inner.mark)
  }
  return tokens
}

/** An item of a list without those before it; a decimal must moreover follow the last one. */
function isOrphan(mark: Numbering, last: ReadonlyMap<NumberingStyle, number>): boolean {
  switch (mark.style) {
    case 'circled':
    case 'arabicParen':
      return !last.has(mark.style)
    case 'decimal':
    case 'subDecimal':
      return last.get(mark.style) !== mark.order - 1
    default:
      return false
  }
}

/**
 * Headings inside a paragraph. After an ended sentence the number must follow the last one of its style or begin a new
 * run; without an ended sentence it must moreover stand right behind a heading that has no full stop.
 */
function* inlineTokens(
  view: View,
  paragraph: Paragraph,
  before: Token | undefined,
  last: ReadonlyMap<NumberingStyle, number>,
): Generator<{ at: number; mark: Numbering }> {
  const text = view.text.slice(paragraph.start, paragraph.end)
  let heading = before !== undefined && before.at >= paragraph.start ? before.at : -1
  let style: NumberingStyle | null = before !== undefined && before.mark.style !== 'annex' ? before.mark.style : null
  const spans = quotedSpans(text)
  let q = 0
  for (const match of matchesOf(inlineStart, text)) {
    const at = paragraph.start + match.index
    if (match.index === 0) continue
    while (q < spans.length && (spans[q]?.[1] ?? 0) <= match.index) q += 1
    if (match.index > (spans[q]?.[0] ?? Infinity)) continue
    const mark = numberingAt(view.text, at, paragraph.end)
    if (mark === null || mark.end >= paragraph.end) continue
    const expected = (last.get(mark.style) ?? 0) + 1
    const ended = inlineBefore.test(text.charAt(match.index - 1))
    const again = mark.style === 'han' && (last.get('han') ?? 0) >= 2
    const opens =
      mark.order === 1 && (again || (style === null ? mark.style === 'han' : styleRank[mark.style] > styleRank[style]))
    const follows = mark.order === expected && (last.has(mark.style) || mark.order === 1)
    const behindHeading =
      heading >= 0 &&
      at - heading <= longestHeading &&
      !view.text.slice(heading, at).includes('。') &&
      style !== null &&
      styleRank[mark.style] > styleRank[style]
    const fits = ended ? follows || opens : behindHeading && (mark.order === 1 || follows)
    if (!fits) continue
    yield { at, mark }
    heading = at
    style = mark.style
  }
}

/** Quoted names and bracketed remarks hide what looks like a number inside them. */
function quotedSpans(text: string): (readonly [number, number])[] {
  const spans: (readonly [number, number])[] = []
  for (const match of text.matchAll(/《[^《》]{1,120}》|“[^“”]{1,120}”/g))
    spans.push([match.index, match.index + match[0].length])
  return spans
}
