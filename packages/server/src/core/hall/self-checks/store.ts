import type { PlainDate } from '@zhiqiang/kernel'
import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import { type Order, pageOfQuery } from '../../ledger/paging/store.ts'
import type { Paging } from '../../ledger/read-deps.ts'

const latest: Order = {
  name: 'saved',
  keys: [
    { by: sql`self_check.saved_at`, type: 'instant' },
    { by: sql`self_check.id`, type: 'uuid' },
  ],
  descending: true,
}

/** Keeps a check; one that came before under the same id stays as it was. */
export async function putSelfCheck(
  tx: Tx,
  check: {
    readonly id: string
    readonly city: string
    readonly subject: string
    readonly account: string
    readonly item: string
    readonly title: string
    readonly answers: Readonly<Record<string, unknown>>
    readonly lines: readonly object[]
    readonly on: PlainDate
    readonly at: string
  },
): Promise<void> {
  const { id, city, item, title } = check
  await tx
    .insertInto('self_check')
    .values({
      ...{ id, city, item, title },
      subject_id: check.subject,
      account_id: check.account,
      answers: JSON.stringify(check.answers),
      lines: JSON.stringify(check.lines),
      checked_on: check.on,
      saved_at: check.at,
    })
    .onConflict((c) => c.column('id').doNothing())
    .execute()
}

/** A page of the checks of some subjects, the last first. */
export function selfChecksOf(tx: Tx, subjects: readonly string[], paging: Paging) {
  return pageOfQuery(checksOf(tx, subjects), latest, paging)
}

/** One check of some subjects. */
export function selfCheck(tx: Tx, subjects: readonly string[], id: string) {
  return checksOf(tx, subjects).where('self_check.id', '=', id).executeTakeFirst()
}

/** Drops a check; false where none of that id is of one of the subjects. */
export async function dropSelfCheck(tx: Tx, subjects: readonly string[], id: string): Promise<boolean> {
  const done = await tx
    .deleteFrom('self_check')
    .where('id', '=', id)
    .where(sql<SqlBool>`subject_id = any(${[...subjects]}::uuid[])`)
    .executeTakeFirst()
  return Number(done.numDeletedRows) > 0
}

function checksOf(tx: Tx, subjects: readonly string[]) {
  return tx
    .selectFrom('self_check')
    .innerJoin('subject', 'subject.id', 'self_check.subject_id')
    .innerJoin('account', 'account.id', 'self_check.account_id')
    .select(['self_check.id', 'self_check.item', 'self_check.title', 'self_check.answers', 'self_check.lines'])
    .select(['self_check.checked_on', 'self_check.saved_at', 'self_check.subject_id'])
    .select(['subject.name as subject_name', 'account.name as by'])
    .where(sql<SqlBool>`self_check.subject_id = any(${[...subjects]}::uuid[])`)
}
