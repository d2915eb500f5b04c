import { randomUUID } from 'node:crypto'
import { type Problem, problem, statusOf } from '@zhiqiang/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../../api/api.ts'
import { openThing } from '../../core/engine/act.ts'
import type { ReadDeps } from '../../core/ledger/read-deps.ts'
import type { PublicCity } from '../../core/publishing/city.ts'
import {
  announcements,
  objectionStanding,
  publicList,
  publicNotice,
  revocations,
} from '../../core/publishing/publicity/publicity.ts'
import { nobody } from '../../core/sessions/nobody.ts'
import { inCity } from '../hall/in-city.ts'
import { publicityPath } from '../hall/words.ts'
import { leafOf } from '../parts/pager.ts'
import { sendPage } from '../parts/send-page.ts'
import { formWord, passesFormCheck, type Visit, visitOf } from '../parts/visit.ts'
import { announcedPage as drawAnnounced } from './announced-page.ts'
import { type ListForm, listPage } from './list-page.ts'
import { noticePage } from './notice-page.ts'
import { objectionPage } from './objection-page.ts'

const onAPage = 20
const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** `/c/:city/publicity`: lists shown to the public, letters on public notice, revocations; and objecting to a list. */
export function registerPublicity(server: FastifyInstance, app: App): void {
  const base = '/c/:city/publicity'

  server.get(base, async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const drawn = await inCity(app, visit, async (city, deps) => {
      const standing = visit.query.show === 'past' ? 'past' : 'current'
      const leaf = leafOf(visit, 'page', onAPage)
      const page = await announcements(deps, { city: city.code, standing, limit: leaf.limit, offset: leaf.offset })
      const revoked = await revocations(deps, city.code)
      return drawAnnounced(visit, city, { standing, page, leaf, revoked })
    })
    return drawn === null ? reply.callNotFound() : sendPage(reply, drawn)
  })

  server.get(`${base}/:id`, async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const { id = '' } = visit.params
    if (!idForm.test(id)) return reply.callNotFound()
    const drawn = await inCity(app, visit, (city, deps) => drawOne(visit, city, deps, formOf(request, reply)))
    return drawn === null ? reply.callNotFound() : sendPage(reply, drawn)
  })

  // An objection needs no account: whoever raises it says who they are, and the address of the answer is their receipt.
  server.post(`${base}/:id`, async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const { id = '' } = visit.params
    if (!idForm.test(id)) return reply.callNotFound()
    const city = await inCity(app, visit, async (found) => found)
    if (!city) return reply.callNotFound()
    const raised = passesFormCheck(request, visit) ? await raise(visit, city, id) : { problem: problem('E_CSRF') }
    if ('id' in raised) return reply.redirect(`${publicityPath(city.code)}/${id}/objections/${raised.id}`, 303)
    const form = { ...formOf(request, reply, visit.fields.requestId), problem: raised.problem }
    const drawn = await inCity(app, visit, (found, deps) => drawOne(visit, found, deps, form))
    return drawn === null ? reply.callNotFound() : sendPage(reply.status(statusOf(raised.problem.code)), drawn)
  })

  server.get(`${base}/:id/objections/:objection`, async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const { id = '', objection = '' } = visit.params
    if (!idForm.test(id) || !idForm.test(objection)) return reply.callNotFound()
    const drawn = await inCity(app, visit, async (city, deps) => {
      const found = await objectionStanding(deps, city.code, objection)
      const list = found?.round === id ? await publicList(deps, city.code, id) : null
      return found && list && objectionPage(visit, city, { list, found })
    })
    return drawn === null ? reply.callNotFound() : sendPage(reply, drawn)
  })

  async function drawOne(visit: Visit, city: PublicCity, deps: ReadDeps, form: ListForm): Promise<string | null> {
    const { id = '' } = visit.params
    const list = await publicList(deps, city.code, id)
    if (list) return listPage(visit, city, list, form)
    const notice = await publicNotice(deps, await app.engine.law(deps.tx, city.code), city.code, id)
    return notice && noticePage(visit, city, notice)
  }

  async function raise(
    visit: Visit,
    city: PublicCity,
    parentId: string,
  ): Promise<{ readonly id: string } | { readonly problem: Problem }> {
    const typed = (name: string) => (visit.fields[name] ?? '').trim()
    const { requestId = '' } = visit.fields
    const done = await openThing(app.engine, nobody, {
      kind: 'public-objection',
      step: 'raise',
      city: city.code,
      parentId,
      requestId: idForm.test(requestId) ? requestId : randomUUID(),
      answers: { no: typed('no'), who: typed('who'), contact: typed('contact'), claim: typed('claim') },
    })
    return done.ok ? { id: done.value.thing.id } : { problem: done.problem }
  }
}

function formOf(request: FastifyRequest, reply: FastifyReply, requestId?: string): ListForm {
  return {
    word: formWord(request, reply),
    requestId: requestId && idForm.test(requestId) ? requestId : randomUUID(),
    problem: null,
  }
}
