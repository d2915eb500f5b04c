import { readFileSync } from 'node:fs'
import path from 'node:path'
import { addDays, type PlainDate } from '@zhiqiang/kernel'

/** Working days as far as the State Council's notices are known; beyond them Monday to Friday. */
export interface WorkCalendar {
  readonly isWorkday: (date: PlainDate) => boolean
  /** The date itself, or the next working day after it. */
  readonly from: (date: PlainDate) => PlainDate
  /** The date itself, or the last working day before it. */
  readonly upTo: (date: PlainDate) => PlainDate
}

/** Reads the moved holidays the product ships. */
export function readWorkCalendar(root: string): WorkCalendar {
  const moved = new Map<PlainDate, boolean>()
  for (const line of readFileSync(path.join(root, 'db/seed/calendar/workdays.tsv'), 'utf8').split(/\r?\n/)) {
    const [date = '', kind = ''] = line.split('\t')
    if (kind === 'off' || kind === 'work') moved.set(date, kind === 'work')
  }
  const isWorkday = (date: PlainDate) => moved.get(date) ?? ![0, 6].includes(weekday(date))
  const step = (date: PlainDate, by: 1 | -1) => {
    let day = date
    while (!isWorkday(day)) day = addDays(day, by)
    return day
  }
  return { isWorkday, from: (date) => step(date, 1), upTo: (date) => step(date, -1) }
}

/** 0 is Sunday. */
function weekday(date: PlainDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}
