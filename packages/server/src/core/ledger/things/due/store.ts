import type { PlainDate, ThingData } from '@zhiqiang/kernel'
import type { Tx } from '../../../../db/connect.ts'

/** Things of a kind that fall due on a day, or if there are none on the next day on which any do. */
export async function thingsDueNext(tx: Tx, city: string, kind: string, from: PlainDate) {
  const rows = await tx
    .selectFrom('thing')
    .select(['id', 'kind', 'state', 'title', 'due_on', 'parent_id', 'data'])
    .where('city', '=', city)
    .where('kind', '=', kind)
    .where('due_on', '=', (eb) =>
      eb
        .selectFrom('thing')
        .select((e) => e.fn.min('due_on').as('first'))
        .where('city', '=', city)
        .where('kind', '=', kind)
        .where('due_on', '>=', from),
    )
    .orderBy('id')
    .execute()
  return rows.map((r) => ({
    id: r.id,
    kind: r.kind,
    state: r.state,
    title: r.title,
    dueOn: r.due_on,
    parentId: r.parent_id,
    units: [],
    data: r.data as ThingData,
  }))
}
