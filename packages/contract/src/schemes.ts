import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, Id, Instant, pageOf, pageQuery, TextView } from './endpoint.ts'
import { ThingRow, UnitRef } from './things.ts'

const SchemeRow = ThingRow.extend({
  sort: z.string(),
  by: z.string().describe('who assesses'),
  cutoff: Day,
  items: z.int(),
  gaps: z.int().describe('items without a source, or whose source has no figure of the year'),
  corrections: z.int().describe('changes of figures it shows, after they had once been known'),
})

const Correction = z.object({
  before: z.number().nullable().describe('in the scheme’s unit; null: withdrawn'),
  after: z.number().nullable(),
  rawBefore: z.number().nullable().describe('in the ledger’s unit'),
  rawAfter: z.number().nullable(),
  by: z.string(),
  at: Instant,
  why: z.string().describe('the reason given, or else the new source'),
  afterSending: z.boolean(),
})

const Source = z.object({
  id: Id,
  title: z.string(),
  unit: z.string(),
  units: z.array(UnitRef).describe('who answers for it'),
})

const Item = z.object({
  id: z.string(),
  no: z.string(),
  name: z.string(),
  unit: z.string(),
  shows: z.enum(['value', 'growth']),
  factor: z.number(),
  digits: z.int(),
  source: Source.nullable(),
  year: z.int(),
  raw: z.number().nullable(),
  value: z.number().nullable(),
  how: TextView.nullable().describe('how the ledger made the figure'),
  gap: z.enum(['source', 'figure']).nullable(),
  sent: z.object({ value: z.number().nullable() }).nullable().describe('what was sent in; null before'),
  corrections: z.array(Correction),
})

const Point = z.object({
  source: Source,
  shown: z.array(
    z.object({
      scheme: z.object({ id: Id, title: z.string(), state: z.string(), cutoff: Day }),
      no: z.string(),
      name: z.string(),
      unit: z.string(),
      year: z.int(),
      value: z.number().nullable(),
      corrections: z.array(Correction),
    }),
  ),
})

export const schemes = {
  'schemes.list': endpoint({
    method: 'GET',
    path: '/api/schemes',
    summary: t('外部考评', 'Outside assessments'),
    can: 'scheme.read',
    query: z.object({ ...pageQuery, q: z.string().max(100).optional(), state: z.string().max(40).optional() }),
    ok: pageOf(SchemeRow),
  }),
  'schemes.get': endpoint({
    method: 'GET',
    path: '/api/schemes/:id',
    summary: t('一项外部考评：项目、取数、缺口、更正', 'An outside assessment: items, figures, gaps, corrections'),
    can: 'scheme.read',
    params: z.object({ id: Id }),
    ok: SchemeRow.extend({
      ground: z.string(),
      sent: z.object({ on: Day, by: z.string(), gaps: z.string().nullable() }).nullable(),
      lines: z.array(Item),
    }),
  }),
  'schemes.template': endpoint({
    method: 'GET',
    path: '/api/schemes/template.xlsx',
    summary: t('外部考评项目模板（XLSX）', 'Items of an outside assessment to fill in (XLSX)'),
    can: 'scheme.run',
    file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  'schemes.import': endpoint({
    method: 'POST',
    path: '/api/schemes/import',
    summary: t(
      '导入一项外部考评的项目：多部分表单，字段 file，scheme，apply（true 才写入），requestId',
      'Import the items of an outside assessment: multipart with file, scheme, apply (true writes), requestId',
    ),
    can: 'scheme.run',
    multipart: true,
    ok: z.object({
      sheet: z.string(),
      headerRow: z.int(),
      found: z.record(z.string(), z.string()),
      others: z.array(z.string()).describe('headings that are not used'),
      skipped: z.array(z.object({ no: z.int(), is: z.enum(['total', 'note', 'section', 'header']) })),
      rows: z.array(
        z.object({
          no: z.int(),
          item: z.object({
            no: z.string(),
            name: z.string(),
            unit: z.string(),
            shows: z.enum(['value', 'growth']),
          }),
          factor: z.number(),
          digits: z.int(),
          source: z.string().describe('the indicator that feeds it; empty for a gap'),
          does: z.enum(['add', 'change', 'nothing', 'wrong']),
          changes: z.array(TextView).describe('what is changed, from what'),
          why: z.array(TextView).describe('what is wrong with it'),
        }),
      ),
      counts: z.object({
        add: z.int(),
        change: z.int(),
        nothing: z.int(),
        wrong: z.int(),
        gaps: z.int().describe('items of the table without a source'),
      }),
      absent: z.array(z.string()).describe('items of the assessment that the table lacks; they stay'),
      applied: z.boolean(),
    }),
  }),
  'schemes.points': endpoint({
    method: 'GET',
    path: '/api/data-points',
    summary: t(
      '一数多用：台账的一个数用于哪些外部考评',
      'Data points: in which outside assessments a figure of the ledger is shown',
    ),
    can: 'scheme.read',
    query: z.object({ ...pageQuery, indicator: Id.optional() }),
    ok: pageOf(Point),
  }),
}
