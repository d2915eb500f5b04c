import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, Id, Instant, pageOf, pageQuery } from './endpoint.ts'
import { ThingRow } from './things.ts'

const RoundRow = ThingRow.extend({
  period: z.string(),
  sheets: z.int(),
  sent: z.int().describe('sheets that were sent in'),
  accepted: z.int(),
  late: z.int().describe('sheets past the closing day that are not sent'),
})

const CorrectionView = z.object({
  sheetId: Id,
  unitName: z.string(),
  indicator: z.string(),
  part: z.string(),
  before: z.number().nullable(),
  after: z.number().nullable(),
  why: z.string(),
  by: z.string(),
  at: Instant,
})

const SheetRow = ThingRow.extend({
  unitName: z.string(),
  placeName: z.string(),
  asked: z.int(),
  filled: z.int(),
  late: z.boolean().describe('sent after the closing day, or not sent and past it'),
  sentOn: Day.nullable(),
  gap: z.string().nullable().describe('why figures are missing, in the unit’s words'),
  missing: z.array(z.string()).describe('indicators of which a figure is missing'),
})

const SheetCellView = z.object({
  indicator: Id,
  title: z.string(),
  unit: z.string(),
  part: z.enum(['value', 'of', 'twice']),
  value: z.number().nullable(),
  before: z.number().nullable().describe('the figure of the year before in the ledger'),
})

export const rounds = {
  'rounds.list': endpoint({
    method: 'GET',
    path: '/api/rounds',
    summary: t('填报轮次', 'Data rounds'),
    can: 'round.read',
    query: z.object(pageQuery),
    ok: pageOf(RoundRow),
  }),
  'rounds.get': endpoint({
    method: 'GET',
    path: '/api/rounds/:id',
    summary: t(
      '一个轮次：谁报了、谁没报、缺哪些数、更正',
      'A round: who sent, who did not, what is missing, corrections',
    ),
    can: 'round.read',
    params: z.object({ id: Id }),
    ok: RoundRow.extend({
      indicators: z.array(z.object({ id: Id, title: z.string(), unit: z.string() })),
      rows: z.array(SheetRow).describe('the sheets the caller may see'),
      corrections: z.array(CorrectionView),
    }),
  }),
  'sheets.get': endpoint({
    method: 'GET',
    path: '/api/sheets/:id',
    summary: t('一张填报表', 'A data sheet'),
    can: 'sheet.read',
    params: z.object({ id: Id }),
    ok: SheetRow.extend({
      period: z.string(),
      roundTitle: z.string(),
      cells: z.array(SheetCellView),
      source: z.string().nullable(),
      returned: z.object({ ground: z.string(), by: z.string(), at: Instant }).nullable(),
      corrections: z.array(CorrectionView),
    }),
  }),
}
