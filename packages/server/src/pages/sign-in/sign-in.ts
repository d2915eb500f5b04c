import { type Problem, problem, statusOf } from '@zhiqiang/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { App } from '../../api/api.ts'
import type { IdentityProvider } from '../../core/sessions/identity/identity-provider.ts'
import { closeSession, signIn, signInBound, signInDeps } from '../../core/sessions/sessions.ts'
import { setCookie } from '../../http/routes.ts'
import { problemPage } from '../parts/error-page.ts'
import { sendPage } from '../parts/send-page.ts'
import { formWord, localPath, passesFormCheck, type Visit, visitOf } from '../parts/visit.ts'
import { signInPage } from './sign-in-page.ts'

const workbench = '/app/'

/** `/sign-in` and `/sign-out`. */
export function registerSignIn(server: FastifyInstance, app: App): void {
  const provider = app.identity?.name ?? null
  server.get('/sign-in', async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const next = localPath(visit.query.next)
    if (visit.signedIn) return reply.redirect(next ?? workbench, 303)
    const form = { word: formWord(request, reply), next, login: '', ticket: null, provider, problem: null }
    return sendPage(reply, signInPage(visit, form))
  })

  server.post('/sign-in', async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const { login = '', password = '', ticket = '', code = '' } = visit.fields
    const credentials = ticket === '' ? { login, password } : { ticket, code }
    const next = localPath(visit.fields.next)
    const origin = { address: request.ip, agent: request.headers['user-agent'] ?? '' }
    const opened = passesFormCheck(request, visit)
      ? await signIn(signInDeps(app), credentials, origin)
      : { ok: false as const, problem: problem('E_CSRF') }
    if (opened.ok) {
      setCookie(reply, request, opened.value)
      return reply.redirect(next ?? workbench, 303)
    }
    const form = { word: formWord(request, reply), next, login, provider, ...askedNext(opened.problem, ticket) }
    return sendPage(reply.status(statusOf(opened.problem.code)), signInPage(visit, form))
  })

  if (app.identity) registerIdentity(server, app, app.identity)

  server.post('/sign-out', async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const session = visit.signedIn?.session
    if (visit.signedIn && session && visit.fields.csrf === session.csrf) {
      await closeSession(app.engine, visit.signedIn, session.id)
      setCookie(reply, request, null)
      return reply.redirect('/sign-in?done=out', 303)
    }
    if (!session) return reply.redirect('/', 303)
    return sendPage(reply.status(403), problemPage({ ...visit, path: '/' }, problem('E_CSRF')))
  })
}

/** What the form asks for after a refusal: the code of a second factor, once more after a wrong one, or all again. */
function askedNext(
  refusal: Problem,
  ticket: string,
): { readonly ticket: string | null; readonly problem: Problem | null } {
  if (refusal.code === 'E_WRONG_CODE' && ticket !== '') return { ticket, problem: refusal }
  const { details } = refusal
  const given = typeof details === 'object' && details !== null && 'ticket' in details ? details.ticket : null
  if (refusal.code === 'E_SECOND_FACTOR' && typeof given === 'string') return { ticket: given, problem: null }
  return { ticket: null, problem: refusal }
}

const departureCookie = 'zq-departure'
const departureAbout = 'departure to the identity provider'
const departureSeconds = 600
const Kept = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), next: z.string().nullable() })

/** `/sign-in/oidc` leaves for the provider, `/sign-in/oidc/back` is where it sends the browser back to. */
function registerIdentity(server: FastifyInstance, app: App, identity: IdentityProvider): void {
  const refuse = (
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    refusal: Problem,
    next: string | null,
  ) => {
    const form = { word: formWord(request, reply), next, login: '', provider: identity.name, ...askedNext(refusal, '') }
    return sendPage(reply.status(statusOf(refusal.code)), signInPage(visit, form))
  }
  server.get('/sign-in/oidc', async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const next = localPath(visit.query.next)
    const left = await identity.depart(new URL('/sign-in/oidc/back', visit.origin).href)
    if (!left.ok) return refuse(request, reply, visit, left.problem, next)
    // Sealed, and only with this browser: an answer to somebody else's departure signs nobody in.
    const kept = await app.secrets.seal(JSON.stringify({ ...left.value.departure, next }), departureAbout)
    const secure = request.protocol === 'https'
    const path = '/sign-in/oidc'
    reply.setCookie(departureCookie, kept, { path, httpOnly: true, sameSite: 'lax', secure, maxAge: departureSeconds })
    return reply.redirect(left.value.url, 303)
  })

  server.get('/sign-in/oidc/back', async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const opened = await app.secrets.open(request.cookies[departureCookie] ?? '', departureAbout)
    reply.clearCookie(departureCookie, { path: '/sign-in/oidc' })
    const kept = Kept.safeParse(opened === null ? null : JSON.parse(opened))
    if (!kept.success) return refuse(request, reply, visit, problem('E_IDENTITY'), null)
    const next = localPath(kept.data.next ?? undefined)
    const arrived = await identity.arrive(new URL(request.url, visit.origin), kept.data)
    if (!arrived.ok) return refuse(request, reply, visit, arrived.problem, next)
    const origin = { address: request.ip, agent: request.headers['user-agent'] ?? '' }
    const session = await signInBound(signInDeps(app), arrived.value, origin)
    if (!session.ok) return refuse(request, reply, visit, session.problem, next)
    setCookie(reply, request, session.value)
    return reply.redirect(next ?? workbench, 303)
  })
}
