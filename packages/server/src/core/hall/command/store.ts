import { addDays, type PlainDate } from '@zhiqiang/kernel'
import { type SqlBool, sql } from 'kysely'
import { type Order, pageOfQuery } from '../../ledger/paging/store.ts'
import type { Paging, ReadDeps } from '../../ledger/read-deps.ts'
import { inCity } from '../../ledger/things/store.ts'
import { visibleThings } from '../../permission/store.ts'

/** A clock is nearly due from so many days before its day on. */
const nearly = 3

interface ClockFilter {
  readonly region?: string | undefined
  readonly light?: 'overdue' | 'soon' | 'running' | undefined
}

/** How many of the office's clocks of these services run, by the division whose unit is in charge. */
export function countedByRegion(deps: ReadDeps, items: readonly string[]) {
  const { overdue, soon } = lightsOn(deps.today)
  return openClocks(deps, items)
    .innerJoin('region', (on) => on.onRef('region.code', '=', 'thing.region').onRef('region.city', '=', 'thing.city'))
    .select(['thing.region', 'region.name'])
    .select(sql<number>`count(*)::int`.as('open'))
    .select(sql<number>`(count(*) filter (where ${overdue}))::int`.as('overdue'))
    .select(sql<number>`(count(*) filter (where ${soon}))::int`.as('soon'))
    .groupBy(['thing.region', 'region.name'])
    .orderBy('thing.region')
    .execute()
}

/** Every division of the city. */
export function allRegions({ tx, city }: ReadDeps) {
  return tx
    .selectFrom('region')
    .select(['code', 'name'])
    .where('city', '=', city ?? '')
    .orderBy('code')
    .execute()
}

/** A clock that stands still comes last. */
const firstDue: Order = {
  name: 'due',
  keys: [
    { by: sql`coalesce(case_clock.due_on, date '9999-12-31')`, type: 'day' },
    { by: sql`case_clock.thing_id`, type: 'uuid' },
    { by: sql`case_clock.name`, type: 'code' },
    { by: sql`case_clock.round`, type: 'int' },
  ],
}

/** A page of those clocks, the first due on top. */
export function pageOfClocks(deps: ReadDeps, items: readonly string[], { region, light }: ClockFilter, paging: Paging) {
  let query = openClocks(deps, items)
    .innerJoin('hall_case', 'hall_case.id', 'thing.id')
    .select(['thing.id', 'thing.kind', 'thing.state', 'thing.region', 'hall_case.no'])
    .select(['case_clock.name', 'case_clock.round', 'case_clock.started_on', 'case_clock.due_on'])
    .select(
      sql<string | null>`(select r.name from region r where r.code = thing.region and r.city = thing.city)`.as('place'),
    )
    .select(
      sql<string | null>`(select u.name from thing_unit tu join unit u on u.id = tu.unit_id
        where tu.thing_id = thing.id and tu.part = 'lead' limit 1)`.as('unit'),
    )
    .select(lightsOn(deps.today).overdue.as('overdue'))
    .select((eb) =>
      eb.or([visibleThings(deps.actor, 'case.handle'), visibleThings(deps.actor, 'case.oversee')]).as('may_send'),
    )
  if (region !== undefined) query = query.where('thing.region', '=', region)
  if (light !== undefined) query = query.where(lightsOn(deps.today)[light])
  return pageOfQuery(query, firstDue, paging)
}

function openClocks(deps: ReadDeps, items: readonly string[]) {
  return deps.tx
    .selectFrom('case_clock')
    .innerJoin('thing', 'thing.id', 'case_clock.thing_id')
    .where('case_clock.settled_on', 'is', null)
    .where('case_clock.duty', '=', 'office')
    .where('case_clock.item', 'in', [...items])
    .where(visibleThings(deps.actor, 'case.read'))
    .where(inCity(deps))
}

/** What ran out once is overdue whatever was said of its day since. */
function lightsOn(today: PlainDate) {
  const overdue = sql<SqlBool>`(case_clock.breached_on is not null or coalesce(case_clock.due_on < ${today}::date, false))`
  const near = sql<SqlBool>`coalesce(case_clock.due_on <= ${addDays(today, nearly)}::date, false)`
  return {
    overdue,
    soon: sql<SqlBool>`(not ${overdue} and ${near})`,
    running: sql<SqlBool>`(not ${overdue} and not ${near})`,
  }
}
