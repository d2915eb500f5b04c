import type { Thing, UnitPart } from '@zhiqiang/kernel'
import { type Selectable, sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import type { Database } from '../../../db/schema.ts'
import { thingOf } from '../../engine/store.ts'
import type { StoredEvent } from './chain.ts'

/** Ids after `after` (from the first when null) up to and with `upTo` (to the last when null). */
export interface Range {
  readonly after: string | null
  readonly upTo: string | null
}

/** The thing whose chain holds the `size`th event after a thing; null when there are fewer. */
export async function sliceEnd(tx: Tx, after: string | null, size: number): Promise<string | null> {
  const row = await tx
    .selectFrom('event')
    .select('thing_id')
    .$if(after !== null, (q) => q.where('thing_id', '>', after))
    .orderBy('thing_id')
    .orderBy('seq')
    .offset(size - 1)
    .limit(1)
    .executeTakeFirst()
  return row?.thing_id ?? null
}

/** The next things of a range, all cities' or one's. */
export async function thingsIn(tx: Tx, range: Range, city: string | null, limit: number): Promise<readonly Thing[]> {
  const rows = await tx
    .selectFrom('thing')
    .selectAll()
    .$if(range.after !== null, (q) => q.where('id', '>', range.after ?? ''))
    .$if(range.upTo !== null, (q) => q.where('id', '<=', range.upTo ?? ''))
    .$if(city !== null, (q) => q.where('city', '=', city ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute()
  return withUnits(tx, rows)
}

export async function thingsOf(tx: Tx, ids: readonly string[]): Promise<readonly Thing[]> {
  if (ids.length === 0) return []
  return withUnits(tx, await tx.selectFrom('thing').selectAll().where('id', 'in', ids).execute())
}

/**
 * The next events of a range by thing and number. With a city: those of its things, those that call themselves its own
 * and have no thing, and those of the things in `also`.
 */
export async function eventsIn(
  tx: Tx,
  range: Range,
  scope: { readonly city: string | null; readonly also: readonly string[] },
  last: { readonly thingId: string; readonly seq: number } | null,
  limit: number,
): Promise<readonly StoredEvent[]> {
  const rows = await tx
    .selectFrom('event')
    .select([
      'event.thing_id',
      'event.seq',
      'event.city',
      'event.revision',
      'event.type',
      'event.actor',
      'event.actor_id',
      'event.role',
      'event.post_id',
      'event.unit_id',
      'event.request_id',
      'event.payload',
      'event.prev_hash',
      'event.hash',
      possible('at').as('at'),
      possible('recorded_at').as('recorded_at'),
    ])
    .$if(range.after !== null, (q) => q.where('event.thing_id', '>', range.after ?? ''))
    .$if(range.upTo !== null, (q) => q.where('event.thing_id', '<=', range.upTo ?? ''))
    .$if(last !== null, (q) =>
      q.where(sql<boolean>`(event.thing_id, event.seq) > (${last?.thingId ?? ''}::uuid, ${last?.seq ?? 0})`),
    )
    .$if(scope.city !== null, (q) =>
      q.where((eb) =>
        eb.or([
          // One look-up a row: a join would read all things before the range again and again.
          sql<boolean>`coalesce((select city from thing where id = event.thing_id), event.city) = ${scope.city}`,
          ...(scope.also.length > 0 ? [eb('event.thing_id', 'in', scope.also)] : []),
        ]),
      ),
    )
    .orderBy('event.thing_id')
    .orderBy('event.seq')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    body: {
      thingId: row.thing_id,
      seq: row.seq,
      city: row.city,
      revision: row.revision,
      type: row.type,
      actor: row.actor,
      actorId: row.actor_id,
      role: row.role,
      postId: row.post_id,
      unitId: row.unit_id,
      at: row.at,
      recordedAt: row.recorded_at,
      requestId: row.request_id,
      payload: row.payload,
    },
    prevHash: row.prev_hash,
    hash: row.hash,
  }))
}

/** The registered events of a range that no seal covers yet. */
export async function unsealedIn(tx: Tx, range: Range) {
  return tx
    .selectFrom('unsealed')
    .select(['thing_id', 'seq', 'city', 'hash'])
    .$if(range.after !== null, (q) => q.where('thing_id', '>', range.after ?? ''))
    .$if(range.upTo !== null, (q) => q.where('thing_id', '<=', range.upTo ?? ''))
    .execute()
}

/** An instant column, null where it holds what no clock could have said (`infinity`, the year 12000). */
function possible(column: 'at' | 'recorded_at') {
  const ref = sql.ref(`event.${column}`)
  return sql<string | null>`case when ${ref} >= '0001-01-01Z' and ${ref} < '9999-01-01Z' then ${ref} end`
}

async function withUnits(tx: Tx, rows: readonly Selectable<Database['thing']>[]): Promise<readonly Thing[]> {
  if (rows.length === 0) return []
  const parts = await tx
    .selectFrom('thing_unit')
    .select(['thing_id', 'unit_id', 'part'])
    .where(
      'thing_id',
      'in',
      rows.map((r) => r.id),
    )
    .orderBy('thing_id')
    .orderBy('ord')
    .execute()
  const units = new Map<string, UnitPart[]>()
  for (const p of parts) {
    const list = units.get(p.thing_id) ?? []
    list.push({ unitId: p.unit_id, part: p.part as UnitPart['part'] })
    units.set(p.thing_id, list)
  }
  return rows.map((row) => thingOf(row, units.get(row.id) ?? []))
}
