import { isPlainDate } from '@zhiqiang/kernel'

/** The types of value a list may be ordered by; each can be told from a forged one. */
export type KeyType = 'uuid' | 'int' | 'day' | 'instant' | 'code'

const forms: Readonly<Record<KeyType, (value: string) => boolean>> = {
  uuid: (v) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(v),
  int: (v) => /^-?\d{1,9}$/.test(v),
  day: isPlainDate,
  instant: (v) => /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/.test(v),
  code: (v) => /^[a-z0-9.-]{1,32}$/.test(v),
}

/** The place after a row in an order, as an opaque text for the caller. */
export function writeCursor(order: string, keys: readonly string[]): string {
  return Buffer.from(JSON.stringify([order, ...keys])).toString('base64url')
}

/** The keys in a cursor; null when it was not written for this order, or by nobody. */
export function readCursor(cursor: string, order: string, types: readonly KeyType[]): readonly string[] | null {
  let parsed: unknown
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
  if (!Array.isArray(parsed) || parsed.length !== types.length + 1) return null
  const [name, ...keys] = parsed as unknown[]
  if (name !== order) return null
  const good = keys.filter((key, i): key is string => {
    const type = types[i]
    return typeof key === 'string' && type !== undefined && forms[type](key)
  })
  return good.length === types.length ? good : null
}
