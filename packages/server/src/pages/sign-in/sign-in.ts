import { problem, statusOf } from '@zhiqiang/kernel'
import type { FastifyInstance } from 'fastify'
import type { App } from '../../api/api.ts'
import { closeSession, signIn } from '../../core/sessions/sessions.ts'
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
    const form = { word: formWord(request, reply), next, login: '', problem: null }
    return sendPage(reply, signInPage(visit, form))
  })

  server.post('/sign-in', async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const { login = '', password = '' } = visit.fields
    const next = localPath(visit.fields.next)
    const origin = { address: request.ip, agent: request.headers['user-agent'] ?? '' }
    const opened = passesFormCheck(request, visit)
      ? await signIn(app.engine, { login, password }, origin)
      : { ok: false as const, problem: problem('E_CSRF') }
    if (opened.ok) {
      setCookie(reply, request, opened.value)
      return reply.redirect(next ?? workbench, 303)
    }
    const form = { word: formWord(request, reply), next, login, problem: opened.problem }
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
