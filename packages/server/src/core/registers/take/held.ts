import {
  changedFields,
  type Layer,
  mergeLayers,
  type ReckonPorts,
  type RecordValues,
  type Register,
  valuesOf,
} from '@zhiqiang/kernel'
import type { VersionRow } from './store.ts'

/** What holds of a record, with what follows from it. */
export function reckoned(register: Register, layers: readonly Layer[], ports: ReckonPorts): RecordValues {
  const values = valuesOf(mergeLayers(layers))
  return { ...values, ...register.reckon(values, ports) }
}

/** How a record changed; null where it did not. */
export function changesBetween(before: RecordValues, after: RecordValues): VersionRow['changed'] | null {
  const fields = changedFields(before, after)
  if (fields.length === 0) return null
  return Object.fromEntries(fields.map((field) => [field, [before[field] ?? null, after[field] ?? null] as const]))
}
