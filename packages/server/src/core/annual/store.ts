import { sql } from 'kysely'
import type { Tx } from '../../db/connect.ts'
import { type ListedThing, thingsById } from '../ledger/things/store.ts'

/** States in which a task is still to be done. */
const running = ['queued', 'proposed', 'assigned', 'active']

/**
 * For annual plans, the tasks each has to answer for: those its unit leads that are still to be done, and those it names
 * already. One query for all of them.
 */
export async function tasksToCover(
  tx: Tx,
  planIds: readonly string[],
): Promise<readonly { readonly planId: string; readonly taskId: string; readonly covered: boolean }[]> {
  if (planIds.length === 0) return []
  const { rows } = await sql<{ plan_id: string; task_id: string; covered: boolean }>`
    with plan as (
      select id, city, data->>'unitId' as unit_id, coalesce(data->'items', '[]'::jsonb) as items
      from thing where id = any(${[...planIds]}::uuid[])
    ), named as (
      select plan.id as plan_id, (item->>'taskId')::uuid as task_id, true as covered
      from plan, jsonb_array_elements(plan.items) item
    ), led as (
      select plan.id as plan_id, task.id as task_id, false as covered
      from plan
      join thing_unit tu on tu.unit_id = plan.unit_id::uuid and tu.part = 'lead'
      join thing task on task.id = tu.thing_id and task.kind = 'task' and task.city = plan.city
      where task.state = any(${running}::text[])
    )
    select plan_id, task_id, bool_or(covered) as covered from (select * from named union all select * from led) one
    group by plan_id, task_id order by plan_id, task_id`.execute(tx)
  return rows.map((row) => ({ planId: row.plan_id, taskId: row.task_id, covered: row.covered }))
}

/** Tasks by id with the place of their clause, in the order of plans and clauses. */
export async function tasksInOrder(tx: Tx, ids: readonly string[]): Promise<readonly ListedThing[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('thing')
    .leftJoin('clause', 'clause.id', 'thing.clause_id')
    .select('thing.id')
    .where('thing.id', 'in', [...ids])
    .orderBy('thing.policy_id')
    .orderBy('clause.ord')
    .orderBy('thing.id')
    .execute()
  return thingsById(
    tx,
    rows.map((row) => row.id),
  )
}
