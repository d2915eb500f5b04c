import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, Id, pageOf, pageQuery, TextView } from './endpoint.ts'
import { CitedTask } from './rules.ts'
import { ThingRow } from './things.ts'

const Side = z.object({
  from: Day,
  until: Day,
  finished: z.int().describe('cases that began then and have ended'),
  open: z.int().describe('cases that began then and have not'),
  median: z.number().nullable().describe('days'),
  mean: z.number().nullable().describe('days'),
})

const ReformRow = ThingRow.extend({
  span: z.object({ id: z.string(), title: TextView }),
  only: z.object({ id: Id, name: z.string() }).nullable(),
  startOn: Day,
  endedOn: Day.nullable(),
  before: Side,
  after: Side,
  change: z.number().nullable().describe('median after less median before, in days'),
  checkOn: Day.describe('the day from which it has to have effect data'),
  silent: z.boolean().describe('that day has come and it has none'),
})

const filters = {
  q: z.string().max(100).optional(),
  state: z.string().max(40).optional(),
  unit: Id.optional(),
  task: Id.optional(),
  silent: z.literal('true').optional().describe('no effect data though it is time'),
}

export const reforms = {
  'reforms.list': endpoint({
    method: 'GET',
    path: '/api/reforms',
    summary: t('改革举措和实测成效', 'Reform measures and their measured effect'),
    can: 'reform.read',
    query: z.object({ ...pageQuery, ...filters }),
    ok: pageOf(ReformRow),
  }),
  'reforms.export': endpoint({
    method: 'GET',
    path: '/api/reforms.xlsx',
    summary: t('导出改革举措清单（XLSX）', 'Export the list of reform measures (XLSX)'),
    can: 'reform.read',
    query: z.object(filters),
    file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  'reforms.get': endpoint({
    method: 'GET',
    path: '/api/reforms/:id',
    summary: t('一项改革：实施前后对比', 'A reform: before and after'),
    can: 'reform.read',
    params: z.object({ id: Id }),
    ok: ReformRow.extend({
      what: z.string(),
      ground: z.string(),
      outcome: z.string(),
      months: z.int(),
      tasks: z.array(CitedTask),
    }),
  }),
  'reforms.cases': endpoint({
    method: 'GET',
    path: '/api/reforms/:id/cases',
    summary: t('一项改革实施前后办理的事项', 'The cases before and after a reform'),
    can: 'reform.read',
    params: z.object({ id: Id }),
    query: z.object({ ...pageQuery, side: z.enum(['before', 'after']).default('after') }),
    ok: pageOf(
      z.object({
        id: Id,
        kind: z.string(),
        title: z.string(),
        parentId: Id.nullable(),
        began: Day,
        ended: Day.nullable(),
        days: z.int().nullable().describe('null while it has not ended'),
      }),
    ),
  }),
}
