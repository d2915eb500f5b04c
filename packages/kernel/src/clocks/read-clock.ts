import type { Problem } from '../problems.ts'
import { fail, ok, type Result } from '../result.ts'
import type { WorkCalendar } from '../time/calendar.ts'
import { type ClockEvent, type ClockLimit, foldClock, type RunningClock } from '../time/running-clock.ts'
import type { ClockLimitBy, KeptClock } from './state-clock.ts'

/** A clock under one of its limits. */
interface Limited extends RunningClock {
  readonly limit: ClockLimitBy
}

/** A clock as it stands, by its tightest limit, with the other limits beside it. */
export interface ClockReading extends Limited {
  readonly others: readonly Limited[]
}

/**
 * Folds a kept clock into its deadline under each of its limits; the earliest last day is due. A clock that ran out under
 * a limit can be stopped or lengthened no more under that one: late stays late.
 */
export function readClock(calendar: WorkCalendar, clock: Omit<KeptClock, 'name' | 'round'>): Result<ClockReading> {
  const read: Limited[] = []
  for (const limit of clock.limits) {
    const folded = foldPossible(calendar, limit as ClockLimit, clock.events)
    if (!folded.ok) return folded
    read.push({ ...folded.value, limit })
  }
  const [first, ...others] = read.sort((a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1))
  if (!first) throw new Error('a clock without a limit')
  return ok({ ...first, others })
}

/** {@link foldClock} over the events that can be; what came after the last day is left out. */
function foldPossible(
  calendar: WorkCalendar,
  limit: ClockLimit,
  events: readonly ClockEvent[],
): Result<RunningClock, Problem> {
  const whole = foldClock(calendar, limit, events)
  if (whole.ok) return whole
  const [start, ...rest] = events
  if (!start) return fail(whole.problem)
  let kept: readonly ClockEvent[] = [start]
  for (const event of rest) {
    const more = [...kept, event]
    if (foldClock(calendar, limit, more).ok) kept = more
  }
  const folded = foldClock(calendar, limit, kept)
  return folded.ok ? ok(folded.value) : folded
}
