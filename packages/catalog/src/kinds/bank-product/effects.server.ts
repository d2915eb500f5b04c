import { type EffectsOf, fail, ok, problem, refuseInput, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { datedEffects } from '../../presets/dated.server.ts'
import type { bankProduct } from './kind.ts'

const kept = datedEffects('pledge-finance', ({ name }) => String(name))

export const effects: EffectsOf<typeof bankProduct, Ports> = {
  ...kept,
  async set(asked) {
    const { answers, unitId, ports } = asked
    const unit = unitId === null ? null : await ports.org.unitOf(unitId)
    if (unitId === null || !unit) return fail(problem('E_FORBIDDEN'))
    if (answers.most < answers.least) {
      return refuseInput(t('最高额度不能小于最低额度', 'the greatest amount cannot be below the least'))
    }
    if (answers.rateTo < answers.rateFrom) {
      return refuseInput(t('年利率的上限不能小于下限', 'the highest rate cannot be below the lowest'))
    }
    const done = await kept.set(asked)
    if (!done.ok) return done
    return ok({
      ...done.value,
      title: `${unit.name} ${answers.name}`,
      units: [{ unitId, part: 'owner' }],
      data: { ...done.value.data, holder: { id: unitId, name: unit.name } },
    })
  },
}
