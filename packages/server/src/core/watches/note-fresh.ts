import { cityToday } from '../../clock.ts'
import type { Tx } from '../../db/connect.ts'
import { cityByCode } from '../cities/store.ts'
import type { RegisterDeps } from '../registers/deps.ts'
import { placesOf } from '../search/places.ts'
import { understoodIn } from '../search/resolve.ts'
import { noteHits, standingSearches } from './store.ts'

/** Notes which standing searches of a city ask for records that were not in the search before. */
export async function noteFresh(
  tx: Tx,
  { registers, national, clock }: Pick<RegisterDeps, 'registers' | 'national' | 'clock'>,
  city: string,
  register: string,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return
  const standing = await standingSearches(tx, city)
  if (standing.length === 0) return
  const places = await placesOf(tx, city, national)
  const on = cityToday(clock, (await cityByCode(tx, city))?.daysAhead ?? 0)
  for (const { id, q } of standing) {
    const { node } = understoodIn(places, registers, q)
    await noteHits(tx, { city, thing: id, node, on }, register, keys)
  }
}
