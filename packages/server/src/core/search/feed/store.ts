import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'

/** Where a reader of the feed stands: everything put in by transactions before `from` is read, and within it up to `id`. */
export interface FeedPlace {
  readonly from: string
  readonly id: number
}

export const feedStart: FeedPlace = { from: '0', id: 0 }

export interface FedDoc {
  readonly key: string
  readonly title: string
  readonly tags: readonly string[]
}

export interface Fed {
  readonly docs: readonly FedDoc[]
  readonly gone: readonly string[]
  readonly next: FeedPlace
  /** More is there to be read at once. */
  readonly more: boolean
}

/**
 * What changed in a register of a city since a reader last asked, a portion of it. Only what transactions put in that are all
 * over: of two that run side by side the one that began first may end last, and must not be skipped.
 */
export async function fedSince(tx: Tx, city: string, register: string, place: FeedPlace, most: number): Promise<Fed> {
  const { rows } = await sql<{ id: number; key: string; title: string; tags: string[]; put_in: string }>`
    select id, key, title, tags, put_in::text as put_in from search_doc
    where city = ${city} and register = ${register} and (put_in, id) > (${place.from}::xid8, ${place.id}::bigint)
      and put_in < pg_snapshot_xmin(pg_current_snapshot())
    order by put_in, id limit ${most}`.execute(tx)
  const gone = await sql<{ key: string }>`
    select g.key from search_gone g
    where g.city = ${city} and g.register = ${register} and g.put_in >= ${place.from}::xid8
      and not exists (select from search_doc d where d.city = g.city and d.register = g.register and d.key = g.key)`.execute(
    tx,
  )
  const last = rows.at(-1)
  return {
    docs: rows,
    gone: gone.rows.map(({ key }) => key),
    next: last ? { from: last.put_in, id: last.id } : place,
    more: rows.length === most,
  }
}
