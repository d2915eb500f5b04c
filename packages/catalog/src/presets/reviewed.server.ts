import { closingEffects } from './closing.server.ts'
import { handlingEffects } from './handling.server.ts'
import { intakeEffects } from './intake.server.ts'

/** What the steps of the reviewed lifecycle do; an item adds to it what is its own. */
export const reviewedEffects = { ...intakeEffects, ...handlingEffects, ...closingEffects }
