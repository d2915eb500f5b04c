import { sql } from 'kysely'
import type { Tx } from '../../../../db/connect.ts'
import type { SegmentDoc } from '../../segments/model.ts'

/**
 * How far a reader of a whole city has come: it knows every record put in by transactions before `from` and, of `from`, up to
 * the row `id`; and every record taken out by transactions before `gone`.
 */
export interface Place {
  readonly from: string
  readonly id: number
  readonly gone: string
}

export const atTheStart: Place = { from: '0', id: 0, gone: '0' }

export function placeText({ from, id, gone }: Place): string {
  return `${from} ${id} ${gone}`
}

/** A place as it was kept; anything else is the start. */
export function placeFrom(text: string): Place {
  const found = /^(\d+) (\d+) (\d+)$/.exec(text)
  return found ? { from: found[1] ?? '0', id: Number(found[2]), gone: found[3] ?? '0' } : atTheStart
}

export interface WholeChanges {
  readonly docs: readonly SegmentDoc[]
  readonly gone: readonly { readonly register: string; readonly key: string }[]
  readonly next: Place
  /** More is there to be read at once. */
  readonly more: boolean
}

/**
 * What changed in all registers of a city since a place, a portion of it. Only what transactions put in that are all over: of
 * two that run side by side the one that began first may end last, and must not be skipped.
 */
export async function changesSince(tx: Tx, city: string, place: Place, most: number): Promise<WholeChanges> {
  const over = (await sql<{ x: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as x`.execute(tx)).rows[0]
    ?.x
  const end = over ?? '0'
  const { rows } = await sql<SegmentDoc & { put_in: string }>`
    select id, register, key, title, people, body, tags, numbers, dated::text as dated, put_in::text as put_in
    from search_doc
    where city = ${city} and (put_in, id) > (${place.from}::xid8, ${place.id}::bigint) and put_in < ${end}::xid8
    order by put_in, id limit ${most}`.execute(tx)
  const gone = await sql<{ register: string; key: string }>`
    select g.register, g.key from search_gone g
    where g.city = ${city} and g.put_in >= ${place.gone}::xid8 and g.put_in < ${end}::xid8
      and not exists (select from search_doc d where d.city = g.city and d.register = g.register and d.key = g.key)`.execute(
    tx,
  )
  const last = rows.at(-1)
  const more = rows.length === most
  return {
    docs: rows.map(({ put_in: _, ...doc }) => ({ ...doc, id: Number(doc.id) })),
    gone: gone.rows,
    next: more && last ? { from: last.put_in, id: Number(last.id), gone: end } : { from: end, id: 0, gone: end },
    more,
  }
}

/** How many changes wait behind a place, counted up to `most`; those of transactions that are not all over among them. */
export async function isBehind(tx: Tx, city: string, place: Place, most: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from (
      (select 1 from search_doc where city = ${city} and (put_in, id) > (${place.from}::xid8, ${place.id}::bigint)
        limit ${most})
      union all
      (select 1 from search_gone where city = ${city} and put_in >= ${place.gone}::xid8 limit ${most})
    ) as waiting`.execute(tx)
  return Math.min(most, rows[0]?.n ?? 0)
}

/** By what a database is told from every other, one restored from its backup among them. */
export async function databaseName(tx: Tx): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select (select system_identifier from pg_control_system()) || '-' || oid as name
    from pg_database where datname = current_database()`.execute(tx)
  return rows[0]?.name ?? ''
}
