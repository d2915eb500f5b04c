import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { transaction } from '../../db/transaction.ts'
import type { FileVault } from './file-vault.ts'
import { namedFiles } from './store.ts'

/** A file younger than this may belong to a transaction that has not committed yet. */
const youngestMs = 24 * 3_600_000

/** Removes what no row names; returns how many files went. */
export async function tidyFiles(db: Db, vault: FileVault, clock: Clock): Promise<number> {
  const keep = await transaction(db, namedFiles)
  const removed = await vault.sweep(keep, { now: new Date(clock.real()), age: youngestMs })
  return removed.length
}
