import type { Actor } from '@zhiqiang/kernel'
import { type Expression, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import { visibleOfKind } from '../../permission/store.ts'
import type { ReadDeps } from '../read-deps.ts'
import { datesOfLight, type TaskLight } from './task-light.ts'

/** How many reports the actor may see on each of many tasks, and when the last one came. */
export async function reportCounts(
  tx: Tx,
  actor: Actor,
  taskIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly reports: number; readonly last: string }>> {
  if (taskIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('thing')
    .select(['thing.parent_id', sql<number>`count(*)`.as('reports'), sql<string>`max(thing.opened_at)`.as('last')])
    .where(visibleOfKind(actor, 'report', 'report.read'))
    .where('thing.parent_id', 'in', [...taskIds])
    .groupBy('thing.parent_id')
    .execute()
  return new Map(rows.map((r) => [r.parent_id ?? '', { reports: r.reports, last: r.last }]))
}

/** What a list of tasks may be narrowed by besides the filters of every list. */
export interface TaskFilter {
  readonly unit?: string | undefined
  readonly part?: 'lead' | 'co' | undefined
  readonly clause?: string | undefined
  readonly light?: TaskLight | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Those filters as conditions; without a unit a part is that of the caller's own units. */
export function taskConditions(deps: ReadDeps, filter: TaskFilter): readonly Expression<SqlBool>[] {
  const all: Expression<SqlBool>[] = []
  const units = filter.unit === undefined ? deps.actor.posts.map((post) => post.unitId) : [filter.unit]
  if (filter.part !== undefined) {
    all.push(sql`exists (select 1 from thing_unit tu where tu.thing_id = thing.id and tu.part = ${filter.part}
      and tu.unit_id = any(${units}::uuid[]))`)
  }
  // 三/(一) stands for the clause and all below it.
  if (filter.clause !== undefined) {
    all.push(sql`(thing.data->>'path' = ${filter.clause} or starts_with(thing.data->>'path', ${`${filter.clause}/`}))`)
  }
  if (filter.from !== undefined) all.push(sql`thing.due_on >= ${filter.from}::date`)
  if (filter.to !== undefined) all.push(sql`thing.due_on <= ${filter.to}::date`)
  if (filter.light !== undefined) all.push(ofLight(filter.light, deps.today))
  return all
}

function ofLight(light: TaskLight, today: string): Expression<SqlBool> {
  if (light === 'over') return sql`thing.state in ('done', 'closed')`
  if (light === 'undated') return sql`(thing.due_on is null and thing.state not in ('done', 'closed'))`
  const { from, to } = datesOfLight(light, today)
  return sql`(thing.due_on between ${from}::date and ${to}::date and thing.state not in ('done', 'closed'))`
}
