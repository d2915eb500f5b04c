import { addMonths, daysBetween, type PlainDate } from '@zhiqiang/kernel'

/** Months between two dates to one decimal: whole months, and the rest of the days by the month they lie in. */
export function monthsBetween(from: PlainDate, to: PlainDate): number {
  let whole = 0
  while (addMonths(from, whole + 1) <= to) whole += 1
  const start = addMonths(from, whole)
  const rest = daysBetween(start, to) / daysBetween(start, addMonths(from, whole + 1))
  return Math.round((whole + rest) * 10) / 10
}
