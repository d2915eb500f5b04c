import { dateInChina } from '@zhiqiang/kernel'
import type { FastifyRequest } from 'fastify'
import type { App, Caller } from '../api/api.ts'
import { nobody } from '../core/sessions/nobody.ts'
import { resume, type SignedIn } from '../core/sessions/sessions.ts'

export const sessionCookie = 'zq_session'

/** Who sends a request: a session cookie, an API token (`Authorization: Bearer`), or nobody. */
export async function callerOf(app: App, request: FastifyRequest): Promise<Caller> {
  const origin = { address: request.ip, agent: request.headers['user-agent'] ?? '' }
  const site = `${request.protocol}://${request.host}`
  const signedIn = await identify(app, request)
  if (!signedIn)
    return { actor: nobody, signedIn: null, city: '', today: dateInChina(app.engine.clock.real()), origin, site }
  const { actor, today } = signedIn
  return { actor, signedIn, city: actor.city, today, origin, site }
}

async function identify(app: App, request: FastifyRequest): Promise<SignedIn | null> {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (bearer) return resume(app.engine, { token: bearer, sort: 'api' })
  const token = request.cookies[sessionCookie]
  return token ? resume(app.engine, { token, sort: 'session' }) : null
}

/** A change sent with a session cookie must carry the session's own word; a token in a header needs none. */
export function passesCsrf(request: FastifyRequest, caller: Caller): boolean {
  const session = caller.signedIn?.session
  return !session || request.headers['x-zq-csrf'] === session.csrf
}
