import type { CallOutput } from '@zhiqiang/contract'

/** A case as its page has it. */
export type CaseDetail = CallOutput<'cases.get'>
