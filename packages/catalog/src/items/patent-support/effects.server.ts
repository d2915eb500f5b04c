import type { EffectsOf } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { fundedEffects } from '../../presets/funded.server.ts'
import type { patentSupport } from './item.ts'
import { mattersOf } from './rules.ts'

export const effects: EffectsOf<typeof patentSupport, Ports> = fundedEffects({ matters: mattersOf })
