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

function loansOf(deps: ReadDeps) {
  return deps.tx
    .selectFrom('thing')
    .where(visibleOfKind(deps.actor, 'pledge-loan', 'loan.read'))
    .where(inCity(deps))
}

/** Lent in a year (2026) or a quarter of one (2026-Q3). */
function lentIn(period: string): Expression<SqlBool> {
  const [year, quarter] = period.split('-Q')
  const first = quarter === undefined ? 1 : Number(quarter) * 3 - 2
  const last = quarter === undefined ? 12 : Number(quarter) * 3
  const month = (n: number) => `${year}-${String(n).padStart(2, '0')}`
  return sql<boolean>`left(${lentOn}, 7) between ${month(first)} and ${month(last)}`
}
