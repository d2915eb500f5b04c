import { fail, ok, problem, t } from '@zhiqiang/kernel'
import { type Asked, type Done, plain } from './asked.server.ts'
import { openConsultations } from './handling.server.ts'

/** What the steps that close a case do. */
export const closingEffects = {
  async grant(asked: Asked): Done {
    const waiting = (await openConsultations(asked)) ?? lackingStill(asked)
    return waiting ?? decided(asked)
  },
  async close(asked: Asked): Done {
    // What ends without a grant holds nothing any more: somebody else may ask for the same matter.
    await asked.ports.claims.release(asked.thing.id, asked.today)
    return decided(asked)
  },
}

/** Closes a case with its decision: who, when, on what ground. */
async function decided({ thing, answers, actor, now, ports }: Asked): Done {
  await ports.cases.note(thing.id, { closedAt: now })
  return ok({ data: { decision: { ...plain(answers), by: actor.name, at: now } } })
}

function lackingStill({ thing }: Asked) {
  const { lacking } = thing.data
  if (typeof lacking !== 'object' || lacking === null || 'handedIn' in lacking) return null
  return fail(
    problem('E_GUARD', {
      why: t('容缺受理时承诺的材料还没有补齐。', 'What was promised at acceptance has not been handed in.'),
      how: t('请等申请人补齐，或者写明理由不予通过。', 'Wait for it, or refuse with the ground.'),
    }),
  )
}
