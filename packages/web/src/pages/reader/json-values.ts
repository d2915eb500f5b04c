import type { Json } from '@zhiqiang/kernel'

/** The text of a JSON value that should be one; empty otherwise. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}

/** The number of a JSON value that should be one; null otherwise. */
export function numberOf(value: Json | undefined): number | null {
  return typeof value === 'number' ? value : null
}

/** The names of a JSON list. */
export function namesOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((entry: unknown) => typeof entry === 'string') : []
}

/** A member of a JSON object; undefined where there is none. */
export function jsonMember(value: Json | undefined, key: string): Json | undefined {
  if (typeof value !== 'object' || value === null || isList(value)) return undefined
  return value[key]
}

/** A value that came as JSON over the wire; anything else counts as null. */
export function asJson(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (Array.isArray(value)) return value.map(asJson)
  if (typeof value !== 'object') return null
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, asJson(member)]))
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value)
}
