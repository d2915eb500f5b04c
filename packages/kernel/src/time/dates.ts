/** A law date without a clock time, `YYYY-MM-DD`. */
export type PlainDate = string

const dayMs = 86_400_000
const shanghaiOffsetMs = 8 * 3_600_000

/** True for a date that exists, written `YYYY-MM-DD`. */
export function isPlainDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && iso(ms(text)) === text
}

/** The date in China at an instant. `instant` is ISO-8601 or epoch milliseconds; China has had one zone and no summer time since 1992. */
export function dateInChina(instant: string | number): PlainDate {
  const at = typeof instant === 'number' ? instant : Date.parse(instant)
  return iso(at + shanghaiOffsetMs)
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return iso(ms(date) + days * dayMs)
}

/** The calendar day before a date. */
export function dayBefore(date: PlainDate): PlainDate {
  return addDays(date, -1)
}

/** Adds months; a day the month does not have becomes its last day (31 January + 1 month = 28 or 29 February). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [y, m, d] = parts(date)
  const index = y * 12 + (m - 1) + months
  const year = Math.floor(index / 12)
  const month = index - year * 12
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return iso(Date.UTC(year, month, Math.min(d, last)))
}

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: PlainDate, b: PlainDate): number {
  return Math.round((ms(b) - ms(a)) / dayMs)
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(date: PlainDate): number {
  return new Date(ms(date)).getUTCDay()
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4))
}

function parts(date: PlainDate): [number, number, number] {
  return [digits(date, 0, 4), digits(date, 5, 7), digits(date, 8, 10)]
}

/** The number at a place of a date; NaN where something else stands there. */
function digits(text: string, from: number, to: number): number {
  let number = 0
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN
  }
  return number
}

function ms(date: PlainDate): number {
  const [y, m, d] = parts(date)
  return Date.UTC(y, m - 1, d)
}

/** Written dates of 1950 to 2150 by their day number, as they are asked for: counting asks for the same again and again. */
const written = new Map<number, PlainDate>()
const firstWritten = Date.UTC(1950, 0, 1) / dayMs
const lastWritten = Date.UTC(2150, 0, 1) / dayMs

function iso(at: number): PlainDate {
  const day = Math.floor(at / dayMs)
  if (!(day >= firstWritten && day < lastWritten)) return new Date(at).toISOString().slice(0, 10)
  const known = written.get(day)
  if (known !== undefined) return known
  const date = new Date(at).toISOString().slice(0, 10)
  written.set(day, date)
  return date
}
