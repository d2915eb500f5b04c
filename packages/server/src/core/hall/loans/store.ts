import type { Expression, SqlBool } from 'kysely'
import { sql } from 'kysely'
import { pageOfQuery } from '../../ledger/paging/store.ts'
import type { Paging, ReadDeps } from '../../ledger/read-deps.ts'
import { inCity, likeAnywhere, orders, thingColumns, wordsIn } from '../../ledger/things/store.ts'
import { visibleOfKind } from '../../permission/store.ts'

interface LoanFilter {
  readonly q?: string | undefined
  readonly state?: string | undefined
  readonly lent?: string | undefined
}

const lentOn = sql<string>`thing.data->'loan'->>'on'`

/** A page of the loans an actor may see, the newest on top. */
export function pageOfLoans(deps: ReadDeps, filter: LoanFilter & Paging) {
  let query = loansOf(deps).select(thingColumns)
  if (filter.state !== undefined) query = query.where('thing.state', '=', filter.state)
  if (filter.lent !== undefined) query = query.where(lentIn(filter.lent))
  for (const word of wordsIn(filter.q)) {
    const like = likeAnywhere(word)
    query = query.where(
      sql<boolean>`(thing.title ilike ${like} or thing.data->'applicant'->>'name' ilike ${like}
        or thing.data->'contract'->>'contractNo' ilike ${like})`,
    )
  }
  return pageOfQuery(query, orders.moved, filter)
}

/** What was lent: in all, by year, and by quarter (no year and no quarter: in all). */
export async function lentByPeriod(deps: ReadDeps) {
  const day = sql`(thing.data->'loan'->>'on')::date`
  return loansOf(deps)
    .select(sql<number | null>`extract(year from ${day})::int`.as('year'))
    .select(sql<number | null>`extract(quarter from ${day})::int`.as('quarter'))
    .select(sql<number>`coalesce(sum((thing.data->'loan'->>'amount')::bigint), 0)::bigint`.as('amount'))
    .select(sql<number>`count(*)::int`.as('loans'))
    .select(sql<number>`count(distinct thing.data->'applicant'->>'id')::int`.as('firms'))
    .where(sql<boolean>`${lentOn} is not null`)
    .groupBy(sql`rollup(extract(year from ${day})::int, extract(quarter from ${day})::int)`)
    .orderBy(sql`1 desc nulls last, 2 nulls first`)
    .execute()
}

/** Indicators of running plans about loans against rights: the sum, and in the same clause the firms that got one. */
export function indicatorsAbout(deps: ReadDeps) {
  const said = sql<string>`thing.title || coalesce(thing.data->>'quote', '')`
  return deps.tx
    .selectFrom('thing')
    .select(thingColumns)
    .where(visibleOfKind(deps.actor, 'indicator', 'indicator.read'))
    .where(inCity(deps))
    .where('thing.state', '<>', 'closed')
    .where(
      sql<boolean>`(${said} like '%质押融资%' or ${said} like '%家%次%' and thing.clause_id in (
        select i.clause_id from thing i where i.kind = 'indicator' and i.city = thing.city
          and i.title || coalesce(i.data->>'quote', '') like '%质押融资%'))`,
    )
    .orderBy('thing.id')
    .limit(10)
    .execute()
}

function loansOf(deps: ReadDeps) {
  return deps.tx
    .selectFrom('thing')
    .where(visibleOfKind(deps.actor, 'pledge-loan', 'loan.read'))
    .where(inCity(deps))
}

/** Lent in a year (2026), a quarter of one (2026-Q3), or at all. */
function lentIn(period: string): Expression<SqlBool> {
  if (period === 'all') return sql<boolean>`${lentOn} is not null`
  const [year, quarter] = period.split('-Q')
  const first = quarter === undefined ? 1 : Number(quarter) * 3 - 2
  const last = quarter === undefined ? 12 : Number(quarter) * 3
  const month = (n: number) => `${year}-${String(n).padStart(2, '0')}`
  return sql<boolean>`left(${lentOn}, 7) between ${month(first)} and ${month(last)}`
}
