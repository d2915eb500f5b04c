import type { PlainDate, Verb } from '@zhiqiang/kernel'
import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../db/connect.ts'
import type { Database } from '../../db/schema.ts'
import { pageOfQuery } from '../ledger/paging/store.ts'
import type { Paging, ReadDeps } from '../ledger/read-deps.ts'
import { inCity, orders, overdueOf } from '../ledger/things/store.ts'
import { visibleOfKind } from '../permission/store.ts'

/** A thing of the whole, and whether it counts in the value. */
export interface Member {
  readonly id: string
  readonly counts: boolean
}

/** What a measure's query is told. */
export interface MeasureContext {
  readonly tx: Tx
  readonly today: PlainDate
  /** True for the things of a kind that the caller may see under a verb, in the city asked about. */
  readonly visible: (kind: string, verb: Verb) => Expression<SqlBool>
  /** True for the overdue things of a kind. */
  readonly overdue: (kind: string) => Expression<SqlBool>
}

/**
 * How a measure is counted: the members of its whole as one relation. Value, whole and rows are all read from it, so that
 * a figure always recomputes from its rows.
 */
export type MeasureQuery = (context: MeasureContext) => Promise<{ readonly members: Expression<Member> }>

/** The context of a read for the queries of measures. */
export function measureContext(deps: ReadDeps): MeasureContext {
  const eb = expressionBuilder<Database, 'thing'>()
  return {
    tx: deps.tx,
    today: deps.today,
    visible: (kind, verb) => eb.and([visibleOfKind(deps.actor, kind, verb), inCity(deps)]),
    overdue: (kind) => overdueOf(deps.catalogue, deps.today, kind),
  }
}

/** How many members count, and how many there are. */
export async function totals(tx: Tx, members: Expression<Member>): Promise<{ value: number; of: number }> {
  return tx
    .selectFrom(sql<Member>`${members}`.as('member'))
    .select([sql<number>`count(*) filter (where member.counts)`.as('value'), sql<number>`count(*)`.as('of')])
    .executeTakeFirstOrThrow()
}

/** A page of the members with what a row shows of them, in the order of their clauses. */
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
  return pageOfQuery(query, orders.clause, paging)
}
