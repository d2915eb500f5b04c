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

const ConsentView = z.object({
  thing: ThingRow,
  step: TextView,
  label: TextView,
  text: z.string().describe('as it was shown and agreed to'),
  at: Instant,
  by: z.string(),
  state: z
    .enum(['holds', 'ended', 'case'])
    .describe('in force and ended here; ended already; or part of a case, which it goes with'),
})

const MaterialView = z.object({
  sm3: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.int(),
  at: Instant,
  used: z.array(z.object({ id: Id, title: z.string() })).describe('cases it was handed in with, the first few'),
  removable: z.boolean().describe('uploaded by the caller and handed in nowhere'),
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
  'consents.list': endpoint({
    method: 'GET',
    path: '/api/consents',
    summary: t('我和本单位同意过什么', 'What I and my firms agreed to'),
    can: 'case.apply',
    query: z.object(pageQuery),
    ok: z.object({ rows: z.array(ConsentView), total: z.int(), next: z.string().nullable() }),
  }),
  'materials.list': endpoint({
    method: 'GET',
    path: '/api/materials',
    summary: t('我的材料：上传过的文件', 'My materials: files handed in or uploaded before'),
    can: 'case.apply',
    query: z.object({ q: z.string().max(100).optional() }),
    ok: z.object({ rows: z.array(MaterialView) }),
  }),
  'materials.reuse': endpoint({
    method: 'POST',
    path: '/api/materials/reuse',
    summary: t('在新的表单里用已有的材料，不必再上传', 'Use a material again in another form without uploading it'),
    can: 'case.apply',
    body: z.object({ sm3: z.string().regex(/^[0-9a-f]{64}$/) }),
    ok: z.object({ upload: Id, name: z.string(), size: z.int(), type: z.string(), sm3: z.string() }),
  }),
  'materials.remove': endpoint({
    method: 'DELETE',
    path: '/api/materials/:sm3',
    summary: t('删除没有用过的材料', 'Remove a material that was handed in nowhere'),
    can: 'case.apply',
    params: z.object({ sm3: z.string().regex(/^[0-9a-f]{64}$/) }),
    ok: z.object({ removed: z.boolean() }),
  }),
  'space.export': endpoint({
    method: 'GET',
    path: '/api/space/export',
    summary: t('导出我和本单位的全部数据（ZIP）', 'Everything kept about me and my firms (ZIP)'),
    can: 'case.apply',
    file: 'application/zip',
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
