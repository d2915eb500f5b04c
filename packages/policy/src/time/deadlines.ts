import { startingTerm, termMark } from '../grammar/time.ts'
import type { Sentence } from '../text/fragments.ts'
import { matchesOf } from '../text/matches.ts'
import { lastAtMost } from '../text/sorted.ts'
import type { Range, View } from '../text/view.ts'
import { pieceAround } from './cadences.ts'
import type { Period } from './periods.ts'
import type { Term } from './terms.ts'

/** A term, as ranges of the view. */
export interface DeadlineRead {
  readonly range: Range
  readonly word: Range
  readonly by: string
  readonly mode: 'before' | 'from'
}

interface DeadlineContext {
  readonly view: View
  readonly around: Int32Array
  readonly partner: Int32Array
  readonly sentence: Sentence
  /** Periods of the sentence, offsets of the view. */
  readonly periods: readonly Period[]
  /** Months and days of the sentence, offsets of the view. */
  readonly terms: readonly Term[]
  readonly isTarget: (range: Range) => boolean
}

/** Reads the terms of a sentence. A year that only says when numbers are to be reached is the targets' period instead. */
export function deadlinesIn(context: DeadlineContext): DeadlineRead[] {
  const { view, sentence } = context
  const text = view.text.slice(sentence.start, sentence.end)
  const found: DeadlineRead[] = []
  if (context.periods.length === 0 && context.terms.length === 0 && !/[从自]/.test(text)) return found
  const taken = new Set<number>()
  const dated = new Set(context.periods.map((period) => fragmentIndex(context, period.start)))
  for (const period of context.periods) {
    const range = governed(context, period, dated)
    for (let i = period.start; i <= period.end; i += 1) taken.add(i)
    if (range !== null) found.push({ range, word: period, by: String(period.year), mode: 'before' })
  }
  for (const match of matchesOf(startingTerm, text)) {
    const start = sentence.start + match.index
    const word = { start, end: start + match[0].length }
    const month = match[2]
    for (let i = word.start; i <= word.end; i += 1) taken.add(i)
    found.push({
      range: { start: pieceStart(context, start), end: nextPieceEnd(context, word.end) },
      word,
      by: termOf(Number(match[1]), month, match[3]),
      mode: 'from',
    })
  }
  for (const term of context.terms) {
    if (taken.has(term.start) || taken.has(term.end - 1)) continue
    const piece = pieceAround(view, context.around, context.partner, sentence, term.start)
    found.push({ range: withDuty(context, piece, term), word: term, by: term.by, mode: 'before' })
  }
  return found
}

/** The term that a cell of a table gives: 2025年底, 2022年6月, 长期 (none). */
export function cellTerm(view: View, cell: Range, issued: number | null): DeadlineRead[] {
  const words = view.text.slice(cell.start, cell.end)
  if (/每[年季月]|长期|持续/.test(words)) return []
  const match = /((?:19|20)\d{2})[年.-](?:(\d{1,2})(?:月|(?=\D|$)))?|(\d{1,2})月/.exec(words)
  const year = match?.[1] === undefined ? issued : Number(match[1])
  if (match === null || year === null) return []
  const mode = /起|开始/.test(words) ? 'from' : 'before'
  return [{ range: cell, word: cell, by: termOf(year, match[2] ?? match[3]), mode }]
}

/** At most so many fragments behind a period are quoted with it. */
const furthest = 12

/** The words that a period governs up to the first target or next period, or null where a target comes first. */
function governed(context: DeadlineContext, period: Period, dated: ReadonlySet<number>): Range | null {
  const { fragments } = context.sentence
  const at = fragmentIndex(context, period.start)
  const own = fragments[at]
  if (own === undefined) return null
  const first = period.end >= own.end ? fragments[at + 1] : own
  if (first === undefined) {
    const from = context.view.text.charAt(own.start - 1) === ':' ? (fragments[at - 1]?.start ?? own.start) : own.start
    return termMark.test(context.view.text.slice(from, period.start)) ? { start: from, end: own.end } : null
  }
  if (context.isTarget(first) || context.isTarget(own)) return null
  let last = own
  for (let i = at + 1; i < Math.min(fragments.length, at + furthest); i += 1) {
    const fragment = fragments[i]
    if (fragment === undefined || context.isTarget(fragment) || dated.has(i)) break
    last = fragment
  }
  return { start: own.start, end: last.end }
}

/** A term that is set off by a comma is quoted with the words that it sets the term for. */
function withDuty(context: DeadlineContext, piece: Range, term: Term): Range {
  const { fragments } = context.sentence
  const at = fragmentIndex(context, piece.start)
  const next = fragments[at + 1]
  const bare = term.end >= piece.end && fragments[at]?.end === piece.end
  return bare && next !== undefined ? { start: piece.start, end: next.end } : piece
}

function fragmentIndex(context: DeadlineContext, at: number): number {
  return lastAtMost(context.sentence.fragments, at, (fragment) => fragment.start)
}

function pieceStart(context: DeadlineContext, at: number): number {
  return pieceAround(context.view, context.around, context.partner, context.sentence, at).start
}

/** The end of the fragment in which the words behind a term stand. */
function nextPieceEnd(context: DeadlineContext, at: number): number {
  const piece = context.sentence.fragments[lastAtMost(context.sentence.fragments, at + 1, (fragment) => fragment.start)]
  return piece?.end ?? context.sentence.end
}

function termOf(year: number, month: string | undefined, day?: string): string {
  if (month === undefined) return String(year)
  const term = `${year}-${month.padStart(2, '0')}`
  return day === undefined ? term : `${term}-${day.padStart(2, '0')}`
}
