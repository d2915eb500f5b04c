import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { SearchFound } from './data.ts'
import { Day, endpoint, Id, Instant, pageOf, pageQuery, TextView } from './endpoint.ts'
import { ThingRow } from './things.ts'

const city = z.string().max(6).optional().describe('code of a city; the only one where there is one')
const Topic = z.object({
  id: Id,
  title: z.string(),
  about: z.string(),
  q: z.string().describe('the query it is'),
  openedAt: Instant,
  joined: z.int().describe('records that came in since it was opened'),
  lastOn: Day.nullable().describe('the day the last of them came in'),
})

const Month = z.string().regex(/^[0-9]{4}-(0[1-9]|1[0-2])$/)
const FoundRow = z.object({
  register: z.string(),
  registerTitle: TextView,
  key: z.string(),
  title: z.string(),
  foundOn: Day,
})

/** Searches that stand: topics, open to everybody, and those somebody keeps. */
export const watches = {
  'topics.list': endpoint({
    method: 'GET',
    path: '/api/topics',
    summary: t('专题数据库', 'Topics: searches of the registers that stand open'),
    can: 'public',
    query: z.object({ ...pageQuery, city }),
    ok: pageOf(Topic),
  }),
  'topics.get': endpoint({
    method: 'GET',
    path: '/api/topics/:id',
    summary: t(
      '一个专题：检索式、全部记录、各项分布、各月新增',
      'A topic: its query, its records, how they spread, what joined by month',
    ),
    can: 'public',
    params: z.object({ id: Id }),
    query: z.object({
      city,
      offset: z.coerce.number().int().min(0).max(9_800).default(0),
      limit: z.coerce.number().int().min(1).max(200).default(20),
    }),
    ok: z.object({
      topic: Topic,
      growth: z.array(z.object({ month: z.string(), n: z.int() })).describe('records that came in, by month'),
      found: SearchFound,
    }),
  }),
  'topics.bulletin': endpoint({
    method: 'GET',
    path: '/api/topics/bulletin/:month',
    summary: t(
      '知识产权动态月报：各专题当月新增多少条，上月多少条',
      'Monthly bulletin: how many records joined each topic in a month, and in the one before',
    ),
    can: 'public',
    params: z.object({ month: Month }),
    query: z.object({ city }),
    ok: z.object({
      month: Month,
      running: z.boolean().describe('the month is not over and still grows'),
      months: z.array(Month).describe('months there is a bulletin of, the latest first'),
      topics: z.array(
        z.object({
          id: Id,
          title: z.string(),
          q: z.string().describe('the query it is'),
          open: z.boolean(),
          joined: z.int(),
          before: z.int().describe('in the month before'),
        }),
      ),
    }),
  }),
  'topics.joined': endpoint({
    method: 'GET',
    path: '/api/topics/:id/joined',
    summary: t('一个专题某月新增的记录', 'The records that joined a topic in a month'),
    can: 'public',
    params: z.object({ id: Id }),
    query: z.object({ ...pageQuery, city, month: Month }),
    ok: pageOf(FoundRow),
  }),
  'watches.list': endpoint({
    method: 'GET',
    path: '/api/watches',
    summary: t('我订阅的检索', 'Searches I keep'),
    can: 'watch.read',
    query: z.object({ ...pageQuery, state: z.enum(['watching', 'ended']).optional() }),
    ok: pageOf(
      ThingRow.extend({
        q: z.string(),
        joined: z.int().describe('records that came in since it was kept'),
        lastOn: Day.nullable().describe('the day the last of them came in'),
      }),
    ),
  }),
  'watches.found': endpoint({
    method: 'GET',
    path: '/api/watches/:id/found',
    summary: t('订阅以来新增的记录', 'Records that came in since a search is kept'),
    can: 'watch.read',
    params: z.object({ id: Id }),
    query: z.object(pageQuery),
    ok: pageOf(FoundRow),
  }),
}
