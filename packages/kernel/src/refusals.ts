import { type Problem, problem } from './problems.ts'
import { fail } from './result.ts'
import type { Text } from './text.ts'

type Refusal = { readonly ok: false; readonly problem: Problem }

/** Refuses what somebody wrote: what is wrong with it. */
export function refuseInput(what: Text): Refusal {
  return fail(problem('E_INPUT', { what }))
}

/** Refuses what cannot be done as things stand: why, and what to do first. */
export function refuseAct(why: Text, how: Text): Refusal {
  return fail(problem('E_GUARD', { why, how }))
}
