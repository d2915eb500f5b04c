import { type EffectsOf, listIn, membersIn, ok, refuseInput, type Thing, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { type Asked, type Done, plain } from '../../presets/asked.server.ts'
import { answerEffects, tellsCase } from '../../presets/matching.server.ts'
import { heldAlready } from '../../shared/pledge-finance/claims.server.ts'
import { matterOf, type PledgedRight } from '../../shared/pledge-finance/rights.ts'
import type { pledgeLoan } from './kind.ts'

export const effects: EffectsOf<typeof pledgeLoan, Ports> = {
  ...answerEffects,
  async examine({ thing, answers, actor, today }) {
    if (answers.on > today) return ahead
    const said = plain({ ...answers, by: actor.name })
    return ok({ data: { diligence: [...listIn(thing.data.diligence), said] } })
  },
  async decline({ thing, answers, today, ports }) {
    await ports.claims.release(thing.id, today, 'pledge')
    return ok({ data: { declined: answers.ground }, follow: tellsCase(thing, 'fellThrough') })
  },
  async grant({ thing, answers, today, ports }) {
    if (answers.signedOn > today) return ahead
    const held = await heldAlready(ports, answers.rights, thing.id)
    return held ?? ok({ data: { contract: plain(answers) } })
  },
  async pledge({ thing, answers, today, ports }) {
    if (answers.on > today) return ahead
    const rights = listIn<PledgedRight>(membersIn(thing.data.contract).rights)
    const held = await heldAlready(ports, rights, thing.id)
    if (held) return held
    for (const { number } of rights) {
      await ports.claims.take({ sort: 'pledge', matter: matterOf(number), thingId: thing.id, day: answers.on })
    }
    return ok({ data: { pledges: [...listIn(thing.data.pledges), plain(answers)] } })
  },
  async lend({ thing, answers, today }) {
    if (answers.on > today) return ahead
    if (answers.until <= answers.on) {
      return refuseInput(t('到期日应在放款日期之后', 'it is repaid after it was lent'))
    }
    if (answers.amount > Number(membersIn(thing.data.contract).amount)) {
      return refuseInput(t('放款金额不能大于合同金额', 'no more is lent than the contract says'))
    }
    return ok({ dueOn: answers.until, data: { loan: plain(answers) }, follow: tellsCase(thing, 'began') })
  },
  async repay({ thing, answers, today }) {
    if (answers.on > today) return ahead
    const owed = owedOn(thing)
    if (answers.amount > owed) {
      return refuseInput(t(`未还本金只有 ${owed / 100} 元`, `only ${owed / 100} yuan are owed`))
    }
    const data = { repayments: [...listIn(thing.data.repayments), plain(answers)] }
    return answers.amount === owed ? ok({ state: 'repaid', dueOn: null, data }) : ok({ data })
  },
  async fail({ thing, answers, today }) {
    if (answers.on > today) return ahead
    if (answers.amount > owedOn(thing)) {
      return refuseInput(t('逾期本金不能大于未还本金', 'no more is overdue than is owed'))
    }
    return ok({ data: { failed: plain(answers) } })
  },
  async realise(asked) {
    return over(asked, 'realised')
  },
  async free(asked) {
    return over(asked, 'freed')
  },
}

const ahead = refuseInput(t('日期不能晚于今天', 'the day cannot lie ahead'))

/** The principal that is still owed, in fen. */
function owedOn({ data }: Thing): number {
  const repaid = listIn<{ readonly amount: number }>(data.repayments).reduce((sum, { amount }) => sum + amount, 0)
  return Number(membersIn(data.loan).amount) - repaid
}

/** The end of a pledge: its rights are free again, and the case is done. */
async function over({ thing, answers, today, ports }: Asked, member: 'freed' | 'realised'): Done {
  if (String(answers.on) > today) return ahead
  await ports.claims.release(thing.id, today, 'pledge')
  return ok({ dueOn: null, data: { [member]: plain(answers) }, follow: tellsCase(thing, 'ended') })
}
