import { sql } from 'kysely'
import type { ReadDeps } from '../../../ledger/read-deps.ts'
import { inCity } from '../../../ledger/things/store.ts'
import { visibleOfKind } from '../../../permission/store.ts'

/** The bodies that help in cases of a service: how many they have in hand, how many ended how, and the middle of the days. */
export function helpersOf(
  deps: ReadDeps,
  item: string,
  states: { readonly [of in 'under' | 'good' | 'bad']: readonly string[] },
) {
  const unit = sql<string>`thing.data->'helper'->>'unit'`
  const counted = (of: keyof typeof states) =>
    sql<number>`(count(*) filter (where thing.state = any(${[...states[of]]}::text[])))::int`.as(of)
  const since = sql`(thing.data->'helper'->>'since')::date`
  const until = sql`(thing.data->'helper'->>'until')::date`
  return deps.tx
    .selectFrom('thing')
    .innerJoin('unit', (on) => on.on(sql<boolean>`unit.id::text = ${unit}`))
    .select(['unit.id as unit', 'unit.name'])
    .select([counted('under'), counted('good'), counted('bad')])
    .select(
      sql<number | null>`(percentile_cont(0.5) within group (order by ${until} - ${since})
        filter (where ${until} is not null))::float8`.as('days'),
    )
    .where(visibleOfKind(deps.actor, item, 'case.read'))
    .where(inCity(deps))
    .groupBy(['unit.id', 'unit.name'])
    .orderBy('unit.name')
    .orderBy('unit.id')
    .execute()
}
