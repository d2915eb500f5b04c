import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import { type Order, pageOfQuery } from '../../ledger/paging/store.ts'
import type { Paging } from '../../ledger/read-deps.ts'

/** Keeps a draft; an account has one for each offering. Returns its id. */
export async function putDraft(
  tx: Tx,
  draft: {
    readonly id: string
    readonly city: string
    readonly accountId: string
    readonly offering: string
    readonly item: string
    readonly answers: Readonly<Record<string, unknown>>
    readonly page: number
    readonly subject: string | null
    readonly at: string
  },
): Promise<string> {
  const said = {
    answers: JSON.stringify(draft.answers),
    page: draft.page,
    subject_id: draft.subject,
    saved_at: draft.at,
  }
  const row = await tx
    .insertInto('draft')
    .values({
      id: draft.id,
      city: draft.city,
      account_id: draft.accountId,
      offering_id: draft.offering,
      item: draft.item,
      ...said,
    })
    .onConflict((c) => c.columns(['account_id', 'offering_id']).doUpdateSet(said))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

const latest: Order = {
  name: 'saved',
  keys: [
    { by: sql`draft.saved_at`, type: 'instant' },
    { by: sql`draft.id`, type: 'uuid' },
  ],
  descending: true,
}

/** A page of somebody's drafts, the last saved first. */
export function draftsOf(tx: Tx, accountId: string, paging: Paging) {
  const query = tx
    .selectFrom('draft')
    .select(['id', 'offering_id', 'item', 'answers', 'page', 'subject_id', 'saved_at'])
    .where('account_id', '=', accountId)
  return pageOfQuery(query, latest, paging)
}

/** Drops a draft; false where the account has none of that id. */
export async function dropDraft(tx: Tx, accountId: string, id: string): Promise<boolean> {
  const done = await tx.deleteFrom('draft').where('id', '=', id).where('account_id', '=', accountId).executeTakeFirst()
  return Number(done.numDeletedRows) > 0
}
