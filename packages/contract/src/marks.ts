import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { endpoint, TextView } from './endpoint.ts'

export const marks = {
  'marks.similar': endpoint({
    method: 'GET',
    path: '/api/marks/similar',
    summary: t('与一个名称近似的商标：得分和理由', 'Marks that are like a name: scores and reasons'),
    can: 'public',
    query: z.object({
      name: z.string().trim().min(1).max(100),
      class: z.string().max(100).optional().describe('classes of the Nice Classification, parted by commas'),
      city: z.string().max(6).optional().describe('code of a city; the only one where there is one'),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    ok: z.object({
      marks: z.int().describe('how many marks the name was compared with'),
      warningLine: z.number().describe('a score from here on is a warning'),
      edition: z.string().describe('edition of the table of similar groups'),
      compared: z
        .array(z.object({ class: z.string(), other: z.string(), groups: z.array(z.string()) }))
        .describe('other classes that groups of the classes asked for are compared with'),
      hits: z.array(
        z.object({
          register: z.string(),
          key: z.string(),
          title: z.string(),
          score: z.number().describe('0 to 1'),
          warning: z.boolean(),
          reasons: z.array(TextView),
          classes: z.array(z.string()),
          owners: z.array(z.string()),
          status: TextView,
        }),
      ),
    }),
  }),
}
