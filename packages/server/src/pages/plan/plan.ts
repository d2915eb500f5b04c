import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { App } from '../../api/api.ts'
import { markedBy } from '../../core/hall/space/bookmarks.ts'
import { publicCity } from '../../core/publishing/city.ts'
import { publishedOriginal, publishedPlan } from '../../core/publishing/published-plan.ts'
import { publicRead } from '../parts/public-read.ts'
import { sendPage } from '../parts/send-page.ts'
import { visitOf } from '../parts/visit.ts'
import { planPage } from './plan-page.ts'

/** A public plan and the files it was imported from. */
export function registerPlan(server: FastifyInstance, app: App): void {
  server.get('/c/:city/plans/:plan', async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const { city: code = '', plan: id = '' } = visit.params
    const page = await publicRead(app, async (deps) => {
      const city = await publicCity(deps, code)
      const plan = city && (await publishedPlan(deps, code, id))
      if (!city || !plan) return null
      const about = { thingId: id, clauseId: null }
      return planPage(visit, city, plan, await markedBy(deps.tx, visit.signedIn?.actor, code, about))
    })
    return page === null ? reply.callNotFound() : sendPage(reply, page)
  })

  server.get('/c/:city/plans/:plan/original/:n', async (request, reply) => {
    const { city = '', plan = '', n = '' } = (await visitOf(app, request, reply)).params
    const number = /^\d{1,2}$/.test(n) ? Number(n) : -1
    const file = number < 0 ? null : await publicRead(app, (deps) => publishedOriginal(deps, city, plan, number))
    const bytes = file && (await app.vault.get(file.sm3))
    if (!file || !bytes) return reply.callNotFound()
    // Somebody else's file: the browser keeps it as a file and never runs anything in it.
    return reply
      .type('application/octet-stream')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('content-length', file.size)
      .header('cache-control', 'private, no-cache')
      .send(Readable.from(bytes))
  })
}
