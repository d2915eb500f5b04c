import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { fail, ok, problem, type Result, uuidv7 } from '@zhiqiang/kernel'
import type { Tx } from '../../db/connect.ts'
import * as store from './store.ts'

type View = CallOutput<'views.get'>

/** Whose filters: an account in its city. The operator and visitors keep none. */
export interface Keeper {
  readonly accountId: string
  readonly city: string
}

/** `views.list`: the filters the caller saved. */
export async function listViews(tx: Tx, keeper: Keeper, page?: string): Promise<Result<CallOutput<'views.list'>>> {
  const rows = await store.viewsOf(tx, keeper.city, keeper.accountId, page)
  return ok({ rows: rows.map((row) => viewOf(row, keeper)) })
}

/** `views.get`: the caller's own, or one a colleague of the same city shares. */
export async function getView(tx: Tx, keeper: Keeper, id: string): Promise<Result<View>> {
  const row = await store.viewFor(tx, keeper.city, keeper.accountId, id)
  return row ? ok(viewOf(row, keeper)) : fail(problem('E_NOT_FOUND'))
}

/** `views.save`: keeps a filter under a name. */
export async function saveView(
  tx: Tx,
  keeper: Keeper,
  view: HandlerInput<'views.save'>['body'],
  now: string,
): Promise<Result<View>> {
  const fresh = { id: uuidv7(Date.parse(now)), accountId: keeper.accountId, city: keeper.city, savedAt: now }
  const id = await store.putView(tx, { ...view, ...fresh })
  return getView(tx, keeper, id)
}

/** `views.remove`: only one's own. */
export async function removeView(tx: Tx, keeper: Keeper, id: string): Promise<Result<{ removed: boolean }>> {
  return (await store.deleteView(tx, keeper.accountId, id)) ? ok({ removed: true }) : fail(problem('E_NOT_FOUND'))
}

function viewOf(row: store.ViewRecord, keeper: Keeper): View {
  const { accountId, search, page, ...rest } = row
  return {
    ...rest,
    // Both were checked against the contract when they were saved.
    page: page as View['page'],
    search: search as View['search'],
    mine: accountId === keeper.accountId,
  }
}
