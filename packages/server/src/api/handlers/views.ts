import { fail, problem, type Result } from '@zhiqiang/kernel'
import { getView, type Keeper, listViews, removeView, saveView } from '../../core/views/views.ts'
import type { Tx } from '../../db/connect.ts'
import { transaction } from '../../db/transaction.ts'
import type { App, Caller, Handlers } from '../api.ts'

export const views = {
  'views.list': (app, caller, { query }) => kept(app, caller, (tx, keeper) => listViews(tx, keeper, query.page)),
  'views.get': (app, caller, { params }) => kept(app, caller, (tx, keeper) => getView(tx, keeper, params.id)),
  'views.save': (app, caller, { body }) =>
    kept(app, caller, (tx, keeper) => saveView(tx, keeper, body, app.engine.clock.real())),
  'views.remove': (app, caller, { params }) => kept(app, caller, (tx, keeper) => removeView(tx, keeper, params.id)),
} satisfies Partial<Handlers>

/** Filters belong to an account; whoever has none keeps none. */
async function kept<T>(
  app: App,
  caller: Caller,
  work: (tx: Tx, keeper: Keeper) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { actor, city } = caller
  if (actor.kind !== 'account' || actor.id === null) return fail(problem('E_FORBIDDEN'))
  const keeper = { accountId: actor.id, city }
  return transaction(app.engine.db, (tx) => work(tx, keeper))
}
