import { dateInChina } from '@zhiqiang/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../../api/api.ts'
import type { LawDeps } from '../../core/law/law-deps.ts'
import {
  calculate,
  findArticles,
  getInstrument,
  getTerm,
  listInstruments,
  listTerms,
} from '../../core/law/library/library.ts'
import { type PublicCity, publicCity } from '../../core/publishing/city.ts'
import { leafOf } from '../parts/pager.ts'
import { publicRead } from '../parts/public-read.ts'
import { sendPage } from '../parts/send-page.ts'
import { type Visit, visitOf } from '../parts/visit.ts'
import { calculatorPage } from './calculator-page.ts'
import { instrumentPage } from './instrument-page.ts'
import { libraryPage } from './library-page.ts'
import { termPage } from './term-page.ts'

/** Everything of the library fits on one page: it is some hundred lines. */
const most = 200
const hitsOnAPage = 20
const longestSearch = 100

/** `/c/:city/law` and what is below it: the law library and the calculator of deadlines, for everybody. */
export function registerLaw(server: FastifyInstance, app: App): void {
  const page = (path: string, draw: (visit: Visit, city: PublicCity, deps: LawDeps) => Promise<string | null>) =>
    server.get(`/c/:city/law${path}`, async (request: FastifyRequest, reply: FastifyReply) => {
      const visit = await visitOf(app, request, reply)
      const drawn = await publicRead(app, async (deps) => {
        const city = await publicCity(deps, visit.params.city ?? '')
        if (!city) return null
        const law = await app.engine.law(deps.tx, city.code)
        return draw(visit, city, { tx: deps.tx, city: city.code, law, today: city.today })
      })
      return drawn === null ? reply.callNotFound() : sendPage(reply, drawn)
    })

  page('', async (visit, city, deps) => {
    const q = (visit.query.q ?? '').trim().slice(0, longestSearch)
    const limit = most
    const [terms, instruments] = [listTerms(deps, { q, limit }), await listInstruments(deps, { q, limit })]
    const leaf = leafOf(visit, 'page', hitsOnAPage)
    const hits = q === '' ? null : await findArticles(deps, { q, limit: hitsOnAPage })
    return libraryPage(visit, city, {
      q,
      areas: deps.law.library.areas,
      terms: terms.ok ? terms.value.rows : [],
      instruments: instruments.ok ? instruments.value.rows : [],
      hits: hits?.ok ? hits.value : null,
      leaf,
    })
  })

  page('/instruments/:id', async (visit, city, deps) => {
    const { version } = visit.query
    const found = await getInstrument(deps, {
      id: visit.params.id ?? '',
      version: version === '' ? undefined : version,
    })
    return found.ok ? instrumentPage(visit, city, found.value) : null
  })

  page('/terms/:id', async (visit, city, deps) => {
    const found = getTerm(deps, { id: visit.params.id ?? '' })
    return found.ok ? termPage(visit, city, found.value) : null
  })

  page('/deadline', async (visit, city, deps) => {
    const { from, term, amount, unit, roll } = visit.query
    const listed = listTerms(deps, { limit: most })
    const terms = listed.ok ? listed.value.rows : []
    const today = dateInChina(`${city.today}T00:00:00+08:00`)
    if (from === undefined) return calculatorPage(visit, city, { terms, today, answer: null })
    const length = { amount: amount === undefined ? undefined : Number(amount), unit, roll }
    const asked = term ? { from, term } : { from, ...length }
    return calculatorPage(visit, city, { terms, today, answer: calculate(deps, asked) })
  })
}
