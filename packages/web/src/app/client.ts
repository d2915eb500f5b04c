import { type CallInput, type CallOutput, contract, createClient, type OperationId } from '@zhiqiang/contract'
import type { Problem, Result } from '@zhiqiang/kernel'

export { urlOf } from '@zhiqiang/contract'

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
  readonly call: <K extends OperationId>(id: K, input: CallInput<K>, form?: FormData) => Promise<Result<CallOutput<K>>>
}

/** Builds the client. A request refused for want of a session is sent again, unchanged, after signing in. */
export function makeClient(ports: ClientPorts): Client {
  const plain = createClient({
    base: '',
    fetch: (url, init) => ports.fetch(url, { ...init, credentials: 'same-origin' }),
    headers: (id): Record<string, string> => (contract[id].method === 'GET' ? {} : { 'x-zq-csrf': ports.csrf() }),
  })
  return {
    call: async (id, input, form) => {
      const first = await plain.call(id, input, form)
      if (first.ok || id === 'session.open' || id === 'session.me') return first
      return (await mendSession(first.problem, ports)) ? plain.call(id, input, form) : first
    },
  }
}

async function mendSession(problem: Problem, ports: ClientPorts): Promise<boolean> {
  if (problem.code === 'E_SIGN_IN') return ports.signIn()
  if (problem.code !== 'E_CSRF') return false
  await ports.refresh()
  return true
}
