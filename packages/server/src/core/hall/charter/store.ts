import type { ClockEvent, PlainDate } from '@zhiqiang/kernel'
import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import { type Order, pageOfQuery } from '../../ledger/paging/store.ts'
import type { Paging } from '../../ledger/read-deps.ts'

/** Rounds of a clock that began and ended on the same days. */
export interface SettledRounds {
  readonly item: string
  readonly name: string
  readonly started_on: PlainDate
  readonly settled_on: PlainDate
  /** Only where the clock stood meanwhile. */
  readonly events: readonly ClockEvent[] | null
  readonly rounds: number
  readonly late: number
}

/** Rounds of a clock that are not over. */
export interface OpenRounds {
  readonly item: string
  readonly name: string
  readonly rounds: number
  readonly overdue: number
  readonly oldest: PlainDate | null
}

/** Rounds of the office's clocks that ended within a period, counted by their days. */
export async function settledRounds(tx: Tx, city: string, since: PlainDate, until: PlainDate) {
  const { rows } = await sql<SettledRounds>`
    select item, name, started_on, settled_on,
      case when jsonb_array_length(events) > 2 then events end as events,
      count(*)::int as rounds, (count(*) filter (where late or breached_on is not null))::int as late
    from case_clock
    where city = ${city} and duty = 'office' and settled_on between ${since}::date and ${until}::date
    group by 1, 2, 3, 4, 5`.execute(tx)
  return rows
}

/** Rounds of the office's clocks that run or stand. One that ran out is overdue whatever calendar came later. */
export async function openRounds(tx: Tx, city: string, today: PlainDate) {
  const { rows } = await sql<OpenRounds>`
    select item, name, count(*)::int as rounds,
      (count(*) filter (where due_on < ${today}::date or breached_on is not null))::int as overdue,
      min(coalesce(breached_on, due_on)) filter (where due_on < ${today}::date or breached_on is not null) as oldest
    from case_clock
    where city = ${city} and duty = 'office' and settled_on is null
    group by 1, 2`.execute(tx)
  return rows
}

const latestFirst: Order = {
  name: 'started',
  keys: [
    { by: sql`case_clock.started_on`, type: 'day' },
    { by: sql`case_clock.thing_id`, type: 'uuid' },
    { by: sql`case_clock.round`, type: 'int' },
  ],
  descending: true,
}

/** Which rounds of a clock are meant, as the charter counts them. */
export interface RoundsAsked {
  readonly city: string
  readonly item: string
  readonly clock: string
  readonly of: 'settled' | 'late' | 'open' | 'overdue'
  readonly since: PlainDate
  readonly until: PlainDate
}

/** A page of the rounds that one number of the charter counts. */
export function pageOfRounds(tx: Tx, { city, item, clock, of, since, until }: RoundsAsked, paging: Paging) {
  const all = tx
    .selectFrom('case_clock')
    .innerJoin('hall_case', 'hall_case.id', 'case_clock.thing_id')
    .select(['case_clock.thing_id', 'case_clock.started_on', 'case_clock.due_on', 'case_clock.settled_on'])
    .select(['case_clock.events', 'case_clock.late', 'case_clock.breached_on', 'hall_case.no'])
    .where('case_clock.city', '=', city)
    .where('case_clock.item', '=', item)
    .where('case_clock.name', '=', clock)
    .where('case_clock.duty', '=', 'office')
  const over = of === 'settled' || of === 'late'
  const among = over
    ? all.where(sql<SqlBool>`case_clock.settled_on between ${since}::date and ${until}::date`)
    : all.where('case_clock.settled_on', 'is', null)
  const passed = over ? sql`case_clock.late` : sql`case_clock.due_on < ${until}::date`
  const late = sql<SqlBool>`(case_clock.breached_on is not null or ${passed})`
  return pageOfQuery(of === 'late' || of === 'overdue' ? among.where(late) : among, latestFirst, paging)
}

/** What the city promises for its services, in working days. */
export function promisesOf(tx: Tx, city: string) {
  return tx
    .selectFrom('thing')
    .select([
      sql<string>`data ->> 'item'`.as('item'),
      sql<number | null>`(data ->> 'accept')::int`.as('accept'),
      sql<number | null>`(data ->> 'decide')::int`.as('decide'),
    ])
    .where('city', '=', city)
    .where('kind', '=', 'offering')
    .where('visibility', '=', 2)
    .orderBy('id')
    .execute()
}
