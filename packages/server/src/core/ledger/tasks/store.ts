import type { Actor } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import { visibleOfKind } from '../../permission/store.ts'

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
