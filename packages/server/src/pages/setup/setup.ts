import { contract } from '@zhiqiang/contract'
import { type Problem, problem, statusOf, t } from '@zhiqiang/kernel'
import type { FastifyInstance } from 'fastify'
import type { App } from '../../api/api.ts'
import { type FirstAdministrator, setUp } from '../../core/cities/cities.ts'
import { entrance } from '../../core/publishing/city.ts'
import { signIn, signInDeps } from '../../core/sessions/sessions.ts'
import { setCookie } from '../../http/routes.ts'
import { publicRead } from '../parts/public-read.ts'
import { sendPage } from '../parts/send-page.ts'
import { formWord, passesFormCheck, type Visit, visitOf } from '../parts/visit.ts'
import { setUpPage } from './setup-page.ts'

const none: ReadonlySet<string> = new Set()

/** `/setup`, open only while nobody can sign in: the first city and its administrator, for whoever has the token. */
export function registerSetUp(server: FastifyInstance, app: App): void {
  server.get('/setup', async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const { accounts } = await publicRead(app, entrance)
    if (accounts) return reply.redirect('/sign-in', 303)
    return sendPage(reply, setUpPage(visit, { word: formWord(request, reply), fields: {}, wrong: none, problem: null }))
  })

  server.post('/setup', async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const wish = passesFormCheck(request, visit) ? wishIn(visit) : { problem: problem('E_CSRF'), wrong: none }
    const refused = 'problem' in wish ? wish : await refusalOf(app, wish)
    if (!refused && !('problem' in wish)) {
      const origin = { address: request.ip, agent: request.headers['user-agent'] ?? '' }
      const opened = await signIn(signInDeps(app), wish, origin)
      if (opened.ok) setCookie(reply, request, opened.value)
      return reply.redirect(opened.ok ? '/app/' : '/sign-in?done=set-up', 303)
    }
    const { fields } = visit
    const form = { word: formWord(request, reply), fields, wrong: none, problem: null, ...refused }
    return sendPage(reply.status(statusOf(form.problem?.code ?? 'E_INPUT')), setUpPage(visit, form))
  })
}

interface Refusal {
  readonly problem: Problem
  readonly wrong: ReadonlySet<string>
}

function wishIn(visit: Visit): FirstAdministrator | Refusal {
  const { password = '', ...typed } = visit.fields
  const trimmed = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value.trim()]))
  const parsed = contract['setup.open'].body?.safeParse({ ...trimmed, password })
  if (parsed?.success) return parsed.data
  const wrong = new Set(parsed?.error.issues.map((issue) => String(issue.path[0])))
  return { wrong, problem: problem('E_INPUT', { what: t('见下面标红的地方', 'see what is marked below') }) }
}

async function refusalOf(app: App, wish: FirstAdministrator): Promise<Refusal | null> {
  const known = app.regionsOf(wish.cityCode)
  const alone = [{ code: wish.cityCode, name: wish.cityName, parent: null }]
  const done = await setUp(app.engine, wish, known.length > 0 ? known : alone)
  return done.ok ? null : { problem: done.problem, wrong: none }
}
