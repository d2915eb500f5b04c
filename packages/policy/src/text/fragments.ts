import { outsideSigns } from './brackets.ts'
import type { Paragraph } from './paragraphs.ts'
import type { Range, View } from './view.ts'

/** A piece of a sentence between commas. */
export interface Fragment extends Range {
  /** Its number within the sentence, from 0. */
  readonly order: number
}

/** A sentence; a clause's heading is one too. */
export interface Sentence extends Range {
  readonly fragments: readonly Fragment[]
}

const sentenceEnds = new Set(['。', ';', '!', '?'])
const fragmentEnds = new Set([',', ':'])
const bullets = /^(?:-{2,}|[·●■◆★▲►])/

/** Cuts a range into sentences and these into fragments. Signs in brackets and quotations do not cut. */
export function sentencesOf(
  view: View,
  partner: Int32Array,
  paragraphs: readonly Paragraph[],
  range: Range,
): Sentence[] {
  const sentences: Sentence[] = []
  for (const paragraph of within(paragraphs, range)) {
    const marker = bullets.exec(view.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 12)))
    const from = paragraph.start + (marker?.[0].length ?? 0)
    let start = from
    const ends = outsideSigns(view.text, partner, from, paragraph.end, sentenceEnds)
    for (const stop of [...ends, paragraph.end]) {
      if (stop > start) sentences.push({ start, end: stop, fragments: fragmentsOf(view, partner, start, stop) })
      start = stop + 1
    }
  }
  return sentences
}

function fragmentsOf(view: View, partner: Int32Array, start: number, end: number): Fragment[] {
  const fragments: Fragment[] = []
  let from = start
  for (const stop of [...outsideSigns(view.text, partner, start, end, fragmentEnds), end]) {
    if (stop > from) fragments.push({ start: from, end: stop, order: fragments.length })
    from = stop + 1
  }
  return fragments
}

/** The parts of a range that lie in each paragraph, found by halving. */
function within(paragraphs: readonly Paragraph[], range: Range): Range[] {
  let low = 0
  let high = paragraphs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((paragraphs[middle]?.end ?? 0) <= range.start) low = middle + 1
    else high = middle
  }
  const parts: Range[] = []
  for (let i = low; i < paragraphs.length; i += 1) {
    const paragraph = paragraphs[i]
    if (paragraph === undefined || paragraph.start >= range.end) break
    const start = Math.max(paragraph.start, range.start)
    const end = Math.min(paragraph.end, range.end)
    if (end > start) parts.push({ start, end })
  }
  return parts
}
