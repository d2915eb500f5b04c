import type { ReadDeps } from '../core/ledger/read-deps.ts'
import { transaction } from '../db/transaction.ts'
import type { App, Caller } from './api.ts'

/** Runs a read in one transaction with what every read takes; a read that logs its access says that it writes. */
export function reading<R>(
  app: App,
  caller: Caller,
  work: (deps: ReadDeps) => Promise<R>,
  access: 'reads' | 'writes' = 'reads',
): Promise<R> {
  return transaction(
    app.engine.db,
    (tx) =>
      work({
        tx,
        catalogue: app.engine.catalogue,
        actor: caller.actor,
        today: caller.today,
        city: caller.city === '' ? null : caller.city,
      }),
    { readOnly: access === 'reads' },
  )
}

/** What an export takes; it opens transactions of its own. */
export function exporting(app: App, caller: Caller) {
  return {
    catalogue: app.engine.catalogue,
    actor: caller.actor,
    today: caller.today,
    city: caller.city === '' ? null : caller.city,
  }
}
