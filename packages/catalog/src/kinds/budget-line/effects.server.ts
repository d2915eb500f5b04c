import { type EffectsOf, ok, refuseAct, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { yuan } from '../../shared/funding/read.ts'
import type { budgetLine } from './kind.ts'

export const effects: EffectsOf<typeof budgetLine, Ports> = {
  async enter({ answers }) {
    const { name, ...rest } = answers
    return ok({ title: `${answers.year} 年 ${name}`, data: rest })
  },
  async adjust({ thing, answers, ports }) {
    const { owed, paid } = await ports.funds.chargeOf(thing.id)
    if (answers.amount < owed + paid) {
      return refuseAct(
        t(`已经列支 ${yuan(owed + paid)}。`, 'More is drawn on it already.'),
        t('请填不低于已列支的金额。', 'Enter at least that much.'),
      )
    }
    return ok({ data: { amount: answers.amount } })
  },
  async close({ thing, ports }) {
    const { owed } = await ports.funds.chargeOf(thing.id)
    if (owed === 0) return ok({})
    return refuseAct(
      t(`还有 ${yuan(owed)} 待拨付。`, 'Money on it is waiting to be paid.'),
      t('拨付后再结转。', 'Pay it first.'),
    )
  },
}
