/** A JSON value; the only kind of value an event may carry. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * The canonical text of a JSON value: keys sorted by code unit, no white space, `undefined` members left out,
 * numbers and strings as ECMAScript writes them (as RFC 8785 asks). Throws on a number that JSON cannot write.
 */
export function canonicalJson(value: Json | undefined): string {
  if (value === undefined || value === null) return 'null'
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`not a JSON number: ${value}`)
    return JSON.stringify(value)
  }
  if (typeof value !== 'object') return JSON.stringify(value)
  if (isArray(value)) return `[${value.map((v) => canonicalJson(v)).join(',')}]`
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`)
  return `{${members.join(',')}}`
}

function isArray(value: object): value is readonly Json[] {
  return Array.isArray(value)
}
