import type { Tx } from '../../db/connect.ts'

export interface AccountRecord {
  readonly id: string
  readonly city: string
  readonly login: string
  readonly name: string
  readonly passwordHash: string
  readonly failed: number
  readonly lockedUntil: string | null
  readonly disabledAt: string | null
}

/** An account by its user name, locked until the transaction ends so that failures are counted one by one. */
export async function accountByLogin(tx: Tx, login: string): Promise<AccountRecord | null> {
  const row = await tx.selectFrom('account').selectAll().where('login', '=', login).forUpdate().executeTakeFirst()
  return row ? accountOf(row) : null
}

/** An account, locked until the transaction ends. */
export async function accountToChange(tx: Tx, id: string): Promise<AccountRecord | null> {
  const row = await tx.selectFrom('account').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? accountOf(row) : null
}

/** The account bound to who somebody is at an identity provider, locked until the transaction ends. */
export async function accountBoundTo(
  tx: Tx,
  identity: { readonly issuer: string; readonly subject: string },
): Promise<AccountRecord | null> {
  const row = await tx
    .selectFrom('account')
    .innerJoin('bound_identity', 'bound_identity.account_id', 'account.id')
    .selectAll('account')
    .where('bound_identity.issuer', '=', identity.issuer)
    .where('bound_identity.subject', '=', identity.subject)
    .forUpdate('account')
    .executeTakeFirst()
  return row ? accountOf(row) : null
}

/** An account by its id, not locked. */
export async function accountById(tx: Tx, id: string): Promise<AccountRecord | null> {
  const row = await tx.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? accountOf(row) : null
}

function accountOf(row: {
  id: string
  city: string
  login: string
  name: string
  password_hash: string
  failed: number
  locked_until: string | null
  disabled_at: string | null
}): AccountRecord {
  return {
    id: row.id,
    city: row.city,
    login: row.login,
    name: row.name,
    passwordHash: row.password_hash,
    failed: row.failed,
    lockedUntil: row.locked_until,
    disabledAt: row.disabled_at,
  }
}

/** Writes how many proofs failed in a row, and until when the account is locked for it. */
export async function countFailure(tx: Tx, id: string, failed: number, lockedUntil: string | null): Promise<void> {
  await tx.updateTable('account').set({ failed, locked_until: lockedUntil }).where('id', '=', id).execute()
}

/** Puts another password in place of the one before. */
export async function setPasswordHash(tx: Tx, id: string, hash: string): Promise<void> {
  await tx.updateTable('account').set({ password_hash: hash }).where('id', '=', id).execute()
}

/** Keeps a session under the hash of its token; the token itself is kept nowhere. */
export async function insertSession(
  tx: Tx,
  session: {
    readonly id: string
    readonly accountId: string
    readonly city: string
    readonly csrf: string
    readonly tokenHash: string
    readonly address: string
    readonly agent: string
    readonly openedAt: string
    readonly expiresAt: string
  },
): Promise<void> {
  await tx
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      id: session.id,
      city: session.city,
      account_id: session.accountId,
      csrf: session.csrf,
      opened_at: session.openedAt,
      seen_at: session.openedAt,
      expires_at: session.expiresAt,
      address: session.address,
      agent: session.agent,
    })
    .execute()
}

/** Notes when a session was last used. */
export async function touchSession(tx: Tx, id: string, at: string): Promise<void> {
  await tx.updateTable('session').set({ seen_at: at }).where('id', '=', id).execute()
}

/** Ends one session of an account; false when it has no such session. */
export async function deleteSession(tx: Tx, accountId: string, id: string): Promise<boolean> {
  const done = await tx
    .deleteFrom('session')
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst()
  return done.numDeletedRows > 0n
}

/** Ends every session of an account but one. */
export async function deleteOtherSessions(tx: Tx, accountId: string, keep: string): Promise<void> {
  await tx.deleteFrom('session').where('account_id', '=', accountId).where('id', '!=', keep).execute()
}

/** Forgets sessions and API tokens whose time is over. */
export async function deleteExpired(tx: Tx, at: string): Promise<void> {
  await tx.deleteFrom('session').where('expires_at', '<', at).execute()
  await tx.deleteFrom('api_token').where('expires_at', '<', at).execute()
}

/** The sessions of an account, the last used first. */
export async function listSessions(tx: Tx, accountId: string, limit: number) {
  return tx
    .selectFrom('session')
    .select(['id', 'opened_at', 'seen_at', 'address', 'agent'])
    .where('account_id', '=', accountId)
    .orderBy('seen_at', 'desc')
    .limit(limit)
    .execute()
}

/** Keeps an API token under its hash, as {@link insertSession} does. */
export async function insertToken(
  tx: Tx,
  token: {
    readonly id: string
    readonly tokenHash: string
    readonly city: string
    readonly accountId: string
    readonly name: string
    readonly madeAt: string
    readonly expiresAt: string
  },
): Promise<void> {
  await tx
    .insertInto('api_token')
    .values({
      token_hash: token.tokenHash,
      id: token.id,
      city: token.city,
      account_id: token.accountId,
      name: token.name,
      made_at: token.madeAt,
      expires_at: token.expiresAt,
    })
    .execute()
}
