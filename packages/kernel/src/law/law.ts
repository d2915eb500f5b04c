import type { Text } from '../text.ts'
import type { PlainDate } from '../time/dates.ts'
import type { TimeLimit, TimeUnit } from '../time/time-limit.ts'

/**
 * `confirmed`: read in the official text. `unconfirmed`: from a secondary source or from memory; every screen and letter
 * that it reaches says so.
 */
export type Mark = 'confirmed' | 'unconfirmed'

/** When something holds: both days belong to it. Without `to` it holds until further notice. */
export interface InForce {
  readonly from: PlainDate
  readonly to?: PlainDate
}

/** A text of an instrument in force between two days. */
export interface InstrumentVersion extends InForce {
  /** The year of the text, as a rule; an imported text names it. */
  readonly id: string
  /** 文号; null where it is not recorded. */
  readonly number: string | null
  readonly mark: Mark
  readonly note?: Text
}

/** A law, regulation, rule or interpretation, with the articles the product refers to. */
export interface Instrument {
  readonly id: string
  readonly title: Text
  /** In order of their days, the newest last. */
  readonly versions: readonly InstrumentVersion[]
  /** Article (`14`, `14-1` for 第十四条之一) → what it is about. */
  readonly articles: Readonly<Record<string, Text>>
  readonly note?: Text
}

/** Where something is written; `article` null where it is not recorded, and then a note says so. */
export interface Basis {
  readonly instrument: string
  readonly article: string | null
}

interface Grounded extends InForce {
  readonly basis: Basis
  readonly mark: Mark
  readonly note?: Text
}

/** How long a term is between two days. */
export interface TermVersion extends Grounded, TimeLimit {}

/** A term of law: a time within which something is to be done, or for which something holds. */
export interface Term {
  readonly id: string
  readonly what: Text
  /** The event it is counted from. */
  readonly since: Text
  /** The term that this one may be added to. */
  readonly extends?: string
  readonly versions: readonly TermVersion[]
}

/** What a number of money or share is to what it limits. */
export type ThresholdSort = 'floor' | 'ceiling' | 'rate' | 'fee'

export interface ThresholdVersion extends Grounded {
  readonly value: number
  /** `times` is a multiple of what `what` names. */
  readonly unit: 'yuan' | 'percent' | 'percent-per-day' | 'times'
}

/** A sum, share or fee that law sets. */
export interface Threshold {
  readonly id: string
  readonly what: Text
  readonly sort: ThresholdSort
  readonly versions: readonly ThresholdVersion[]
}

/** One area of law: a folder of the catalogue. */
export interface LawArea {
  readonly area: string
  readonly title: Text
  readonly instruments: readonly Instrument[]
  readonly terms: readonly Term[]
  readonly thresholds?: readonly Threshold[]
}

/** Checks the shape of an area's declarations; what types cannot say, `lawFaults` finds. */
export function defineLaw(area: LawArea): LawArea {
  return area
}

/** Spread into a version: seven working days are `...lasts(7, 'workday')`. A last day that is a rest day stays, unless told. */
export function lasts(amount: number, unit: TimeUnit, roll: TimeLimit['roll'] = 'none') {
  return { amount, unit, roll } as const
}

/** Where something is written. */
export function article(instrument: string, number: string | null = null): Basis {
  return { instrument, article: number }
}

/** The version in force on a day; null before the first, in a gap, and after the last. */
export function versionOn<V extends InForce>(versions: readonly V[], day: PlainDate): V | null {
  return versions.find((v) => v.from <= day && (v.to === undefined || day <= v.to)) ?? null
}
