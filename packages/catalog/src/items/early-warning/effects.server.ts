import type { EffectsOf } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { reviewedEffects } from '../../presets/reviewed.server.ts'
import type { earlyWarning } from './item.ts'

/** early-warning has no effects of its own yet. */
export const effects: EffectsOf<typeof earlyWarning, Ports> = reviewedEffects
