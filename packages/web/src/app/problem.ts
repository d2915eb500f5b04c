import { isProblem } from '@zhiqiang/contract'
import { type Problem, problem } from '@zhiqiang/kernel'

export { problemOfAnswer, unreachable } from '@zhiqiang/contract'

/** Wraps a problem for libraries that only know thrown errors. */
export function errorOf(refusal: Problem): Error {
  return new Error(refusal.code, { cause: refusal })
}

/** The problem inside an error; a defect of the page becomes an internal one. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Error && isProblem(error.cause)) return error.cause
  return problem('E_INTERNAL', { ref: 'web' })
}
