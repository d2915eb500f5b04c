import { ok } from '@zhiqiang/kernel'
import { type Asked, type Done, plain } from './asked.server.ts'
import { closingEffects } from './closing.server.ts'
import { handlingEffects } from './handling.server.ts'
import { intakeEffects } from './intake.server.ts'
import { jurisdictionEffects } from './jurisdiction.server.ts'
import { partyEffects } from './parties.server.ts'

const { submit, accept } = intakeEffects
const { transfer: _, ...handling } = handlingEffects

/** What the steps of the lifecycle of a complaint do; an item adds the grounds that hold on a day. */
export const complaintEffects = {
  submit,
  accept,
  close: closingEffects.close,
  ...jurisdictionEffects,
  ...partyEffects,
  ...handling,
  async respond({ answers }: Asked): Done {
    return ok({ data: { response: plain(answers) } })
  },
  async talk({ thing, answers }: Asked): Done {
    const before = Array.isArray(thing.data.talks) ? thing.data.talks : []
    return ok({ data: { talks: [...before, plain(answers) as never] } })
  },
  async terminate({ answers }: Asked): Done {
    return ok({ data: { ending: plain(answers) } })
  },
}
