import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import { fixed } from '../../../db/fixed.ts'

/** One subject opens one thing under a parent at a time: what it asked for a moment ago is seen. */
export async function lockOpener(tx: Tx, parentId: string, subject: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${parentId} ${subject}`}, 13))`.execute(tx)
}

/** The city of a code, for opening things that have no parent. */
export async function cityOf(tx: Tx, code: string) {
  return (await cityByCode(tx, { code }))[0]
}

const cityByCode = fixed((tx, { code }: { code: string }) =>
  tx.selectFrom('city').select(['code', 'days_ahead']).where('code', '=', code),
)
