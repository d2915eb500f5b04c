import type { PlainDate, ThingData } from '@zhiqiang/kernel'
import type { Tx } from '../../../../db/connect.ts'

/** Things of a kind that fall due on exactly one day. */
export async function thingsDueOn(tx: Tx, city: string, kind: string, on: PlainDate) {
  const rows = await tx
    .selectFrom('thing')
    .select(['id', 'kind', 'state', 'title', 'due_on', 'parent_id', 'data'])
    .where('city', '=', city)
    .where('kind', '=', kind)
    .where('due_on', '=', on)
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
