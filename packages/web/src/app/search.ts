import { isPlainDate } from '@zhiqiang/kernel'

/** Search parameters as the address carries them; anything else in it is dropped. */
export type RawSearch = Readonly<Record<string, unknown>>

/** A word or words; numbers in the address (`?q=2026`) are words too. */
export function text(raw: RawSearch, name: string): string | undefined {
  const value = raw[name]
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A day, `YYYY-MM-DD`. */
export function day(raw: RawSearch, name: string): string | undefined {
  const value = raw[name]
  return typeof value === 'string' && isPlainDate(value) ? value : undefined
}

/** A switch that is on or absent. */
export function flag(raw: RawSearch, name: string): true | undefined {
  return raw[name] === true || raw[name] === 'true' ? true : undefined
}

/** Named values, as the router read them. */
export function members(raw: RawSearch, name: string): RawSearch | undefined {
  const value = raw[name]
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
}

/** One of a few words. */
export function oneOf<const W extends string>(raw: RawSearch, name: string, words: readonly W[]): W | undefined {
  return words.find((word) => word === raw[name])
}

/** The object without its absent members, so that the address stays short and `exactOptionalPropertyTypes` holds. */
export function present<T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept = Object.entries(given).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
