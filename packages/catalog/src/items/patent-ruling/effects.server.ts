import { type EffectsOf, ok, refuseInput, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { type Asked, type Done, plain } from '../../presets/asked.server.ts'
import { closingEffects } from '../../presets/closing.server.ts'
import { handlingEffects, openConsultations } from '../../presets/handling.server.ts'
import { wholeIntakeEffects } from '../../presets/intake.server.ts'
import { partyEffects } from '../../presets/parties.server.ts'
import type { patentRuling } from './item.ts'

const { transfer: _, merge: __, ...handling } = handlingEffects

export const effects: EffectsOf<typeof patentRuling, Ports> = {
  ...wholeIntakeEffects,
  ...handling,
  ...partyEffects,
  close: closingEffects.close,
  async serve({ answers, today }: Asked): Done {
    return servedOn(answers, today, 'defend')
  },
  async serveRuling({ answers, today }: Asked): Done {
    return servedOn(answers, today, 'sue')
  },
  async defend({ answers, now }: Asked): Done {
    return ok({ data: { defence: { words: String(answers.words), at: now } } })
  },
  async callHearing({ answers }: Asked): Done {
    return ok({ data: { hearing: plain(answers) } })
  },
  async holdHearing({ answers }: Asked): Done {
    const { on, present, minutes } = answers
    return ok({ data: { heard: plain({ on, present, minutes }) } })
  },
  async askSuspension({ answers }: Asked): Done {
    return ok({ data: { suspensionAsked: plain(answers) } })
  },
  async refuseSuspension(_asked: Asked): Done {
    return ok({ data: { suspensionAsked: null } })
  },
  async extend(_asked: Asked): Done {
    return ok({ data: { extended: true }, clocks: { close: { extendBy: 'ruling.close.extension' } } })
  },
  async rule(asked: Asked): Done {
    const { answers, actor, now } = asked
    const waiting = await openConsultations(asked)
    return waiting ?? ok({ data: { decision: { ...plain(answers), by: actor.name, at: now } } })
  },
  async sue({ answers }: Asked): Done {
    return ok({ data: { suit: plain(answers) } })
  },
  async courtRules({ thing, answers, now, ports }: Asked): Done {
    if (answers.result === 'upheld') return ok({ data: { judgment: plain(answers) } })
    await ports.cases.note(thing.id, { closedAt: now })
    return ok({ state: 'overturned', data: { judgment: plain(answers) } })
  },
  async enforce({ answers }: Asked): Done {
    return ok({ data: { enforcement: plain(answers) } })
  },
  async perform({ thing, answers, now, ports }: Asked): Done {
    await ports.cases.note(thing.id, { closedAt: now })
    return ok({ data: { performance: plain(answers) } })
  },
}

/** A term that runs from service begins on the day of it, which cannot lie ahead. */
function servedOn(answers: Asked['answers'], today: string, clock: string) {
  const on = String(answers.on)
  if (on > today) return refuseInput(t('送达日期不能在今天之后', 'the day of service cannot lie ahead'))
  return ok({ clocks: { [clock]: { from: on } } })
}
