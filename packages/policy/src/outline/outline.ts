import { standardHeading } from '../grammar/kinds.ts'
import { type NumberingStyle, styleRank } from '../grammar/numbering.ts'
import { outsideSigns } from '../text/brackets.ts'
import { chineseValue } from '../text/numerals.ts'
import type { Paragraph } from '../text/paragraphs.ts'
import type { Range, View } from '../text/view.ts'
import type { Numbering } from './numbering.ts'
import type { Token } from './tokens.ts'

/** A numbered heading with its place in the tree. Ranges are of the view. */
export interface Node {
  readonly numbering: Numbering
  readonly path: string
  readonly parent: number | null
  readonly level: number
  /** Numbering, heading and own text, up to the next heading. */
  readonly range: Range
  readonly heading: Range
  readonly body: Range
  /** Index of the segment it stands in; negative for a row of a table. */
  readonly segment: number
}

/** One plan in the file: the notice's own text, or an annex. */
interface Segment {
  /** `附件1:` where the file holds several numbered texts, else empty. */
  readonly prefix: string
  readonly range: Range
  /** Where the numbered part begins and ends; what lies around is head and tail. */
  readonly numbered: Range
}

export interface Outline {
  readonly nodes: readonly Node[]
  readonly segments: readonly Segment[]
  /** Stretches that say once more what stands above, heading for heading. */
  readonly repeats: readonly Range[]
}

interface Draft {
  readonly start: number
  readonly mark: string | null
  readonly tokens: Token[]
}

/** Builds the tree of headings from the tokens; `tailFrom` gives where a segment's numbered part ends. */
export function buildOutline(
  view: View,
  partner: Int32Array,
  paragraphs: readonly Paragraph[],
  tokens: readonly Token[],
  tailFrom: (lastToken: number, end: number) => number,
): Outline {
  const all = segmentTokens(view, paragraphs, tokens)
  const { drafts, repeats } = withoutRepeats(view, all)
  const numbered = drafts.filter((draft) => draft.tokens.length > 0)
  const prefixes = prefixesOf(numbered)
  const nodes: Node[] = []
  const segments: Segment[] = []
  for (const [i, draft] of drafts.entries()) {
    const end = drafts[i + 1]?.start ?? repeats[0]?.start ?? view.text.length
    const prefix = prefixes.get(draft) ?? ''
    const kept = withoutInnerLists(draft.tokens)
    const first = kept[0]
    const lastToken = kept.at(-1)
    const stop = lastToken === undefined ? end : tailFrom(lastToken.at, end)
    segments.push({
      prefix,
      range: { start: draft.start, end },
      numbered: first === undefined ? { start: end, end } : { start: first.at, end: stop },
    })
    addNodes(nodes, view, partner, paragraphs, kept, prefix, segments.length - 1, stop)
  }
  return { nodes, segments, repeats }
}

/** Fewer headings than this may well be the same by chance. */
const fewestRepeated = 5

/** Sets aside copies: files from portals often hold the whole text twice. Only copies at the end are taken for such. */
function withoutRepeats(view: View, all: readonly Draft[]): { drafts: Draft[]; repeats: Range[] } {
  const seen = new Set<string>()
  const drafts: Draft[] = []
  const repeats: Range[] = []
  for (const [i, draft] of all.entries()) {
    const signature = draft.tokens
      .map(({ mark }) => (mark.style === 'annex' ? '' : mark.label + view.text.slice(mark.end, mark.end + 12)))
      .join('/')
    const isCopy = draft.tokens.length >= fewestRepeated && seen.has(signature)
    if (isCopy || repeats.length > 0) repeats.push({ start: draft.start, end: all[i + 1]?.start ?? view.text.length })
    else drafts.push(draft)
    seen.add(signature)
  }
  return { drafts, repeats }
}

/** Parts the tokens where an annex begins or where the outermost numbering starts again. */
function segmentTokens(view: View, paragraphs: readonly Paragraph[], tokens: readonly Token[]): Draft[] {
  const drafts: Draft[] = [{ start: 0, mark: null, tokens: [] }]
  let top = 0
  let inPart = false
  for (const token of tokens) {
    const { mark } = token
    if (mark.style === 'annex') {
      drafts.push({ start: token.at, mark: mark.label, tokens: [] })
      top = 0
      inPart = false
      continue
    }
    if (mark.style === 'part') inPart = true
    if (mark.style === 'part' || (mark.style === 'han' && !inPart)) {
      if (mark.order === 1 && top >= 2) {
        drafts.push({
          start: titleBefore(view, paragraphs, token, drafts.at(-1)?.tokens.at(-1)?.at ?? 0),
          mark: null,
          tokens: [],
        })
        inPart = mark.style === 'part'
      }
      top = mark.order
    }
    drafts.at(-1)?.tokens.push(token)
  }
  return drafts
}

const planTitle = /(?:方案|意见|办法|规划|纲要|计划|细则|规定|措施|通知)(?:\(.{1,12}\))?$/

/** Start of the title lines between the last heading and a numbering that begins again. */
function titleBefore(view: View, paragraphs: readonly Paragraph[], token: Token, after: number): number {
  for (let i = token.paragraph - 1; i >= Math.max(0, token.paragraph - 8); i -= 1) {
    const paragraph = paragraphs[i]
    if (paragraph === undefined || paragraph.start <= after) break
    const words = view.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 80))
    if (planTitle.test(words) && !words.includes('。')) return paragraph.start
  }
  return token.at
}

/**
 * A single numbered text has no prefix. Of several, those under an annex mark carry its number; those without a mark
 * carry none before a marked one, else their ordinal.
 */
function prefixesOf(drafts: readonly Draft[]): ReadonlyMap<Draft, string> {
  const prefixes = new Map<Draft, string>()
  if (drafts.length < 2) return prefixes
  const marked = drafts.filter((draft) => draft.mark !== null)
  const list = marked.length > 0 ? marked : drafts
  for (const [i, draft] of list.entries()) {
    const mark = draft.mark ?? ''
    const order = mark === '' ? i + 1 : (chineseValue(mark) ?? Number(mark))
    prefixes.set(draft, `附件${order}:`)
  }
  return prefixes
}

/** Leaves out lists inside an item: 7. … 1. … 2. … 8. has two lines that belong to 7. */
function withoutInnerLists(tokens: readonly Token[]): Token[] {
  const kept: Token[] = []
  const next = new Map<NumberingStyle, number>()
  let resume: { style: NumberingStyle; order: number } | null = null
  for (const [i, token] of tokens.entries()) {
    const { mark } = token
    if (mark.style === 'annex') continue
    if (resume !== null) {
      if (mark.style === resume.style && mark.order !== resume.order) continue
      resume = null
    }
    const expected: number = next.get(mark.style) ?? 1
    if (mark.order === 1 && expected > 2 && mark.style === 'arabic' && resumes(tokens, i, expected)) {
      resume = { style: mark.style, order: expected }
      continue
    }
    for (const style of next.keys()) {
      if (styleRank[style] > styleRank[mark.style]) next.delete(style)
    }
    next.set(mark.style, mark.order + 1)
    kept.push(token)
  }
  return kept
}

/** Whether the run of the same style goes on with `expected` a few items later, under the same heading. */
function resumes(tokens: readonly Token[], from: number, expected: number): boolean {
  const style = tokens[from]?.mark.style ?? 'annex'
  if (style === 'annex') return false
  for (let i = from + 1; i < Math.min(tokens.length, from + 12); i += 1) {
    const mark = tokens[i]?.mark
    if (mark === undefined || mark.style === 'annex' || styleRank[mark.style] < styleRank[style]) return false
    if (mark.style === style && mark.order === expected) return true
  }
  return false
}

function addNodes(
  nodes: Node[],
  view: View,
  partner: Int32Array,
  paragraphs: readonly Paragraph[],
  tokens: readonly Token[],
  prefix: string,
  segment: number,
  stop: number,
): void {
  const stack: number[] = []
  for (const [i, token] of tokens.entries()) {
    if (token.mark.style === 'annex') continue
    const numbering = token.mark
    const end = Math.max(numbering.end, Math.min(tokens[i + 1]?.at ?? stop, stop))
    while (
      stack.length > 0 &&
      styleRank[nodes[stack.at(-1) ?? 0]?.numbering.style ?? 'part'] >= styleRank[numbering.style]
    ) {
      stack.pop()
    }
    const parent = stack.at(-1) ?? null
    const lineEnd = Math.min(end, paragraphs[token.paragraph]?.end ?? end)
    const heading = headingRange(view, partner, numbering.end, lineEnd)
    const above = parent === null ? undefined : nodes[parent]
    nodes.push({
      numbering,
      path: above === undefined ? `${prefix}${numbering.label}` : `${above.path}/${numbering.label}`,
      parent,
      level: stack.length + 1,
      range: { start: token.at, end },
      heading: { start: heading.start, end: heading.end },
      body: { start: Math.min(heading.next, end), end },
      segment,
    })
    stack.push(nodes.length - 1)
  }
}

const headingStops = new Set(['。', ':', '!', '?'])

/** A heading ends at the first 。 or colon outside brackets, at the line's end, or where a standard heading is complete. */
function headingRange(
  view: View,
  partner: Int32Array,
  start: number,
  end: number,
): { start: number; end: number; next: number } {
  const stop = outsideSigns(view.text, partner, start, Math.min(end, start + 600), headingStops)[0]
  const until = stop ?? end
  const standard = standardHeading(view.text.slice(start, Math.min(until, start + 40)))
  if (standard !== null && until - start > standard + 6) return { start, end: start + standard, next: start + standard }
  let tail = until
  while (tail > start && /[,;、.。:]/.test(view.text.charAt(tail - 1))) tail -= 1
  return { start, end: tail, next: stop === undefined ? until : stop + 1 }
}
