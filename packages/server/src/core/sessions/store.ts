import type { HeldPost, PlainDate, Role } from '@zhiqiang/kernel'
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

export async function countFailure(tx: Tx, id: string, failed: number, lockedUntil: string | null): Promise<void> {
  await tx.updateTable('account').set({ failed, locked_until: lockedUntil }).where('id', '=', id).execute()
}

export async function setPasswordHash(tx: Tx, id: string, hash: string): Promise<void> {
  await tx.updateTable('account').set({ password_hash: hash }).where('id', '=', id).execute()
}

/** The posts a person holds on a date, with the units of the region for county posts. */
export async function postsOf(tx: Tx, accountId: string, on: PlainDate): Promise<(HeldPost & { title: string })[]> {
  const rows = await tx
    .selectFrom('post_holder')
    .innerJoin('post', 'post.id', 'post_holder.post_id')
    .innerJoin('unit', 'unit.id', 'post.unit_id')
    .select(['post.id', 'post.role', 'post.title', 'post.unit_id', 'unit.name', 'unit.region', 'unit.city'])
    .where('post_holder.account_id', '=', accountId)
    .where('post_holder.valid_from', '<=', on)
    .where((eb) => eb.or([eb('post_holder.valid_to', 'is', null), eb('post_holder.valid_to', '>=', on)]))
    .where((eb) => eb.or([eb('post.closed_on', 'is', null), eb('post.closed_on', '>', on)]))
    .orderBy('post.id')
    .execute()
  const regions = rows.filter((r) => r.role === 'county').map((r) => r.region)
  const inRegions =
    regions.length === 0
      ? []
      : await tx
          .selectFrom('unit')
          .select(['id', 'region'])
          .where('city', '=', rows[0]?.city ?? '')
          .where('region', 'in', regions)
          .execute()
  return rows.map((r) => ({
    postId: r.id,
    role: r.role as Role,
    title: r.title,
    unitId: r.unit_id,
    unitName: r.name,
    region: r.region,
    regionUnits: r.role === 'county' ? inRegions.filter((u) => u.region === r.region).map((u) => u.id) : [],
  }))
}

export interface SessionRecord {
  readonly id: string
  readonly accountId: string
  readonly city: string
  readonly csrf: string
  readonly seenAt: string
  readonly expiresAt: string
}

export async function insertSession(
  tx: Tx,
  session: SessionRecord & {
    readonly tokenHash: string
    readonly address: string
    readonly agent: string
    readonly openedAt: string
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
      seen_at: session.seenAt,
      expires_at: session.expiresAt,
      address: session.address,
      agent: session.agent,
    })
    .execute()
}

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

export async function deleteExpired(tx: Tx, at: string): Promise<void> {
  await tx.deleteFrom('session').where('expires_at', '<', at).execute()
  await tx.deleteFrom('api_token').where('expires_at', '<', at).execute()
}

export async function listSessions(tx: Tx, accountId: string, limit: number) {
  return tx
    .selectFrom('session')
    .select(['id', 'opened_at', 'seen_at', 'address', 'agent'])
    .where('account_id', '=', accountId)
    .orderBy('seen_at', 'desc')
    .limit(limit)
    .execute()
}

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

/** Notes a sign-in or a read of something that is not for everybody. */
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
