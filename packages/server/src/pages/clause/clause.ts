import type { FastifyInstance } from 'fastify'
import type { App } from '../../api/api.ts'
import { markedBy } from '../../core/hall/space/bookmarks.ts'
import { publishedClause } from '../../core/publishing/published-clause.ts'
import { leafOf } from '../parts/pager.ts'
import { publicRead } from '../parts/public-read.ts'
import { sendPage } from '../parts/send-page.ts'
import { visitOf } from '../parts/visit.ts'
import { clausePage } from './clause-page.ts'

const reportsOnAPage = 10

/** The permanent link of a clause, `/clause/:id`. */
export function registerClause(server: FastifyInstance, app: App): void {
  server.get('/clause/:id', async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const leaf = leafOf(visit, 'reports', reportsOnAPage)
    const page = await publicRead(app, async (deps) => {
      const found = await publishedClause(deps, visit.params.id ?? '', leaf)
      const about = found && { thingId: found.plan.id, clauseId: found.clause.id }
      return found && about
        ? clausePage(visit, found, leaf, await markedBy(deps.tx, visit.signedIn?.actor, found.city.code, about))
        : null
    })
    return page === null ? reply.callNotFound() : sendPage(reply, page)
  })
}
