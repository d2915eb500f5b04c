import type { MeasureQuery } from '@zhiqiang/server/ports'
import { sql } from 'kysely'

/** The whole: tasks handed to a lead unit. What counts: those it has signed for. */
export const query: MeasureQuery = async ({ tx, visible }) => ({
  members: tx
    .selectFrom('thing')
    .select(['thing.id', sql<boolean>`thing.state <> 'assigned'`.as('counts')])
    .where(visible('task', 'task.read'))
    .where('thing.state', 'in', ['assigned', 'active', 'done']),
})
