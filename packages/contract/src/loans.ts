import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, pageOf, pageQuery } from './endpoint.ts'
import { IndicatorRow } from './ledger.ts'
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

const Lent = z.object({
  amount: Fen,
  loans: z.int(),
  firms: z.int().describe('different firms'),
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
        .regex(/^(all|\d{4}(-Q[1-4])?)$/)
        .optional()
        .describe('lent in a year or a quarter, such as 2026 or 2026-Q3, or at all'),
    }),
    ok: pageOf(LoanRow),
  }),
  'loans.figures': endpoint({
    method: 'GET',
    path: '/api/loans/figures',
    summary: t(
      '质押贷款按年度、季度的金额、笔数和企业数，以及台账里的同名指标',
      'Loans by year and quarter: amount, number, firms; and the indicators of the ledger about them',
    ),
    can: 'loan.read',
    ok: z.object({
      years: z
        .array(Lent.extend({ year: z.int(), quarters: z.array(Lent.extend({ quarter: z.int().min(1).max(4) })) }))
        .describe('the newest on top'),
      total: Lent.extend({ times: z.int().describe('firms of each year, added up') }),
      indicators: z.array(IndicatorRow).describe('none for whoever may not read indicators'),
    }),
  }),
}
