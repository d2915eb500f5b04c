import type { FastifyInstance } from 'fastify'
import type { App } from '../../api/api.ts'
import { type PublicService, publicServices } from '../../core/hall/offerings/public-guide.ts'
import { entrance, type PublicCity, type PublicDeps, publicCity } from '../../core/publishing/city.ts'
import { announcements } from '../../core/publishing/publicity/publicity.ts'
import { newestVersions, publishedPlans, searchPlans, targetsAtAGlance } from '../../core/publishing/published-plans.ts'
import { nobody } from '../../core/sessions/nobody.ts'
import { leafOf } from '../parts/pager.ts'
import { publicRead } from '../parts/public-read.ts'
import { sendPage } from '../parts/send-page.ts'
import { visitOf } from '../parts/visit.ts'
import { citiesPage } from './cities-page.ts'
import { homePage } from './home-page.ts'
import { longestSearch } from './search-form.ts'
import { searchPage } from './search-page.ts'

const plansOnAPage = 20
const hitsOnAPage = 20
const citiesOnAPage = 100
const news = 5
const announcedAtHome = 5
const glance = 12
/** Words of a search that are looked at. */
const mostWords = 8

/** `/` and the public home of each city, `/c/:city`. */
export function registerHome(server: FastifyInstance, app: App): void {
  server.get('/', async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const { cities, accounts } = await publicRead(app, entrance)
    const [only, ...others] = cities
    if (!only) return accounts ? reply.callNotFound() : reply.redirect('/setup', 303)
    if (others.length === 0) return reply.redirect(`/c/${only.code}`, 303)
    return sendPage(reply, citiesPage(visit, cities, leafOf(visit, 'page', citiesOnAPage)))
  })

  server.get('/c/:city', async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const code = visit.params.city ?? ''
    const q = (visit.query.q ?? '').trim().slice(0, longestSearch)
    const page = await publicRead(app, async (deps) => {
      const city = await publicCity(deps, code)
      if (!city) return null
      if (q !== '') {
        const words = q.split(/\s+/u).slice(0, mostWords)
        const leaf = leafOf(visit, 'page', hitsOnAPage)
        const services = leaf.page === 1 ? await servicesOf(deps, city, q) : []
        return searchPage(visit, { city, q, words, leaf, services, ...(await searchPlans(deps, code, words, leaf)) })
      }
      const leaf = leafOf(visit, 'page', plansOnAPage)
      return homePage(visit, {
        city,
        leaf,
        services: await servicesOf(deps, city, ''),
        ...(await publishedPlans(deps, code, leaf)),
        news: await newestVersions(deps, code, news),
        announced: (
          await announcements(
            { tx: deps.tx, today: city.today },
            { city: code, standing: 'current', limit: announcedAtHome, offset: 0 },
          )
        ).rows,
        targets: await targetsAtAGlance(deps, code, glance),
      })
    })
    return page === null ? reply.callNotFound() : sendPage(reply, page)
  })
}

/** What everybody may see of the services of a city, by plain words or all. */
function servicesOf({ tx, catalogue }: PublicDeps, city: PublicCity, q: string): Promise<readonly PublicService[]> {
  return publicServices({ tx, catalogue, actor: nobody, today: city.today, city: city.code }, q)
}
