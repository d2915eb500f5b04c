import { randomBytes } from 'node:crypto'
import {
  type Actor,
  fail,
  type HeldPost,
  ok,
  type PlainDate,
  type Problem,
  problem,
  type Result,
  t,
  uuidv7,
} from '@zhiqiang/kernel'
import { type Clock, cityToday } from '../../clock.ts'
import type { Db, Tx } from '../../db/connect.ts'
import { transaction } from '../../db/transaction.ts'
import { sm3 } from '../audit/hash.ts'
import { cityByCode } from '../cities/store.ts'
import { hashPassword, nobodysHash, verifyPassword } from '../people/password.ts'
import * as store from './store.ts'

const sessionHours = 12
const failuresBeforeLock = 5
const lockMinutes = 15
/** A session's last use is written at most this often. */
const touchEveryMs = 60_000

export interface SessionDeps {
  readonly db: Db
  readonly clock: Clock
}

/** Where a request comes from; kept with the session and in the access log. */
export interface Origin {
  readonly address: string
  readonly agent: string
}

/** Somebody signed in: the actor, and what the session needs to be answered. */
export interface SignedIn {
  readonly actor: Actor & { readonly id: string; readonly city: string }
  readonly login: string
  readonly titles: ReadonlyMap<string, string>
  /** Null for an API token. */
  readonly session: { readonly id: string; readonly csrf: string } | null
}

/**
 * Opens a session. A wrong name and a wrong password answer alike and take the same time; after five failures the
 * account is locked for a quarter of an hour.
 */
export async function signIn(
  deps: SessionDeps,
  credentials: { readonly login: string; readonly password: string },
  origin: Origin,
): Promise<Result<{ readonly token: string; readonly expiresAt: string; readonly signedIn: SignedIn }>> {
  const at = deps.clock.real()
  const outcome = await transaction(deps.db, async (tx) => {
    const account = await store.accountByLogin(tx, credentials.login.trim().toLowerCase())
    const note = (what: string) =>
      store.logAccess(tx, {
        id: uuidv7(Date.parse(at)),
        city: account?.city ?? null,
        accountId: account?.id ?? null,
        actor: credentials.login.slice(0, 64),
        what,
        subject: account?.name ?? '',
        at,
        address: origin.address,
      })
    if (!account || account.disabledAt) {
      await verifyPassword(credentials.password, nobodysHash)
      await note('sign-in-refused')
      return { refused: problem('E_WRONG_PASSWORD') }
    }
    const refused = await judge(tx, account, credentials.password, at)
    if (refused) {
      await note(isLocked(account, at) ? 'sign-in-locked' : 'sign-in-refused')
      return { refused }
    }
    await note('sign-in')
    const token = randomBytes(32).toString('base64url')
    const session = {
      id: uuidv7(Date.parse(at)),
      accountId: account.id,
      city: account.city,
      csrf: randomBytes(18).toString('base64url'),
      seenAt: at,
      expiresAt: later(at, sessionHours * 3_600_000),
    }
    const agent = origin.agent.slice(0, 200)
    await store.insertSession(tx, { ...session, tokenHash: sm3(token), openedAt: at, address: origin.address, agent })
    const signedIn = await load(tx, deps.clock, account, session)
    return { token, expiresAt: session.expiresAt, signedIn }
  })
  // A refusal is no failed transaction: the count of failures must stay.
  return 'refused' in outcome ? fail(outcome.refused) : ok(outcome)
}

/** Why an account does not take a password, or null when it does; the failure is counted, and the fifth locks. */
async function judge(tx: Tx, account: store.AccountRecord, password: string, at: string): Promise<Problem | null> {
  if (account.lockedUntil && isLocked(account, at)) return locked(account.lockedUntil)
  if (await verifyPassword(password, account.passwordHash)) {
    await store.countFailure(tx, account.id, 0, null)
    return null
  }
  const failed = account.failed + 1
  const until = failed >= failuresBeforeLock ? later(at, lockMinutes * 60_000) : null
  await store.countFailure(tx, account.id, until ? 0 : failed, until)
  return until ? locked(until) : problem('E_WRONG_PASSWORD')
}

function isLocked(account: store.AccountRecord, at: string): boolean {
  return account.lockedUntil !== null && account.lockedUntil > at
}

function locked(until: string) {
  const minute = (lang: 'zh' | 'en') =>
    new Date(Date.parse(until) + 8 * 3_600_000).toISOString().slice(11, 16) + (lang === 'en' ? ' (China time)' : '')
  return problem('E_LOCKED', { until: t(minute('zh'), minute('en')) })
}

function later(at: string, ms: number): string {
  return new Date(Date.parse(at) + ms).toISOString()
}

/** Whoever a session cookie or an API token stands for, with the posts held today; null when it stands for nobody. */
export async function resume(
  deps: SessionDeps,
  by: { readonly token: string; readonly sort: 'session' | 'api' },
): Promise<SignedIn | null> {
  const at = deps.clock.real()
  return transaction(deps.db, async (tx) => {
    if (by.sort === 'api') {
      const accountId = await store.accountByToken(tx, sm3(by.token), at)
      const account = accountId ? await store.accountById(tx, accountId) : null
      return account && !account.disabledAt ? load(tx, deps.clock, account, null) : null
    }
    const session = await store.sessionByToken(tx, sm3(by.token))
    if (!session || session.expiresAt <= at) return null
    const account = await store.accountById(tx, session.accountId)
    if (!account || account.disabledAt) return null
    if (Date.parse(at) - Date.parse(session.seenAt) > touchEveryMs) await store.touchSession(tx, session.id, at)
    return load(tx, deps.clock, account, session)
  })
}

async function load(
  tx: Tx,
  clock: Clock,
  account: store.AccountRecord,
  session: { readonly id: string; readonly csrf: string } | null,
): Promise<SignedIn> {
  const city = await cityByCode(tx, account.city)
  const posts = await store.postsOf(tx, account.id, cityToday(clock, city?.daysAhead ?? 0))
  const held: HeldPost[] = posts.map(({ title: _, ...post }) => post)
  return {
    actor: { kind: 'account', id: account.id, name: account.name, city: account.city, posts: held },
    login: account.login,
    titles: new Map(posts.map((p) => [p.postId, p.title])),
    session: session ? { id: session.id, csrf: session.csrf } : null,
  }
}

/**
 * Changes the caller's own password and ends every other session of the account. Wrong old passwords count as they do at
 * sign-in: a session left open somewhere is no place to try passwords.
 */
export async function changePassword(
  deps: SessionDeps,
  signedIn: SignedIn,
  passwords: { readonly old: string; readonly new: string },
): Promise<Result<{ readonly changed: boolean }>> {
  const at = deps.clock.real()
  const refused = await transaction(deps.db, async (tx) => {
    const account = await store.accountByLogin(tx, signedIn.login)
    if (!account) return problem('E_NOT_FOUND')
    const wrong = await judge(tx, account, passwords.old, at)
    if (wrong) return wrong
    await store.setPasswordHash(tx, account.id, await hashPassword(passwords.new))
    await store.deleteOtherSessions(tx, account.id, signedIn.session?.id ?? '00000000-0000-0000-0000-000000000000')
    return null
  })
  // A refusal is no failed transaction: the count of failures must stay.
  return refused ? fail(refused) : ok({ changed: true })
}

/** Ends one of the caller's own sessions. */
export async function closeSession(
  deps: SessionDeps,
  signedIn: SignedIn,
  id: string,
): Promise<Result<{ readonly closed: boolean }>> {
  const closed = await transaction(deps.db, (tx) => store.deleteSession(tx, signedIn.actor.id, id))
  return closed ? ok({ closed }) : fail(problem('E_NOT_FOUND'))
}

/** Makes an API token with the rights of its owner; it is shown once and kept as a hash. */
export async function makeToken(
  deps: SessionDeps,
  signedIn: SignedIn,
  wish: { readonly name: string; readonly days: number },
): Promise<Result<{ readonly id: string; readonly token: string; readonly expiresAt: string }>> {
  const at = deps.clock.real()
  const token = `zq_${randomBytes(30).toString('base64url')}`
  const id = uuidv7(Date.parse(at))
  const expiresAt = later(at, wish.days * 86_400_000)
  await transaction(deps.db, (tx) =>
    store.insertToken(tx, {
      id,
      tokenHash: sm3(token),
      city: signedIn.actor.city,
      accountId: signedIn.actor.id,
      name: wish.name,
      madeAt: at,
      expiresAt,
    }),
  )
  return ok({ id, token, expiresAt })
}

/** The caller's own sessions, newest use first. */
export async function listOwnSessions(deps: SessionDeps, signedIn: SignedIn, limit: number) {
  const rows = await transaction(deps.db, (tx) => store.listSessions(tx, signedIn.actor.id, limit))
  return ok({
    rows: rows.map((r) => ({
      id: r.id,
      openedAt: r.opened_at,
      seenAt: r.seen_at,
      address: r.address,
      agent: r.agent,
      current: r.id === signedIn.session?.id,
    })),
    total: rows.length,
    next: null,
  })
}

/** An account as an actor with the posts it holds on a date, inside an open transaction; null when there is none. */
export async function actorOn(tx: Tx, accountId: string, on: PlainDate): Promise<Actor | null> {
  const account = await store.accountById(tx, accountId)
  if (!account) return null
  const posts = (await store.postsOf(tx, accountId, on)).map(({ title: _, ...post }) => post)
  return { kind: 'account', id: account.id, name: account.name, city: account.city, posts }
}
