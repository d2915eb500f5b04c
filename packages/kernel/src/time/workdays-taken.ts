import type { WorkCalendar } from './calendar.ts'
import { addDays, type PlainDate } from './dates.ts'
import type { ClockEvent } from './running-clock.ts'

/**
 * Working days that a clock used from the day after its start to the day it was settled, as its term counts them: the
 * days it stood are left out, the first of them included, the day it went on counts.
 */
export function workdaysTaken(calendar: WorkCalendar, events: readonly ClockEvent[]): number {
  let counted = 0
  let start: PlainDate | null = null
  // The day up to which is counted already, itself not counted any more; null while the clock stands.
  let from: PlainDate | null = null
  for (const { type, on } of events) {
    if (from !== null) counted += workdaysAfter(calendar, from, stops(type) ? addDays(on, -1) : on)
    if (type === 'restart') counted = 0
    if (type === 'start' || type === 'restart') start = on
    if (type === 'resume') from = later(addDays(on, -1), start ?? on)
    else if (stops(type) || type === 'settle') from = null
    else if (type !== 'extend' || from !== null) from = on
  }
  return counted
}

function stops(type: ClockEvent['type']): boolean {
  return type === 'pause' || type === 'suspend'
}

function later(one: PlainDate, other: PlainDate): PlainDate {
  return one > other ? one : other
}

/** Working days after one day, up to another. */
function workdaysAfter(calendar: WorkCalendar, from: PlainDate, to: PlainDate): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (calendar.dayOf(day).works) count += 1
  return count
}
