import type { Text } from './text.ts'

/** A number that a page may show. Its rows are counted by the query of the same folder in the catalogue. */
export interface Measure<Id extends string = string> {
  readonly id: Id
  readonly title: Text
  /** What is counted, of which whole, and what is left out. */
  readonly definition: Text
  readonly unit: Text
}

/** Checks a measure's shape while keeping its id, under which the server finds its query. */
export function defineMeasure<const Id extends string>(declaration: Measure<Id>): Measure<Id> {
  return declaration
}

/**
 * How long something takes: the calendar days from the first of the steps `from` on a thing of a kind to the first of
 * the steps `to` after it. Read from the events alone.
 */
export interface CaseSpan<Id extends string = string> {
  readonly id: Id
  readonly title: Text
  readonly kind: string
  readonly from: readonly string[]
  readonly to: readonly string[]
}

/** Checks a span's shape while keeping its id. */
export function defineSpan<const Id extends string>(declaration: CaseSpan<Id>): CaseSpan<Id> {
  return declaration
}
