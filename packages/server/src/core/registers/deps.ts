import type { PlainDate, ReckonPorts, RecordMeasure, Register } from '@zhiqiang/kernel'
import type { Clock } from '../../clock.ts'
import type { Db, Tx } from '../../db/connect.ts'
import type { Log } from '../../db/log.ts'
import type { FileVault } from '../files/file-vault.ts'
import type { LawOf } from '../law/in-force.ts'
import { type NationalPlaces, placesOf } from '../search/places.ts'

/** What work on the registers of the data platform takes; made once at the composition root. */
export interface RegisterDeps {
  readonly db: Db
  readonly clock: Clock
  readonly law: LawOf
  readonly registers: ReadonlyMap<string, Register>
  /** Numbers computed from the rows. */
  readonly measures: readonly RecordMeasure[]
  /** Files that were handed in, until they are read. */
  readonly shelf: FileVault
  /** The divisions of the nation; a city's own come before them. */
  readonly national: NationalPlaces
  /** Where in the nation an address lies. */
  readonly placeOf: (address: string) => string | null
  readonly log: Log
}

/** What reckoning asks, for one city on one day. */
export async function reckonPorts(
  deps: Pick<RegisterDeps, 'law' | 'national' | 'placeOf'>,
  tx: Tx,
  city: string,
  today: PlainDate,
): Promise<ReckonPorts> {
  const { library: law } = await deps.law(tx, city)
  const places = await placesOf(tx, city, deps.national)
  return { law, today, placeOf: (address) => places.ownPlaceOf(address) ?? deps.placeOf(address) }
}

/** Most bytes of a file that is handed in. */
export const largestImport = 4 * 1024 * 1024 * 1024
