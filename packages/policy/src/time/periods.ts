import { verbAtStart } from '../grammar/comparators.ts'
import {
  fiveYearEnds,
  fiveYearPlan,
  notEndLead,
  termMark,
  timeHint,
  yearEnd,
  yearList,
  yearsAhead,
} from '../grammar/time.ts'
import { firstOf, matchesOf } from '../text/matches.ts'
import { figureValue } from '../text/numerals.ts'

/** A time by which, or during which, the goals behind it hold. Offsets are of the text given. */
export interface Period {
  readonly start: number
  readonly end: number
  readonly year: number
  /** `end`: 到2025年; `span`: “十四五”期间. */
  readonly kind: 'end' | 'span'
}

/** Words behind a bare year that make it the year of a goal: 2025年达到, 2025年底. */
const goalBehind = /^[,，]?(?:底|末|力争|达|实现|完成|建成|基本|全|前|不低于|不少于|超过|新增|培育|选取|增加|培养|,)/

/** The years of 2023年、2024年、2025年分别 in a text, with the offset behind them. */
export function yearListIn(text: string): { readonly end: number; readonly years: readonly number[] } | null {
  const match = timeHint.test(text) ? firstOf(yearList, text) : null
  if (match === null) return null
  return { end: match.index + match[0].length, years: [...match[0].matchAll(/\d{4}/g)].map(([year]) => Number(year)) }
}

/** A bare year is the year of a goal by the words behind it, behind 完成时限:, or at the start of its piece. */
function standsForEnd(text: string, start: number, end: number, isLater: boolean): boolean {
  const behind = text.slice(end, end + 12)
  if (goalBehind.test(behind) || termMark.test(text.slice(Math.max(0, start - 8), start))) return true
  const opens = start === 0 || /[,;:]/.test(text.charAt(start - 1))
  return opens && (verbAtStart.test(behind) || (isLater && behind !== '' && !/^[的、和及,)]/.test(behind)))
}

/** Periods in a text in order of place. `issued` is the year that 近五年 and 今后三年 are counted from. */
export function periodsIn(text: string, issued: number | null): Period[] {
  const found: Period[] = []
  if (!timeHint.test(text)) return found
  for (const match of matchesOf(yearEnd, text)) {
    const lead = match[1] ?? ''
    const tail = match[3] ?? ''
    if (notEndLead.test(lead) || /起|开始|以来/.test(tail)) continue
    const end = match.index + match[0].length
    if (issued !== null && Number(match[2]) < issued) continue
    const named = lead !== '' || tail !== '' || standsForEnd(text, match.index, end, issued !== null)
    if (named) found.push({ start: match.index, end, year: Number(match[2]), kind: tail === '期间' ? 'span' : 'end' })
  }
  for (const match of matchesOf(fiveYearPlan, text)) {
    const year = fiveYearEnds.get(match[1] ?? '')
    const tail = match[2] ?? ''
    const before = text.slice(Math.max(0, match.index - 2), match.index)
    if (year === undefined || tail === '' || tail === '以来' || /[较比]/.test(before)) continue
    const kind = /期间|时期/.test(tail) ? 'span' : 'end'
    found.push({ start: match.index, end: match.index + match[0].length, year, kind })
  }
  if (issued !== null) {
    for (const match of matchesOf(yearsAhead, text)) {
      const word = match[1] ?? match[2] ?? match[3] ?? match[4] ?? ''
      const years = figureValue(word)
      if (years === null) continue
      found.push({ start: match.index, end: match.index + match[0].length, year: issued + years, kind: 'end' })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
