import type { EffectsOf } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { datedEffects } from '../../presets/dated.server.ts'
import { titleOfRule } from '../../shared/activity-review/trigger.ts'
import type { reviewThreshold } from './kind.ts'

export const effects: EffectsOf<typeof reviewThreshold, Ports> = datedEffects('activity-review', titleOfRule)
