import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type CalendarYear, readCalendarYears } from '@zhiqiang/kernel'

/** The working days of the years whose notices the product ships. */
export function shippedYears(root: string): readonly CalendarYear[] {
  return readCalendarYears(readFileSync(path.join(root, 'db/seed/calendar/workdays.tsv'), 'utf8'))
}
