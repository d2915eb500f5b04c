import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'

/** How far a reader of one register has come, in what was put in and in what was taken out. */
export interface FeedPlace {
  /** The database the numbers are of: in another, one restored from its backup too, they mean nothing. */
  readonly database: string
  readonly put: readonly [transaction: string, id: number]
  readonly gone: readonly [transaction: string, key: string]
}

export interface FeedPortion {
  readonly keys: readonly string[]
  readonly gone: readonly string[]
  readonly next: FeedPlace
  readonly more: boolean
}

/**
 * What changed in a register of a city since a place, at most `most` of either sort. Only what transactions did that are all
 * over: of two that run side by side the one that began first may end last, and must not be skipped.
 */
export async function feedSince(
  tx: Tx,
  city: string,
  register: string,
  place: FeedPlace,
  most: number,
): Promise<FeedPortion> {
  const { rows: put } = await sql<{ id: number; key: string; put_in: string }>`
    select id, key, put_in::text as put_in from search_doc
    where city = ${city} and register = ${register} and (put_in, id) > (${place.put[0]}::xid8, ${place.put[1]}::bigint)
      and put_in < pg_snapshot_xmin(pg_current_snapshot())
    order by put_in, id limit ${most}`.execute(tx)
  const { rows: gone } = await sql<{ key: string; put_in: string; back: boolean }>`
    select g.key, g.put_in::text as put_in,
      exists (select from search_doc d where d.city = g.city and d.register = g.register and d.key = g.key) as back
    from search_gone g
    where g.city = ${city} and g.register = ${register}
      and (g.put_in, g.key) > (${place.gone[0]}::xid8, ${place.gone[1]})
      and g.put_in < pg_snapshot_xmin(pg_current_snapshot())
    order by g.put_in, g.key limit ${most}`.execute(tx)
  const lastPut = put.at(-1)
  const lastGone = gone.at(-1)
  return {
    keys: put.map(({ key }) => key),
    gone: gone.filter(({ back }) => !back).map(({ key }) => key),
    next: {
      database: place.database,
      put: lastPut ? [lastPut.put_in, Number(lastPut.id)] : place.put,
      gone: lastGone ? [lastGone.put_in, lastGone.key] : place.gone,
    },
    more: put.length === most || gone.length === most,
  }
}
