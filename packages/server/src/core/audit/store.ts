import { addDays, type PlainDate } from '@zhiqiang/kernel'
import { type Expression, expressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../db/connect.ts'
import type { Database } from '../../db/schema.ts'
import { longPageOfQuery, type Order } from '../ledger/paging/store.ts'
import type { Paging } from '../ledger/read-deps.ts'
import { likeAnywhere, wordsIn } from '../ledger/things/store.ts'

/** Which events a reader asks for; days are business days in China, both included. */
export interface EventFilter {
  /** Null: all cities'. */
  readonly city: string | null
  readonly thingId?: string | undefined
  /** Types of events that are left out. */
  readonly but?: readonly string[]
  /** Words that must all be found in the actor's name or the thing's title. */
  readonly q?: string | undefined
  readonly kind?: string | undefined
  readonly from?: PlainDate | undefined
  readonly to?: PlainDate | undefined
}

/** The place of an event in the list of all, newest first. */
export interface EventPlace {
  readonly recordedAt: string
  readonly thingId: string
  readonly seq: number
}

const newestFirst: Order = {
  name: 'events',
  keys: [
    { by: sql`event.recorded_at`, type: 'instant' },
    { by: sql`event.thing_id`, type: 'uuid' },
    { by: sql`event.seq`, type: 'int' },
  ],
  descending: true,
}

const lastFirst: Order = { name: 'history', keys: [{ by: sql`event.seq`, type: 'int' }], descending: true }

const accessOrder: Order = {
  name: 'access',
  keys: [
    { by: sql`access_log.at`, type: 'instant' },
    { by: sql`access_log.id`, type: 'uuid' },
  ],
  descending: true,
}

export type EventRow = Awaited<ReturnType<typeof eventsBefore>>[number]

/** A page of events, newest first; those of one thing by their numbers, last first. */
export function pageOfEvents(tx: Tx, filter: EventFilter, paging: Paging) {
  return longPageOfQuery(tx, events(tx, filter), filter.thingId === undefined ? newestFirst : lastFirst, paging)
}

/** The next events before a place, newest first, without counting; exports walk so. */
export function eventsBefore(tx: Tx, filter: EventFilter, place: EventPlace | null, limit: number) {
  return events(tx, filter)
    .$if(place !== null, (q) =>
      q.where(
        sql<SqlBool>`(event.recorded_at, event.thing_id, event.seq)
          < (${place?.recordedAt}::timestamptz, ${place?.thingId}::uuid, ${place?.seq}::integer)`,
      ),
    )
    .orderBy('event.recorded_at', 'desc')
    .orderBy('event.thing_id', 'desc')
    .orderBy('event.seq', 'desc')
    .limit(limit)
    .execute()
}

function events(tx: Tx, filter: EventFilter) {
  return tx
    .selectFrom('event')
    .leftJoin('thing', 'thing.id', 'event.thing_id')
    .leftJoin('unit', 'unit.id', 'event.unit_id')
    .select([
      'event.thing_id',
      'event.seq',
      'event.type',
      'event.actor',
      'event.role',
      'event.payload',
      'event.hash',
      'thing.title',
      'unit.name as unit_name',
      kindOfEvent.as('kind'),
      readable('at').as('at'),
      readable('recorded_at').as('recorded_at'),
    ])
    .where(asked(filter))
}

const kindOfEvent = sql<string | null>`coalesce(thing.kind, event.payload->>'kind')`

/** An instant somebody set to `infinity` or before our era must not keep the auditor from reading the rest. */
function readable(column: 'at' | 'recorded_at'): RawBuilder<string> {
  return sql<string>`least(greatest(${sql.ref(`event.${column}`)}, '0001-01-01Z'), '9999-12-31Z')`
}

function asked({ city, thingId, but = [], q, kind, from, to }: EventFilter): Expression<SqlBool> {
  const eb = expressionBuilder<Database, 'event'>()
  const all: Expression<SqlBool>[] = []
  if (city !== null) all.push(eb('event.city', '=', city))
  if (thingId !== undefined) all.push(eb('event.thing_id', '=', thingId))
  if (but.length > 0) all.push(eb('event.type', 'not in', [...but]))
  if (kind !== undefined) all.push(sql<SqlBool>`${kindOfEvent} = ${kind}`)
  if (from !== undefined) all.push(eb('event.at', '>=', startOf(from)))
  if (to !== undefined) all.push(eb('event.at', '<', startOf(addDays(to, 1))))
  for (const word of wordsIn(q)) {
    const like = likeAnywhere(word)
    all.push(sql<SqlBool>`(event.actor ilike ${like} or thing.title ilike ${like})`)
  }
  return eb.and(all)
}

/** When a day begins in China. */
function startOf(day: PlainDate): string {
  return `${day}T00:00:00+08:00`
}

/** The files that came with the given events. */
export async function filesOfEvents(tx: Tx, events: readonly { readonly thing_id: string; readonly seq: number }[]) {
  if (events.length === 0) return []
  return tx
    .selectFrom('thing_file')
    .innerJoin('file', 'file.sm3', 'thing_file.sm3')
    .select([
      'thing_file.id',
      'thing_file.thing_id',
      'thing_file.event_seq',
      'thing_file.name',
      'thing_file.sm3',
      'file.size',
      'file.type',
    ])
    .where('thing_file.thing_id', 'in', [...new Set(events.map((e) => e.thing_id))])
    .where('thing_file.event_seq', 'in', [...new Set(events.map((e) => e.seq))])
    .orderBy('thing_file.id')
    .execute()
}

/** A page of who signed in and looked at what, newest first; null: of all cities and of none. */
export function pageOfAccess(tx: Tx, city: string | null, paging: Paging) {
  const query = tx
    .selectFrom('access_log')
    .select(['id', 'actor', 'what', 'subject', 'at', 'address'])
    .$if(city !== null, (q) => q.where('city', '=', city))
  return longPageOfQuery(tx, query, accessOrder, paging)
}
