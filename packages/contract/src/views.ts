import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { endpoint, Id, Instant } from './endpoint.ts'

const Page = z.enum(['tasks', 'orders', 'indicators', 'duties', 'cases'])
const Search = z.record(z.string().max(40), z.string().max(200))

const ViewRow = z
  .object({
    id: Id,
    page: Page,
    name: z.string(),
    search: Search,
    shared: z.boolean(),
    mine: z.boolean(),
    by: z.string(),
    savedAt: Instant,
  })
  .meta({ id: 'View' })

export const views = {
  'views.list': endpoint({
    method: 'GET',
    path: '/api/views',
    summary: t('我保存的筛选', 'The filters I saved'),
    can: 'signed-in',
    query: z.object({ page: Page.optional() }),
    ok: z.object({ rows: z.array(ViewRow) }),
  }),
  'views.get': endpoint({
    method: 'GET',
    path: '/api/views/:id',
    summary: t(
      '一个保存的筛选：自己的，或本市同事分享的',
      'A saved filter: one’s own, or one a colleague of the city shares',
    ),
    can: 'signed-in',
    params: z.object({ id: Id }),
    ok: ViewRow,
  }),
  'views.save': endpoint({
    method: 'POST',
    path: '/api/views',
    summary: t('保存筛选；同名的换成新的', 'Save a filter; one of the same name is replaced'),
    can: 'signed-in',
    body: z.object({
      page: Page,
      name: z.string().trim().min(1).max(40),
      search: Search,
      shared: z.boolean().default(false),
    }),
    ok: ViewRow,
  }),
  'views.remove': endpoint({
    method: 'DELETE',
    path: '/api/views/:id',
    summary: t('删除自己的筛选', 'Remove a filter of one’s own'),
    can: 'signed-in',
    params: z.object({ id: Id }),
    ok: z.object({ removed: z.boolean() }),
  }),
}
