import {
  addressee,
  addresseeLine,
  datedSignature,
  datedTitle,
  gluedNumber,
  gluedTitle,
  portalLine,
  standsAlone,
  tailMark,
  titleLine,
} from '../grammar/document.ts'
import { bullet, ornament, pageNumber } from '../grammar/numbering.ts'
import { chargeLine, unitEnd } from '../grammar/units.ts'
import { numberingAt } from '../outline/numbering.ts'
import { matchesOf } from './matches.ts'
import { rangeAt } from './sorted.ts'
import { Break, type Range, type View, withoutRanges } from './view.ts'

/** A paragraph of the view; `cuts` are the places where a line or page break inside a sentence was mended. */
export interface Paragraph extends Range {
  readonly cuts: readonly number[]
  /** The break before it. */
  readonly lead: number
}

/** Ends of a sentence; a paragraph that ends otherwise may go on behind a page break. */
const ended = /[。;!?…:](?:[”』」)》]*)$/
/** A remark in brackets behind an ended sentence: …。(责任单位:…) */
const endedRemark = /[。;!?]\([^()]{0,600}(?:\([^()]{0,60}\)[^()]{0,600}){0,12}\)$/
const goesOn = /[,、(《“的和与及或以对将]$/
const sentenceSigns = /[。,;:]/

/** A numbered line without a full stop that is longer than this is no heading but a cut sentence. */
const longestHeading = 45

/** The rest of a heading that a page break cut: a few characters without any figure or full stop. */
const headingRest = /^[\u4e00-\u9fa5、,“”《》]{1,20}$/

/** The lines of the view: what stands between line ends or wide blanks. */
function linesOf(view: View): Paragraph[] {
  const lines: Paragraph[] = []
  let start = 0
  for (let i = 1; i <= view.text.length; i += 1) {
    if (i === view.text.length || (view.breaks[i] ?? 0) >= Break.wide) {
      if (i > start) lines.push({ start, end: i, cuts: [], lead: view.breaks[start] ?? 0 })
      start = i
    }
  }
  return lines
}

/** Takes page numbers, rules and running heads out of the view. */
export function withoutFurniture(view: View): { view: View; dropped: readonly Range[] } {
  const lines = linesOf(view)
  const seen = new Map<string, number>()
  const dropped: Range[] = []
  for (const line of lines) {
    if (line.end - line.start > 40 || line.lead < Break.line) continue
    const words = view.text.slice(line.start, line.end)
    const isPage = /-/.test(words) || /[页/]/.test(words) ? pageNumber.test(words) : false
    if (isPage || ornament.test(words)) dropped.push(line)
    seen.set(words, (seen.get(words) ?? 0) + 1)
  }
  return { view: withoutRanges(view, dropped), dropped }
}

/** How the headings of each numbering style are set: with their text in one line, or alone. */
function headingHabits(view: View, lines: readonly Range[]): ReadonlyMap<string, { inline: number; alone: number }> {
  const habits = new Map<string, { inline: number; alone: number }>()
  for (const line of lines) {
    const numbering = numberingAt(view.text, line.start, line.end)
    if (numbering === null) continue
    const habit = habits.get(numbering.style) ?? { inline: 0, alone: 0 }
    if (view.text.slice(line.start, line.end).includes('。')) habit.inline += 1
    else habit.alone += 1
    habits.set(numbering.style, habit)
  }
  return habits
}

/**
 * The paragraphs of the text: lines, with those joined that a page break or a hard wrap cut inside a sentence, and those
 * parted again that lost the line end before a signature, a document number or an addressee.
 */
export function paragraphsOf(view: View, tables: readonly Range[]): Paragraph[] {
  const lines = linesOf(view)
  const habits = headingHabits(view, lines)
  const joined: (Paragraph & { readonly cuts: number[] })[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    const inTable =
      rangeAt(tables, line.start) !== undefined || (last !== undefined && rangeAt(tables, last.start) !== undefined)
    if (last !== undefined && !inTable && continues(view, last, line, habits)) {
      last.cuts.push(line.start)
      joined[joined.length - 1] = { ...last, end: line.end }
    } else {
      joined.push({ ...line, cuts: [] })
    }
  }
  return joined.flatMap((paragraph, index) => partHead(view, paragraph, index).flatMap((part) => partTail(view, part)))
}

function continues(
  view: View,
  before: Range,
  line: Paragraph,
  habits: ReadonlyMap<string, { inline: number; alone: number }>,
): boolean {
  const head = view.text.slice(Math.max(before.start, before.end - 60), before.end)
  const next = view.text.slice(line.start, Math.min(line.end, line.start + 60))
  if (numberingAt(view.text, line.start, line.end) !== null || bullet.test(next)) return false
  if (openTitle(view, before, line)) return true
  if (chargeLine.test(next) || endsCharge(view, before, next)) return false
  if (ended.test(head) || isWhole(next)) return false
  if (/\)$/.test(head) && endedRemark.test(view.text.slice(Math.max(before.start, before.end - 1200), before.end)))
    return false
  const words = view.text.slice(before.start, Math.min(before.end, before.start + 400))
  if (
    before.end - before.start < 100 &&
    (isWhole(words) || titleLine.test(words)) &&
    numberingAt(view.text, before.start, before.end) === null
  )
    return false
  const numbering = numberingAt(view.text, before.start, before.end)
  if (numbering !== null && !words.includes('。') && before.end - before.start < longestHeading) {
    const habit = habits.get(numbering.style)
    if (line.end - line.start <= 20 && headingRest.test(next)) return true
    return (
      goesOn.test(head) ||
      (habit !== undefined && habit.inline >= 2 * habit.alone && view.text.slice(line.start, line.end).includes('。'))
    )
  }
  if (/\)$/.test(head) && line.lead < Break.line) return false
  return goesOn.test(head) || sentenceSigns.test(words) || before.end - before.start >= 25
}

/** A line of units that ends with a name goes on only with a sign. */
function endsCharge(view: View, before: Range, next: string): boolean {
  const words = view.text.slice(Math.max(before.start, before.end - 400), before.end)
  const last = words.slice(words.lastIndexOf('。') + 1)
  return (
    chargeLine.test(last) &&
    (unitEnd.test(last.slice(-40)) || /月|年底|推进$/.test(last.slice(-6))) &&
    !/^[、,;]/.test(next)
  )
}

function isWhole(words: string): boolean {
  return (
    portalLine.test(words) ||
    standsAlone.test(words) ||
    tailMark.test(words) ||
    addresseeLine.test(words) ||
    addressee.test(words)
  )
}

/** An opened 《 or “ whose partner stands in the next line. */
function openTitle(view: View, before: Range, line: Range): boolean {
  const head = view.text.slice(Math.max(before.start, before.end - 80), before.end)
  const next = view.text.slice(line.start, Math.min(line.end, line.start + 80))
  return (
    (head.lastIndexOf('《') > head.lastIndexOf('》') && next.includes('》')) ||
    (head.lastIndexOf('“') > head.lastIndexOf('”') && next.includes('”'))
  )
}

function cut(paragraph: Paragraph, at: readonly number[]): Paragraph[] {
  const edges = [paragraph.start, ...at.filter((i) => i > paragraph.start && i < paragraph.end), paragraph.end]
  return edges.slice(0, -1).map((start, i) => ({
    start,
    end: edges[i + 1] ?? paragraph.end,
    cuts: paragraph.cuts.filter((place) => place > start && place < (edges[i + 1] ?? paragraph.end)),
    lead: i === 0 ? paragraph.lead : Break.none,
  }))
}

/** Parts title, number and addressee that stand in one line. */
function partHead(view: View, paragraph: Paragraph, index: number): Paragraph[] {
  if (index > 30) return [paragraph]
  const words = view.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 400))
  const places: number[] = []
  const glued = gluedNumber.exec(words)
  let from = 0
  if (glued !== null) {
    places.push(paragraph.start + (glued[1]?.length ?? 0))
    from = glued[0].length
    places.push(paragraph.start + from)
  }
  const called = addressee.exec(words.slice(from))
  if (called !== null) places.push(paragraph.start + from + called[0].length)
  const titled = glued === null && called === null ? gluedTitle.exec(words) : null
  if (titled !== null) places.push(paragraph.start + (titled[1]?.length ?? 0))
  const dated = datedTitle.exec(words)
  if (dated !== null) places.push(paragraph.start + dated[0].length)
  return places.length === 0
    ? [paragraph]
    : cut(
        paragraph,
        places.sort((a, b) => a - b),
      )
}

/** Parts a signature with date, and the marks of the imprint, from the sentence they were glued to. */
function partTail(view: View, paragraph: Paragraph): Paragraph[] {
  const text = view.text.slice(paragraph.start, paragraph.end)
  const places: number[] = []
  for (const match of text.includes(':') ? text.matchAll(/[。)](?=抄送:|主办:|督办:|公开方式:|主题词:)/g) : [])
    places.push(paragraph.start + match.index + 1)
  for (const match of text.includes('日') ? matchesOf(datedSignature, text) : []) {
    const stop = match.index + 1
    const remark = match[0].lastIndexOf('(此件')
    places.push(paragraph.start + stop, paragraph.start + match.index + match[0].length)
    if (remark > 0) places.push(paragraph.start + match.index + remark)
  }
  return places.length === 0
    ? [paragraph]
    : cut(
        paragraph,
        [...new Set(places)].sort((a, b) => a - b),
      )
}
