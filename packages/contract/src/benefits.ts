import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { endpoint, Id, TextView } from './endpoint.ts'

const CityCode = z.string().regex(/^\d{6}$/)
const Stands = z.enum(['met', 'open', 'unmet'])

const Asked = z.object({
  name: z.string(),
  label: TextView,
  sort: z.enum(['yesNo', 'choice', 'multiChoice', 'date']),
  options: z.array(z.object({ id: z.string(), label: TextView })).describe('empty where it is no choice'),
})

const Benefit = z.object({
  id: z.string(),
  item: z.string().describe('the service it is applied for at'),
  itemTitle: TextView,
  offering: Id.nullable().describe('null where the city does not offer that service at present'),
  name: TextView,
  gives: z.array(TextView).describe('how much, by each rule'),
  policy: z.string().describe('the policy it rests on'),
  number: z.string(),
  round: z.string().nullable().describe('the round that takes applications now; null where there is none'),
  stands: Stands.describe('met: it can be had; open: something was not told yet; unmet: a condition is not met'),
  conditions: z.array(z.object({ words: TextView, mend: TextView, state: Stands })),
  instead: z.array(z.string()).describe('benefits of which only one can be had besides this one'),
  fills: z.record(z.string(), z.unknown()).describe('what of the answers stands in the form of the service already'),
})

export const benefits = {
  'benefits.find': endpoint({
    method: 'POST',
    path: '/api/benefits/find',
    summary: t(
      '惠企政策匹配：符合什么、还差什么，按政策规则逐条说明',
      'Which benefits somebody can get, and which condition is missing, by the rules of the policies',
    ),
    can: 'public',
    body: z.object({
      city: CityCode.optional(),
      who: z.enum(['person', 'firm', 'university', 'institute', 'agency']).optional(),
      answers: z.record(z.string().max(60), z.unknown()).default({}).describe('by the names of what is asked'),
    }),
    ok: z.object({
      asks: z.array(Asked).describe('what may be told of oneself'),
      rows: z.array(Benefit),
    }),
  }),
}
