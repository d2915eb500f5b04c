import type { Tx } from '../../../db/connect.ts'

export type PersonChannel = 'mail' | 'sms'

/** The ways an account is reached, as kept; locked until the transaction ends, so that no code is tried twice at once. */
export function contactsOf(tx: Tx, accountId: string) {
  return tx.selectFrom('contact').selectAll().where('account_id', '=', accountId).forUpdate().execute()
}

/** Notes an address that waits for its code; the one that counted before counts until then. */
export async function putPending(
  tx: Tx,
  contact: {
    readonly accountId: string
    readonly city: string
    readonly channel: PersonChannel
    readonly pending: string
    readonly codeHash: string
    readonly codeUntil: string
    readonly stopToken: string
  },
): Promise<void> {
  const { pending, codeHash: code_hash, codeUntil: code_until } = contact
  await tx
    .insertInto('contact')
    .values({
      account_id: contact.accountId,
      channel: contact.channel,
      city: contact.city,
      address: null,
      verified_at: null,
      stop_token: contact.stopToken,
      pending,
      code_hash,
      code_until,
    })
    .onConflict((c) =>
      c.columns(['account_id', 'channel']).doUpdateSet({ pending, code_hash, code_until, code_tries: 0 }),
    )
    .execute()
}

function one(tx: Tx, accountId: string, channel: PersonChannel) {
  return tx.updateTable('contact').where('account_id', '=', accountId).where('channel', '=', channel)
}

export async function countTry(tx: Tx, accountId: string, channel: PersonChannel): Promise<void> {
  await one(tx, accountId, channel)
    .set((eb) => ({ code_tries: eb('code_tries', '+', 1) }))
    .execute()
}

/** The waiting address counts from now on. */
export async function verify(tx: Tx, accountId: string, channel: PersonChannel, at: string): Promise<void> {
  const nothing = { pending: null, code_hash: null, code_until: null, code_tries: 0 }
  await one(tx, accountId, channel)
    .set((eb) => ({ address: eb.ref('pending'), verified_at: at, ordinary: true, ...nothing }))
    .execute()
}

export async function setOrdinary(tx: Tx, accountId: string, channel: PersonChannel, ordinary: boolean): Promise<void> {
  await one(tx, accountId, channel).set({ ordinary }).execute()
}

export async function removeContact(tx: Tx, accountId: string, channel: PersonChannel): Promise<void> {
  await tx.deleteFrom('contact').where('account_id', '=', accountId).where('channel', '=', channel).execute()
}

/** Ends ordinary mails by the word of a link; null where nobody has it. */
export async function stopBy(tx: Tx, token: string): Promise<{ readonly city: string } | null> {
  const row = await tx
    .updateTable('contact')
    .set({ ordinary: false })
    .where('stop_token', '=', token)
    .returning('city')
    .executeTakeFirst()
  return row ?? null
}

/** Whether a link to end ordinary mails is anybody's, and whether they go out now. */
export async function byStopToken(tx: Tx, token: string): Promise<{ readonly ordinary: boolean } | null> {
  const row = await tx.selectFrom('contact').select('ordinary').where('stop_token', '=', token).executeTakeFirst()
  return row ?? null
}

export async function hasMailServer(tx: Tx, city: string): Promise<boolean> {
  const row = await tx.selectFrom('mail_server').select('city').where('city', '=', city).executeTakeFirst()
  return row !== undefined
}
