import type { Text } from '../text.ts'
import type { PlainDate } from './dates.ts'

/** The units in which law sets terms. A year is twelve months. */
export const timeUnits = ['workday', 'day', 'month', 'year', 'hour'] as const
export type TimeUnit = (typeof timeUnits)[number]

/** What happens where the last day is a rest day: it moves to the next working day, or stays. */
export const rolls = ['next-workday', 'none'] as const
export type Roll = (typeof rolls)[number]

/** How long, in what, and what happens at the end. */
export interface TimeLimit {
  /** Whole, from 0. */
  readonly amount: number
  readonly unit: TimeUnit
  readonly roll: Roll
  /** `before`: counted back from the day, for what must be done so long ahead of it. Never rolls. */
  readonly direction?: 'after' | 'before'
  /**
   * The start day is the first day of the term, as in the validity of a right: it ends the day before the one of the same
   * number (商标法实施条例 art. 12). Otherwise the start day is not counted.
   */
  readonly includesStart?: boolean
}

/** One day on the way, and whether it counts. */
export interface DerivedDay {
  readonly day: PlainDate
  readonly counted: boolean
  readonly why: Text
}

/** A deadline with how it was reached. */
export interface Deadline {
  /** The last day, to its end; for hours the moment, in China's time. */
  readonly due: string
  /** From the start day on. Months and years show the day on which each is full, not every day. */
  readonly derivation: readonly DerivedDay[]
  /** A day that mattered lies in a year whose holiday notice is not known. */
  readonly estimated: boolean
}
