import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, Id, pageOf, pageQuery, TextView } from './endpoint.ts'
import { ThingRow } from './things.ts'

const Says = z
  .enum(['named', 'no-unit', 'no-person', 'double'])
  .describe('a unit and a person today; no unit; a unit without a person; more than one unit')

const Owner = z.object({
  unitId: Id,
  unitName: z.string(),
  ended: z.boolean().describe('the unit is in force no more'),
  postId: Id.nullable(),
  postTitle: z.string().nullable(),
  person: z.string().nullable().describe('who holds the post today and may sign in'),
  since: Day,
})

const ChargeRow = z
  .object({
    id: Id,
    responsibility: z.object({ id: Id, title: z.string() }),
    place: z.string(),
    placeName: z.string(),
    says: Says,
    opens: z.boolean().describe('the caller may open the cell itself'),
    owners: z.array(Owner),
  })
  .meta({ id: 'ChargeRow' })

const Counts = z.object({
  cells: z.int(),
  named: z.int(),
  noUnit: z.int(),
  noPerson: z.int(),
  double: z.int(),
})

const Listed = ThingRow.extend({
  level: z.enum(['city', 'both']),
  content: z.string(),
  basis: z.string(),
  clause: z.object({ id: z.string(), path: z.string(), heading: z.string() }).nullable(),
  cases: z.int().describe('things that cite it, as far as the caller may see them'),
})

const filter = z.object({
  q: z.string().max(100).optional(),
  says: Says.optional(),
  gaps: z.enum(['true']).optional().describe('only cells without a unit or a person, or with several units'),
  place: z.string().max(6).optional(),
  responsibility: Id.optional(),
})

export const responsibilities = {
  'responsibilities.matrix': endpoint({
    method: 'GET',
    path: '/api/responsibilities/matrix',
    summary: t(
      '责任地图：区划 × 保护责任，空缺和多头负责',
      'The map of responsibilities: places by responsibilities, gaps and double owners',
    ),
    can: 'responsibility.read',
    query: z.object({ cursor: pageQuery.cursor, limit: z.coerce.number().int().min(1).max(40).default(20) }),
    ok: z.object({
      today: Day,
      places: z.array(z.object({ code: z.string(), name: z.string() })),
      rows: z.array(Listed.extend({ cells: z.array(ChargeRow) })),
      total: z.int(),
      next: z.string().nullable(),
      counts: Counts.describe('of every listed responsibility, as far as the caller may see its cells'),
    }),
  }),
  'responsibilities.get': endpoint({
    method: 'GET',
    path: '/api/responsibilities/:id',
    summary: t('一项保护责任和它的落实情况', 'A responsibility and who is in charge of it'),
    can: 'responsibility.read',
    params: z.object({ id: Id }),
    ok: Listed.extend({ counts: Counts }),
  }),
  'responsibilities.cases': endpoint({
    method: 'GET',
    path: '/api/responsibilities/:id/cases',
    summary: t('关联到一项保护责任的事项', 'The things that cite a responsibility'),
    can: 'responsibility.read',
    params: z.object({ id: Id }),
    query: z.object(pageQuery),
    ok: pageOf(ThingRow.extend({ kindLabel: TextView })),
  }),
  'charges.list': endpoint({
    method: 'GET',
    path: '/api/charges',
    summary: t('责任落实清单', 'Who is in charge, as a list'),
    can: 'responsibility.read',
    query: filter.extend(pageQuery),
    ok: pageOf(ChargeRow),
  }),
  'charges.export': endpoint({
    method: 'GET',
    path: '/api/charges.xlsx',
    summary: t('导出责任落实清单（XLSX）', 'Export who is in charge (XLSX)'),
    can: 'responsibility.read',
    query: filter,
    file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  'records.find': endpoint({
    method: 'GET',
    path: '/api/records',
    summary: t(
      '供表单选择：岗位、保护责任、条款、事项、预算科目、人员',
      'To be chosen in a form: posts, protection responsibilities, clauses, services, budget lines, people',
    ),
    can: 'signed-in',
    query: z.object({
      of: z.enum([
        'post',
        'responsibility',
        'clause',
        'item',
        'budget-line',
        'person',
        'expert',
        'bank',
        'mediator',
        'training-class',
      ]),
      q: z.string().max(60).optional(),
      limit: z.coerce.number().int().min(1).max(50).default(30),
    }),
    ok: z.object({ rows: z.array(z.object({ id: z.string(), name: z.string(), place: z.string() })) }),
  }),
}
