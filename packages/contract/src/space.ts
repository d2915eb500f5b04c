import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, Id, Instant, pageOf, pageQuery, TextView } from './endpoint.ts'
import { ThingRow } from './things.ts'

const ClauseId = z.string().min(1).max(20)

const BookmarkView = z.object({
  id: Id,
  title: z.string(),
  thing: ThingRow.nullable().describe('null where it is not public any more'),
  thingId: Id,
  clauseId: z.string().nullable(),
  at: Instant,
})

const DeadlineView = z.object({
  thing: ThingRow,
  itemTitle: TextView,
  no: z.string().describe('number of the case'),
  name: z.string(),
  round: z.int(),
  label: TextView,
  duty: z.enum(['office', 'applicant', 'party']),
  dueOn: Day,
  overdue: z.boolean(),
  estimated: z.boolean(),
})

/** What somebody who applies in the hall has of their own: marks, days to keep. */
export const space = {
  'bookmarks.list': endpoint({
    method: 'GET',
    path: '/api/bookmarks',
    summary: t('我的收藏', 'What I marked'),
    can: 'signed-in',
    query: z.object(pageQuery),
    ok: pageOf(BookmarkView),
  }),
  'bookmarks.add': endpoint({
    method: 'POST',
    path: '/api/bookmarks',
    summary: t('收藏服务、文件、条款；收藏过的不变', 'Mark a service, a plan, a clause; what is marked stays so'),
    can: 'signed-in',
    body: z.object({ thing: Id, clause: ClauseId.optional() }),
    ok: z.object({ id: Id }),
  }),
  'bookmarks.remove': endpoint({
    method: 'DELETE',
    path: '/api/bookmarks/:id',
    summary: t('取消收藏', 'Take a mark away'),
    can: 'signed-in',
    params: z.object({ id: Id }),
    ok: z.object({ removed: z.boolean() }),
  }),
  'deadlines.list': endpoint({
    method: 'GET',
    path: '/api/deadlines',
    summary: t('我的办件还在走的期限，最先到期的在前', 'Terms that run in my cases, the first due on top'),
    can: 'case.apply',
    query: z.object(pageQuery),
    ok: pageOf(DeadlineView),
  }),
}
