import { fail, ok, problem, type Result } from '@zhiqiang/kernel'
import type { ReadDeps } from '../read-deps.ts'
import { recordOf } from './get-thing.ts'
import { readThing, unitRefs } from './store.ts'
import { type ThingRow, thingRow } from './thing-row.ts'

/**
 * The row of a thing somebody has just acted on. It is answered without asking for the right to read: declining a task
 * takes the unit out of it, and the answer must still say what became of the act.
 */
export async function rowAfterAct(deps: ReadDeps, id: string): Promise<Result<ThingRow>> {
  const thing = await readThing(deps.tx, id)
  if (!thing) return fail(problem('E_NOT_FOUND'))
  const units = await unitRefs(deps.tx, [id])
  return ok(thingRow(deps.catalogue, deps.today, recordOf(thing), units.get(id) ?? []))
}
