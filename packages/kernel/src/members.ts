import type { Json } from './canonical.ts'
import type { ThingData } from './thing-data.ts'

/** A list in plain data; empty where there is none. Its members are trusted to be what the step that wrote it put there. */
export function listIn<T = Json>(value: Json | undefined): T[] {
  return Array.isArray(value) ? [...(value as unknown as readonly T[])] : []
}

/** The members of a value in plain data; none where it is no object. */
export function membersIn(value: Json | undefined): ThingData {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as ThingData) : {}
}
