import { transaction } from '../../db/transaction.ts'
import type { Engine } from './act.ts'
import { deleteRequests } from './store.ts'

/** Nobody repeats a request after so long; its answer may go. */
const keptDays = 90

/** Removes the answers kept for repeated requests once they are older than 90 days; returns how many went. */
export async function tidyRequests({ db, clock }: Pick<Engine, 'db' | 'clock'>): Promise<number> {
  const before = new Date(Date.parse(clock.real()) - keptDays * 86_400_000).toISOString()
  return transaction(db, (tx) => deleteRequests(tx, before))
}
