import { addDays, dateInChina, type PlainDate } from '@zhiqiang/kernel'

/** The only source of the present. `real` is the machine's instant; business time is made from it by {@link cityNow}. */
export interface Clock {
  /** ISO-8601, UTC, milliseconds. */
  readonly real: () => string
  /** When a record is made, where that differs: history played into a sample city is recorded today. */
  readonly recorded?: () => string
}

export const systemClock: Clock = { real: () => new Date().toISOString() }

/** A clock that stands at `instant` while records are made by `recorder`; history of a sample city is played with it. */
export function fixedClock(instant: string, recorder: Clock): Clock {
  return { real: () => instant, recorded: recorder.real }
}

/** Business time in a city: a sample city may run whole days ahead of the real one. */
export function cityNow(clock: Clock, daysAhead: number): string {
  const real = clock.real()
  if (daysAhead === 0) return real
  return `${addDays(real.slice(0, 10), daysAhead)}${real.slice(10)}`
}

/** Business date in a city. */
export function cityToday(clock: Clock, daysAhead: number): PlainDate {
  return dateInChina(cityNow(clock, daysAhead))
}
