import { type EffectsOf, ok } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { occurrence } from './kind.ts'

export const effects: EffectsOf<typeof occurrence, Ports> = {
  async pass({ answers }) {
    return ok({ units: answers.units.map((unitId) => ({ unitId, part: 'co' as const })) })
  },
  async fulfil({ answers, today }) {
    return ok({ data: { text: answers.text, doneOn: today } })
  },
  async drop() {
    return ok({ dueOn: null })
  },
}
