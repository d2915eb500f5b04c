import { type EffectsOf, ok, refuseInput, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { datedEffects } from '../../presets/dated.server.ts'
import type { aidBody } from './kind.ts'

const kept = datedEffects('enforcement-aid', () => '')

export const effects: EffectsOf<typeof aidBody, Ports> = {
  ...kept,
  async set(asked) {
    const { answers, ports } = asked
    const unit = await ports.org.unitOf(answers.unit)
    if (!unit) return refuseInput(t('没有这个单位', 'there is no such unit'))
    const done = await kept.set(asked)
    if (!done.ok) return done
    return ok({
      ...done.value,
      title: unit.name,
      data: { ...done.value.data, holder: { id: answers.unit, name: unit.name } },
    })
  },
}
