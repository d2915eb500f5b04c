import { type EffectsOf, membersIn, ok, refuseAct, type Thing, type ThingData, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { sidesOf } from '../../presets/parties.ts'
import type { expertOpinion } from './kind.ts'

export const effects: EffectsOf<typeof expertOpinion, Ports> = {
  async ask({ answers }) {
    return ok({ data: { question: answers.question } })
  },
  async give({ thing, answers, actor, today, now, ports }) {
    const above = thing.parentId === null ? null : await ports.things.get(thing.parentId)
    const { id } = membersIn(thing.data.expert)
    // Asked again when the marks come in: somebody may have become tied to a side meanwhile.
    const sides = above
      ? sidesOf({ units: above.units as Thing['units'], data: above.data })
      : { subjects: [], names: [] }
    const fault = await ports.cases.helperFault({ role: 'expert', account: String(id) }, sides, today)
    if (fault !== null) return refuseAct(faultWords[fault], t('请回避。', 'Step down.'))
    const { free: _, ...given } = answers
    return ok({ data: { given: { ...given, by: actor.name, at: now } }, follow: told(thing, 'expertGave', {}) })
  },
  async recuse({ thing, answers }) {
    return ok({
      data: { recusal: { tie: answers.tie, why: answers.why } },
      follow: told(thing, 'expertLeft', { why: answers.why }),
    })
  },
  async fallSilent({ thing }) {
    return ok({ follow: told(thing, 'expertSilent', {}) })
  },
}

/** Why an expert may not judge a case. */
const faultWords = {
  'not-registered': t('您不在专家名册。', 'You are not on the register of experts.'),
  'acts-for-a-side': t('您是本件一方的代理人，应当回避。', 'You act for a side of this case and have to step down.'),
  'works-for-a-side': t('您在本件一方任职，应当回避。', 'You work for a side of this case and have to step down.'),
} as const

/** Lets the case know what became of one of its experts. */
function told(thing: Thing, step: string, said: ThingData) {
  const { id } = membersIn(thing.data.expert)
  return thing.parentId === null ? [] : [{ thingId: thing.parentId, step, answers: { expert: String(id), ...said } }]
}
