import type { App } from '../../api/api.ts'
import type { PublicDeps } from '../../core/publishing/city.ts'
import { transaction } from '../../db/transaction.ts'

/** Runs a read of public things with one picture of the database. */
export function publicRead<R>(app: App, work: (deps: PublicDeps) => Promise<R>): Promise<R> {
  const { db, catalogue, clock } = app.engine
  return transaction(db, (tx) => work({ tx, catalogue, clock }), { isolation: 'repeatable read', readOnly: true })
}
