import { Readable } from 'node:stream'
import { contract, type Endpoint, type OperationId, ProblemView } from '@zhiqiang/contract'
import { holds, ok, type Problem, problem, type Result, statusOf } from '@zhiqiang/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { App, Caller, FileAnswer, Handlers, Part, WithCookie } from '../api/api.ts'
import { largestImport } from '../core/registers/deps.ts'
import { callerOf, passesCsrf, sessionCookie } from './caller.ts'

type AnyHandler = (
  app: App,
  caller: Caller,
  input: {
    readonly params: unknown
    readonly query: unknown
    readonly body: unknown
    readonly parts: readonly Part[]
  },
) => Promise<Result<unknown>>

/** Registers every endpoint of the contract; the operation's key is its `operationId`. */
export function registerRoutes(server: FastifyInstance, app: App, handlers: Handlers): void {
  for (const id of Object.keys(contract) as OperationId[]) {
    const endpoint: Endpoint = contract[id]
    // Each handler is checked against its own operation where `handlers` is written; here they are all alike.
    const handler = handlers[id] as unknown as AnyHandler
    server.route({
      ...routeOf(id, endpoint),
      handler: async (request, reply) => {
        const caller = await callerOf(app, request)
        const refusal = mayCall(endpoint, caller, request)
        if (refusal) return sendProblem(reply, refusal)
        const parts = await partsOf(request, endpoint, app)
        if (!parts.ok) return sendProblem(reply, parts.problem)
        const answer = await handler(app, caller, {
          params: request.params,
          query: request.query,
          body: request.body,
          parts: parts.value,
        })
        return answer.ok ? send(reply, request, answer.value) : sendProblem(reply, answer.problem)
      },
    })
  }
}

/** An endpoint's verb is checked before its handler runs; the handler checks the thing itself. */
function mayCall(endpoint: Endpoint, caller: Caller, request: FastifyRequest): Problem | null {
  if (endpoint.can === 'public') return null
  if (!caller.signedIn) return problem('E_SIGN_IN')
  if (endpoint.method !== 'GET' && !passesCsrf(request, caller)) return problem('E_CSRF')
  if (endpoint.can === 'signed-in' || holds(caller.actor, endpoint.can)) return null
  return problem('E_FORBIDDEN')
}

/** Sends a problem with the status of its code. */
export function sendProblem(reply: FastifyReply, refusal: Problem): FastifyReply {
  return reply.status(statusOf(refusal.code)).type('application/json').send(JSON.stringify(refusal))
}

function send(reply: FastifyReply, request: FastifyRequest, value: unknown): unknown {
  if (isFile(value)) {
    reply.type(value.type)
    reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(value.name)}`)
    reply.header('content-security-policy', "default-src 'none'; sandbox")
    return reply.send(value.file instanceof Uint8Array ? Buffer.from(value.file) : Readable.from(value.file))
  }
  if (isWithCookie(value)) {
    setCookie(reply, request, value.cookie)
    return value.body
  }
  return value
}

/** Sets or clears the session cookie; `Secure` when the request came by https. */
export function setCookie(reply: FastifyReply, request: FastifyRequest, cookie: WithCookie<unknown>['cookie']): void {
  const common = { path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' } as const
  if (cookie === null) reply.clearCookie(sessionCookie, common)
  else reply.setCookie(sessionCookie, cookie.token, { ...common, expires: new Date(cookie.expiresAt) })
}

function isFile(value: unknown): value is FileAnswer {
  return typeof value === 'object' && value !== null && 'file' in value && 'type' in value && 'name' in value
}

function isWithCookie(value: unknown): value is WithCookie<unknown> {
  return typeof value === 'object' && value !== null && 'cookie' in value && 'body' in value
}

/** The parts of a form; a file that is too large to be held goes to the shelf as it comes in. */
async function partsOf(request: FastifyRequest, { multipart }: Endpoint, app: App): Promise<Result<Part[]>> {
  const parts: Part[] = []
  if (!multipart) return ok(parts)
  const large = multipart === 'large'
  for await (const part of request.parts(large ? { limits: { fileSize: largestImport + 1, files: 1 } } : {})) {
    const field = part.fieldname
    if (part.type !== 'file') {
      parts.push({ field, name: null, bytes: new TextEncoder().encode(String(part.value)) })
    } else if (large) {
      const stored = await app.data.shelf.put(part.file, { maxBytes: largestImport })
      if (!stored.ok) return stored
      parts.push({ field, name: part.filename, bytes: new Uint8Array(), stored: stored.value })
    } else parts.push({ field, name: part.filename, bytes: await part.toBuffer() })
  }
  return ok(parts)
}

/** Method, address and schema of an endpoint; its key is its `operationId`. */
export function routeOf(id: OperationId, endpoint: Endpoint) {
  return { method: endpoint.method, url: endpoint.path, schema: schemaOf(id, endpoint) }
}

function schemaOf(id: OperationId, endpoint: Endpoint): Record<string, unknown> {
  return {
    operationId: id,
    summary: `${endpoint.summary.zh} / ${endpoint.summary.en}`,
    description: `权限 / permission: \`${endpoint.can}\``,
    tags: [id.split('.')[0] ?? id],
    ...(endpoint.multipart ? { consumes: ['multipart/form-data'] } : {}),
    ...(endpoint.params ? { params: endpoint.params } : {}),
    ...(endpoint.query ? { querystring: endpoint.query } : {}),
    ...(endpoint.body ? { body: endpoint.body } : {}),
    ...(endpoint.ok ? { response: { 200: endpoint.ok, '4XX': ProblemView } } : {}),
  }
}
