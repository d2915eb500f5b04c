import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { type Actor, type Allowed, fail, ok, problem, type Result } from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import { transaction } from '../../../db/transaction.ts'
import { contextOf, type Engine, once, openIn } from '../../engine/act.ts'
import { notOffered, perform } from '../../engine/perform.ts'
import { lockToAct } from '../../engine/store.ts'
import { caseByCode } from '../cases/store.ts'
import { ratingUnder } from './store.ts'

type Wish = HandlerInput<'cases.rate'>['body']

/**
 * `cases.rate`: whoever holds number and code of a case rates it without signing in, by the very steps an applicant with
 * an account takes. A wrong number and a wrong code answer alike.
 */
export function rateByCode(engine: Engine, wish: Wish): Promise<Result<CallOutput<'cases.rate'>>> {
  const { city, no, code, step, answers, requestId } = wish
  const holder: Actor = { kind: 'public', id: null, name: '凭查询码评价的申请人', city, posts: [] }
  return transaction(engine.db, (tx) =>
    once(engine, tx, holder, requestId, { no, step, answers }, async () => {
      const found = await caseByCode(tx, city, no, code.toUpperCase())
      if (!found) return fail(problem('E_NOT_FOUND'))
      const allowed: Allowed = { role: 'applicant', postId: null, unitId: found.subject_id }
      const opening = { kind: 'rating', step: 'rate', city, parentId: found.id, requestId, answers }
      const done =
        step === 'rate'
          ? await openIn(engine, tx, holder, opening, allowed)
          : await againOn(engine, tx, { holder, allowed, caseId: found.id, answers, requestId })
      return done.ok ? ok({ rated: true as const }) : done
    }),
  )
}

/** Rates a case once more after the follow-up. */
async function againOn(
  engine: Engine,
  tx: Tx,
  asked: {
    readonly holder: Actor
    readonly allowed: Allowed
    readonly caseId: string
    readonly answers: Wish['answers']
    readonly requestId: string
  },
) {
  const rating = await ratingUnder(tx, asked.caseId)
  const { thing, lastHash = '' } = (rating && (await lockToAct(tx, rating.id))) ?? {}
  const kind = thing && engine.catalogue.kinds.get(thing.kind)
  if (!thing || !kind) return fail(problem('E_NOT_FOUND'))
  if (!kind.steps.again?.from.includes(thing.state)) return fail(notOffered(kind, thing.state, 'again'))
  const context = contextOf(engine, tx, asked.holder, thing.daysAhead, asked.requestId)
  const { allowed, answers } = asked
  return perform(context, { kind, thing, step: 'again', answers, allowed, cause: null, lastHash })
}
