import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, Id, Instant, pageOf, pageQuery, TextView } from './endpoint.ts'
import { ThingRow } from './things.ts'

export const TaskRow = ThingRow.extend({
  path: z.string(),
  heading: z.string(),
  policyTitle: z.string(),
  strength: z.string().nullable(),
  reports: z.int(),
  lastReportOn: Instant.nullable(),
})

export const DutyRow = ThingRow.extend({
  path: z.string(),
  policyTitle: z.string(),
  quote: z.string(),
  every: z.object({ unit: z.string(), n: z.int() }),
  occurrences: z.array(ThingRow),
})

export const Light = z.enum(['met', 'onTrack', 'behind', 'missed', 'unknown'])

export const ActualView = z.object({
  place: z.string(),
  period: z.string(),
  value: z.number(),
  source: z.string(),
  enteredBy: z.string(),
  at: Instant,
  eventSeq: z.int(),
  superseded: z.boolean(),
  files: z.array(z.object({ id: Id, name: z.string() })),
})

export const IndicatorRow = ThingRow.extend({
  path: z.string(),
  heading: z.string(),
  policyTitle: z.string(),
  type: z.enum(['number', 'rank', 'direction', 'coverage']),
  operator: z.string().nullable(),
  target: z.union([z.number(), z.object({ min: z.number(), max: z.number() })]).nullable(),
  unit: z.string(),
  period: z.string().nullable(),
  direction: z.enum(['up', 'down']),
  latest: z.number().nullable(),
  latestPeriod: z.string().nullable(),
  gap: z.number().nullable(),
  light: Light,
  why: TextView.describe('how the light came about, in words'),
})

export const FigureView = z.object({
  id: z.string(),
  title: TextView,
  definition: TextView,
  unit: TextView,
  value: z.number().nullable(),
  of: z.number().nullable().describe('the whole it is a part of'),
  asOf: Day,
})

export const FigureRow = z.object({
  id: Id,
  kind: z.string(),
  title: z.string(),
  counts: z.boolean().describe('this row is counted in the value; the others only in the whole'),
  state: TextView,
  dueOn: Day.nullable(),
  clauseId: z.string().nullable(),
  clausePath: z.string().nullable(),
  policyTitle: z.string().nullable(),
})

const listQuery = z.object({
  ...pageQuery,
  q: z.string().max(100).optional(),
  state: z.string().max(40).optional(),
  unit: Id.optional(),
  policy: Id.optional(),
  overdue: z.enum(['true', 'false']).optional(),
})

export const ledger = {
  'tasks.list': endpoint({
    method: 'GET',
    path: '/api/tasks',
    summary: t('任务台账', 'Tasks'),
    can: 'task.read',
    query: listQuery.extend({ sort: z.enum(['clause', 'due', 'moved']).default('clause') }),
    ok: pageOf(TaskRow),
  }),
  'tasks.export': endpoint({
    method: 'GET',
    path: '/api/tasks.csv',
    summary: t('导出任务台账（CSV）', 'Export the tasks (CSV)'),
    can: 'task.read',
    query: listQuery.omit({ cursor: true, limit: true }),
    file: 'text/csv',
  }),
  'reports.list': endpoint({
    method: 'GET',
    path: '/api/tasks/:id/reports',
    summary: t('任务的进展报告', 'Reports on a task'),
    can: 'report.read',
    params: z.object({ id: Id }),
    query: z.object(pageQuery),
    ok: pageOf(ThingRow.extend({ text: z.string(), unitName: z.string(), files: z.int() })),
  }),
  'duties.list': endpoint({
    method: 'GET',
    path: '/api/duties',
    summary: t('周期性事项和每一次', 'Recurring duties and their occurrences'),
    can: 'duty.read',
    query: listQuery,
    ok: pageOf(DutyRow),
  }),
  'indicators.list': endpoint({
    method: 'GET',
    path: '/api/indicators',
    summary: t('指标', 'Indicators'),
    can: 'indicator.read',
    query: listQuery.extend({ light: Light.optional(), type: z.string().max(20).optional() }),
    ok: pageOf(IndicatorRow),
  }),
  'indicators.export': endpoint({
    method: 'GET',
    path: '/api/indicators.csv',
    summary: t('导出指标（CSV）', 'Export the indicators (CSV)'),
    can: 'indicator.read',
    query: listQuery.omit({ cursor: true, limit: true }),
    file: 'text/csv',
  }),
  'indicators.get': endpoint({
    method: 'GET',
    path: '/api/indicators/:id',
    summary: t('一个指标：目标、实绩、差距、出处', 'An indicator: target, actuals, gap, source'),
    can: 'indicator.read',
    params: z.object({ id: Id }),
    ok: IndicatorRow.extend({
      quote: z.string(),
      span: z.tuple([z.int(), z.int()]),
      formula: TextView,
      actuals: z.array(ActualView),
      targetHistory: z.array(z.object({ value: z.unknown(), why: z.string(), by: z.string(), at: Instant })),
      rank: z
        .object({ within: z.int().nullable(), of: z.string(), position: z.int().nullable(), places: z.int() })
        .nullable(),
      trajectory: z.array(z.object({ period: z.string(), needed: z.number() })),
    }),
  }),
  'figures.list': endpoint({
    method: 'GET',
    path: '/api/figures',
    summary: t('首页数字', 'Figures of the home page'),
    can: 'figure.read',
    ok: z.object({ figures: z.array(FigureView) }),
  }),
  'figures.rows': endpoint({
    method: 'GET',
    path: '/api/figures/:id/rows',
    summary: t('一个数字背后的每一行', 'The rows behind a figure'),
    can: 'figure.read',
    params: z.object({ id: z.string().max(60) }),
    query: z.object(pageQuery),
    ok: z.object({ figure: FigureView, rows: z.array(FigureRow), total: z.int(), next: z.string().nullable() }),
  }),
  'home.work': endpoint({
    method: 'GET',
    path: '/api/home',
    summary: t('我的工作', 'My work'),
    can: 'signed-in',
    ok: z.object({
      today: Day,
      groups: z.array(
        z.object({
          id: z.enum([
            'overdue',
            'dueSoon',
            'toSign',
            'toAcknowledge',
            'toReport',
            'returned',
            'toReview',
            'toAssign',
            'toConfirm',
            'toPublish',
            'waiting',
          ]),
          title: TextView,
          hint: TextView,
          total: z.int(),
          rows: z.array(ThingRow),
        }),
      ),
    }),
  }),
}
