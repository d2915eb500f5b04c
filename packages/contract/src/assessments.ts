import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { endpoint, Id, Instant, pageOf, pageQuery } from './endpoint.ts'
import { ThingRow } from './things.ts'

const ScoreView = z.object({
  item: z.string(),
  points: z.number().nullable(),
  value: z.number().nullable(),
  target: z.number().nullable(),
  why: z.string(),
  by: z.string(),
  at: Instant,
  earlier: z.array(z.object({ points: z.number().nullable(), why: z.string(), by: z.string(), at: Instant })),
})

const AssessmentRow = ThingRow.extend({ period: z.string(), groups: z.boolean() })

export const assessments = {
  'assessments.list': endpoint({
    method: 'GET',
    path: '/api/assessments',
    summary: t('考核', 'Assessments'),
    can: 'assessment.read',
    query: z.object(pageQuery),
    ok: pageOf(AssessmentRow),
  }),
  'assessments.get': endpoint({
    method: 'GET',
    path: '/api/assessments/:id',
    summary: t('一次考核：项目、得分、名次、异议', 'An assessment: items, scores, ranks, objections'),
    can: 'assessment.read',
    params: z.object({ id: Id }),
    ok: AssessmentRow.extend({
      items: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          weight: z.number(),
          rule: z.enum(['ratio', 'light', 'rank', 'manual']),
          indicator: z.string().nullable(),
        }),
      ),
      subjects: z
        .array(
          z.object({
            id: Id,
            name: z.string(),
            total: z.number(),
            rank: z.int().nullable().describe('null while a score is missing'),
            scores: z.array(ScoreView),
          }),
        )
        .describe('the best first; the sheet of a leading group is its unit’s'),
      objections: z.array(ThingRow.extend({ itemName: z.string(), claim: z.string(), ground: z.string().nullable() })),
    }),
  }),
}
