import type { ClockEvent, PlainDate } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'

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
