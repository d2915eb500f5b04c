import type { Json } from '@zhiqiang/kernel'
import type { Tx } from '../../db/connect.ts'

/** A saved filter with who saved it. */
export interface ViewRecord {
  readonly id: string
  readonly accountId: string
  readonly page: string
  readonly name: string
  readonly search: Json
  readonly shared: boolean
  readonly by: string
  readonly savedAt: string
}

function selected(tx: Tx, city: string) {
  return tx
    .selectFrom('saved_view')
    .innerJoin('account', 'account.id', 'saved_view.account_id')
    .select([
      'saved_view.id',
      'saved_view.account_id as accountId',
      'saved_view.page',
      'saved_view.name',
      'saved_view.search',
      'saved_view.shared',
      'account.name as by',
      'saved_view.saved_at as savedAt',
    ])
    .where('saved_view.city', '=', city)
}

/** More than this nobody finds again; the oldest are not listed. */
const most = 100

/** The filters an account saved, the newest first. */
export function viewsOf(tx: Tx, city: string, accountId: string, page?: string): Promise<ViewRecord[]> {
  return selected(tx, city)
    .where('saved_view.account_id', '=', accountId)
    .$if(page !== undefined, (q) => q.where('saved_view.page', '=', page ?? ''))
    .orderBy('saved_view.saved_at', 'desc')
    .limit(most)
    .execute()
}

/** A filter of the city that the account may open: its own, or a shared one. */
export function viewFor(tx: Tx, city: string, accountId: string, id: string): Promise<ViewRecord | undefined> {
  return selected(tx, city)
    .where('saved_view.id', '=', id)
    .where((eb) => eb.or([eb('saved_view.account_id', '=', accountId), eb('saved_view.shared', '=', true)]))
    .executeTakeFirst()
}

/** Keeps a filter; one of the same account, page and name takes the new content and keeps its link. */
export async function putView(
  tx: Tx,
  view: Omit<ViewRecord, 'by' | 'search'> & {
    readonly city: string
    readonly search: Readonly<Record<string, string>>
  },
): Promise<string> {
  const search = JSON.stringify(view.search)
  const row = await tx
    .insertInto('saved_view')
    .values({
      id: view.id,
      city: view.city,
      account_id: view.accountId,
      page: view.page,
      name: view.name,
      search,
      shared: view.shared,
      saved_at: view.savedAt,
    })
    .onConflict((c) =>
      c.columns(['account_id', 'page', 'name']).doUpdateSet({ search, shared: view.shared, saved_at: view.savedAt }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Removes a filter of the account; false when it has none of that id. */
export async function deleteView(tx: Tx, accountId: string, id: string): Promise<boolean> {
  const done = await tx
    .deleteFrom('saved_view')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return done.numDeletedRows > 0n
}
