import { transaction } from '../../../db/transaction.ts'
import type { RegisterDeps } from '../deps.ts'
import * as store from './store.ts'

const dayMs = 86_400_000
/** A file that was tried may be asked to be written so long. */
const triedFor = 7 * dayMs

/** Removes files from the shelf that nobody is going to read: what was taken in stands in the registers. */
export async function tidyShelf({ db, clock, shelf }: RegisterDeps): Promise<void> {
  const now = new Date(clock.real())
  const since = new Date(now.getTime() - triedFor).toISOString()
  const keep = await transaction(
    db,
    async (tx) => new Set([...(await store.filesWaiting(tx)), ...(await store.filesTried(tx, since))]),
    { readOnly: true },
  )
  await shelf.sweep(keep, { now, age: dayMs })
}
