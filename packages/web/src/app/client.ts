import { type CallInput, type CallOutput, contract, type OperationId } from '@zhiqiang/contract'
import { fail, ok, type Problem, type Result } from '@zhiqiang/kernel'
import { problemOfAnswer, unreachable } from './problem.ts'

/** What the client asks of the page: the token of the session, and a way to sign in again without leaving. */
export interface ClientPorts {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  readonly csrf: () => string
  /** Resolves to true once somebody has signed in in place, to false when they gave up. */
  readonly signIn: () => Promise<boolean>
  /** Fetches the session's token anew. */
  readonly refresh: () => Promise<void>
}

export interface Client {
  /** Calls an endpoint by its operation id; path, input and answer are those of the contract. */
  readonly call: <K extends OperationId>(id: K, input: CallInput<K>) => Promise<Result<CallOutput<K>>>
}

/** Builds the client. A request refused for want of a session is sent again, unchanged, after signing in. */
export function makeClient(ports: ClientPorts): Client {
  const once = async (id: OperationId, url: string, body: string | undefined): Promise<Result<unknown>> => {
    const { method } = contract[id]
    const headers: Record<string, string> = { accept: 'application/json' }
    if (method !== 'GET') headers['x-zq-csrf'] = ports.csrf()
    if (body !== undefined) headers['content-type'] = 'application/json'
    try {
      const answer = await ports.fetch(url, {
        method,
        headers,
        credentials: 'same-origin',
        ...(body === undefined ? {} : { body }),
      })
      const text = await answer.text()
      return answer.ok ? ok(JSON.parse(text)) : fail(problemOfAnswer(answer.status, text))
    } catch {
      return fail(unreachable)
    }
  }
  const patiently = async (id: OperationId, url: string, body: string | undefined) => {
    const first = await once(id, url, body)
    if (first.ok || id === 'session.open' || id === 'session.me') return first
    return (await mendSession(first.problem, ports)) ? once(id, url, body) : first
  }
  return {
    call: async <K extends OperationId>(id: K, input: CallInput<K>) => {
      const body = input.body === undefined ? undefined : JSON.stringify(input.body)
      return (await patiently(id, urlOf(id, input), body)) as Result<CallOutput<K>>
    },
  }
}

async function mendSession(problem: Problem, ports: ClientPorts): Promise<boolean> {
  if (problem.code === 'E_SIGN_IN') return ports.signIn()
  if (problem.code !== 'E_CSRF') return false
  await ports.refresh()
  return true
}

interface Placed {
  readonly params?: unknown
  readonly query?: unknown
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
