import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import {
  type Actor,
  type Allowed,
  addDays,
  creditCodeFault,
  dateInChina,
  fail,
  ok,
  plainCreditCode,
  problem,
  type Result,
  refuseInput,
  type ThingData,
  t,
  uuidv7,
} from '@zhiqiang/kernel'
import { cityToday } from '../../../clock.ts'
import type { Tx } from '../../../db/connect.ts'
import { transaction } from '../../../db/transaction.ts'
import { contextOf, type Engine, once } from '../../engine/act.ts'
import { notOffered, type Performed, perform } from '../../engine/perform.ts'
import { lockToAct } from '../../engine/store.ts'
import { permitted, wayFree } from '../../engine/ways.ts'
import { randomCode } from '../cases/numbers/store.ts'
import { codeHash } from '../cases/store.ts'
import { manages } from './list-mandates.ts'
import * as store from './store.ts'

const codeLength = 10
/** House rule: a code that lies about is soon worth nothing. */
const inviteDays = 7

/** `mandates.invite`: a manager asks somebody to join; the code is told once and kept as a hash. */
export function invite(
  engine: Engine,
  actor: Actor,
  { subject, role, until }: HandlerInput<'mandates.invite'>['body'],
): Promise<Result<CallOutput<'mandates.invite'>>> {
  return transaction(engine.db, async (tx) => {
    const { thing } = (await lockToAct(tx, subject)) ?? {}
    const kind = engine.catalogue.kinds.get('subject')
    if (!thing || !kind || thing.kind !== 'subject') return fail(problem('E_NOT_FOUND'))
    const step = kind.steps.authorise
    const ways = step ? permitted(actor, kind, thing, step) : fail(problem('E_NOT_FOUND'))
    if (!ways.ok) return ways
    if (!manages({ ...thing.data }, actor.id)) return fail(managersOnly)
    const today = cityToday(engine.clock, thing.daysAhead)
    if (until !== undefined && until < today) return refuseInput(pastDay)
    const code = randomCode(codeLength)
    const expiresOn = addDays(today, inviteDays)
    const at = engine.clock.real()
    await store.putInvite(tx, {
      ...{ id: uuidv7(Date.parse(at)), city: thing.city, subjectId: subject, role, until: until ?? null },
      ...{ codeHash: codeHash('invite', code), at, expiresOn },
    })
    return ok({ code, expiresOn })
  })
}

/** `mandates.join`: whoever has the code joins the people of a firm. A wrong code and a used one answer alike. */
export function joinSubject(
  engine: Engine,
  actor: Actor,
  { code, requestId }: HandlerInput<'mandates.join'>['body'],
): Promise<Result<CallOutput<'mandates.join'>>> {
  return transaction(engine.db, (tx) =>
    once(engine, tx, actor, requestId, { code }, async () => {
      const { id: account, name, city } = actor
      if (account === null || city === null) return fail(problem('E_SIGN_IN'))
      const today = dateInChina(engine.clock.real())
      const found = await store.openInvite(tx, city, codeHash('invite', code.toUpperCase()), today)
      if (!found) return refuseInput(t('邀请码不对，或者已经用过、过期', 'the code is wrong, was used or has expired'))
      const member = { account, name, role: found.role, until: found.until }
      const allowed = { role: 'applicant', postId: null, unitId: found.subject_id } as const
      const done = await step(engine, tx, actor, {
        id: found.subject_id,
        step: 'join',
        answers: { member },
        allowed,
        requestId,
      })
      if (!done.ok) return done
      await store.useInvite(tx, found.id, engine.clock.real())
      return ok({ subject: { id: done.value.thing.id, name: done.value.thing.title } })
    }),
  )
}

/** `mandates.empower`: lets an agency, known by its credit code, act in some services or all. */
export function empower(
  engine: Engine,
  actor: Actor,
  { requestId, ...wish }: HandlerInput<'mandates.empower'>['body'],
): Promise<Result<CallOutput<'mandates.empower'>>> {
  return transaction(engine.db, (tx) =>
    once(engine, tx, actor, requestId, wish, async () => {
      const { subject, items, until } = wish
      const code = plainCreditCode(wish.agency)
      if (creditCodeFault(code) !== null) return refuseInput(t('统一社会信用代码不对', 'the credit code is wrong'))
      const agency = await engine.ports(tx, actor.city ?? '').subjects.byCode(code)
      if (!agency) {
        return refuseInput(
          t('该机构还没有在本市注册，请对方先注册', 'the agency is not registered here: it registers first'),
        )
      }
      if (agency.id === subject) return refuseInput(t('不能委托自己', 'nobody is an agency of their own'))
      const unknown = items?.find((item) => !engine.catalogue.kinds.get(item)?.service)
      if (unknown !== undefined) return refuseInput(t(`没有事项“${unknown}”`, `there is no service ${unknown}`))
      const answers = { agency: { agency: agency.id, name: agency.name, items, until: until ?? null } }
      const done = await step(engine, tx, actor, { id: subject, step: 'empower', answers, requestId, until })
      return done.ok ? ok({ agency }) : done
    }),
  )
}

/** `mandates.end`: a manager ends what was given; whoever held it acts no more from that moment. */
export function endMandate(
  engine: Engine,
  actor: Actor,
  { id }: { readonly id: string },
  { requestId }: { readonly requestId: string },
): Promise<Result<CallOutput<'mandates.end'>>> {
  return transaction(engine.db, (tx) =>
    once(engine, tx, actor, requestId, { id }, async () => {
      const found = await store.mandateById(tx, id)
      const holder = found?.account_id ?? found?.agency_id
      if (!found || !holder) return fail(problem('E_NOT_FOUND'))
      if (holder === actor.id) return refuseInput(t('不能终止自己的授权', 'nobody ends a mandate of their own'))
      const answers = { mandate: { holder } }
      const done = await step(engine, tx, actor, { id: found.subject_id, step: 'endMandate', answers, requestId })
      return done.ok ? ok({ ended: true }) : done
    }),
  )
}

const managersOnly = problem('E_GUARD', {
  why: t('由本单位的管理人办理。', 'A manager of the firm does this.'),
  how: t('请管理人登录后办理。', 'Ask a manager to sign in and do it.'),
})
const pastDay = t('截止日不能早于今天', 'the last day cannot be in the past')

interface Wish {
  readonly id: string
  readonly step: string
  readonly answers: ThingData | Readonly<Record<string, unknown>>
  readonly requestId: string
  readonly until?: string | undefined
  /** Where the code is the permission. */
  readonly allowed?: Allowed
}

/** Takes one of the subject's own internal steps, with the permission and the refusals of an ordinary one. */
async function step(engine: Engine, tx: Tx, actor: Actor, wish: Wish): Promise<Result<Performed>> {
  const { thing, lastHash = '' } = (await lockToAct(tx, wish.id)) ?? {}
  const kind = thing && engine.catalogue.kinds.get(thing.kind)
  const declared = kind?.steps[wish.step]
  if (!thing || !kind || !declared) return fail(problem('E_NOT_FOUND'))
  if (!declared.from.includes(thing.state)) return fail(notOffered(kind, thing.state, wish.step))
  const context = contextOf(engine, tx, actor, thing.daysAhead, wish.requestId)
  if (wish.until !== undefined && wish.until < dateInChina(context.now)) return refuseInput(pastDay)
  let { allowed } = wish
  if (!allowed) {
    const ways = permitted(actor, kind, thing, declared)
    if (!ways.ok) return ways
    const { as, why } = wayFree(declared, thing, ways.value, thing.rules, actor)
    if (why) return fail(managersOnly)
    allowed = as
  }
  const { step: name, answers } = wish
  return perform(context, { kind, thing, step: name, answers, allowed, cause: null, lastHash })
}
