import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type PlainDate, readWorkCalendar, workdayFrom, workdayUpTo } from '@zhiqiang/kernel'

/** Working days as the sample city's schedule asks for them. */
export interface SampleDays {
  readonly isWorkday: (date: PlainDate) => boolean
  /** The date itself, or the next working day after it. */
  readonly from: (date: PlainDate) => PlainDate
  /** The date itself, or the last working day before it. */
  readonly upTo: (date: PlainDate) => PlainDate
}

/** The calendar the product ships. */
export function sampleDays(root: string): SampleDays {
  const calendar = readWorkCalendar(readFileSync(path.join(root, 'db/seed/calendar/workdays.tsv'), 'utf8'))
  return {
    isWorkday: (date) => calendar.dayOf(date).works,
    from: (date) => workdayFrom(calendar, date),
    upTo: (date) => workdayUpTo(calendar, date),
  }
}
