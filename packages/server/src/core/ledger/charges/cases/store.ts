import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely'
import type { Database } from '../../../../db/schema.ts'
import { visibleOfKind } from '../../../permission/store.ts'
import { pageOfQuery } from '../../paging/store.ts'
import type { Paging, ReadDeps } from '../../read-deps.ts'
import { thingColumns as columns, inCity } from '../../things/store.ts'

/** Things of any kind that the actor may read, each under its own kind's verb: a kind that is added is found as well. */
function readable(deps: ReadDeps): Expression<SqlBool> {
  const kinds = [...deps.catalogue.kinds.values()]
  return expressionBuilder<Database, 'thing'>().or(kinds.map((kind) => visibleOfKind(deps.actor, kind.kind, kind.read)))
}

/** True for things that cite one of some responsibilities; see the index `thing_of_responsibility`. */
function cites(ids: readonly string[]): Expression<SqlBool> {
  return sql<boolean>`(thing.data ->> 'responsibilityId' is not null
    and thing.data ->> 'responsibilityId' = any(${[...ids]}::text[]))`
}

/** A page of the cases of a responsibility, the last to move first. */
export function pageOfCases(deps: ReadDeps, responsibility: string, paging: Paging) {
  const query = deps.tx
    .selectFrom('thing')
    .select(columns)
    .where(cites([responsibility]))
    .where(readable(deps))
    .where(inCity(deps))
  const keys = [
    { by: sql`thing.moved_at`, type: 'instant' as const },
    { by: sql`thing.id`, type: 'uuid' as const },
  ]
  return pageOfQuery(query, { name: 'cases', keys, descending: true }, paging)
}

/** How many cases each of many responsibilities has, as far as the actor may see them. */
export async function caseCounts(deps: ReadDeps, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await deps.tx
    .selectFrom('thing')
    .select([sql<string>`thing.data ->> 'responsibilityId'`.as('of'), sql<number>`count(*)::int`.as('n')])
    .where(cites(ids))
    .where(readable(deps))
    .where(inCity(deps))
    .groupBy(sql`thing.data ->> 'responsibilityId'`)
    .execute()
  return new Map(rows.map((row) => [row.of, row.n]))
}
