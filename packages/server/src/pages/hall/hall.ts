import { randomUUID } from 'node:crypto'
import { problem, statusOf } from '@zhiqiang/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../../api/api.ts'
import { findBenefits } from '../../core/hall/benefits/benefits.ts'
import { charterOf, charterRounds } from '../../core/hall/charter/charter.ts'
import { knownAnswers } from '../../core/hall/knowledge/knowledge.ts'
import { getOffering } from '../../core/hall/offerings/offerings.ts'
import { publicGuide, publicServices } from '../../core/hall/offerings/public-guide.ts'
import { charterRatings } from '../../core/hall/ratings/charter.ts'
import { listEntries, listRegisters } from '../../core/hall/registers/registers.ts'
import { markedBy } from '../../core/hall/space/bookmarks.ts'
import type { ReadDeps } from '../../core/ledger/read-deps.ts'
import type { PublicCity } from '../../core/publishing/city.ts'
import { leafOf } from '../parts/pager.ts'
import { sendPage } from '../parts/send-page.ts'
import { formWord, localPath, passesFormCheck, type Visit, visitOf } from '../parts/visit.ts'
import { advicePage } from './advice-page.ts'
import { answersIn, audienceIn, benefitsPage } from './benefits-page.ts'
import { charterPage } from './charter-page.ts'
import { charterRatingsPage, ratedOf } from './charter-ratings.ts'
import { charterRoundsPage, type RoundsOf, roundsOf } from './charter-rounds-page.ts'
import { finderPage } from './finder-page.ts'
import { guidePage } from './guide-page.ts'
import { inCity } from './in-city.ts'
import { registerProgress } from './progress.ts'
import { registerBy } from './register.ts'
import { registerPage } from './register-page.ts'
import { registerEntriesPage, registersPage } from './registers-page.ts'
import { servicesPage } from './services-page.ts'

const longestSearch = 100
/** Guides that stand beside the answers to a question. */
const guidesOfAQuestion = 3
const longestQuestion = 300
const answersOnAPage = 20
const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The pages of the hall for everybody: services, their guides, how far a case is, signing up. */
export function registerHall(server: FastifyInstance, app: App): void {
  const page = (path: string, draw: (visit: Visit, city: PublicCity, deps: ReadDeps) => Promise<string | null>) =>
    server.get(`/c/:city/${path}`, async (request: FastifyRequest, reply: FastifyReply) => {
      const visit = await visitOf(app, request, reply)
      const drawn = await inCity(app, visit, (city, deps) => draw(visit, city, deps))
      return drawn === null ? reply.callNotFound() : sendPage(reply, drawn)
    })

  page('services', async (visit, city, deps) => {
    const q = (visit.query.q ?? '').trim().slice(0, longestSearch)
    return servicesPage(visit, city, { q, rows: await publicServices(deps, q) })
  })

  page('finder', async (visit, city, deps) => {
    const { who, what } = visit.query
    const rows = await publicServices(deps, '')
    return finderPage(visit, city, { who, what }, rows)
  })

  page('services/:id', async (visit, city, deps) => {
    const { id = '' } = visit.params
    if (!idForm.test(id)) return null
    const shown = await publicGuide(deps, await app.engine.law(deps.tx, city.code), id)
    const about = { thingId: id, clauseId: null }
    return shown && guidePage(visit, city, shown, await markedBy(deps.tx, visit.signedIn?.actor, city.code, about))
  })

  page('advice', async (visit, city, deps) => {
    const q = (visit.query.q ?? '').trim().slice(0, longestQuestion)
    const leaf = leafOf(visit, 'page', answersOnAPage)
    const answers = await knownAnswers(deps, app.engine.law, { q, limit: leaf.limit, offset: leaf.offset })
    const all = await publicServices(deps, '')
    const found = all.find((row) => row.item === 'advice' && row.state === 'published')
    const offering = found ? await getOffering(deps, { id: found.id }) : null
    if (!answers.ok) return null
    const services = q === '' ? [] : (await publicServices(deps, q)).filter((row) => row.id !== found?.id)
    const asks = offering?.ok ? offering.value : null
    const guides = services.slice(0, guidesOfAQuestion)
    return advicePage(visit, city, { q, answers: answers.value, leaf, services: guides, offering: asks })
  })

  page('benefits', async (visit, city, deps) => {
    const who = audienceIn(visit.query)
    const asked = await findBenefits(deps, { answers: {} })
    const answers = answersIn(visit.query, asked.ok ? asked.value.asks : [])
    const found = await findBenefits(deps, { who, answers })
    return found.ok ? benefitsPage(visit, city, found.value) : null
  })

  page('charter', async (visit, city, deps) => {
    const charter = await charterOf(deps, app.engine.law, {})
    return charter.ok ? charterPage(visit, city, charter.value) : null
  })

  page('charter/:item/:clock', async (visit, city, deps) => {
    const { item = '', clock = '' } = visit.params
    const declared = deps.catalogue.kinds.get(item)
    const label = declared?.clocks?.[clock]?.label
    if (!declared || !label) return null
    const of = Object.keys(roundsOf).find((key) => key === visit.query.of) as RoundsOf | undefined
    const { cursor } = visit.query
    const asked = { item, clock, of: of ?? 'settled', limit: 50, ...(cursor ? { cursor: cursor.slice(0, 200) } : {}) }
    const rounds = await charterRounds(deps, app.engine.law, asked)
    return rounds.ok
      ? charterRoundsPage(visit, city, { item, title: declared.title, label, of: asked.of, page: rounds.value })
      : null
  })

  page('charter/:item/ratings', async (visit, city, deps) => {
    const { item = '' } = visit.params
    const declared = deps.catalogue.kinds.get(item)
    if (!declared?.service) return null
    const of = ratedOf(visit.query.of)
    const { cursor } = visit.query
    const asked = { item, of, limit: 50, ...(cursor ? { cursor: cursor.slice(0, 200) } : {}) }
    const rated = await charterRatings(deps, asked)
    return rated.ok ? charterRatingsPage(visit, city, { item, title: declared.title, of, page: rated.value }) : null
  })

  page('registers', async (visit, city, deps) => {
    const listed = await listRegisters(deps)
    return listed.ok ? registersPage(visit, city, listed.value.rows) : null
  })

  page('registers/:register', async (visit, city, deps) => {
    const { register = '' } = visit.params
    const q = (visit.query.q ?? '').trim().slice(0, longestSearch)
    const { cursor } = visit.query
    const listed = await listRegisters(deps)
    const known = listed.ok ? listed.value.rows.find((row) => row.id === register) : undefined
    const narrowed = { limit: 50, ...(q === '' ? {} : { q }), ...(cursor ? { cursor: cursor.slice(0, 200) } : {}) }
    const page = await listEntries(deps, register, narrowed)
    return known && page.ok ? registerEntriesPage(visit, city, known, { q, page: page.value }) : null
  })

  registerProgress(server, app)
  registerSigningUp(server, app)
}

/** `/c/:city/register`: an applicant makes an account, then signs in with it. */
function registerSigningUp(server: FastifyInstance, app: App): void {
  const formOf = (request: FastifyRequest, reply: FastifyReply, next: string | null, requestId?: string) => ({
    word: formWord(request, reply),
    requestId: requestId && idForm.test(requestId) ? requestId : randomUUID(),
    next,
    wrong: {},
    problem: null,
  })
  server.get('/c/:city/register', async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const next = localPath(visit.query.next)
    if (visit.signedIn) return reply.redirect(next ?? '/app/', 303)
    const drawn = await inCity(app, visit, async (city) => registerPage(visit, city, formOf(request, reply, next)))
    return drawn === null ? reply.callNotFound() : sendPage(reply, drawn)
  })

  server.post('/c/:city/register', async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const city = await inCity(app, visit, async (found) => found)
    if (!city) return reply.callNotFound()
    const next = localPath(visit.fields.next)
    const refused = passesFormCheck(request, visit)
      ? await registerBy(app, visit, city.code)
      : { problem: problem('E_CSRF'), wrong: {} }
    if (!refused) {
      const onward = next === null ? '' : `&next=${encodeURIComponent(next)}`
      return reply.redirect(`/sign-in?done=registered${onward}`, 303)
    }
    const form = { ...formOf(request, reply, next, visit.fields.requestId), ...refused }
    return sendPage(reply.status(statusOf(refused.problem.code)), registerPage(visit, city, form))
  })
}
