import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'

const taskColumns = [
  'thing.id',
  'thing.title',
  'thing.clause_id',
  'thing.state',
  'thing.due_on',
  'clause.path',
] as const

/** The tasks of a plan's version in the order of its text. */
export function tasksOfVersion(tx: Tx, policyId: string, version: number) {
  return tx
    .selectFrom('thing')
    .innerJoin('clause', 'clause.id', 'thing.clause_id')
    .select(taskColumns)
    .where('thing.policy_id', '=', policyId)
    .where('thing.kind', '=', 'task')
    .where('clause.version', '=', version)
    .orderBy('clause.ord')
    .orderBy('thing.id')
    .execute()
}

/** The tasks that serve one clause; as a rule there is one. */
export function tasksOfClause(tx: Tx, clauseId: string) {
  return tx
    .selectFrom('thing')
    .innerJoin('clause', 'clause.id', 'thing.clause_id')
    .select(taskColumns)
    .where('thing.clause_id', '=', clauseId)
    .where('thing.kind', '=', 'task')
    .orderBy('thing.id')
    .limit(20)
    .execute()
}

/** The units of many tasks, leads first. */
export function unitsOf(tx: Tx, taskIds: readonly string[]) {
  return tx
    .selectFrom('thing_unit')
    .innerJoin('unit', 'unit.id', 'thing_unit.unit_id')
    .select(['thing_unit.thing_id', 'thing_unit.part', 'unit.name', 'unit.name_en'])
    .where('thing_unit.thing_id', '=', sql<string>`any(${[...taskIds]}::uuid[])`)
    .where('thing_unit.part', 'in', ['lead', 'co'])
    .orderBy(sql`case thing_unit.part when 'lead' then 0 else 1 end`)
    .orderBy('thing_unit.ord')
    .execute()
}

/** How many reports of many tasks were accepted, and when the last. */
export function acceptedCounts(tx: Tx, taskIds: readonly string[]) {
  return tx
    .selectFrom('thing')
    .select(['thing.parent_id', sql<number>`count(*)`.as('n'), sql<string>`max(thing.moved_at)`.as('last')])
    .where('thing.parent_id', '=', sql<string>`any(${[...taskIds]}::uuid[])`)
    .where('thing.kind', '=', 'report')
    .where('thing.state', '=', 'accepted')
    .groupBy('thing.parent_id')
    .execute()
}

/** A page of the accepted reports on some tasks, newest first. */
export function acceptedReports(
  tx: Tx,
  taskIds: readonly string[],
  page: { readonly offset: number; readonly limit: number },
) {
  return tx
    .selectFrom('thing')
    .leftJoin('thing_unit', (join) =>
      join.onRef('thing_unit.thing_id', '=', 'thing.id').on('thing_unit.part', '=', 'author'),
    )
    .leftJoin('unit', 'unit.id', 'thing_unit.unit_id')
    .select(['thing.id', 'thing.moved_at', 'unit.name', 'unit.name_en', sql<string>`thing.data->>'text'`.as('text')])
    .where('thing.parent_id', '=', sql<string>`any(${[...taskIds]}::uuid[])`)
    .where('thing.kind', '=', 'report')
    .where('thing.state', '=', 'accepted')
    .orderBy('thing.moved_at', 'desc')
    .orderBy('thing.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
}
