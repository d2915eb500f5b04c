import { type Text, t } from '../text.ts'
import type { CalendarDay, WorkCalendar } from './calendar.ts'
import { addDays, addMonths, daysBetween, type PlainDate } from './dates.ts'
import type { Deadline, DerivedDay, Roll, TimeLimit } from './time-limit.ts'

/** The units that count whole days. */
export type DayUnit = 'workday' | 'day' | 'month' | 'year'

/** A stretch in which a clock stands: from a day up to, without, another; open where it has not gone on. */
export interface Standing {
  readonly from: PlainDate
  readonly until: PlainDate | null
  readonly why: Text
}

/** What is counted: pieces one after the other (a term and its extensions), past the days on which the clock stands. */
export interface Counting {
  readonly start: PlainDate
  readonly pieces: readonly { readonly amount: number; readonly unit: DayUnit }[]
  readonly roll: Roll
  /** Counted back from the start instead; such a term neither stands nor rolls. */
  readonly back?: boolean
  /** See {@link TimeLimit.includesStart}; such a term does not stand. */
  readonly includesStart?: boolean
  /** In order, without overlap. */
  readonly standing?: readonly Standing[]
}

/** A deadline, or none as long as the clock stands. */
export interface Counted extends Omit<Deadline, 'due'> {
  readonly due: PlainDate
  /** The day on which the last piece is full; an extension goes on from here. Null where the clock stands before it. */
  readonly full: PlainDate | null
}

/** State of one count while it walks from day to day. */
interface Walk {
  at: PlainDate
  readonly days: DerivedDay[]
  estimated: boolean
  stopped: boolean
}

/**
 * Counts a term day by day. The day of an event is not counted as part of what it starts; a clock that stands from P
 * until R leaves out P to the day before R.
 * `due` is the last day reached where the clock stands and nobody knows when it goes on; then `full` is null.
 */
export function countDays(calendar: WorkCalendar, counting: Counting): Counted {
  const { start, pieces, back = false, includesStart = false, standing = [] } = counting
  const walk: Walk = { at: start, days: [], estimated: false, stopped: false }
  const step = { calendar, standing, by: back ? (-1 as const) : (1 as const), includesStart }
  const byDay = pieces[0]?.unit === 'workday' || pieces[0]?.unit === 'day'
  if (includesStart && byDay) walk.at = addDays(start, -step.by)
  else walk.days.push({ day: start, counted: false, why: includesStart ? firstWhy : startWhy })
  for (const { amount, unit } of pieces) {
    if (walk.stopped) break
    if (unit === 'workday' || unit === 'day') countSingle(walk, amount, unit, step)
    else countMonths(walk, amount, unit, step)
  }
  const full = walk.stopped ? null : walk.at
  if (full !== null) end(walk, back ? 'none' : counting.roll, step)
  return { due: walk.at, full, derivation: walk.days, estimated: walk.estimated }
}

const startWhy = t('起算日，不计入', 'the day it starts, not counted')
const firstWhy = t('起算日，即期限的第一日', 'the day it starts is its first day')

interface Step {
  readonly calendar: WorkCalendar
  readonly standing: readonly Standing[]
  readonly by: 1 | -1
  readonly includesStart: boolean
}

/** Working days or calendar days, one by one. */
function countSingle(walk: Walk, amount: number, unit: 'workday' | 'day', step: Step): void {
  for (let n = 0; n < amount; ) {
    if (!forward(walk, step)) return
    if (stands(walk, step)) continue
    if (unit === 'day') {
      n++
      walk.days.push({ day: walk.at, counted: true, why: t(`第 ${n} 日`, `day ${n}`) })
      continue
    }
    const day = looked(walk, step)
    if (day.works) {
      n++
      walk.days.push({ day: walk.at, counted: true, why: nthWorkday(n, day.why) })
    } else {
      walk.days.push({ day: walk.at, counted: false, why: day.why })
    }
  }
}

const nthWorkdays = new WeakMap<Text, Text[]>()

/** The reasons repeat (the third working day is a Thursday again and again): each is written once. */
function nthWorkday(n: number, why: Text): Text {
  const known = nthWorkdays.get(why) ?? []
  nthWorkdays.set(why, known)
  const text = known[n] ?? t(`第 ${n} 个工作日（${why.zh}）`, `working day ${n} (${why.en})`)
  known[n] = text
  return text
}

/**
 * Months end on the day of the same number. Days on which the clock stands are made up for after it, as many as were
 * left out: the time already spent is kept.
 */
function countMonths(walk: Walk, amount: number, unit: 'month' | 'year', step: Step): void {
  const begin = walk.at
  const each = unit === 'year' ? 12 : 1
  const nominal = addMonths(begin, step.by * each * amount)
  if (step.standing.length === 0) {
    for (let k = 1; k <= amount; k++) walk.days.push(fullMonth(begin, k, each, step.by))
    walk.at = nominal
    if (step.includesStart && amount > 0 && nominal.slice(8) === begin.slice(8)) lastDayBefore(walk, step.by)
    return
  }
  const whole = daysBetween(begin, nominal)
  let k = 1
  for (let n = 0; n < whole; ) {
    if (!forward(walk, step)) return
    if (stands(walk, step)) continue
    n++
    const late = daysBetween(begin, walk.at) - n
    if (walk.at > nominal) {
      const nth = daysBetween(nominal, walk.at)
      walk.days.push({
        day: walk.at,
        counted: true,
        why: t(`补计停止的 ${late} 日：第 ${nth} 日`, `day ${nth} made up for ${late} on which the clock stood`),
      })
    } else if (walk.at === addMonths(begin, each * k)) {
      if (late === 0) walk.days.push(fullMonth(begin, k, each, 1))
      k++
    }
  }
}

/** The start was the first day, so the last is the one before the day of the same number. */
function lastDayBefore(walk: Walk, by: 1 | -1): void {
  walk.at = addDays(walk.at, -by)
  const last = walk.days.pop()
  if (!last) return
  const why = t(`${last.why.zh}的前一日`, `the day before: ${last.why.en}`)
  walk.days.push({ day: walk.at, counted: true, why })
}

function fullMonth(begin: PlainDate, k: number, each: 1 | 12, by: 1 | -1): DerivedDay {
  const day = addMonths(begin, by * each * k)
  const [zh, en] = each === 12 ? [`满 ${k} 年`, years(k)] : [`满 ${k} 个月`, months(k)]
  if (day.slice(8) === begin.slice(8)) {
    return { day, counted: true, why: t(`${zh}的相应日`, `${en}: the day of the same number`) }
  }
  return {
    day,
    counted: true,
    why: t(`${zh}；该月没有相应日，以月末为准`, `${en}; the month lacks that day: its last day`),
  }
}

const years = (k: number) => `${k} ${k === 1 ? 'year' : 'years'} full`
const months = (k: number) => `${k} ${k === 1 ? 'month' : 'months'} full`

/** Marks the last day; where it is a rest day and the rule says so, goes on to the next working day. */
function end(walk: Walk, roll: Roll, step: Step): void {
  const last = roll === 'none' ? null : looked(walk, step)
  if (last === null || last.works) {
    mark(walk, t('，届满日', '; the last day'))
    return
  }
  mark(
    walk,
    t(
      `，届满日为休息日（${last.why.zh}），顺延至其后第一个工作日`,
      `; the last day is a rest day (${last.why.en}): it moves to the next working day`,
    ),
  )
  for (;;) {
    if (!forward(walk, step)) return
    if (stands(walk, step)) continue
    const day = looked(walk, step)
    if (day.works) {
      const why = t(`顺延后的届满日（${day.why.zh}）`, `the last day, moved (${day.why.en})`)
      walk.days.push({ day: walk.at, counted: false, why })
      return
    }
    walk.days.push({ day: walk.at, counted: false, why: t(`顺延：${day.why.zh}`, `moved on: ${day.why.en}`) })
  }
}

function mark(walk: Walk, words: Text): void {
  const last = walk.days.at(-1)
  if (last) walk.days[walk.days.length - 1] = { ...last, why: t(last.why.zh + words.zh, last.why.en + words.en) }
}

/** Goes to the next day; false where the clock stands from there on and nobody knows until when. */
function forward(walk: Walk, { standing, by }: Step): boolean {
  walk.at = addDays(walk.at, by)
  const open = standing.find((s) => s.until === null)
  if (!open || walk.at < open.from) return true
  walk.days.push({
    day: walk.at,
    counted: false,
    why: t(`${open.why.zh}，尚未恢复`, `${open.why.en}; it has not gone on yet`),
  })
  walk.stopped = true
  return false
}

/** True on a day on which the clock stands; the derivation says why. */
function stands(walk: Walk, { standing }: Step): boolean {
  const found = standing.find((s) => s.from <= walk.at && s.until !== null && walk.at < s.until)
  if (found) walk.days.push({ day: walk.at, counted: false, why: found.why })
  return found !== undefined
}

function looked(walk: Walk, { calendar }: Step): CalendarDay {
  const day = calendar.dayOf(walk.at)
  if (day.estimated) walk.estimated = true
  return day
}
