import { addDays, addMonths, type PlainDate } from '../time/dates.ts'

/** How often a supervision order asks for a report; `none` for one that asks for none by the calendar. */
export type Frequency = 'week' | 'half-month' | 'month' | 'none'

/** The first day of the period a day lies in: Monday, the 1st or 16th, the 1st. Null where no period is asked for. */
export function periodStart(every: Frequency, day: PlainDate): PlainDate | null {
  switch (every) {
    case 'week':
      return addDays(day, -((Date.parse(day) / 86_400_000 + 3) % 7))
    case 'half-month':
      return `${day.slice(0, 8)}${day.slice(8) < '16' ? '01' : '16'}`
    case 'month':
      return `${day.slice(0, 8)}01`
    default:
      return null
  }
}

function nextStart(every: Frequency, start: PlainDate): PlainDate {
  if (every === 'week') return addDays(start, 7)
  if (every === 'half-month' && start.endsWith('01')) return `${start.slice(0, 8)}16`
  return addMonths(`${start.slice(0, 8)}01`, 1)
}

/**
 * Of the whole periods that began on or after `from` and ended before `today`, how many there were and in how many of them
 * nothing was reported. The period somebody was told in is not asked for, nor the one that still runs.
 * @param reported days on which a report came
 */
export function missedPeriods(
  every: Frequency,
  from: PlainDate,
  today: PlainDate,
  reported: readonly PlainDate[],
): { readonly asked: number; readonly missed: number } {
  const first = periodStart(every, from)
  if (first === null) return { asked: 0, missed: 0 }
  let start = first < from ? nextStart(every, first) : first
  let [asked, missed] = [0, 0]
  for (;;) {
    const next = nextStart(every, start)
    if (next > today) return { asked, missed }
    asked++
    const [begins, ends] = [start, next]
    if (!reported.some((day) => day >= begins && day < ends)) missed++
    start = next
  }
}
