import type { PlainDate, Thing } from '@zhiqiang/kernel'
import { statement } from '../../../db/transaction.ts'
import type { Engine } from '../../engine/act.ts'
import { recordOf } from './get-thing.ts'
import { namedParts } from './store.ts'
import { type ThingRow, thingRow } from './thing-row.ts'

/**
 * The row of a thing as somebody's act at an instant left it, also when the request is repeated later. It is answered
 * without asking for the right to read: declining a task takes the unit out of it, and the answer must still say what
 * became of the act.
 */
export async function rowAfterAct(engine: Engine, today: PlainDate, thing: Thing, at: string): Promise<ThingRow> {
  const units = thing.units.length === 0 ? [] : await statement(engine.db, (tx) => namedParts(tx, thing.units))
  return thingRow(engine.catalogue, today, recordOf({ ...thing, movedAt: at }), units)
}
