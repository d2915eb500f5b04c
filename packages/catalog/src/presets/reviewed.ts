import { type Form, t } from '@zhiqiang/kernel'
import { closingClocks, closingStates, closingSteps, type Grant } from './closing.ts'
import { handlingStates, handlingSteps } from './handling.ts'
import { intakeClocks, intakeStates, intakeSteps } from './intake.ts'

/** What an item says of itself where its lifecycle is the reviewed one. */
interface Reviewed<F extends Form, D extends Form> {
  /** What an applicant fills in. */
  readonly form: F
  /** What is filled in by whoever grants it. */
  readonly decision: D
  readonly grant: Grant
  /** Terms of law by their ids; where there is none, the city's promise alone limits the time. */
  readonly terms?: { readonly accept?: string; readonly decide?: string }
}

/**
 * The lifecycle of most services: handed in, accepted or sent back once for correction with all defects together,
 * examined, granted or refused with its ground. The applicant may withdraw until it is decided; the office may consult,
 * transfer, suspend and merge; what was closed is opened again by decision only.
 */
export function reviewed<const F extends Form, const D extends Form>({ form, decision, grant, terms }: Reviewed<F, D>) {
  return {
    states: {
      submitted: intakeStates.submitted,
      correcting: intakeStates.correcting,
      accepted: { label: t('审查中', 'Being examined'), tone: 'busy' },
      suspended: handlingStates.suspended,
      ...closingStates(grant),
      declined: intakeStates.declined,
      lapsed: intakeStates.lapsed,
      merged: { ...handlingStates.merged, final: true },
    },
    steps: {
      ...intakeSteps(form),
      ...closingSteps(decision, grant),
      ...handlingSteps(
        ['accepted', 'submitted', 'correcting', 'suspended'],
        ['granted', 'refused', 'declined', 'lapsed'],
      ),
    },
    clocks: {
      ...intakeClocks(terms?.accept),
      ...closingClocks(terms?.decide),
    },
  } as const
}
