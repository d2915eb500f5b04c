import { type Text, t } from '../text.ts'
import { addDays, type PlainDate, weekdayOf, yearOf } from './dates.ts'

/** A State Council notice on the holidays of a year. */
export interface HolidayNotice {
  readonly number: string
  /** A day, or only `YYYY-MM` where the day is not known. */
  readonly publishedOn: string
  readonly url: string | null
}

/** A day that a notice moves: a rest day, or a made-up working day (调休上班). */
export interface MovedDay {
  readonly day: PlainDate
  readonly works: boolean
  /** In Chinese, as the notice says. */
  readonly holiday: string
}

/** What the notices for one year say. Days of late December may belong to the next year (2018-12-31 to that of 2019). */
export interface CalendarYear {
  readonly year: number
  readonly notices: readonly HolidayNotice[]
  readonly moved: readonly MovedDay[]
}

/** Working days as far as notices are known; in other years Monday to Friday, and whoever asks is told so. */
export interface WorkCalendar {
  readonly years: ReadonlyMap<number, CalendarYear>
  /** What one day is. The same answer each time. */
  readonly dayOf: (day: PlainDate) => CalendarDay
}

/** One day in a calendar. */
export interface CalendarDay {
  readonly works: boolean
  /** Why it is a working day or a rest day. */
  readonly why: Text
  /** No notice for its year is known. */
  readonly estimated: boolean
}

/** A calendar of the years given; a later entry for a year takes the place of an earlier one. */
export function workCalendar(given: readonly CalendarYear[]): WorkCalendar {
  const years = new Map(given.map((year) => [year.year, year]))
  const moved = new Map([...years.values()].flatMap((year) => year.moved.map((m) => [m.day, m])))
  const asked = new Map<PlainDate, CalendarDay>()
  const dayOf = (day: PlainDate): CalendarDay => {
    const before = asked.get(day)
    if (before) return before
    const found = judge(day, years, moved.get(day))
    asked.set(day, found)
    return found
  }
  return { years, dayOf }
}

/** The day itself, or the next working day after it. */
export function workdayFrom(calendar: WorkCalendar, day: PlainDate): PlainDate {
  let at = day
  while (!calendar.dayOf(at).works) at = addDays(at, 1)
  return at
}

/** The day itself, or the last working day before it. */
export function workdayUpTo(calendar: WorkCalendar, day: PlainDate): PlainDate {
  let at = day
  while (!calendar.dayOf(at).works) at = addDays(at, -1)
  return at
}

function judge(day: PlainDate, years: ReadonlyMap<number, unknown>, moved: MovedDay | undefined): CalendarDay {
  const weekday = weekdayOf(day)
  const name = weekdayNames[weekday] ?? t('', '')
  const rests = weekday === 0 || weekday === 6
  const year = yearOf(day)
  if (moved) return { works: moved.works, why: movedWhy(moved, name, rests), estimated: false }
  if (years.has(year)) return { works: !rests, why: openEnd(day, name, years.has(year + 1)), estimated: false }
  return {
    works: !rests,
    why: t(
      `${name.zh}，${year}年放假通知没有公布或没有收录，按周末推算`,
      `${name.en}; no holiday notice for ${year} is published or known here, weekends only`,
    ),
    estimated: true,
  }
}

function movedWhy({ works, holiday }: MovedDay, weekday: Text, rests: boolean): Text {
  const { zh, en } = holidayName(holiday)
  if (!works) return t(`${zh}放假`, `holiday: ${en}`)
  return rests ? t(`${weekday.zh}，${zh}调休上班`, `${weekday.en}, made up for ${en}`) : weekday
}

/** The notice of the next year has moved days of late December before (2018, 2022); until it is out, this is said. */
function openEnd(day: PlainDate, name: Text, nextYearKnown: boolean): Text {
  if (nextYearKnown || day.slice(5) < '12-29') return name
  const next = yearOf(day) + 1
  return t(
    `${name.zh}，${next}年放假通知公布后可能调整`,
    `${name.en}; the holiday notice for ${next} may still move this day`,
  )
}

const weekdayNames: readonly Text[] = [
  t('周日', 'Sunday'),
  t('周一', 'Monday'),
  t('周二', 'Tuesday'),
  t('周三', 'Wednesday'),
  t('周四', 'Thursday'),
  t('周五', 'Friday'),
  t('周六', 'Saturday'),
]

const holidays: Readonly<Record<string, string>> = {
  元旦: 'New Year',
  春节: 'Spring Festival',
  清明节: 'Qingming',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
}

/** A holiday in both languages; 国庆节、中秋节 are two. What is not in the table is `a public holiday` in English. */
export function holidayName(zh: string): Text {
  const en = zh.split('、').map((name) => holidays[name] ?? 'a public holiday')
  return t(zh, [...new Set(en)].join(' and '))
}
