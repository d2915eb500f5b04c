import { dateInChina, type PlainDate } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import { visibleOfKind } from '../../permission/store.ts'
import type { ReadDeps } from '../read-deps.ts'
import { inCity, type ListedThing, thingsById } from '../things/store.ts'

/** The indicators of a plan that are still asked for, in the order of its text. */
export function indicatorsOf(tx: Tx, policyId: string) {
  return tx
    .selectFrom('thing')
    .leftJoin('clause', 'clause.id', 'thing.clause_id')
    .select(['thing.id', 'thing.city', 'thing.title', 'thing.data'])
    .where('thing.policy_id', '=', policyId)
    .where('thing.kind', '=', 'indicator')
    .where('thing.state', '!=', 'superseded')
    .orderBy(sql`coalesce(clause.ord, 999999)`)
    .orderBy(sql`coalesce((thing.data->'span'->>0)::int, 0)`)
    .orderBy('thing.id')
    .execute()
}

export interface TaskRecord {
  readonly id: string
  readonly title: string
  readonly path: string
  readonly state: string
  readonly unit: string | null
  readonly dueOn: PlainDate | null
  readonly doneOn: PlainDate | null
}

/** The tasks of a plan in the order of its text, each with its lead and the day it was closed. */
export async function tasksOf(tx: Tx, policyId: string): Promise<readonly TaskRecord[]> {
  const rows = await tx
    .selectFrom('thing')
    .leftJoin('clause', 'clause.id', 'thing.clause_id')
    .select(['thing.id', 'thing.title', 'thing.state', 'thing.due_on'])
    .select([
      sql<string>`coalesce(thing.data->>'path', '')`.as('path'),
      sql<string | null>`(select u.name from thing_unit tu join unit u on u.id = tu.unit_id
        where tu.thing_id = thing.id and tu.part = 'lead' limit 1)`.as('unit'),
      sql<string | null>`(select max(e.at) from event e where e.thing_id = thing.id and e.type = 'finish')`.as('done'),
    ])
    .where('thing.policy_id', '=', policyId)
    .where('thing.kind', '=', 'task')
    .orderBy(sql`coalesce(clause.ord, 999999)`)
    .orderBy('thing.id')
    .execute()
  return rows.map(({ id, title, path, state, unit, due_on, done }) => ({
    id,
    title,
    path,
    state,
    unit,
    dueOn: due_on,
    doneOn: state === 'done' && done !== null ? dateInChina(done) : null,
  }))
}

/** What a closed evaluation found. */
export async function frozenOf(tx: Tx, id: string) {
  const targets = await tx
    .selectFrom('evaluation_target')
    .selectAll()
    .where('evaluation_id', '=', id)
    .orderBy('ord')
    .execute()
  const tasks = await tx
    .selectFrom('evaluation_task')
    .selectAll()
    .where('evaluation_id', '=', id)
    .orderBy('ord')
    .execute()
  return { targets, tasks }
}

/** How many occurrences the list of evaluations names at most. */
const mostDue = 50

/**
 * Occurrences of duties that ask for an evaluation, to be done within ninety days or missed already, which the caller may
 * see: what the list of evaluations says is due.
 */
export async function evaluationsDue(deps: ReadDeps): Promise<readonly ListedThing[]> {
  const rows = await deps.tx
    .selectFrom('thing')
    .select('thing.id')
    .where(visibleOfKind(deps.actor, 'occurrence', 'duty.read'))
    .where(inCity(deps))
    .where('thing.state', 'in', ['open', 'late'])
    .where(sql<boolean>`thing.data->>'quote' like '%评估%'`)
    .where(sql<boolean>`thing.due_on <= ${deps.today}::date + 90`)
    .orderBy('thing.due_on')
    .limit(mostDue)
    .execute()
  return thingsById(
    deps.tx,
    rows.map((row) => row.id),
  )
}
