import { fiveYearEnds, fiveYearPlan, notEndLead, timeHint, yearEnd, yearsAhead } from '../grammar/time.ts'
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

/** Periods in a text in order of place. `issued` is the year that 近五年 and 今后三年 are counted from. */
export function periodsIn(text: string, issued: number | null): Period[] {
  const found: Period[] = []
  if (!timeHint.test(text)) return found
  for (const match of text.matchAll(yearEnd)) {
    const lead = match[1] ?? ''
    const tail = match[3] ?? ''
    if (notEndLead.test(lead) || /起|开始|以来/.test(tail)) continue
    const end = match.index + match[0].length
    if (issued !== null && Number(match[2]) < issued) continue
    const named = lead !== '' || tail !== '' || goalBehind.test(text.slice(end, end + 6))
    if (named) found.push({ start: match.index, end, year: Number(match[2]), kind: tail === '期间' ? 'span' : 'end' })
  }
  for (const match of text.matchAll(fiveYearPlan)) {
    const year = fiveYearEnds.get(match[1] ?? '')
    const tail = match[2] ?? ''
    const before = text.slice(Math.max(0, match.index - 2), match.index)
    if (year === undefined || tail === '' || tail === '以来' || /[较比]/.test(before)) continue
    const kind = /期间|时期/.test(tail) ? 'span' : 'end'
    found.push({ start: match.index, end: match.index + match[0].length, year, kind })
  }
  if (issued !== null) {
    for (const match of text.matchAll(yearsAhead)) {
      const word = match[1] ?? match[2] ?? match[3] ?? ''
      const years = figureValue(word)
      if (years === null) continue
      found.push({ start: match.index, end: match.index + match[0].length, year: issued + years, kind: 'end' })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
