import type { Tx } from '../../../db/connect.ts'

/** Notes a sign-in, a change of the door, or a read of what is not for everybody: files, personal data, a backup. */
export async function logAccess(
  tx: Tx,
  entry: {
    readonly id: string
    readonly city: string | null
    readonly accountId: string | null
    readonly actor: string
    readonly what: string
    readonly subject: string
    readonly at: string
    readonly address: string
  },
): Promise<void> {
  await tx
    .insertInto('access_log')
    .values({
      id: entry.id,
      city: entry.city,
      account_id: entry.accountId,
      actor: entry.actor,
      what: entry.what,
      subject: entry.subject,
      at: entry.at,
      address: entry.address,
    })
    .execute()
}
