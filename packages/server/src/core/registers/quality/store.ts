import { columnOf, type PlainDate, type QualityCheck, type Register } from '@zhiqiang/kernel'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'

/** How many records a city has in a register, and with how many of them each check finds something, in one reading. */
export async function countChecks(
  tx: Tx,
  register: Register,
  city: string,
  checks: readonly QualityCheck[],
  today: PlainDate,
): Promise<{ readonly records: number; readonly counts: readonly number[] }> {
  const counted = checks.map((check, n) =>
    check.sort === 'alike'
      ? sql`(${alikeCount(register, city, check.fields)}) as ${sql.ref(`c${n}`)}`
      : sql`count(*) filter (where ${conditionOf(register, check, today)})::integer as ${sql.ref(`c${n}`)}`,
  )
  const { rows } = await sql<Record<string, number>>`
    select count(*)::integer as records, ${sql.join(counted)}
    from ${sql.table(register.table)} r where r.city = ${city}`.execute(tx)
  const [found = {}] = rows
  return { records: found.records ?? 0, counts: checks.map((_, n) => found[`c${n}`] ?? 0) }
}

/** Keys of the records a check names, in the order of what it looks at and then of the keys, from one on. */
export async function keysFound(
  tx: Tx,
  register: Register,
  city: string,
  check: QualityCheck,
  today: PlainDate,
  page: { readonly offset: number; readonly limit: number },
): Promise<readonly string[]> {
  const found =
    check.sort === 'alike'
      ? sql<SqlBool>`${printOf(check.fields)} in (${prints(register, city, check.fields)})`
      : conditionOf(register, check, today)
  const order = check.sort === 'alike' ? sql`${printOf(check.fields)}, r.key` : sql`r.key`
  const { rows } = await sql<{ key: string }>`
    select r.key from ${sql.table(register.table)} r where r.city = ${city} and ${found}
    order by ${order} offset ${page.offset} limit ${page.limit}`.execute(tx)
  return rows.map(({ key }) => key)
}

function conditionOf(register: Register, { sort, fields }: QualityCheck, today: PlainDate): RawBuilder<SqlBool> {
  const [first = '', second = ''] = fields
  const column = sql.ref(`r.${first}`)
  if (sort === 'order') return sql`${column} > ${sql.ref(`r.${second}`)}`
  if (sort === 'future') return sql`${column} > ${today}::date`
  const field = register.fields[first]
  const type = field ? columnOf(field) : 'text'
  if (type === 'text[]') return sql`coalesce(cardinality(${column}), 0) = 0`
  return type === 'text' ? sql`coalesce(${column}, '') = ''` : sql`${column} is null`
}

/** What makes two records the same thing, as one text; nothing where the first of it is missing. */
function printOf(fields: readonly string[]): RawBuilder<string> {
  const texts = fields.map((name) => sql`coalesce(lower(${sql.ref(`r.${name}`)}::text), '')`)
  const [first] = fields
  return sql<string>`case when coalesce(${sql.ref(`r.${first ?? ''}`)}::text, '') in ('', '{}') then null
    else concat_ws(chr(10), ${sql.join(texts)}) end`
}

function prints(register: Register, city: string, fields: readonly string[]): RawBuilder<unknown> {
  return sql`select p.print from (
      select ${printOf(fields)} as print from ${sql.table(register.table)} r where r.city = ${city}
    ) p where p.print is not null group by p.print having count(*) > 1`
}

function alikeCount(register: Register, city: string, fields: readonly string[]): RawBuilder<unknown> {
  return sql`select coalesce(sum(g.n), 0)::integer from (
      select count(*) as n from (
        select ${printOf(fields)} as print from ${sql.table(register.table)} r where r.city = ${city}
      ) p where p.print is not null group by p.print having count(*) > 1
    ) g`
}

export interface LastFile {
  readonly id: string
  readonly register: string
  readonly source: string
  readonly fileName: string
  readonly asOf: string
  readonly read: number
  readonly rejected: number
  readonly warnings: number
}

/** The last file of each source that was taken in. */
export async function lastFiles(tx: Tx, city: string): Promise<readonly LastFile[]> {
  const { rows } = await sql<LastFile>`
    select distinct on (i.register, i.source) i.id, i.register, i.source, i.file_name as "fileName",
      i.as_of::text as "asOf", i.rows_read as read, i.rejected, i.warnings
    from import_run i where i.city = ${city} and i.phase = 'done' and not i.dry_run
    order by i.register, i.source, i.finished_at desc`.execute(tx)
  return rows
}
