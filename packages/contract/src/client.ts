import { fail, ok, type Problem, type ProblemCode, problem, problemCodes, type Result, t } from '@zhiqiang/kernel'
import { type CallInput, type CallOutput, contract, type OperationId } from './contract.ts'

/** How requests leave: the browser and the command line differ in nothing else. */
export interface ClientPorts {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  /** Put before every path; empty where the page came from the server itself. */
  readonly base: string
  /** Headers of a call, asked for anew each time: a token of the session, a bearer's token. */
  readonly headers: (id: OperationId) => Readonly<Record<string, string>>
}

/** Calls endpoints of the contract by their operation id. */
export interface Client {
  /** Sends the call and reads its JSON answer. */
  readonly call: <K extends OperationId>(id: K, input: CallInput<K>, form?: FormData) => Promise<Result<CallOutput<K>>>
  /** Sends the call and hands on the answer unread, for an endpoint that answers a file. */
  readonly send: (id: OperationId, input: Placed, form?: FormData) => Promise<Result<Response>>
}

/** The parts of a call's input as they are put on the wire. */
export interface Placed {
  readonly params?: unknown
  readonly query?: unknown
  readonly body?: unknown
}

/** Builds a client; every failure, of the network too, comes back as a {@link Problem}. */
export function createClient(ports: ClientPorts): Client {
  const send = async (id: OperationId, input: Placed, form?: FormData): Promise<Result<Response>> => {
    const headers: Record<string, string> = { accept: 'application/json', ...ports.headers(id) }
    // The boundary of a form stands in the header that `fetch` writes itself.
    if (input.body !== undefined) headers['content-type'] = 'application/json'
    const body = input.body === undefined ? form : JSON.stringify(input.body)
    try {
      const answer = await ports.fetch(`${ports.base}${urlOf(id, input)}`, {
        method: contract[id].method,
        headers,
        ...(body === undefined ? {} : { body }),
      })
      return answer.ok ? ok(answer) : fail(problemOfAnswer(answer.status, await answer.text()))
    } catch {
      return fail(unreachable)
    }
  }
  return {
    send,
    call: async <K extends OperationId>(id: K, input: CallInput<K>, form?: FormData) => {
      const answer = await send(id, input, form)
      if (!answer.ok) return answer
      try {
        return ok((await answer.value.json()) as CallOutput<K>)
      } catch {
        return fail(unreachable)
      }
    },
  }
}

/** The address of a call, with its parameters put in; absent ones are left out. */
export function urlOf(id: OperationId, { params, query }: Placed): string {
  const path = contract[id].path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(member(params, name))),
  )
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  }
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}

function member(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined
}

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
  if (status === 413) return problem('E_TOO_LARGE', { limit: '20 MB' })
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

/** True for a {@link Problem} as it travels over HTTP or inside an error. */
export function isProblem(value: unknown): value is Problem {
  if (typeof value !== 'object' || value === null || !('code' in value) || !('message' in value)) return false
  return problemCodes.includes(value.code as ProblemCode) && typeof value.message === 'object' && 'fix' in value
}
