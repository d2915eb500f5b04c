import { type EffectsOf, type FileRef, type Json, membersIn, ok, refuseInput, t } from '@zhiqiang/kernel'
import type { PolicyReading } from '@zhiqiang/policy'
import type { Ports } from '@zhiqiang/server/ports'
import type { countyPlan } from './kind.ts'

/** What the use case hands over of a document it has read. */
interface Handed {
  readonly reading: PolicyReading
  readonly sm3: string
  readonly title: string
  readonly number: string | null
  readonly issuedOn: string | null
  readonly files: readonly FileRef[]
}

export const effects: EffectsOf<typeof countyPlan, Ports> = {
  async keep({ thing, answers, ports }) {
    // Only the server's own use case takes this step, with a value of this shape.
    const { reading, sm3, title, number, issuedOn, files } = answers.document as Handed
    await ports.policies.putText(thing.id, {
      text: reading.source.text,
      encoding: reading.source.encoding,
      sm3,
      reading,
    })
    const parent = thing.parentId ?? ''
    const before = (await ports.things.children(parent, 'county-plan')).filter(
      (one) => one.state === 'current' && one.id !== thing.id,
    )
    const entered = { title, ...(number === null ? {} : { number }), ...(issuedOn === null ? {} : { issuedOn }) }
    return ok({
      title,
      visibility: 1,
      files: [...files],
      data: { number, issuedOn, said: {} },
      hideAnswers: true,
      record: { sm3 },
      follow: [
        { thingId: parent, step: 'setPlan', answers: entered },
        ...before.map((one) => ({ thingId: one.id, step: 'replace', answers: {} })),
      ],
    })
  },
  async settle({ thing, answers, actor, now }) {
    if (typeof answers.clause !== 'string' || answers.clause === '') {
      return refuseInput(t('没有指明条款', 'no clause is named'))
    }
    const word: Json = { verdict: answers.verdict, why: answers.why, by: actor.name, at: now }
    const all: Record<string, Json> = { [answers.clause]: word }
    for (const [clause, old] of Object.entries(membersIn(thing.data.said))) if (old !== undefined) all[clause] ??= old
    return ok({ data: { said: all } })
  },
}
