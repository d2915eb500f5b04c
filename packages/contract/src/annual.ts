import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, Id, pageOf, pageQuery } from './endpoint.ts'
import { ThingRow } from './things.ts'

const AnnualRow = ThingRow.extend({
  year: z.int(),
  unitName: z.string(),
  led: z.int().describe('open tasks the unit leads, and those it has in the plan'),
  covered: z.int(),
  uncovered: z.int(),
})

export const annual = {
  'annual.list': endpoint({
    method: 'GET',
    path: '/api/annual-plans',
    summary: t('各单位年度计划', 'Annual plans of units'),
    can: 'annual.read',
    query: z.object({ ...pageQuery, q: z.string().max(100).optional(), state: z.string().max(40).optional() }),
    ok: pageOf(AnnualRow),
  }),
  'annual.get': endpoint({
    method: 'GET',
    path: '/api/annual-plans/:id',
    summary: t(
      '一份年度计划：牵头任务逐项列入或未覆盖',
      'An annual plan: each task the unit leads, covered or uncovered',
    ),
    can: 'annual.read',
    params: z.object({ id: Id }),
    ok: AnnualRow.extend({
      uncoveredWhy: z.string().nullable(),
      lines: z.array(
        z.object({
          task: ThingRow.nullable().describe('null where the caller may not see it'),
          taskId: Id,
          title: z.string(),
          path: z.string(),
          policyTitle: z.string(),
          item: z.object({ what: z.string(), by: Day, result: z.string().nullable() }).nullable(),
        }),
      ),
    }),
  }),
}
