import { ok, refuseInput, type Thing, t } from '@zhiqiang/kernel'
import { type Asked, type Done, plain } from './asked.server.ts'
import { referralOf } from './jurisdiction.ts'

/** What the steps of jurisdiction do. */
export const jurisdictionEffects = {
  async refer({ thing, answers, ports }: Asked): Done {
    const to = String(answers.unit)
    const from = leadOf(thing)
    const unit = await ports.org.unitOf(to)
    if (!unit || !from) return refuseInput(t('没有这个单位', 'there is no such unit'))
    if (to === from) return refuseInput(t('来信已经在这个单位', 'the letter is with that unit already'))
    const refused = referralOf(thing.data)?.refused
    return ok({
      units: ledBy(thing, to, from),
      region: unit.region,
      named: [],
      data: {
        handler: null,
        referral: plain({ from, to, toName: unit.name, why: String(answers.why), ...(refused ? { refused } : {}) }),
      },
    })
  },
  async turnBack({ thing, answers, ports }: Asked): Done {
    const referral = referralOf(thing.data)
    const sender = referral && (await ports.org.unitOf(referral.from))
    if (!referral || !sender) return refuseInput(t('没有这个单位', 'there is no such unit'))
    return ok({
      units: ledBy(thing, referral.from, null),
      region: sender.region,
      named: [],
      data: { handler: null, referral: plain({ ...referral, refused: String(answers.ground) }) },
    })
  },
}

function leadOf(thing: Thing): string | undefined {
  return thing.units.find((u) => u.part === 'lead')?.unitId
}

/** The units of a thing under another lead; whoever sent it on stays as the author of that. */
function ledBy(thing: Thing, lead: string, author: string | null): Thing['units'] {
  const others = thing.units.filter((u) => u.part !== 'lead' && u.part !== 'author' && u.unitId !== lead)
  return [
    { unitId: lead, part: 'lead' },
    ...(author === null ? [] : [{ unitId: author, part: 'author' as const }]),
    ...others,
  ]
}
