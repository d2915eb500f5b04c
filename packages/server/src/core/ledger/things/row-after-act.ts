import type { Thing } from '@zhiqiang/kernel'
import type { ReadDeps } from '../read-deps.ts'
import { recordOf } from './get-thing.ts'
import { namedParts } from './store.ts'
import { type ThingRow, thingRow } from './thing-row.ts'

/**
 * The row of a thing as somebody's act at an instant left it, also when the request is repeated later. It is answered
 * without asking for the right to read: declining a task takes the unit out of it, and the answer must still say what
 * became of the act.
 */
export async function rowAfterAct(deps: ReadDeps, thing: Thing, at: string): Promise<ThingRow> {
  const units = await namedParts(deps.tx, thing.units)
  return thingRow(deps.catalogue, deps.today, recordOf({ ...thing, movedAt: at }), units)
}
