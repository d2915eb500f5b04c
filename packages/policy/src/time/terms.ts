import { addDays, addMonths } from '@zhiqiang/kernel'
import { doneWords, monthEnd, monthHint, relativeTerm, termMark } from '../grammar/time.ts'
import { matchesOf } from '../text/matches.ts'
import { figureValue } from '../text/numerals.ts'
import type { Range } from '../text/view.ts'

/** A month or day by which something is to be done, as a range of the text given. */
export interface Term extends Range {
  readonly by: string
}

/** A term counted from the end of the plan, which is known only once all goals are read. */
export interface OpenTerm extends Range {
  readonly months: number
}

/** A longer term than this, in whatever unit, is none. */
const longestTerm = 1000

/** When the plan was issued: the year, and the ISO date where it is known. */
export interface Issue {
  readonly year: number | null
  readonly date: string | null
}

/** 2022年6月底前, 6月底完成, 年底前: in the plan's own year where none is written. Each is a point in the text given. */
export function monthTermsIn(text: string, issue: Issue): Term[] {
  if (!monthHint.test(text)) return []
  const found: Term[] = []
  for (const match of matchesOf(monthEnd, text)) {
    const start = match.index
    const end = start + match[0].length
    const before = text.slice(Math.max(0, start - 8), start)
    const isMarked = termMark.test(before)
    const by = /每年(?:的)?$/.test(before) ? null : termOf(match, text.slice(end, end + 8), issue.year, isMarked)
    if (by !== null) found.push({ start, end, by })
  }
  return found
}

/** 印发之日起3个月内: counted from the day of issue. 期满后6个月内: counted from the end of the plan. */
export function relativeTermsIn(text: string, issue: Issue): { readonly terms: Term[]; readonly open: OpenTerm[] } {
  const terms: Term[] = []
  const open: OpenTerm[] = []
  if (!text.includes('内')) return { terms, open }
  for (const match of matchesOf(relativeTerm, text)) {
    const [words, from = '', figure = '', unit = ''] = match
    const count = figureValue(figure)
    const range = { start: match.index, end: match.index + words.length }
    if (count === null) continue
    if (!/印发|发布|下发|公布|出台/.test(from)) {
      if (unit !== '天' && unit !== '日' && unit !== '个工作日')
        open.push({ ...range, months: unit === '年' ? 12 * count : count })
      continue
    }
    if (issue.date !== null && count < longestTerm) terms.push({ ...range, by: later(issue.date, count, unit) })
  }
  return { terms, open }
}

/** The month so many months behind a year's end, as `2026-06`. */
export function monthsAfterYear(year: number, months: number): string {
  return addMonths(`${year}-12-01`, months).slice(0, 7)
}

/** Months and years are counted by the calendar; days, too (working days as days, which is the earlier date). */
function later(date: string, count: number, unit: string): string {
  if (unit === '个月') return addMonths(date, count).slice(0, 7)
  return unit === '年' ? addMonths(date, 12 * count).slice(0, 7) : addDays(date, count)
}

function termOf(match: RegExpMatchArray, behind: string, issued: number | null, isMarked: boolean): string | null {
  const [, year, month, day, ownYear, edge, before] = match
  const isTerm = before === undefined ? isMarked || endsThere(match, behind) : before !== '起'
  const base = year === undefined ? issued : Number(year)
  if (!isTerm || base === null) return null
  if (ownYear !== undefined) return edge === '底' || edge === '末' ? String(base) : null
  if (month === undefined || Number(month) < 1 || Number(month) > 12) return null
  const term = `${base}-${month.padStart(2, '0')}`
  return day === undefined ? term : `${term}-${day.padStart(2, '0')}`
}

/** A month or year without 前: it is a term at its 底, or where what is to be done by then follows. */
function endsThere([, , , day, ownYear, edge]: RegExpMatchArray, behind: string): boolean {
  if (edge === undefined) return day === undefined && ownYear === undefined && doneWords.test(behind)
  return ownYear === undefined || doneWords.test(behind) || /^[,。;)]|^$/.test(behind)
}
