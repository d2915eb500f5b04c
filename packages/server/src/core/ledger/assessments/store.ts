import type { Tx } from '../../../db/connect.ts'
import { visibleOfKind } from '../../permission/store.ts'
import type { ReadDeps } from '../read-deps.ts'
import { type ListedThing, thingsById } from '../things/store.ts'

/** Every score ever given in an assessment, a subject's latest first. */
export function allScores(tx: Tx, assessmentId: string) {
  return tx
    .selectFrom('assessment_score')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .orderBy('event_seq', 'desc')
    .limit(50_000)
    .execute()
}

/** The objections to an assessment that the caller may see, in the order they came. */
export async function visibleObjections(deps: ReadDeps, assessmentId: string): Promise<readonly ListedThing[]> {
  const ids = await deps.tx
    .selectFrom('thing')
    .select('thing.id')
    .where('thing.parent_id', '=', assessmentId)
    .where(visibleOfKind(deps.actor, 'objection', 'objection.read'))
    .limit(500)
    .execute()
  const things = await thingsById(
    deps.tx,
    ids.map((one) => one.id),
  )
  return things.toSorted((a, b) => a.opened_at.localeCompare(b.opened_at))
}
