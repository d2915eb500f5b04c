import type { SearchDoc } from '../doc.ts'
import { undated } from '../engine.ts'

/** A record as it enters a segment: what a row of the search holds. */
export interface SegmentDoc extends Omit<SearchDoc, 'grams'> {
  /** The row in the database: younger entries have larger ones. */
  readonly id: number
}

/** What a record is told apart by within a city. */
export function identityOf(register: string, key: string): string {
  return `${register}\0${key}`
}

/** A plain date as a number that sorts alike: 20260301. */
export function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''))
}

/** The day of records that have none. */
export const undatedDay = dayNumber(undated)

/** Records stand newest first; of one day the younger entry. Below zero where the first stands before the second. */
export function inOrder(aDay: number, aId: number, bDay: number, bId: number): number {
  return bDay - aDay || bId - aId
}

/** Records of a postings list between two entries of its skip table. */
export const blockSize = 128

/** The files of a segment's folder. */
export const segmentFiles = { head: 'head.bin', records: 'records.bin', postings: 'postings.bin', places: 'places.bin' }
