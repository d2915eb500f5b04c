import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { endpoint, Id, pageOf, pageQuery, TextView } from './endpoint.ts'
import { ThingRow, ThingView } from './things.ts'

const FundKind = z.enum(['support-round', 'support-policy', 'budget-line', 'payment-batch'])
const Fen = z.int().describe('fen')

const RoundCase = z.object({
  id: Id,
  no: z.string(),
  applicant: z.string(),
  stateLabel: TextView,
  tone: z.string(),
  amount: Fen.nullable().describe('fen; null until it is proposed'),
  mean: z.number().nullable().describe('mean of the experts’ marks'),
})

export const funds = {
  'funds.list': endpoint({
    method: 'GET',
    path: '/api/funds',
    summary: t('申报批次、政策、预算科目或者支付批次', 'Rounds, policies, budget lines or batches of payments'),
    can: 'fund.read',
    query: z.object({ ...pageQuery, kind: FundKind }),
    ok: pageOf(ThingRow),
  }),
  'funds.get': endpoint({
    method: 'GET',
    path: '/api/funds/:id',
    summary: t('一个批次、政策或者科目：列支、办件、支付', 'One of them: what it bears, its cases, its payments'),
    can: 'fund.read',
    params: z.object({ id: Id }),
    ok: ThingView.extend({
      charge: z
        .object({
          line: z.object({ id: Id, name: z.string() }),
          ...{ amount: Fen, owed: Fen, paid: Fen, recovered: Fen, left: Fen },
        })
        .nullable()
        .describe('of a budget line, or of the line a round draws on'),
      cases: z.array(RoundCase).describe('of a round; nothing for applicants'),
      under: z.array(ThingRow).describe('rounds of a policy, batches of a round'),
      objections: z.array(ThingRow).describe('objections to its list, as far as the caller may see them'),
    }),
  }),
}
