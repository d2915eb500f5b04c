import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { type Actor, fail, ok, problem, type Result } from '@zhiqiang/kernel'
import { transaction } from '../../../db/transaction.ts'
import { contextOf, type Engine, once } from '../../engine/act.ts'
import { notOffered, perform } from '../../engine/perform.ts'
import { lockToAct } from '../../engine/store.ts'
import { invitedBy, noteJoined } from './store.ts'

type Wish = HandlerInput<'cases.join'>['body']

/**
 * `cases.join`: whoever acts for a subject joins a case that names it, by the number and the code on the letter. A wrong
 * number and a wrong code answer alike; a code is used once.
 */
export function joinCase(engine: Engine, actor: Actor, wish: Wish): Promise<Result<CallOutput<'cases.join'>>> {
  const { requestId, no, code, subject } = wish
  return transaction(engine.db, (tx) =>
    once(engine, tx, actor, requestId, { no, code, subject }, async () => {
      const post = actor.posts.find((held) => held.role === 'applicant' && held.unitId === subject && !held.through)
      if (!post) return fail(problem('E_FORBIDDEN'))
      const invite = await invitedBy(tx, actor.city ?? '', no, code.toUpperCase())
      const { thing, lastHash = '' } = (invite && (await lockToAct(tx, invite.caseId))) ?? {}
      const kind = thing && engine.catalogue.kinds.get(thing.kind)
      if (!invite || !thing || !kind) return fail(problem('E_NOT_FOUND'))
      if (!kind.steps.join?.from.includes(thing.state)) return fail(notOffered(kind, thing.state, 'join'))
      const context = contextOf(engine, tx, actor, thing.daysAhead, requestId)
      const done = await perform(context, {
        kind,
        thing,
        step: 'join',
        answers: { party: invite.party, subject },
        allowed: { role: post.role, postId: post.postId, unitId: post.unitId },
        cause: null,
        lastHash,
      })
      if (!done.ok) return done
      await noteJoined(tx, invite.caseId, invite.party, context.now)
      return ok({ id: thing.id })
    }),
  )
}
