import { createReadStream } from 'node:fs'
import { contract, type Endpoint, type OperationId } from '@zhiqiang/contract'
import { type Actor, fail, holds, ok, problem, type Result } from '@zhiqiang/kernel'
import type { App, Caller, FileAnswer, Part } from '@zhiqiang/server'
import { type CheckedInput, checkInput } from './check-input.ts'
import type { Answer, SentPart, Session } from './session.ts'

type Handle = (
  app: App,
  caller: Caller,
  input: CheckedInput & { readonly parts: readonly Part[] },
) => Promise<Result<unknown>>

/** Who calls from this machine, and in which city. */
export interface Operator {
  readonly actor: Actor
  /** Empty where the installation has several cities and none was named. */
  readonly city: string
  readonly today: string
}

/**
 * Calls the handlers of the web server in this process. What HTTP does around a handler is done here too: the input is
 * checked against the contract, the verb against the caller, and the answer is cut to what the contract declares.
 * @param handlers one for every operation
 */
export function inProcess(app: App, handlers: Readonly<Record<OperationId, unknown>>, operator: Operator): Session {
  const caller: Caller = { ...operator, signedIn: null, origin: { address: 'local', agent: 'zq' } }
  return {
    city: async () => (operator.city === '' ? null : operator.city),
    send: async (id, asked) => {
      const endpoint: Endpoint = contract[id]
      const input = checkInput(endpoint, asked)
      if (!input.ok) return input
      const { can } = endpoint
      if (can !== 'public' && can !== 'signed-in' && !holds(caller.actor, can)) return fail(problem('E_FORBIDDEN'))
      // Each handler is checked against its own operation where the server writes them; here they are all alike.
      const handle = handlers[id] as Handle
      const parts = await onShelf(app, asked.parts ?? [])
      if (!parts.ok) return parts
      const answer = await handle(app, caller, { ...input.value, parts: parts.value })
      return answer.ok ? ok(answerOf(endpoint, answer.value)) : answer
    },
  }
}

/** Puts files that are sent by their place where the web server puts large ones as they come in. */
async function onShelf(app: App, parts: readonly SentPart[]): Promise<Result<Part[]>> {
  const put: Part[] = []
  for (const { path, ...part } of parts) {
    if (path === undefined) {
      put.push(part)
      continue
    }
    const stored = await app.data.shelf.put(createReadStream(path), { maxBytes: Number.MAX_SAFE_INTEGER })
    if (!stored.ok) return stored
    put.push({ ...part, stored: stored.value })
  }
  return ok(put)
}

function answerOf(endpoint: Endpoint, value: unknown): Answer {
  if (endpoint.ok === undefined) return { file: (value as FileAnswer).file }
  return { json: endpoint.ok.parse(isWithCookie(value) ? value.body : value) }
}

function isWithCookie(value: unknown): value is { readonly body: unknown } {
  return typeof value === 'object' && value !== null && 'cookie' in value && 'body' in value
}
