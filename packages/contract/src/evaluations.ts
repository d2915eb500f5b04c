import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, Id, Instant, pageOf, pageQuery, TextView } from './endpoint.ts'
import { IndicatorRow, TargetVersionView } from './ledger.ts'
import { ThingRow } from './things.ts'

const EvaluationRow = ThingRow.extend({
  policyTitle: z.string(),
  from: z.int(),
  to: z.int(),
  closedAt: Instant.nullable(),
})

const TargetResult = IndicatorRow.pick({
  id: true,
  title: true,
  path: true,
  type: true,
  operator: true,
  target: true,
  unit: true,
  period: true,
  direction: true,
  latest: true,
  latestPeriod: true,
  gap: true,
  light: true,
  why: true,
}).extend({
  adjustable: z.boolean().describe('its target is a number and still followed'),
  adjustment: z.object({ value: z.number(), period: z.string().nullable(), why: z.string() }).nullable(),
  earlier: z.array(TargetVersionView).describe('what the target was before this evaluation, the oldest first'),
})

const TaskResult = z.object({
  id: Id,
  title: z.string(),
  path: z.string(),
  state: z.string(),
  stateLabel: TextView,
  tone: z.string(),
  unit: z.string().nullable(),
  dueOn: Day.nullable(),
  doneOn: Day.nullable(),
  outcome: z.enum(['onTime', 'late', 'done', 'overdue', 'open', 'left']),
})

export const evaluations = {
  'evaluations.list': endpoint({
    method: 'GET',
    path: '/api/evaluations',
    summary: t('规划的阶段评估', 'Evaluations of plans'),
    can: 'evaluation.read',
    query: z.object({ ...pageQuery, policy: Id.optional(), state: z.string().max(40).optional() }),
    ok: pageOf(EvaluationRow),
  }),
  'evaluations.due': endpoint({
    method: 'GET',
    path: '/api/evaluations/due',
    summary: t('规划要求开展、已到期或即将到期的评估', 'Evaluations that plans ask for, due soon or missed'),
    can: 'evaluation.read',
    ok: z.object({ rows: z.array(ThingRow.extend({ policyTitle: z.string(), quote: z.string() })) }),
  }),
  'evaluations.get': endpoint({
    method: 'GET',
    path: '/api/evaluations/:id',
    summary: t(
      '一轮评估：每个目标和任务的结果、意见、调整建议',
      'An evaluation: the result of each target and task, findings, adjustments',
    ),
    can: 'evaluation.read',
    params: z.object({ id: Id }),
    ok: EvaluationRow.extend({
      findings: z.string().nullable(),
      proposals: z.string().nullable(),
      ground: z.string().nullable(),
      checked: z.object({ by: z.string(), at: Instant }).nullable(),
      frozen: z.boolean().describe('its figures were written down when it was closed and change no more'),
      knownOn: Day.describe('the day the ledger is asked as of'),
      targets: z.array(TargetResult),
      tasks: z.array(TaskResult),
    }),
  }),
}
