import { type CalendarYear, type HolidayNotice, type MovedDay, type WorkCalendar, workCalendar } from './calendar.ts'
import { yearOf } from './dates.ts'

/**
 * Reads the table of moved days that the product ships: lines `# source⇥year⇥number⇥published⇥address`, then
 * `date⇥off|work⇥holiday`. A year has a notice where a source names one.
 */
export function readCalendarYears(table: string): readonly CalendarYear[] {
  const years = new Map<number, { year: number; notices: HolidayNotice[]; moved: MovedDay[] }>()
  const yearEntry = (year: number) => {
    const entry = years.get(year) ?? { year, notices: [], moved: [] }
    years.set(year, entry)
    return entry
  }
  for (const line of table.split(/\r?\n/)) {
    const [first = '', second = '', third = '', publishedOn = '', url = ''] = line.split('\t')
    if (first === '# source') {
      yearEntry(Number(second)).notices.push({ number: third, publishedOn, url: url === '' ? null : url })
    } else if (second === 'off' || second === 'work') {
      const moved = { day: first, works: second === 'work', holiday: third }
      yearEntry(noticeYear(moved)).moved.push(moved)
    }
  }
  return [...years.values()]
}

/** The shipped table as a calendar. */
export function readWorkCalendar(table: string): WorkCalendar {
  return workCalendar(readCalendarYears(table))
}

/** New Year's days of late December stand in the notice of the year they bring in. */
function noticeYear({ day, holiday }: MovedDay): number {
  return yearOf(day) + (holiday === '元旦' && day.slice(5, 7) === '12' ? 1 : 0)
}
