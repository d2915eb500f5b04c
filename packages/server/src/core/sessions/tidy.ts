import { transaction } from '../../db/transaction.ts'
import type { SessionDeps } from './sessions.ts'
import { deleteExpired } from './store.ts'

/** Removes sessions and API tokens whose time is over. */
export async function tidySessions(deps: SessionDeps): Promise<void> {
  await transaction(deps.db, (tx) => deleteExpired(tx, deps.clock.real()))
}
