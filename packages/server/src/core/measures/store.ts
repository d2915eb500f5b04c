import { type Expression, expressionBuilder, sql } from 'kysely'
import type { Tx } from '../../db/connect.ts'
import type { Database } from '../../db/schema.ts'
import { judge } from '../ledger/indicators/indicator-row.ts'
import { type Order, pageOfQuery } from '../ledger/paging/store.ts'
import type { Paging, ReadDeps } from '../ledger/read-deps.ts'
import { inCity, orders, overdueOf } from '../ledger/things/store.ts'
import { visibleOfKind } from '../permission/store.ts'
import type { MeasureContext, Member } from './query/store.ts'

/** The context of a read for the queries of measures. */
export function measureContext(deps: ReadDeps): MeasureContext {
  const eb = expressionBuilder<Database, 'thing'>()
  return {
    tx: deps.tx,
    today: deps.today,
    visible: (kind, verb) => eb.and([visibleOfKind(deps.actor, kind, verb), inCity(deps)]),
    overdue: (kind) => overdueOf(deps.catalogue, deps.today, kind),
    lights: async (indicators) => (await judge(deps, indicators)).map((one) => one.light),
    judged: (members) => {
      const [ids, counts] = [members.map((member) => member.id), members.map((member) => member.counts)]
      return sql`(select * from unnest(${ids}::uuid[], ${counts}::boolean[]) as judged (id, counts))`
    },
  }
}

/** How many members count, and how many there are. */
export async function totals(tx: Tx, members: Expression<Member>): Promise<{ value: number; of: number }> {
  return tx
    .selectFrom(sql<Member>`${members}`.as('member'))
    .select([sql<number>`count(*) filter (where member.counts)`.as('value'), sql<number>`count(*)`.as('of')])
    .executeTakeFirstOrThrow()
}

const countedFirst: Order = {
  name: 'counted',
  keys: [{ by: sql`case when member.counts then 0 else 1 end`, type: 'int' }, ...orders.clause.keys],
}

/** A page of the members with what a row shows of them: those that count first, then in the order of their clauses. */
export async function pageOfMembers(tx: Tx, members: Expression<Member>, paging: Paging) {
  const query = tx
    .selectFrom('thing')
    .innerJoin(sql<Member>`${members}`.as('member'), 'member.id', 'thing.id')
    .leftJoin('clause', 'clause.id', 'thing.clause_id')
    .leftJoin('thing as policy', 'policy.id', 'thing.policy_id')
    .select([
      'thing.id',
      'thing.kind',
      'thing.title',
      'thing.state',
      'thing.due_on',
      'thing.clause_id',
      'clause.path as clause_path',
      'policy.title as policy_title',
      'member.counts',
    ])
  return pageOfQuery(query, countedFirst, paging)
}
