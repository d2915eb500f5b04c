import { type CounterWay, counterWays, t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, Id } from './endpoint.ts'

const Numbered = z.object({ no: z.string(), code: z.string() })

export const counter = {
  'counter.file': endpoint({
    method: 'POST',
    path: '/api/counter',
    summary: t('窗口收件：代来人录入申请', 'File at the counter for whoever came'),
    can: 'case.counter',
    body: z.object({
      offering: Id,
      comer: z.object({
        sort: z.enum(['person', 'organisation']),
        name: z.string().trim().min(2).max(100),
        number: z.string().max(30).describe('credit code of an organisation, identity number of a person'),
        contact: z.string().trim().min(1).max(40),
        phone: z.string().trim().min(5).max(20),
      }),
      way: z
        .enum(Object.keys(counterWays) as [CounterWay, ...CounterWay[]])
        .default('visit')
        .describe('how it came to the office'),
      answers: z.record(z.string(), z.unknown()),
      papers: z.array(z.string().max(60)).max(50).describe('fields of the form whose material came on paper'),
      lacking: z
        .object({ fields: z.array(z.string().max(60)).min(1).max(50), until: Day })
        .optional()
        .describe('fields of the form whose material is promised by a day: the case is accepted at once'),
      requestId: Id,
    }),
    ok: z.object({ id: Id, numbers: z.array(Numbered).describe('number and code of each file that was made of it') }),
  }),
}
