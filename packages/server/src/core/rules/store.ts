import { type Expression, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../db/connect.ts'
import type { ReadDeps } from '../ledger/read-deps.ts'
import { inCity, thingsById } from '../ledger/things/store.ts'
import { visibleOfKind } from '../permission/store.ts'

/** What a list of rules may be narrowed by besides the filters of every list. */
export interface RuleFilter {
  readonly sort?: string | undefined
  readonly task?: string | undefined
  readonly states?: readonly string[] | undefined
  readonly expiring?: 'true' | undefined
}

/** Those filters as conditions. */
export function ruleConditions(filter: RuleFilter): readonly Expression<SqlBool>[] {
  const all: Expression<SqlBool>[] = []
  if (filter.sort !== undefined) all.push(sql`thing.data->>'sort' = ${filter.sort}`)
  if (filter.task !== undefined) all.push(citesTask(filter.task))
  if (filter.states !== undefined) all.push(sql`thing.state = any(${[...filter.states]}::text[])`)
  if (filter.expiring !== undefined) all.push(sql`thing.data->>'expiringSince' is not null`)
  return all
}

/** True for a thing whose data names a task among those it serves. */
export function citesTask(taskId: string): Expression<SqlBool> {
  return sql`coalesce(thing.data->'tasks', '[]'::jsonb) ? ${taskId}`
}

/** The newest rules of each state that the actor may see, and how many each state has. One query for the whole board. */
export async function newestOfStates(deps: ReadDeps, most: number) {
  const ranked = deps.tx
    .selectFrom('thing')
    .select(['thing.id', 'thing.state'])
    .select(
      sql<number>`row_number() over (partition by thing.state order by thing.moved_at desc, thing.id)`.as('place'),
    )
    .select(sql<number>`count(*) over (partition by thing.state)`.as('total'))
    .where(visibleOfKind(deps.actor, 'rule-project', 'rule.read'))
    .where(inCity(deps))
  const rows = await deps.tx
    .selectFrom(ranked.as('ranked'))
    .selectAll()
    .where('place', '<=', most)
    .orderBy('state')
    .orderBy('place')
    .execute()
  const things = await thingsById(
    deps.tx,
    rows.map((row) => row.id),
  )
  return { places: rows.map(({ id, state, total }) => ({ id, state, total: Number(total) })), things }
}

/** Of many rules, how many opinions came and how many wait for an answer. */
export async function opinionCounts(
  tx: Tx,
  ruleIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly all: number; readonly open: number }>> {
  if (ruleIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('thing')
    .select('parent_id')
    .select([sql<number>`count(*)`.as('all'), sql<number>`count(*) filter (where state = 'open')`.as('open')])
    .where('kind', '=', 'rule-opinion')
    .where('parent_id', 'in', [...ruleIds])
    .groupBy('parent_id')
    .execute()
  return new Map(rows.map((row) => [row.parent_id ?? '', { all: Number(row.all), open: Number(row.open) }]))
}

/** Which units have answered a draft; whoever may see the rule may know that, though not what they said. */
export async function unitsHeard(tx: Tx, ruleId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('thing')
    .select(sql<string | null>`data->>'unitId'`.as('unit'))
    .where('kind', '=', 'rule-opinion')
    .where('parent_id', '=', ruleId)
    .execute()
  return new Set(rows.flatMap((row) => (row.unit === null ? [] : [row.unit])))
}
