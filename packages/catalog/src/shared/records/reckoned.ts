import type { ReckonPorts, RecordValue, RecordValues } from '@zhiqiang/kernel'

/** The first of some days that is said; null where none is. */
export function firstDay(...days: readonly (RecordValue | undefined)[]): string | null {
  return days.find((day): day is string => typeof day === 'string') ?? null
}

/** The earlier of some days, those that are not said left out. */
export function earliestDay(...days: readonly (RecordValue | undefined)[]): string | null {
  return days.filter((day) => typeof day === 'string').sort()[0] ?? null
}

/** The division an address lies in. */
export function regionOf({ address }: RecordValues, { placeOf }: ReckonPorts): string | null {
  return typeof address === 'string' ? placeOf(address) : null
}
