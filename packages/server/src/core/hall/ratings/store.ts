import type { PlainDate, RatingLevel } from '@zhiqiang/kernel'
import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import { type Order, pageOfQuery } from '../../ledger/paging/store.ts'
import type { Paging, ReadDeps } from '../../ledger/read-deps.ts'
import { inCity, orders, thingColumns } from '../../ledger/things/store.ts'
import { visibleOfKind } from '../../permission/store.ts'

const level = sql<RatingLevel>`thing.data->>'level'`
const again = sql<RatingLevel | null>`thing.data->'again'->>'level'`
const item = sql<string>`thing.data->>'item'`
const no = sql<string>`thing.data->>'no'`
const day = sql<PlainDate>`(thing.opened_at at time zone 'Asia/Shanghai')::date`

interface RatingFilter {
  readonly item?: string | undefined
  readonly level?: RatingLevel | undefined
  readonly state?: string | undefined
  readonly overdue?: 'true' | undefined
}

/** A page of the ratings an actor may see, the last moved on top. */
export function pageOfRatings(deps: ReadDeps, filter: RatingFilter & Paging) {
  let query = deps.tx
    .selectFrom('thing')
    .select(thingColumns)
    .where(visibleOfKind(deps.actor, 'rating', 'rating.read'))
    .where(inCity(deps))
  if (filter.item !== undefined) query = query.where(item, '=', filter.item)
  if (filter.level !== undefined) query = query.where(level, '=', filter.level)
  if (filter.state !== undefined) query = query.where('thing.state', '=', filter.state)
  if (filter.overdue !== undefined) query = query.where(overdueOn(deps.today))
  return pageOfQuery(query, orders.moved, filter)
}

/** The rating of a case; undefined where there is none. */
export function ratingUnder(tx: Tx, caseId: string) {
  return tx
    .selectFrom('thing')
    .select(['id', 'state', 'data', 'due_on'])
    .where('parent_id', '=', caseId)
    .where('kind', '=', 'rating')
    .executeTakeFirst()
}

/** Ratings of a city, counted by service: those given within a period, and bad ones that are still to follow up. */
export function ratingsByItem(tx: Tx, city: string, { since, until, bad }: Counted) {
  const given = sql<SqlBool>`${day} between ${since}::date and ${until}::date`
  const poor = sql<SqlBool>`${level} = any(${[...bad]}::text[])`
  const late = overdueOn(until)
  return tx
    .selectFrom('thing')
    .select([
      item.as('item'),
      sql<number>`(count(*) filter (where ${given}))::int`.as('rated'),
      sql<number>`(count(*) filter (where ${given} and ${poor}))::int`.as('bad'),
      sql<number>`(count(*) filter (where thing.state = 'toFollow'))::int`.as('open'),
      sql<number>`(count(*) filter (where ${late}))::int`.as('overdue'),
      sql<PlainDate | null>`min(coalesce(${breachedOn}, thing.due_on)) filter (where ${late})`.as('oldest'),
    ])
    .where('thing.city', '=', city)
    .where('thing.kind', '=', 'rating')
    .groupBy(item)
    .execute()
}

interface Counted {
  readonly since: PlainDate
  readonly until: PlainDate
  readonly bad: readonly RatingLevel[]
}

const latestFirst: Order = {
  name: 'rated',
  keys: [
    { by: sql`thing.opened_at`, type: 'instant' },
    { by: sql`thing.id`, type: 'uuid' },
  ],
  descending: true,
}

/** A page of the ratings that one number of the charter counts. */
export function pageOfRated(
  tx: Tx,
  asked: Counted & {
    readonly city: string
    readonly item: string
    readonly of: 'rated' | 'satisfied' | 'bad' | 'open' | 'overdue'
  },
  paging: Paging,
) {
  const all = tx
    .selectFrom('thing')
    .select(['thing.parent_id', 'thing.state', 'thing.due_on'])
    .select([day.as('day'), level.as('level'), again.as('again'), no.as('no')])
    .select([
      sql<PlainDate | null>`(thing.data->'followUp'->>'on')::date`.as('followed_on'),
      sql<boolean>`coalesce(${overdueOn(asked.until)}, false)`.as('overdue'),
    ])
    .where('thing.city', '=', asked.city)
    .where('thing.kind', '=', 'rating')
    .where(item, '=', asked.item)
  return pageOfQuery(all.where(among(asked)), latestFirst, paging)
}

function among({ of, since, until, bad }: Counted & { readonly of: string }) {
  if (of === 'open') return sql<SqlBool>`thing.state = 'toFollow'`
  if (of === 'overdue') return overdueOn(until)
  const given = sql`${day} between ${since}::date and ${until}::date`
  if (of === 'rated') return sql<SqlBool>`${given}`
  const poor = sql`${level} = any(${[...bad]}::text[])`
  return of === 'bad' ? sql<SqlBool>`(${given} and ${poor})` : sql<SqlBool>`(${given} and not ${poor})`
}

/** The last day that passed, as the clock keeps it: no later calendar takes it back. */
const breachedOn = sql`(select max(c.breached_on) from case_clock c where c.thing_id = thing.id and c.settled_on is null)`

/** A bad rating whose last day to follow it up is over. */
function overdueOn(today: PlainDate) {
  return sql<SqlBool>`(thing.state = 'toFollow' and (thing.due_on < ${today}::date or ${breachedOn} is not null))`
}
