import type { MeasureQuery } from '@zhiqiang/server/ports'

/** The whole: tasks handed to a lead unit. What counts: those it has signed for. */
export const query: MeasureQuery = async ({ tx, visible }) => ({
  members: tx
    .selectFrom('thing')
    .select((eb) => ['thing.id', eb('thing.state', '<>', 'assigned').$castTo<boolean>().as('counts')])
    .where(visible('task', 'task.read'))
    .where('thing.state', 'in', ['assigned', 'active', 'done']),
})
