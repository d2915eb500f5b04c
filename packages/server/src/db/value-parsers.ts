import pg from 'pg'

type Parse = (text: string) => unknown

/**
 * How PostgreSQL's values arrive in JavaScript where the driver's own way would lose something:
 * - `timestamptz` → `2026-03-05T01:02:03.000Z`: UTC, at least milliseconds, microseconds where there are any; so text
 *   that went in as `Date#toISOString` comes out the same, and hashes over it hold;
 * - `date` → `2026-03-05`, a day and no instant;
 * - `int8` (also `count(*)`) → number; a value that a number cannot hold exactly is a defect and throws;
 * - `numeric` → its text, because a number cannot hold it: money and rates are computed from whole numbers.
 */
export const valueParsers = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): Parse {
    const own = format === 'binary' ? undefined : parsers.get(oid)
    return own ?? pg.types.getTypeParser(oid, format)
  },
}

const { INT8, NUMERIC, DATE, TIMESTAMP, TIMESTAMPTZ } = pg.types.builtins

const parsers: ReadonlyMap<number, Parse> = new Map<number, Parse>([
  [INT8, safeInteger],
  [NUMERIC, asWritten],
  [DATE, asWritten],
  [TIMESTAMP, asWritten],
  [TIMESTAMPTZ, instant],
  [1016, listOf(safeInteger)],
  [1231, listOf(asWritten)],
  [1182, listOf(asWritten)],
  [1115, listOf(asWritten)],
  [1185, listOf(instant)],
])

function asWritten(text: string): string {
  return text
}

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 beyond a safe number: ${text}`)
  return value
}

/** The session's time zone is UTC (see `connect.ts`), so the text ends in `+00`. */
function instant(text: string): string {
  const parts = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/.exec(text)
  if (parts === null) throw new RangeError(`not an instant in UTC: ${text}`)
  const [, day, time, fraction = ''] = parts
  return `${day}T${time}.${fraction.padEnd(3, '0')}Z`
}

/** For lists whose elements hold neither commas nor quotes of their own, as all those above. */
function listOf(parse: Parse): Parse {
  return (text) => {
    if (text === '{}') return []
    if (text.startsWith('{{') || !text.startsWith('{')) throw new RangeError(`not a plain list: ${text}`)
    const elements = text.slice(1, -1).split(',')
    return elements.map((element) => (element === 'NULL' ? null : parse(element.replaceAll('"', ''))))
  }
}
