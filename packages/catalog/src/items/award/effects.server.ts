import { type EffectsOf, membersIn } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { gradedEffects } from '../../presets/graded.server.ts'
import type { award } from './item.ts'
import { mattersOf } from './rules.ts'

export const effects: EffectsOf<typeof award, Ports> = gradedEffects({
  matters: mattersOf,
  stage: 'prize',
  label: ({ number }) => `ZL${String(membersIn(number).number)}`,
})
