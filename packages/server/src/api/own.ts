import { fail, problem, type Result } from '@zhiqiang/kernel'
import type { Tx } from '../db/connect.ts'
import { transaction } from '../db/transaction.ts'
import type { App, Caller } from './api.ts'

/** Whose own things: an account in its city. */
export interface Owner {
  readonly accountId: string
  readonly city: string
}

/** Work on what belongs to the caller's own account; the operator and visitors have none. */
export async function owning<T>(
  app: App,
  caller: Caller,
  work: (tx: Tx, owner: Owner) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { actor, city } = caller
  if (actor.kind !== 'account' || actor.id === null) return fail(problem('E_FORBIDDEN'))
  const owner = { accountId: actor.id, city }
  return transaction(app.engine.db, (tx) => work(tx, owner))
}
