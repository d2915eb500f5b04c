import { cockpitRows, readCockpit } from '../../core/cockpit/cockpit.ts'
import type { ReadDeps } from '../../core/ledger/read-deps.ts'
import { transaction } from '../../db/transaction.ts'
import type { App, Caller, Handlers } from '../api.ts'

export const cockpit = {
  'cockpit.get': (app, caller) => onePicture(app, caller, (deps) => readCockpit(deps)),
  'cockpit.rows': (app, caller, { query }) => onePicture(app, caller, (deps) => cockpitRows(deps, query)),
} satisfies Partial<Handlers>

/** Many counts that must agree look at one picture of the database. */
function onePicture<R>(app: App, caller: Caller, work: (deps: ReadDeps) => Promise<R>): Promise<R> {
  const reader = {
    catalogue: app.engine.catalogue,
    actor: caller.actor,
    today: caller.today,
    city: caller.city === '' ? null : caller.city,
  }
  return transaction(app.engine.db, (tx) => work({ tx, ...reader }), { readOnly: true, isolation: 'repeatable read' })
}
