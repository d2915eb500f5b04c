import type { Form } from '@zhiqiang/kernel'
import { type Funded, funded } from './funded.ts'
import { panelStates, panelSteps } from './panel.ts'

/** The course of money granted in rounds where experts judge before anything is proposed. */
export function graded<const F extends Form, const D extends Form>(item: Funded<F, D>) {
  const { conceals, states, steps, clocks } = funded(item)
  return {
    conceals,
    states: { ...states, ...panelStates },
    steps: {
      ...steps,
      ...panelSteps,
      withdraw: { ...steps.withdraw, from: [...steps.withdraw.from, 'reviewing'] },
      note: { ...steps.note, from: [...steps.note.from, 'reviewing'] },
      served: { ...steps.served, from: [...steps.served.from, 'reviewing'] },
      overdue: { ...steps.overdue, from: [...steps.overdue.from, 'reviewing'] },
    },
    clocks: {
      ...clocks,
      decide: { ...clocks.decide, runsIn: ['accepted', 'reviewing'] },
      lacking: { ...clocks.lacking, standsIn: ['accepted', 'suspended', 'reviewing'] },
    },
  } as const
}
