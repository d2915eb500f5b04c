import type { PlainDate } from '../time/dates.ts'
import type { RecordValue, RecordValues } from './register.ts'

/** What one source says of a record, as of a day. A correction by hand is a layer above all. */
export interface Layer {
  readonly source: string
  readonly asOf: PlainDate
  readonly byHand: boolean
  readonly values: RecordValues
}

/** A value that holds, where it is from, and what the other sources say instead. */
export interface LayeredValue {
  readonly value: RecordValue
  readonly source: string
  readonly others: readonly { readonly source: string; readonly value: RecordValue }[]
}

/**
 * What holds of a record that several sources speak of: a correction by hand before all, then the source with the newer
 * data day, then the one whose name comes first. A source that says nothing of a field leaves it to the others.
 */
export function mergeLayers(layers: readonly Layer[]): Readonly<Record<string, LayeredValue>> {
  const merged: Record<string, LayeredValue> = {}
  for (const { source, values } of [...layers].sort(byPrecedence)) {
    for (const [field, value] of Object.entries(values)) {
      if (isNothing(value)) continue
      const before = merged[field]
      if (!before) merged[field] = { value, source, others: [] }
      else if (!sameValue(before.value, value)) {
        merged[field] = { ...before, others: [...before.others, { source, value }] }
      }
    }
  }
  return merged
}

function byPrecedence(a: Layer, b: Layer): number {
  if (a.byHand !== b.byHand) return a.byHand ? -1 : 1
  if (a.asOf !== b.asOf) return a.asOf > b.asOf ? -1 : 1
  return a.source < b.source ? -1 : 1
}

/** The values that hold, without where they are from. */
export function valuesOf(merged: Readonly<Record<string, LayeredValue>>): RecordValues {
  return Object.fromEntries(Object.entries(merged).map(([field, { value }]) => [field, value]))
}

export function isNothing(value: RecordValue | undefined): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

export function sameValue(a: RecordValue | undefined, b: RecordValue | undefined): boolean {
  if (isNothing(a) && isNothing(b)) return true
  if (isList(a) && isList(b)) return a.length === b.length && a.every((one, n) => one === b[n])
  return a === b
}

function isList(value: RecordValue | undefined): value is readonly string[] {
  return Array.isArray(value)
}

/** The fields in which two states of a record differ. */
export function changedFields(before: RecordValues, after: RecordValues): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !sameValue(before[field], after[field]),
  )
}
