export {
  type CalendarDay,
  type CalendarYear,
  type HolidayNotice,
  holidayName,
  type MovedDay,
  type WorkCalendar,
  workCalendar,
  workdayFrom,
  workdayUpTo,
} from './calendar.ts'
export { readCalendarYears, readWorkCalendar } from './calendar-file.ts'
export type { DayUnit } from './count.ts'
export * from './dates.ts'
export { deadlineOf } from './deadline.ts'
export { readMovedDays, writeMovedDays } from './moved-days.ts'
export { type ClockEvent, type ClockLimit, foldClock, isOverdue, type RunningClock } from './running-clock.ts'
export {
  type Deadline,
  type DerivedDay,
  type Roll,
  rolls,
  type TimeLimit,
  type TimeUnit,
  timeUnits,
} from './time-limit.ts'
export { workdaysTaken } from './workdays-taken.ts'
