import type { Tx } from '../../../db/connect.ts'

export interface FactorRecord {
  readonly secret: string
  readonly confirmedAt: string | null
  readonly lastStep: number
}

/** The second factor of an account, confirmed or begun; locked until the transaction ends, so no code counts twice. */
export async function factorOf(tx: Tx, accountId: string): Promise<FactorRecord | null> {
  const row = await tx
    .selectFrom('second_factor')
    .select(['secret', 'confirmed_at', 'last_step'])
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst()
  return row ? { secret: row.secret, confirmedAt: row.confirmed_at, lastStep: row.last_step } : null
}

/** Whether the account signs in with a second factor. */
export async function hasFactor(tx: Tx, accountId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('second_factor')
    .select('account_id')
    .where('account_id', '=', accountId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Begins anew; what was begun before and never confirmed is forgotten. */
export async function putFactor(
  tx: Tx,
  factor: { readonly accountId: string; readonly city: string; readonly secret: string; readonly at: string },
): Promise<void> {
  const values = { secret: factor.secret, made_at: factor.at, confirmed_at: null, last_step: 0 }
  await tx
    .insertInto('second_factor')
    .values({ account_id: factor.accountId, city: factor.city, ...values })
    .onConflict((c) => c.column('account_id').doUpdateSet(values))
    .execute()
}

export async function confirmFactor(tx: Tx, accountId: string, at: string): Promise<void> {
  await tx.updateTable('second_factor').set({ confirmed_at: at }).where('account_id', '=', accountId).execute()
}

export async function setLastStep(tx: Tx, accountId: string, step: number): Promise<void> {
  await tx.updateTable('second_factor').set({ last_step: step }).where('account_id', '=', accountId).execute()
}

export async function putRecoveryCodes(
  tx: Tx,
  accountId: string,
  city: string,
  hashes: readonly string[],
): Promise<void> {
  await tx.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
  await tx
    .insertInto('recovery_code')
    .values(hashes.map((hash) => ({ account_id: accountId, city, hash, used_at: null })))
    .execute()
}

/** Uses a recovery code up; false when there is no such code, or no more. */
export async function spendRecoveryCode(tx: Tx, accountId: string, hash: string, at: string): Promise<boolean> {
  const done = await tx
    .updateTable('recovery_code')
    .set({ used_at: at })
    .where('account_id', '=', accountId)
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

export async function recoveryLeft(tx: Tx, accountId: string): Promise<number> {
  const row = await tx
    .selectFrom('recovery_code')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.n
}

export async function removeFactor(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
  await tx.deleteFrom('second_factor').where('account_id', '=', accountId).execute()
}
