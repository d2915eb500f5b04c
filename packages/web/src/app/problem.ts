import { type Problem, type ProblemCode, problem, problemCodes, t } from '@zhiqiang/kernel'

/** No answer came. A change carries its request id, so sending it again cannot take effect twice. */
export const unreachable: Problem = {
  code: 'E_BUSY',
  message: t('连接不上服务器，没有收到答复。', 'The server could not be reached; no answer came.'),
  fix: t(
    '请检查网络后重试，同一步重发不会重复生效。',
    'Check the network and try again; a step sent twice takes effect once.',
  ),
}

/** The problem in an answer that is not a success. An answer without one (a proxy's page) becomes a plain one. */
export function problemOfAnswer(status: number, body: string): Problem {
  const found = parse(body)
  if (found) return found
  if (status === 401) return problem('E_SIGN_IN')
  if (status === 403) return problem('E_FORBIDDEN')
  if (status === 404) return problem('E_NOT_FOUND')
  if (status === 413) return problem('E_TOO_LARGE', { limit: '50 MB' })
  if (status === 502 || status === 503 || status === 504 || status === 429) return problem('E_BUSY')
  return problem('E_INTERNAL', { ref: String(status) })
}

function parse(body: string): Problem | null {
  try {
    const value: unknown = JSON.parse(body)
    return isProblem(value) ? value : null
  } catch {
    return null
  }
}

function isProblem(value: unknown): value is Problem {
  if (typeof value !== 'object' || value === null || !('code' in value) || !('message' in value)) return false
  return problemCodes.includes(value.code as ProblemCode) && typeof value.message === 'object' && 'fix' in value
}

/** Wraps a problem for libraries that only know thrown errors. */
export function errorOf(refusal: Problem): Error {
  return new Error(refusal.code, { cause: refusal })
}

/** The problem inside an error; a defect of the page becomes an internal one. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Error && isProblem(error.cause)) return error.cause
  return problem('E_INTERNAL', { ref: 'web' })
}
