import type { Result } from '@zhiqiang/kernel'

/** The value of a result that has to be good here; a failed one ends the test with its problem. */
export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
