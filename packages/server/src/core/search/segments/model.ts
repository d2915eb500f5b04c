/** A record as it enters a segment: what a row of the search holds. */
export interface SegmentDoc {
  /** The row in the database: younger entries have larger ones. */
  readonly id: number
  readonly register: string
  readonly key: string
  readonly title: string
  readonly people: string
  readonly body: string
  readonly tags: readonly string[]
  readonly numbers: readonly string[]
  /** A plain date. */
  readonly dated: string
}

/** What a record is told apart by within a city. */
export function identityOf(register: string, key: string): string {
  return `${register}\0${key}`
}

/** A plain date as a number that sorts alike: 20260301. */
export function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''))
}

/** Records stand newest first; of one day the younger entry. Below zero where the first stands before the second. */
export function inOrder(aDay: number, aId: number, bDay: number, bId: number): number {
  return bDay - aDay || bId - aId
}

/** Records of a postings list between two entries of its skip table. */
export const blockSize = 128

/** The files of a segment's folder. */
export const segmentFiles = { head: 'head.bin', records: 'records.bin', postings: 'postings.bin', places: 'places.bin' }
