import type { Verb } from '@zhiqiang/kernel'
import { visibleOfKind } from '../../../permission/store.ts'
import type { ReadDeps } from '../../read-deps.ts'
import { type ListedThing, thingsById } from '../store.ts'

/** The children of a kind that the actor may see under the verb, oldest first. */
export async function visibleChildren(
  deps: ReadDeps,
  parentId: string,
  kind: string,
  verb: Verb,
): Promise<readonly ListedThing[]> {
  const rows = await deps.tx
    .selectFrom('thing')
    .select('thing.id')
    .where(visibleOfKind(deps.actor, kind, verb))
    .where('thing.parent_id', '=', parentId)
    .orderBy('thing.id')
    .execute()
  return thingsById(
    deps.tx,
    rows.map((row) => row.id),
  )
}
