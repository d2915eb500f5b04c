import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'

/**
 * Open duties of many posts in one query: tasks to sign for or under way, returned reports of the unit itself, and
 * occurrences still to be done. They go with the post when it changes hands.
 */
export async function openDutiesOf(tx: Tx, postIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (postIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('post')
    .innerJoin('thing_unit', 'thing_unit.unit_id', 'post.unit_id')
    .innerJoin('thing', 'thing.id', 'thing_unit.thing_id')
    .select(['post.id', sql<number>`count(distinct thing.id)`.as('n')])
    .where('post.id', 'in', [...postIds])
    .where('post.role', 'in', ['lead', 'reporter', 'county'])
    .where((eb) =>
      eb.or([
        eb.and([eb('thing.kind', '=', 'task'), eb('thing.state', 'in', ['assigned', 'active'])]),
        eb.and([
          eb('thing.kind', '=', 'report'),
          eb('thing.state', '=', 'returned'),
          eb('thing_unit.part', '=', 'author'),
        ]),
        eb.and([eb('thing.kind', '=', 'occurrence'), eb('thing.state', 'in', ['open', 'late'])]),
      ]),
    )
    .groupBy('post.id')
    .execute()
  return new Map(rows.map((row) => [row.id, row.n]))
}
