import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { endpoint, Id, Instant, pageOf, pageQuery, TextView } from './endpoint.ts'

const NoticeRow = z
  .object({
    id: Id,
    at: Instant,
    readAt: Instant.nullable(),
    words: TextView,
    title: z.string(),
    quote: z.string().nullable().describe('what somebody wrote, as it stands'),
    urgent: z.boolean(),
    statutory: z.boolean().describe('the law wants it told: it cannot be declined'),
    thing: z.object({ id: Id, kind: z.string(), title: z.string(), parentId: Id.nullable() }).nullable(),
  })
  .meta({ id: 'Notice' })

export const notices = {
  'notices.list': endpoint({
    method: 'GET',
    path: '/api/notices',
    summary: t('我的消息：未读的在前，新的在前', 'My notices: unread first, newest first'),
    can: 'signed-in',
    query: z.object({
      ...pageQuery,
      show: z.enum(['unread', 'urgent', 'all']).default('all'),
      kind: z.string().max(40).optional(),
    }),
    ok: pageOf(NoticeRow),
  }),
  'notices.count': endpoint({
    method: 'GET',
    path: '/api/notices/count',
    summary: t('我有多少条未读消息', 'How many notices I have not read'),
    can: 'signed-in',
    ok: z.object({ unread: z.int(), kinds: z.array(z.string()).describe('kinds of things my notices are of') }),
  }),
  'notices.read': endpoint({
    method: 'POST',
    path: '/api/notices/read',
    summary: t('把自己的消息标为已读或未读', 'Mark notices of my own as read or unread'),
    can: 'signed-in',
    body: z.object({
      ids: z.array(Id).max(200).optional().describe('all of mine where absent'),
      read: z.boolean().default(true),
    }),
    ok: z.object({ changed: z.int() }),
  }),
}
