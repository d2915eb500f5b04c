import type { EffectsOf } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { reviewedEffects } from '../../presets/reviewed.server.ts'
import type { enforcementAid } from './item.ts'

export const effects: EffectsOf<typeof enforcementAid, Ports> = reviewedEffects
