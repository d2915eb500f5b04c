import { randomBytes } from 'node:crypto'
import {
  type Actor,
  dateInChina,
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
import { statement, transaction } from '../../db/transaction.ts'
import { logAccess } from '../audit/access/store.ts'
import { sm3 } from '../audit/hash.ts'
import { hashPassword, nobodysHash, verifyPassword } from '../people/password.ts'
import type { Identity } from './identity/identity-provider.ts'
import { type Known, knownBy, postsOf, standInsOf } from './known/store.ts'
import { takeCode } from './second-factor/codes.ts'
import { hasFactor } from './second-factor/store.ts'
import type { SecretBox } from './secret-box.ts'
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
  /** Business date in their city. */
  readonly today: PlainDate
  /** A role of theirs asks for a second factor and there is none yet; until then they hold no post. */
  readonly secondFactorDue: boolean
  /** Null for an API token. */
  readonly session: { readonly id: string; readonly csrf: string } | null
}

/** What a sign-in needs besides: the key that second factors are sealed with. */
export interface SignInDeps extends SessionDeps {
  readonly secrets: SecretBox
}

/** {@link SignInDeps} of an application. */
export function signInDeps(app: { readonly engine: SessionDeps; readonly secrets: SecretBox }): SignInDeps {
  return { db: app.engine.db, clock: app.engine.clock, secrets: app.secrets }
}

/**
 * What somebody signs in with: name and password, with the code of a second factor at once or after it was asked for;
 * then the ticket of the refusal stands for name and password.
 */
export type Credentials =
  | { readonly login: string; readonly password: string; readonly code?: string | undefined }
  | { readonly ticket: string; readonly code: string }

/** A session that was opened. */
export interface Opened {
  readonly token: string
  readonly expiresAt: string
  readonly signedIn: SignedIn
}

const ticketMs = 5 * 60_000

/**
 * Opens a session. A wrong name and a wrong password answer alike and take the same time; after five failures, of
 * passwords or codes, the account is locked for a quarter of an hour. Where the account has a second factor and no code
 * came, `E_SECOND_FACTOR` carries a ticket for five minutes.
 */
export async function signIn(deps: SignInDeps, credentials: Credentials, origin: Origin): Promise<Result<Opened>> {
  const at = deps.clock.real()
  const accountId = 'ticket' in credentials ? await ticketHolder(deps.secrets, credentials.ticket, at) : null
  if ('ticket' in credentials && accountId === null) return fail(problem('E_SIGN_IN'))
  const outcome = await transaction(deps.db, async (tx) => {
    const account =
      'ticket' in credentials
        ? await store.accountToChange(tx, accountId ?? '')
        : await store.accountByLogin(tx, credentials.login.trim().toLowerCase())
    const note = (what: string) =>
      noteAccess(tx, { account, typed: 'login' in credentials ? credentials.login : '', what, at, origin })
    if (!account || account.disabledAt) {
      if ('password' in credentials) await verifyPassword(credentials.password, nobodysHash)
      await note('sign-in-refused')
      return { refused: problem('E_WRONG_PASSWORD') }
    }
    const refused = await judgeSignIn(tx, deps.secrets, account, credentials, at)
    if (refused) {
      if (refused.code !== 'E_SECOND_FACTOR') {
        await note(isLocked(account, at) ? 'sign-in-locked' : 'sign-in-refused')
      }
      return { refused }
    }
    await note('sign-in')
    return open(tx, deps, account, at, origin)
  })
  // A refusal is no failed transaction: the count of failures must stay.
  return 'refused' in outcome ? fail(outcome.refused) : ok(outcome)
}

/**
 * Opens a session for whom an identity provider named. Nobody is made an account: an administrator has bound one. A
 * second factor is asked for here too; a disabled account stays out.
 */
export async function signInBound(deps: SignInDeps, identity: Identity, origin: Origin): Promise<Result<Opened>> {
  const at = deps.clock.real()
  const outcome = await transaction(deps.db, async (tx) => {
    const account = await store.accountBoundTo(tx, identity)
    const note = (what: string) => noteAccess(tx, { account, typed: '', what, at, origin })
    if (!account || account.disabledAt) {
      await noteAccess(tx, { account, typed: identity.subject, what: 'sign-in-refused', at, origin })
      return { refused: problem('E_NOT_BOUND', { issuer: identity.issuer, subject: identity.subject }) }
    }
    if (account.lockedUntil && isLocked(account, at)) return { refused: locked(account.lockedUntil) }
    if (await hasFactor(tx, account.id)) return { refused: await askCode(deps.secrets, account.id, at) }
    await note('sign-in')
    return open(tx, deps, account, at, origin)
  })
  return 'refused' in outcome ? fail(outcome.refused) : ok(outcome)
}

/** The refusal that asks for a code and stands for what was proved so far. */
async function askCode(secrets: SecretBox, accountId: string, at: string): Promise<Problem> {
  const ticket = await secrets.seal(`${accountId} ${later(at, ticketMs)}`, ticketAbout)
  return problem('E_SECOND_FACTOR', {}, { details: { ticket } })
}

/** Opens a session for an account that has proved who it is. */
async function open(
  tx: Tx,
  deps: SessionDeps,
  account: store.AccountRecord,
  at: string,
  origin: Origin,
): Promise<Opened> {
  const token = randomBytes(32).toString('base64url')
  const tokenHash = sm3(token)
  const expiresAt = later(at, sessionHours * 3_600_000)
  await store.insertSession(tx, {
    id: uuidv7(Date.parse(at)),
    accountId: account.id,
    city: account.city,
    csrf: randomBytes(18).toString('base64url'),
    tokenHash,
    address: origin.address,
    agent: origin.agent.slice(0, 200),
    openedAt: at,
    expiresAt,
  })
  const known = await knownBy(tx, { sort: 'session', tokenHash }, at, dateInChina(at))
  if (!known) throw new Error(`the session of ${account.login} vanished inside its transaction`)
  return { token, expiresAt, signedIn: signedInAs(known, cityToday(deps.clock, known.daysAhead)) }
}

function noteAccess(
  tx: Tx,
  entry: {
    readonly account: store.AccountRecord | null
    readonly typed: string
    readonly what: string
    readonly at: string
    readonly origin: Origin
  },
): Promise<void> {
  const { account, typed, what, at, origin } = entry
  return logAccess(tx, {
    id: uuidv7(Date.parse(at)),
    city: account?.city ?? null,
    accountId: account?.id ?? null,
    actor: (typed || account?.login || '').slice(0, 64),
    what,
    subject: account?.name ?? '',
    at,
    address: origin.address,
  })
}

/** Whose password was right when the ticket was given; null once its time is over. */
async function ticketHolder(secrets: SecretBox, ticket: string, at: string): Promise<string | null> {
  const [accountId, until] = (await secrets.open(ticket, ticketAbout))?.split(' ') ?? []
  return accountId && until && until > at ? accountId : null
}

const ticketAbout = 'sign-in ticket'

/** Why an account is not signed in, or null. The count of failures is cleared only when every proof was right. */
async function judgeSignIn(
  tx: Tx,
  secrets: SecretBox,
  account: store.AccountRecord,
  credentials: Credentials,
  at: string,
): Promise<Problem | null> {
  if (account.lockedUntil && isLocked(account, at)) return locked(account.lockedUntil)
  if ('password' in credentials && !(await verifyPassword(credentials.password, account.passwordHash))) {
    return countedFailure(tx, account, at, 'E_WRONG_PASSWORD')
  }
  if (await hasFactor(tx, account.id)) {
    if (!credentials.code) return askCode(secrets, account.id, at)
    if (!(await takeCode(tx, secrets, account.id, credentials.code, at))) {
      return countedFailure(tx, account, at, 'E_WRONG_CODE')
    }
  }
  await store.countFailure(tx, account.id, 0, null)
  return null
}

/** Why an account does not take a password, or null when it does; the failure is counted, and the fifth locks. */
export async function judge(
  tx: Tx,
  account: store.AccountRecord,
  password: string,
  at: string,
): Promise<Problem | null> {
  if (account.lockedUntil && isLocked(account, at)) return locked(account.lockedUntil)
  if (!(await verifyPassword(password, account.passwordHash))) {
    return countedFailure(tx, account, at, 'E_WRONG_PASSWORD')
  }
  await store.countFailure(tx, account.id, 0, null)
  return null
}

/** Counts a failure; the fifth locks. */
export async function countedFailure(
  tx: Tx,
  account: store.AccountRecord,
  at: string,
  code: 'E_WRONG_PASSWORD' | 'E_WRONG_CODE',
): Promise<Problem> {
  const failed = account.failed + 1
  const until = failed >= failuresBeforeLock ? later(at, lockMinutes * 60_000) : null
  await store.countFailure(tx, account.id, until ? 0 : failed, until)
  return until ? locked(until) : problem(code)
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
  const token = { sort: by.sort, tokenHash: sm3(by.token) }
  // Each request asks: an ended session, a disabled account, a post that was handed over count from the next one on.
  const known = await statement(deps.db, (tx) => knownBy(tx, token, at, dateInChina(at)))
  if (!known) return null
  const { session } = known
  if (session && Date.parse(at) - Date.parse(session.seenAt) > touchEveryMs) {
    await transaction(deps.db, (tx) => store.touchSession(tx, session.id, at))
  }
  return signedInAs(known, cityToday(deps.clock, known.daysAhead))
}

function signedInAs(known: Known, today: PlainDate): SignedIn {
  const { account, posts, rules, session, standsInFor } = known
  const asked = posts.some((post) => rules.secondFactorRoles.includes(post.role))
  const secondFactorDue = asked && !known.hasFactor
  // Nobody acts in a role that asks for a second factor before there is one: without posts there are no verbs.
  const held: HeldPost[] = secondFactorDue ? [] : posts.map(({ title: _, ...post }) => post)
  return {
    actor: { kind: 'account', id: account.id, name: account.name, city: account.city, posts: held, standsInFor },
    login: account.login,
    titles: new Map(posts.map((p) => [p.postId, p.title])),
    today,
    secondFactorDue,
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
  const asked = [store.accountById(tx, accountId), postsOf(tx, accountId, on), standInsOf(tx, accountId, on)] as const
  const [account, held, standsInFor] = await Promise.all(asked)
  if (!account) return null
  const posts = held.map(({ title: _, ...post }) => post)
  return { kind: 'account', id: account.id, name: account.name, city: account.city, posts, standsInFor }
}
