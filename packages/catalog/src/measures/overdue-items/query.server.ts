import type { MeasureQuery } from '@zhiqiang/server/ports'

/** The whole: dated tasks and occurrences still to be done. What counts: those whose date has passed. */
export const query: MeasureQuery = async ({ tx, visible, overdue }) => ({
  members: tx
    .selectFrom('thing')
    .select((eb) => [
      'thing.id',
      eb
        .or([
          eb.and([eb('thing.kind', '=', 'task'), overdue('task')]),
          eb.and([eb('thing.kind', '=', 'occurrence'), overdue('occurrence')]),
        ])
        .$castTo<boolean>()
        .as('counts'),
    ])
    .where((eb) => eb.or([visible('task', 'task.read'), visible('occurrence', 'duty.read')]))
    .where('thing.due_on', 'is not', null)
    .where('thing.state', 'not in', ['done', 'closed']),
})
