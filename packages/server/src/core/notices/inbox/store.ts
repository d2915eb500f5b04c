import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import { pageOfQuery } from '../../ledger/paging/store.ts'
import type { Paging } from '../../ledger/read-deps.ts'

const order = {
  name: 'notices',
  keys: [
    { by: sql`(notice.read_at is null)::integer`, type: 'int' as const },
    { by: sql`notice.at`, type: 'instant' as const },
    { by: sql`notice.id`, type: 'uuid' as const },
  ],
  descending: true,
}

/** A page of an account's notices: unread first, newest first. */
export function pageOfNotices(
  tx: Tx,
  accountId: string,
  filter: { readonly show: 'unread' | 'urgent' | 'all'; readonly kind?: string | undefined },
  paging: Paging,
) {
  const query = tx
    .selectFrom('notice')
    .leftJoin('thing', 'thing.id', 'notice.thing_id')
    .select([
      'notice.id',
      'notice.at',
      'notice.read_at as readAt',
      'notice.zh',
      'notice.en',
      'notice.title',
      'notice.quote',
      'notice.urgent',
      'notice.statutory',
      'notice.thing_id as thingId',
      'thing.kind',
      'thing.parent_id as parentId',
    ])
    .where('notice.account_id', '=', accountId)
    .$if(filter.show === 'unread', (q) => q.where('notice.read_at', 'is', null))
    .$if(filter.show === 'urgent', (q) =>
      q.where((eb) => eb.or([eb('notice.urgent', '=', true), eb('notice.statutory', '=', true)])),
    )
    .$if(filter.kind !== undefined, (q) => q.where('thing.kind', '=', filter.kind ?? ''))
  return pageOfQuery(query, order, paging)
}

/** How many notices an account has not read, and of which kinds of thing all of them are. */
export async function countNotices(tx: Tx, accountId: string) {
  const row = await tx
    .selectFrom('notice')
    .leftJoin('thing', 'thing.id', 'notice.thing_id')
    .select([
      sql<number>`count(*) filter (where notice.read_at is null)::integer`.as('unread'),
      sql<string[]>`coalesce(array_agg(distinct thing.kind) filter (where thing.kind is not null), '{}')`.as('kinds'),
    ])
    .where('notice.account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  return { unread: row.unread, kinds: row.kinds }
}

/** Marks notices of an account, all of them where no ids are given; returns how many changed. */
export async function markNotices(
  tx: Tx,
  accountId: string,
  ids: readonly string[] | undefined,
  readAt: string | null,
): Promise<number> {
  const done = await tx
    .updateTable('notice')
    .set({ read_at: readAt })
    .where('account_id', '=', accountId)
    .where('read_at', readAt === null ? 'is not' : 'is', null)
    .$if(ids !== undefined, (q) => q.where(sql<boolean>`id = any(${ids ?? []}::uuid[])`))
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}

/** Marks what was told before an instant in a city as read: the past of a sample city is no news. */
export async function readBefore(tx: Tx, city: string, before: string): Promise<void> {
  const rows = tx.updateTable('notice').set((eb) => ({ read_at: eb.ref('at') }))
  await rows.where('city', '=', city).where('read_at', 'is', null).where('at', '<', before).execute()
}
