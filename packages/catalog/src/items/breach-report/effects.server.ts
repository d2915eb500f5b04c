import { type EffectsOf, ok, type ThingData } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { type Asked, type Done, plain } from '../../presets/asked.server.ts'
import { handlingEffects } from '../../presets/handling.server.ts'
import { intakeEffects } from '../../presets/intake.server.ts'
import { jurisdictionEffects } from '../../presets/jurisdiction.server.ts'
import type { breachReport } from './item.ts'
import { rewardEffects } from './reward.server.ts'

const { transfer: _, ...handling } = handlingEffects

export const effects: EffectsOf<typeof breachReport, Ports> = {
  submit: intakeEffects.submit,
  ...handling,
  ...jurisdictionEffects,
  ...rewardEffects,
  async extend(_asked: Asked): Done {
    return ok({ data: { extended: true }, clocks: { check: { extendBy: 'penalty.file.extension' } } })
  },
  /** Who gave their name is still to be told; nobody else waits for anything. */
  async decide({ thing, answers, actor, now, ports }: Asked): Done {
    const filed = 'caseNo' in answers
    const decision = { ...plain(answers), by: actor.name, at: now }
    if ((thing.data.answers as ThingData).reporting === 'real') return ok({ data: { decision } })
    await ports.cases.note(thing.id, { closedAt: now })
    return ok({ state: filed ? 'filedTold' : 'notFiledTold', data: { decision } })
  },
  async tell({ thing, answers, now, ports }: Asked): Done {
    await ports.cases.note(thing.id, { closedAt: now })
    return ok({
      state: thing.state === 'filed' ? 'filedTold' : 'notFiledTold',
      data: { told: { words: String(answers.words), at: now } },
    })
  },
  async look({ thing, ports }: Asked): Done {
    const { name, contact, phone } = await ports.cases.applicantOf(thing.id)
    return ok({ reply: { reporter: name, contact, phone } })
  },
}
