import { addDays, addMonths, daysBetween, type PlainDate } from '../time/dates.ts'

/** How often a duty comes back: every `n` of `unit`. */
export interface Every {
  readonly unit: 'year' | 'half-year' | 'quarter' | 'month' | 'week' | 'day'
  /** A whole number from 1. */
  readonly n: number
}

/**
 * The dates a written duty falls due, after `from` (the day the plan was issued) up to and including `to`, ascending.
 * A plan says 每年 and no day, so a duty is due on the last day of its calendar period: 每年 on every 31 December after
 * `from`, 每季度 on every last day of a quarter, 每周 on every Sunday. With `n` above 1 the plan grants whole periods
 * first: 每三年 of a plan of 2021 is due at the end of 2024, 2027 and so on. Days are counted from `from`.
 * An `n` that is no whole number from 1, or a `to` that is not after `from`, gives none.
 */
export function occurrenceDates(every: Every, from: PlainDate, to: PlainDate): PlainDate[] {
  if (!Number.isInteger(every.n) || every.n < 1) return []
  const first = every.n === 1 ? 0 : every.n
  return collect((k) => endOf(every.unit, from, first + k * every.n), from, to)
}

/**
 * The dates of a duty whose first date somebody set: `first`, then every `n` units later, up to and including `to`.
 * Months keep the day of `first`; where a month lacks it, its last day. The last day of a month stays the last day
 * (30 June, 31 December; 28 February, 31 March): who names it means the end of a period.
 */
export function datesFrom(every: Every, first: PlainDate, to: PlainDate): PlainDate[] {
  if (!Number.isInteger(every.n) || every.n < 1) return []
  return collect((k) => shifted(every.unit, first, k * every.n), addDays(first, -1), to)
}

const monthsIn = { year: 12, 'half-year': 6, quarter: 3, month: 1 } as const

function collect(at: (k: number) => PlainDate, after: PlainDate, to: PlainDate): PlainDate[] {
  const dates: PlainDate[] = []
  for (let k = 0; ; k++) {
    const date = at(k)
    if (date > to) return dates
    if (date > after) dates.push(date)
  }
}

/** The last day of the period that lies `ahead` periods after the one `from` is in. */
function endOf(unit: Every['unit'], from: PlainDate, ahead: number): PlainDate {
  if (unit === 'day') return addDays(from, ahead)
  if (unit === 'week') return addDays(from, 6 - daysSinceMonday(from) + 7 * ahead)
  const months = monthsIn[unit]
  const month = Number(from.slice(5, 7)) - 1
  const intoPeriod = month % months
  const firstOfMonth = `${from.slice(0, 7)}-01`
  return addDays(addMonths(firstOfMonth, months * (ahead + 1) - intoPeriod), -1)
}

function shifted(unit: Every['unit'], first: PlainDate, count: number): PlainDate {
  if (unit === 'day') return addDays(first, count)
  if (unit === 'week') return addDays(first, 7 * count)
  const date = addMonths(first, monthsIn[unit] * count)
  return first === lastOfMonth(first) ? lastOfMonth(date) : date
}

function lastOfMonth(date: PlainDate): PlainDate {
  return addDays(addMonths(`${date.slice(0, 7)}-01`, 1), -1)
}

const someMonday = '2024-01-01'

function daysSinceMonday(date: PlainDate): number {
  return ((daysBetween(someMonday, date) % 7) + 7) % 7
}
