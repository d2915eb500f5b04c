import type { EffectsOf } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { closingEffects } from '../../presets/closing.server.ts'
import { handlingEffects } from '../../presets/handling.server.ts'
import { wholeIntakeEffects } from '../../presets/intake.server.ts'
import { mediationEffects } from '../../presets/mediation.server.ts'
import { partyEffects } from '../../presets/parties.server.ts'
import type { mediation } from './item.ts'

const { transfer: _, merge: __, ...handling } = handlingEffects

export const effects: EffectsOf<typeof mediation, Ports> = {
  ...wholeIntakeEffects,
  ...handling,
  ...partyEffects,
  ...mediationEffects,
  close: closingEffects.close,
}
