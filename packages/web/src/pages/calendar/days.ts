import type { CallOutput } from '@zhiqiang/contract'
import { addDays, type MovedDay, type PlainDate, type Text, t, weekdayOf, workCalendar } from '@zhiqiang/kernel'

/** A year of working days as its page has it. */
export type Year = CallOutput<'law.calendarYear'>

/** What a notice says of days, by day. */
export type Moved = ReadonlyMap<PlainDate, MovedDay>

export const isWeekend = (day: PlainDate): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6

export function movedOf(days: readonly MovedDay[]): Moved {
  return new Map(days.map((day) => [day.day, day]))
}

/** A press on a day: a weekday is a rest day or not; a weekend day made up, then a rest day, then itself again. */
export function pressed(moved: Moved, day: PlainDate, holiday: string): Moved {
  const next = new Map(moved)
  const now = moved.get(day)
  if (!now) next.set(day, { day, works: isWeekend(day), holiday })
  else if (now.works) next.set(day, { day, works: false, holiday })
  else next.delete(day)
  return next
}

/** The weeks of a month, Monday first; null beside its ends. */
export function weeksOf(year: number, month: number): readonly (readonly (PlainDate | null)[])[] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  const lead = (weekdayOf(first) + 6) % 7
  const cells: (PlainDate | null)[] = Array.from({ length: lead }, () => null)
  for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1)) cells.push(day)
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, i) => cells.slice(7 * i, 7 * i + 7))
}

export interface ChangedDay {
  readonly day: PlainDate
  readonly before: Text
  readonly after: Text
}

/** The days that would be judged otherwise, with what they were and would be. */
export function changedDays(
  year: number,
  before: readonly MovedDay[],
  after: readonly MovedDay[],
): readonly ChangedDay[] {
  const [old, fresh] = [before, after].map((moved) =>
    workCalendar([
      { year, notices: [], moved },
      { year: year + 1, notices: [], moved: [] },
    ]),
  )
  const days = [...new Set([...before, ...after].map(({ day }) => day))].sort()
  return days.flatMap((day) => {
    const [was, is] = [old?.dayOf(day), fresh?.dayOf(day)]
    if (!was || !is || (was.works === is.works && was.why.zh === is.why.zh)) return []
    return [{ day, before: worded(was.works, was.why), after: worded(is.works, is.why) }]
  })
}

/** A plain weekday says that it is worked: its name alone would not. */
function worded(works: boolean, why: Text): Text {
  return works && /^周.$/.test(why.zh) ? t(`${why.zh}，工作日`, `${why.en}, a working day`) : why
}
