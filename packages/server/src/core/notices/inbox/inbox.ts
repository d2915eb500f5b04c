import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { ok, type Result } from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import * as store from './store.ts'

/** `notices.list`: an account's own notices. */
export async function listNotices(
  tx: Tx,
  accountId: string,
  query: HandlerInput<'notices.list'>['query'],
): Promise<Result<CallOutput<'notices.list'>>> {
  const { cursor, limit, ...filter } = query
  const page = await store.pageOfNotices(tx, accountId, filter, { cursor, limit })
  if (!page.ok) return page
  const rows = page.value.rows.map(({ zh, en, thingId, kind, parentId, ...row }) => ({
    ...row,
    words: { zh, en },
    thing: thingId !== null && kind !== null ? { id: thingId, kind, title: row.title, parentId } : null,
  }))
  return ok({ ...page.value, rows })
}

/** `notices.count`: for the bell, and for what can be filtered by. */
export async function countNotices(tx: Tx, accountId: string): Promise<Result<CallOutput<'notices.count'>>> {
  return ok(await store.countNotices(tx, accountId))
}

/** `notices.read`: only one's own; ids of others change nothing. */
export async function markNotices(
  tx: Tx,
  accountId: string,
  mark: HandlerInput<'notices.read'>['body'],
  now: string,
): Promise<Result<CallOutput<'notices.read'>>> {
  return ok({ changed: await store.markNotices(tx, accountId, mark.ids, mark.read ? now : null) })
}

/** Marks what a city was told before an instant as read: the past of a sample city is no news. */
export async function readBefore(tx: Tx, city: string, before: string): Promise<void> {
  await store.readBefore(tx, city, before)
}
