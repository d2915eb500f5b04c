import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { endpoint, Id } from './endpoint.ts'

const Load = z.object({
  officer: z.object({ id: Id, name: z.string() }).nullable().describe('null for those nobody was given'),
  open: z.int(),
  soon: z.int(),
  over: z.int(),
})

export const workload = {
  'cases.workload': endpoint({
    method: 'GET',
    path: '/api/workload',
    summary: t('本单位每人在办、七天内到期和超期的办件', 'Open cases of one’s unit by officer: all, due soon, overdue'),
    can: 'case.assign',
    ok: z.object({ rows: z.array(Load) }),
  }),
}
