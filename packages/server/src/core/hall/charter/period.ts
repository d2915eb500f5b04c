import { addDays, type PlainDate } from '@zhiqiang/kernel'

/** The charter looks back so far. */
const days = 365

/** The days that the charter counts, up to today. */
export function charterPeriod(today: PlainDate): { readonly since: PlainDate; readonly until: PlainDate } {
  return { since: addDays(today, 1 - days), until: today }
}
