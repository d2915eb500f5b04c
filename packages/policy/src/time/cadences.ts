import { cadenceHint, cadenceWords, notCadenceBefore } from '../grammar/time.ts'
import type { Every } from '../reading.ts'
import type { Sentence } from '../text/fragments.ts'
import { matchesOf } from '../text/matches.ts'
import { figureValue } from '../text/numerals.ts'
import { rangeAt } from '../text/sorted.ts'
import type { Range, View } from '../text/view.ts'

/** A duty that comes back, as ranges of the view. */
export interface CadenceRead {
  readonly range: Range
  readonly word: Range
  readonly every: string
  readonly rule: Every
  /** It comes back by its nature (宣传周), not by a word such as 每年. */
  readonly implied: boolean
}

/** Reads what comes back in a sentence; `isTarget` says whether a fragment was read as a target. */
export function cadencesIn(
  view: View,
  around: Int32Array,
  partner: Int32Array,
  sentence: Sentence,
  isTarget: (range: Range) => boolean,
): CadenceRead[] {
  const found: CadenceRead[] = []
  const seen = new Set<string>()
  const yearly = new Set<number>()
  const text = view.text.slice(sentence.start, sentence.end)
  if (!cadenceHint.test(text)) return found
  for (const match of matchesOf(cadenceWords, text)) {
    const start = sentence.start + match.index
    const word = { start, end: start + match[0].length }
    const range = pieceAround(view, around, partner, sentence, start)
    const plain = match[0] === '年度'
    if (/^每/.test(match[0])) yearly.add(range.start)
    if (/定期$/.test(match[0]) && yearly.has(range.start)) continue
    if (/^凡/.test(view.text.slice(range.start, range.start + 1))) continue
    if (plain && (notCadenceBefore.test(view.text.slice(Math.max(0, start - 2), start)) || isTarget(range))) continue
    if (/^每/.test(match[0]) && /^[公平]/.test(view.text.slice(word.end, word.end + 1))) continue
    const { every, rule } = everyOf(match[0], match[1], match[2] ?? match[3])
    const key = `${range.start} ${every}`
    if (seen.has(key)) continue
    seen.add(key)
    const implied = /宣传|4[·.]26|活动周|产权日|品牌日|科普日/.test(match[0])
    found.push({ range, word, every, rule, implied })
  }
  return found
}

/** The fragment around a place, or the inside of the bracket that the place stands in. */
export function pieceAround(
  view: View,
  around: Int32Array,
  partner: Int32Array,
  sentence: Sentence,
  at: number,
): Range {
  let open = around[at] ?? -1
  while (open >= sentence.start && view.text.charAt(open) !== '(') open = around[open] ?? -1
  if (open >= sentence.start) {
    const close = partner[open] ?? sentence.end
    const inner = view.text.slice(open + 1, close)
    const comma = inner.indexOf(',', at - open - 1)
    const start = inner.lastIndexOf(',', at - open - 1) + 1
    return { start: open + 1 + start, end: comma < 0 ? close : open + 1 + comma }
  }
  return rangeAt(sentence.fragments, at) ?? sentence
}

/** 一月一调度. */
const oneOf: ReadonlyMap<string, 'week' | 'month' | 'quarter' | 'year'> = new Map([
  ['周', 'week'],
  ['月', 'month'],
  ['季', 'quarter'],
  ['年', 'year'],
])

function everyOf(word: string, count: string | undefined, unit: string | undefined): { every: string; rule: Every } {
  if (/定期/.test(word)) return { every: 'regular', rule: { unit: 'unset', n: 1 } }
  if (/常态化|经常性/.test(word)) return { every: 'continuous', rule: { unit: 'unset', n: 1 } }
  if (/半年/.test(word)) return named('half-year', 1)
  const inOne = /^一(周|月|季|年)/.exec(word)?.[1]
  if (inOne !== undefined) return named(oneOf.get(inOne) ?? 'year', 1)
  const n = count === undefined ? 1 : (figureValue(count) ?? 1)
  const base = unit ?? word
  if (/季/.test(base)) return named('quarter', n)
  if (/月份?$|^月/.test(base) && !/宣传月/.test(word)) return named('month', n)
  if ((/周|星期/.test(base) && !/宣传周|活动周/.test(word)) || base === '周') return named('week', n)
  if (/^(?:日|天|工作日)$/.test(base)) return named('day', n)
  return named('year', n)
}

function named(unit: Exclude<Every['unit'], 'unset'>, n: number): { every: string; rule: Every } {
  return { every: n === 1 ? unit : `${n} ${unit}s`, rule: { unit, n } }
}
