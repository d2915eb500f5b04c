import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, Id, Instant, pageOf, pageQuery, TextView } from './endpoint.ts'
import { ThingRow } from './things.ts'

export const TaskLight = z.enum(['late', 'soon', 'running', 'undated', 'over'])

export const TaskRow = ThingRow.extend({
  path: z.string(),
  heading: z.string(),
  policyTitle: z.string(),
  strength: z.string().nullable(),
  reports: z.int(),
  lastReportOn: Instant.nullable(),
  ground: z.string().describe('of a task that comes of no clause'),
  light: TaskLight,
  milestones: z.object({ total: z.int(), done: z.int(), late: z.int() }),
  asked: Day.nullable().describe('the date an open request for an extension asks for'),
})

export const DutyRow = ThingRow.extend({
  path: z.string(),
  policyTitle: z.string(),
  quote: z.string(),
  every: z.object({ unit: z.string(), n: z.int() }),
  occurrences: z.array(ThingRow),
})

export const Light = z.enum(['met', 'onTrack', 'behind', 'missed', 'incomplete', 'unknown'])

const Part = z.enum(['value', 'of', 'twice'])

export const ActualView = z.object({
  level: z.enum(['city', 'county', 'peer']),
  place: z.string().describe('the name of the place'),
  code: z.string().describe('the division of a county; empty for the city and for other cities'),
  period: z.string(),
  part: Part,
  value: z.number().nullable().describe('null: withdrawn'),
  source: z.string(),
  enteredBy: z.string(),
  at: Instant,
  eventSeq: z.int(),
  superseded: z.boolean(),
  files: z.array(z.object({ id: Id, name: z.string() })),
})

/** A figure of one year, and how it was made of the raw numbers. */
export const ComputedView = z
  .object({
    year: z.int(),
    value: z.number().nullable(),
    how: TextView,
    missing: z.array(z.object({ place: z.string(), what: z.string() })),
  })
  .meta({ id: 'Computed' })

const PathStep = z.object({ year: z.int(), value: z.number() })

export const CountyView = z.object({
  code: z.string(),
  name: z.string(),
  light: Light,
  why: TextView,
  latest: z.number().nullable(),
  latestPeriod: z.string().nullable(),
  gap: z.number().nullable(),
  projection: z.number().nullable(),
  reachedIn: z.int().nullable(),
  target: z.number().nullable(),
  targets: z.array(PathStep),
  series: z.array(ComputedView),
})

export const ArithmeticView = z.object({
  form: z.enum(['plain', 'perTenThousand', 'growth', 'share']),
  from: z.enum(['city', 'sum', 'mean']),
  base: z.object({ id: Id, name: z.string() }).nullable(),
  twice: z.boolean(),
  since: z.int().nullable(),
})

export const NeededView = z.object({
  place: z.string(),
  name: z.string(),
  latest: z.number().nullable(),
  target: z.number().nullable(),
  gap: z.number().nullable(),
  perQuarter: z.number().nullable(),
  pace: z.number().nullable(),
  times: z.number().nullable(),
})

/** What a target was before it was changed, the oldest first. */
export const TargetVersionView = z
  .object({
    value: z.unknown(),
    period: z.string().nullable(),
    why: z.string(),
    by: z.string(),
    at: Instant,
    ground: z.string().nullable(),
    evaluation: z.object({ id: Id, title: z.string() }).nullable(),
  })
  .meta({ id: 'TargetVersion' })

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
  earlier: z.array(TargetVersionView).describe('what the target was before it was changed, the oldest first'),
}).meta({ id: 'IndicatorRow' })

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

const taskQuery = listQuery.omit({ cursor: true, limit: true }).extend({
  part: z.enum(['lead', 'co']).optional().describe('of the unit asked for, or of the caller’s own'),
  clause: z.string().max(60).optional().describe('the path of a clause; those below it are included'),
  light: TaskLight.optional(),
  from: Day.optional().describe('due on or after'),
  to: Day.optional().describe('due on or before'),
  sort: z.enum(['clause', 'due', 'moved']).default('clause'),
})
const columns = z.string().max(300).optional().describe('keys of columns, in their order; all where absent')

export const ledger = {
  'tasks.list': endpoint({
    method: 'GET',
    path: '/api/tasks',
    summary: t('任务台账', 'Tasks'),
    can: 'task.read',
    query: taskQuery.extend(pageQuery),
    ok: pageOf(TaskRow),
  }),
  'tasks.export': endpoint({
    method: 'GET',
    path: '/api/tasks.csv',
    summary: t('导出任务台账（CSV）', 'Export the tasks (CSV)'),
    can: 'task.read',
    query: taskQuery.extend({ columns }),
    file: 'text/csv',
  }),
  'tasks.exportXlsx': endpoint({
    method: 'GET',
    path: '/api/tasks.xlsx',
    summary: t('导出任务台账（XLSX）', 'Export the tasks (XLSX)'),
    can: 'task.read',
    query: taskQuery.extend({ columns }),
    file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  'tasks.template': endpoint({
    method: 'GET',
    path: '/api/tasks/template.xlsx',
    summary: t('任务清单模板（XLSX）', 'A task list to fill in (XLSX)'),
    can: 'task.assign',
    file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  'tasks.import': endpoint({
    method: 'POST',
    path: '/api/tasks/import',
    summary: t(
      '导入一份规划的任务清单：多部分表单，字段 file，policy，apply（true 才写入），requestId',
      'Import a task list of a plan: multipart with file, policy, apply (true writes), requestId',
    ),
    can: 'task.assign',
    multipart: true,
    ok: z.object({
      sheet: z.string(),
      headerRow: z.int(),
      found: z.record(z.string(), z.string()),
      others: z.array(z.string()),
      skipped: z.array(z.object({ no: z.int(), is: z.enum(['total', 'note', 'section', 'header']) })),
      rows: z.array(
        z.object({
          no: z.int(),
          title: z.string(),
          path: z.string(),
          taskId: Id.nullable(),
          does: z.enum(['add', 'assign', 'setDue', 'nothing', 'wrong']),
          lead: z.string(),
          co: z.array(z.string()),
          dueOn: Day.nullable(),
          why: z.array(TextView),
        }),
      ),
      counts: z.object({ add: z.int(), assign: z.int(), setDue: z.int(), nothing: z.int(), wrong: z.int() }),
      applied: z.boolean(),
    }),
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
    query: z.object({
      asOf: Day.optional().describe('only periods that had ended by this day'),
      known: Day.optional().describe('as was known at the end of this day'),
    }),
    ok: IndicatorRow.extend({
      quote: z.string(),
      span: z.tuple([z.int(), z.int()]),
      formula: TextView,
      actuals: z.array(ActualView),
      rank: z
        .object({ within: z.int().nullable(), of: z.string(), position: z.int().nullable(), places: z.int() })
        .nullable(),
      trajectory: z.array(z.object({ period: z.string(), needed: z.number() })),
      projection: z.number().nullable(),
      reachedIn: z.int().nullable(),
      arithmetic: ArithmeticView,
      measure: z
        .object({
          id: z.string(),
          tests: z.array(z.string()),
          since: z.int(),
          why: z.string(),
          by: z.string(),
          at: Instant,
        })
        .nullable()
        .describe('the measure of the registers it is computed by'),
      series: z.array(ComputedView),
      yearlyPath: z.array(PathStep).describe('what the counties’ targets of each year come to'),
      counties: z.array(CountyView),
      targetsBy: z.object({ why: z.string(), although: z.string().nullable(), by: z.string(), at: Instant }).nullable(),
      otherBases: z
        .array(z.object({ id: Id, name: z.string(), series: z.array(ComputedView) }))
        .describe('the same figures on every other version of the inhabitants'),
    }),
  }),
  'indicators.needed': endpoint({
    method: 'GET',
    path: '/api/indicators/:id/needed',
    summary: t('要做什么才能达标：各县每季度要增加多少', 'What must happen: what each county must add each quarter'),
    can: 'indicator.read',
    params: z.object({ id: Id }),
    ok: z.object({
      end: z.int().nullable(),
      quarters: z.int(),
      unit: z.string(),
      rows: z.array(NeededView).describe('the city first'),
      sensitivity: z.array(z.object({ delivered: z.number(), result: z.number(), reached: z.boolean() })),
      backTest: z.array(z.object({ year: z.int(), told: z.number(), came: z.number() })),
      meanMiss: z.number().nullable(),
      why: TextView.nullable().describe('why nothing can be said, where that is so'),
    }),
  }),
  'indicators.propose': endpoint({
    method: 'GET',
    path: '/api/indicators/:id/breakdown',
    summary: t('分解建议：按最新实绩推出各县分年目标', 'A proposed breakdown from the latest actuals'),
    can: 'indicator.revise',
    params: z.object({ id: Id }),
    ok: z.object({
      years: z.array(z.int()),
      counties: z.array(
        z.object({ code: z.string(), name: z.string(), latest: z.number().nullable(), weight: z.number().nullable() }),
      ),
      weighted: z.boolean(),
      doubles: z.number(),
      bound: z.number().nullable(),
      direction: z.enum(['up', 'down']),
      end: z.int().nullable(),
      current: z.array(z.object({ place: z.string(), year: z.int(), value: z.number() })),
      proposed: z.array(z.object({ place: z.string(), year: z.int(), value: z.number() })),
      why: TextView.nullable().describe('why nothing is proposed, where that is so'),
    }),
  }),
  'populations.list': endpoint({
    method: 'GET',
    path: '/api/populations',
    summary: t('人口基数的各个版本', 'Versions of the population figures'),
    can: 'indicator.read',
    query: z.object(pageQuery),
    ok: pageOf(ThingRow.extend({ source: z.string(), figures: z.int() })),
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
}
