import { problem, statusOf } from '@zhiqiang/kernel'
import type { FastifyInstance } from 'fastify'
import type { App } from '../../api/api.ts'
import { reading } from '../../api/reading.ts'
import { toggleBookmark } from '../../core/hall/space/bookmarks.ts'
import { callerOf } from '../../http/caller.ts'
import { problemPage } from '../parts/error-page.ts'
import { sendPage } from '../parts/send-page.ts'
import { localPath, visitOf } from '../parts/visit.ts'

const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** `/bookmarks`: the button of the public pages, which needs no script. */
export function registerBookmarks(server: FastifyInstance, app: App): void {
  server.post('/bookmarks', async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const back = localPath(visit.fields.back) ?? '/'
    const { thing = '', clause } = visit.fields
    const session = visit.signedIn?.session
    if (!session) return reply.redirect(`/sign-in?next=${encodeURIComponent(back)}`, 303)
    if (visit.fields.csrf !== session.csrf || !idForm.test(thing)) {
      return sendPage(reply.status(403), problemPage({ ...visit, path: '/' }, problem('E_CSRF')))
    }
    const caller = await callerOf(app, request)
    const about = { thingId: thing, clauseId: clause === undefined || clause === '' ? null : clause }
    const at = app.engine.clock.real()
    const done = await reading(app, caller, (deps) => toggleBookmark(deps, about, at), 'writes')
    if (done.ok) return reply.redirect(back, 303)
    return sendPage(reply.status(statusOf(done.problem.code)), problemPage({ ...visit, path: '/' }, done.problem))
  })
}
