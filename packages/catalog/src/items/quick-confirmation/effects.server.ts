import { type EffectsOf, ok, refuseInput, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { plain } from '../../presets/asked.server.ts'
import { reviewedEffects } from '../../presets/reviewed.server.ts'
import type { quickConfirmation } from './item.ts'

export const effects: EffectsOf<typeof quickConfirmation, Ports> = {
  ...reviewedEffects,
  async returnResult({ thing, answers, today }) {
    if (answers.on > today) return refuseInput(t('日期不能在今天之后', 'the day cannot lie ahead'))
    const before = Array.isArray(thing.data.returned) ? thing.data.returned : []
    return ok({ data: { returned: [...before, plain(answers)] } })
  },
}
