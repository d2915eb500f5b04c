/** A record in a thing's data; null where there is none. */
export function recordIn(value: unknown): Readonly<Record<string, unknown>> | null {
  return recordsIn([value])[0] ?? null
}

/** A list of records in a thing's data; anything else in it is left out. */
export function recordsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(value)) return []
  return value.filter(
    (one): one is Record<string, unknown> => typeof one === 'object' && one !== null && !Array.isArray(one),
  )
}

/** A text member of a record; the empty text where there is none. */
export function wordIn(record: Readonly<Record<string, unknown>>, name: string): string {
  const value = record[name]
  return typeof value === 'string' ? value : ''
}
