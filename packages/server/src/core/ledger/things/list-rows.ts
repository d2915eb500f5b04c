import type { ReadDeps } from '../read-deps.ts'
import { type ListedThing, unitRefs } from './store.ts'
import { type ThingRow, thingRow } from './thing-row.ts'

/** Listed things as rows, their units fetched in one query. */
export async function rowsOf(deps: ReadDeps, things: readonly ListedThing[]): Promise<ThingRow[]> {
  const units = await unitRefs(
    deps.tx,
    things.map((thing) => thing.id),
  )
  return things.map((thing) => thingRow(deps.catalogue, deps.today, thing, units.get(thing.id) ?? []))
}
