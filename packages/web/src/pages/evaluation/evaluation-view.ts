import type { CallOutput } from '@zhiqiang/contract'

/** An evaluation as its page shows it. */
export type Evaluation = CallOutput<'evaluations.get'>
