import { type Problem, problem, statusOf } from '@zhiqiang/kernel'
import type { FastifyInstance } from 'fastify'
import type { App } from '../../api/api.ts'
import { closeSession, signIn, signInDeps } from '../../core/sessions/sessions.ts'
import { setCookie } from '../../http/routes.ts'
import { problemPage } from '../parts/error-page.ts'
import { sendPage } from '../parts/send-page.ts'
import { formWord, localPath, passesFormCheck, visitOf } from '../parts/visit.ts'
import { signInPage } from './sign-in-page.ts'

const workbench = '/app/'

/** `/sign-in` and `/sign-out`. */
export function registerSignIn(server: FastifyInstance, app: App): void {
  server.get('/sign-in', async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const next = localPath(visit.query.next)
    if (visit.signedIn) return reply.redirect(next ?? workbench, 303)
    const form = { word: formWord(request, reply), next, login: '', ticket: null, problem: null }
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
    const form = { word: formWord(request, reply), next, login, ...askedNext(opened.problem, ticket) }
    return sendPage(reply.status(statusOf(opened.problem.code)), signInPage(visit, form))
  })

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
