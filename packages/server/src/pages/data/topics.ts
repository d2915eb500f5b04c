import type { FastifyInstance } from 'fastify'
import type { App } from '../../api/api.ts'
import type { ReadDeps } from '../../core/ledger/read-deps.ts'
import { bulletinOf, joinedOf, topicTitle } from '../../core/watches/bulletin.ts'
import { listTopics, topicNow } from '../../core/watches/topics.ts'
import { inCity } from '../hall/in-city.ts'
import { leafOf } from '../parts/pager.ts'
import { sendPage } from '../parts/send-page.ts'
import { visitOf } from '../parts/visit.ts'
import { bulletinPage } from './bulletin-page.ts'
import { joinedPage } from './joined-page.ts'
import { topicPage } from './topic-page.ts'
import { topicsPage } from './topics-page.ts'

const onAPage = 20
const isMonth = (text: string) => /^[0-9]{4}-(0[1-9]|1[0-2])$/.test(text)
const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** `/c/:city/data/topics` and `/c/:city/data/bulletin`: searches that stand open, and what joined them by month. */
export function registerTopics(server: FastifyInstance, app: App): void {
  const deps = ({ tx }: ReadDeps) => ({
    tx,
    registers: app.data.registers,
    engine: app.search,
    national: app.data.national,
  })

  server.get('/c/:city/data/topics', async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const drawn = await inCity(app, visit, async (city, { tx, today }) => {
      const leaf = leafOf(visit, 'page', onAPage)
      const topics = await listTopics(tx, city.code, { cursor: String(leaf.offset), limit: leaf.limit })
      return topics.ok ? topicsPage(visit, city, topics.value, { leaf, month: today.slice(0, 7) }) : null
    })
    return drawn === null ? reply.callNotFound() : sendPage(reply, drawn)
  })

  server.get('/c/:city/data/bulletin/:month', async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const drawn = await inCity(app, visit, async (city, { tx, today }) => {
      const { month = '' } = visit.params
      const bulletin = isMonth(month) ? await bulletinOf(tx, city.code, month, today) : null
      return bulletin?.ok ? bulletinPage(visit, city, bulletin.value) : null
    })
    return drawn === null ? reply.callNotFound() : sendPage(reply, drawn)
  })

  server.get('/c/:city/data/topics/:topic', async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const drawn = await inCity(app, visit, async (city, read) => {
      const { topic: id = '' } = visit.params
      const { month = '' } = visit.query
      const leaf = leafOf(visit, 'page', onAPage)
      if (!isId(id)) return null
      if (isMonth(month)) {
        const title = await topicTitle(read.tx, city.code, id)
        const paging = { month, cursor: String(leaf.offset), limit: leaf.limit }
        const joined = await joinedOf(read.tx, app.data.registers, city.code, id, paging)
        if (title === null || !joined.ok) return null
        return joinedPage(visit, city, { title, month }, joined.value, leaf)
      }
      const page = { offset: Math.min(leaf.offset, 9_800), limit: leaf.limit }
      const now = await topicNow(deps(read), city.code, id, page)
      return now.ok ? topicPage(visit, city, now.value, leaf) : null
    })
    return drawn === null ? reply.callNotFound() : sendPage(reply, drawn)
  })
}
