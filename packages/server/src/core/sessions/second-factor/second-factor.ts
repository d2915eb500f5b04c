import { fail, ok, type Problem, problem, type Result, t, uuidv7 } from '@zhiqiang/kernel'
import { renderSVG } from 'uqr'
import type { Tx } from '../../../db/connect.ts'
import { transaction } from '../../../db/transaction.ts'
import { logAccess } from '../../audit/access/store.ts'
import { cityByCode } from '../../cities/store.ts'
import { countedFailure, judge, type Origin, type SignedIn, type SignInDeps } from '../sessions.ts'
import { type AccountRecord, accountToChange, deleteOtherSessions } from '../store.ts'
import { newRecoveryCodes, newSecret, otpauthUri, recoveryHash, takeCode } from './codes.ts'
import * as store from './store.ts'

/** What the account page shows of the caller's second factor. */
export interface FactorView {
  readonly on: boolean
  readonly since: string | null
  readonly recoveryLeft: number
}

/** The caller's own second factor. */
export async function readFactor(deps: SignInDeps, who: SignedIn): Promise<Result<FactorView>> {
  return transaction(deps.db, async (tx) => {
    const factor = await store.factorOf(tx, who.actor.id)
    const since = factor?.confirmedAt ?? null
    return ok({ on: since !== null, since, recoveryLeft: since ? await store.recoveryLeft(tx, who.actor.id) : 0 })
  })
}

/**
 * Makes a secret for an authenticator, after the password was given once more: a session left open somewhere must not
 * lock its owner out. It counts once a code of it came ({@link confirmFactor}).
 */
export async function beginFactor(
  deps: SignInDeps,
  who: SignedIn,
  password: string,
): Promise<Result<{ readonly secret: string; readonly uri: string; readonly svg: string }>> {
  return change(deps, who, async (tx, account, at) => {
    const wrong = await judge(tx, account, password, at)
    if (wrong) return fail(wrong)
    if (await store.hasFactor(tx, account.id)) return fail(already)
    const secret = newSecret()
    const sealed = await deps.secrets.seal(secret, account.id)
    await store.putFactor(tx, { accountId: account.id, city: account.city, secret: sealed, at })
    const uri = otpauthUri(secret, account.login)
    return ok({ secret, uri, svg: renderSVG(uri, { border: 2 }) })
  })
}

/** Switches the second factor on with a first code, ends every other session, and gives the recovery codes once. */
export async function confirmFactor(
  deps: SignInDeps,
  who: SignedIn,
  code: string,
  origin: Origin,
): Promise<Result<{ readonly recovery: readonly string[] }>> {
  return change(deps, who, async (tx, account, at) => {
    const begun = await store.factorOf(tx, account.id)
    if (begun === null) return fail(notBegun)
    if (begun.confirmedAt !== null) return fail(already)
    if ((await takeCode(tx, deps.secrets, account.id, code, at)) !== 'code') {
      return fail(await countedFailure(tx, account, at, 'E_WRONG_CODE'))
    }
    await store.confirmFactor(tx, account.id, at)
    const recovery = newRecoveryCodes()
    const hashes = recovery.map((one) => recoveryHash(account.id, one))
    await store.putRecoveryCodes(tx, account.id, account.city, hashes)
    await deleteOtherSessions(tx, account.id, who.session?.id ?? nobodysSession)
    await note(tx, account, 'second-factor-on', at, origin)
    return ok({ recovery })
  })
}

/** Switches the second factor off with password and code; refused where a role of the caller asks for one. */
export async function endFactor(
  deps: SignInDeps,
  who: SignedIn,
  proof: { readonly password: string; readonly code: string },
  origin: Origin,
): Promise<Result<{ readonly ended: boolean }>> {
  return change(deps, who, async (tx, account, at) => {
    if (!(await store.hasFactor(tx, account.id))) return fail(notBegun)
    const city = await cityByCode(tx, account.city)
    if (who.actor.posts.some(({ role }) => city?.rules.secondFactorRoles.includes(role))) return fail(needed)
    const wrong = await judge(tx, account, proof.password, at)
    if (wrong) return fail(wrong)
    if (!(await takeCode(tx, deps.secrets, account.id, proof.code, at))) {
      return fail(await countedFailure(tx, account, at, 'E_WRONG_CODE'))
    }
    await store.removeFactor(tx, account.id)
    await note(tx, account, 'second-factor-off', at, origin)
    return ok({ ended: true })
  })
}

const nobodysSession = '00000000-0000-0000-0000-000000000000'

/** Works on the caller's own account, locked. A refusal is no failed transaction: the count of failures must stay. */
async function change<T>(
  deps: SignInDeps,
  who: SignedIn,
  work: (tx: Tx, account: AccountRecord, at: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  const done = await transaction(deps.db, async (tx) => {
    const account = await accountToChange(tx, who.actor.id)
    return { outcome: account ? await work(tx, account, deps.clock.real()) : fail<Problem>(problem('E_NOT_FOUND')) }
  })
  return done.outcome
}

function note(tx: Tx, account: AccountRecord, what: string, at: string, origin: Origin): Promise<void> {
  const { id, city, login, name } = account
  const entry = { id: uuidv7(Date.parse(at)), city, accountId: id, actor: login, what, subject: name, at }
  return logAccess(tx, { ...entry, address: origin.address })
}

const already = problem('E_GUARD', {
  why: t('第二因素已经启用。', 'The second factor is on already.'),
  how: t('换设备请先关闭，再重新设置。', 'To change the device, end it first and set it up anew.'),
})

const notBegun = problem('E_GUARD', {
  why: t('第二因素还没有设置。', 'No second factor is set up.'),
  how: t('请先用密码开始设置。', 'Begin with your password first.'),
})

const needed = problem('E_GUARD', {
  why: t('您的岗位要求第二因素，不能关闭。', 'Your post asks for a second factor; it cannot be ended.'),
  how: t('换设备请联系管理员重置。', 'To change the device, ask an administrator to reset it.'),
})
