import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, pageOf, pageQuery } from './endpoint.ts'
import { ThingRow } from './things.ts'

const Fen = z.int().describe('fen')

const LoanRow = ThingRow.extend({
  no: z.string().describe('of the case it answers'),
  bank: z.string(),
  applicant: z.string(),
  amount: Fen.nullable().describe('lent; before that, in the contract, offered or wanted'),
  rate: z.number().nullable().describe('per cent a year'),
  lentOn: Day.nullable(),
})

export const loans = {
  'loans.list': endpoint({
    method: 'GET',
    path: '/api/loans',
    summary: t(
      '质押贷款：承办单位看全部，银行和企业只看自己的',
      'Pledge loans: all for the unit in charge, their own for banks and firms',
    ),
    can: 'loan.read',
    query: z.object({
      ...pageQuery,
      q: z.string().max(100).optional(),
      state: z.string().max(40).optional(),
      lent: z
        .string()
        .regex(/^\d{4}(-Q[1-4])?$/)
        .optional()
        .describe('lent in a year or a quarter, such as 2026 or 2026-Q3'),
    }),
    ok: pageOf(LoanRow),
  }),
}
