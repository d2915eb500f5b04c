import type { FastifyInstance } from 'fastify'
import type { App } from '../../api/api.ts'
import type { ReadDeps } from '../../core/ledger/read-deps.ts'
import { similarMarks } from '../../core/marks/similar.ts'
import { figureOf, figureRecords, listMeasures } from '../../core/measures/records/figures.ts'
import { catalogueOf } from '../../core/open-data/catalogue.ts'
import { everySet } from '../../core/open-data/uses/use.ts'
import { allRegisters } from '../../core/registers/all-registers.ts'
import { recordOf } from '../../core/registers/records/record.ts'
import { findRecords } from '../../core/search/find.ts'
import { inCity } from '../hall/in-city.ts'
import { leafOf } from '../parts/pager.ts'
import { sendPage } from '../parts/send-page.ts'
import { visitOf } from '../parts/visit.ts'
import { measurePage } from './measure-page.ts'
import { measuresPage } from './measures-page.ts'
import { openPage } from './open-page.ts'
import { recordPage } from './record-page.ts'
import { searchPage } from './search-page.ts'
import { type Checked, mostNames, similarPage } from './similar-page.ts'

const onAPage = 20
/** What stands on the open page for everybody. */
const open = { imports: false, entries: false }

/** `/c/:city/data`: the registers of the data platform for everybody, searched and record by record. */
export function registerData(server: FastifyInstance, app: App): void {
  const deps = ({ tx }: ReadDeps) => ({
    tx,
    registers: app.data.registers,
    engine: app.search,
    national: app.data.national,
  })

  const counting = (read: ReadDeps) => ({ ...deps(read), today: read.today, measures: app.data.measures })

  server.get('/c/:city/data', async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const drawn = await inCity(app, visit, async (city, read) => {
      const { q = '', register, tags, sort } = visit.query
      const leaf = leafOf(visit, 'page', onAPage)
      const registers = await allRegisters(deps(read), city.code)
      const found = await findRecords(deps(read), city.code, {
        q: q.slice(0, 500),
        ...(register !== undefined && app.data.registers.has(register) ? { register } : {}),
        ...(tags === undefined ? {} : { tags }),
        sort: sort === 'newest' ? 'newest' : 'best',
        facets: 'true',
        offset: Math.min(leaf.offset, 9_800),
        limit: leaf.limit,
      })
      if (!registers.ok || !found.ok) return null
      if (q !== '') app.uses.note(city.code, everySet, 'search')
      return searchPage(visit, city, { registers: registers.value.rows, found: found.value, leaf })
    })
    return drawn === null ? reply.callNotFound() : sendPage(reply, drawn)
  })

  server.get('/c/:city/data/open', async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const drawn = await inCity(app, visit, async (city, read) => {
      const site = `${request.protocol}://${request.host}`
      const catalogue = await catalogueOf({ ...deps(read), today: read.today }, app.version, city.code, 12)
      return catalogue.ok ? openPage(visit, city, catalogue.value, { today: read.today, site }) : null
    })
    return drawn === null ? reply.callNotFound() : sendPage(reply, drawn)
  })

  server.get('/c/:city/data/similar-marks', async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const drawn = await inCity(app, visit, async (city, read) => {
      const { name: names = '', class: classes = '' } = visit.query
      const asked = names
        .slice(0, 2000)
        .split(/[\r\n]+/)
        .map((line) => line.trim().slice(0, 100))
      const checked: Checked[] = []
      let problem: string | null = null
      for (const name of asked.filter((line) => line !== '').slice(0, mostNames)) {
        const query = {
          name,
          limit: asked.length > 1 ? 5 : 20,
          ...(classes.trim() === '' ? {} : { class: classes.slice(0, 100) }),
        }
        const found = await similarMarks({ ...deps(read), ...app.marks }, city.code, query)
        if (!found.ok) {
          problem = visit.say(found.problem.message)
          break
        }
        checked.push({ name, found: found.value })
      }
      return similarPage(visit, city, { names, classes }, checked, problem)
    })
    return drawn === null ? reply.callNotFound() : sendPage(reply, drawn)
  })

  server.get('/c/:city/data/measures', async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const drawn = await inCity(app, visit, async (city, read) => {
      const measures = await listMeasures(counting(read), city.code)
      return measures.ok ? measuresPage(visit, city, measures.value.rows) : null
    })
    return drawn === null ? reply.callNotFound() : sendPage(reply, drawn)
  })

  server.get('/c/:city/data/measures/:measure', async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const drawn = await inCity(app, visit, async (city, read) => {
      const { day, tests, region } = visit.query
      const asked = { ...(day === undefined ? {} : { day }), ...(tests === undefined ? {} : { tests }) }
      const leaf = leafOf(visit, 'page', onAPage)
      const { measure = '' } = visit.params
      const figure = await figureOf(counting(read), city.code, measure, asked)
      const paged = { ...asked, ...(region === undefined ? {} : { region }), offset: leaf.offset, limit: leaf.limit }
      const rows = await figureRecords(counting(read), city.code, measure, paged)
      return figure.ok && rows.ok ? measurePage(visit, city, figure.value, rows.value, leaf) : null
    })
    return drawn === null ? reply.callNotFound() : sendPage(reply, drawn)
  })

  server.get('/c/:city/data/:register/:key', async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const drawn = await inCity(app, visit, async (city, read) => {
      const { register = '', key = '' } = visit.params
      const record = await recordOf({ ...deps(read), law: app.engine.law }, city.code, { register, key }, open)
      if (!record.ok) return null
      app.uses.note(city.code, register, 'record')
      return recordPage(visit, city, record.value)
    })
    return drawn === null ? reply.callNotFound() : sendPage(reply, drawn)
  })
}
