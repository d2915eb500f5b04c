import type { LawLibrary } from '../law/library.ts'
import type { Text } from '../text.ts'
import type { PlainDate } from '../time/dates.ts'
import type { RecordValues } from './register.ts'

/** A span of days in which a record counts; of what happens on one day the first and the last are that day. */
export interface RecordFact {
  readonly from: PlainDate
  /** The last day; null while no end is known. */
  readonly to: PlainDate | null
  /** The test by which it counts, where a measure has several. */
  readonly test?: string
  /** What in the record says so. */
  readonly why: Text
}

/** A way of counting in, by its fine print. Tests of one `reading` are readings of the same words: one of them is taken. */
export interface RecordTest {
  readonly label: Text
  readonly reading?: string
  /** Taken unless somebody chooses otherwise. */
  readonly taken: boolean
  /** Nobody has confirmed that the words mean this. */
  readonly unconfirmed: boolean
}

/**
 * A number computed from the rows of a register, and the only way to it. Each record says when it counts, so that any day
 * of the past has its number and every number its rows.
 */
export interface RecordMeasure {
  readonly id: string
  readonly title: Text
  /** What is counted and what is left out, with the source of the rule. */
  readonly definition: Text
  /** Raised with every change of the definition: everything is counted anew. */
  readonly version: number
  /** Lists of measures are sorted by it. */
  readonly order: number
  readonly unit: Text
  readonly register: string
  /** `stock`: what there is at the end of a day; `flow`: what happened in a year. */
  readonly counts: 'stock' | 'flow'
  readonly tests?: Readonly<Record<string, RecordTest>>
  readonly facts: (values: RecordValues, law: LawLibrary) => readonly RecordFact[]
  /** The first applicant or holder, by whose seat the record is placed; without one by its own region. */
  readonly holder?: (values: RecordValues) => string | null
  /** Records of one of these count once: a name protected twice. Its own key otherwise. */
  readonly countedAs?: (values: RecordValues) => string | null
}

/** Checks a declaration while keeping its literal types. */
export function defineRecordMeasure<const M extends RecordMeasure>(measure: M): M {
  return measure
}

/** The tests that are taken where nobody chooses; empty for a measure without tests. */
export function testsTaken({ tests = {} }: Pick<RecordMeasure, 'tests'>): readonly string[] {
  return Object.entries(tests).flatMap(([id, { taken }]) => (taken ? [id] : []))
}

/** The day on which a year's number is taken: its last, or today while it runs. Null for a year to come. */
export function dayOfYear(year: number, today: PlainDate): PlainDate | null {
  if (`${year}-01-01` > today) return null
  const last = `${year}-12-31`
  return last < today ? last : today
}
