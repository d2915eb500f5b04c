import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, Id, Instant, pageOf, pageQuery } from './endpoint.ts'
import { ThingRow } from './things.ts'

const UnitName = z.object({ id: Id, name: z.string() })

/** A task of a plan that something serves. */
export const CitedTask = z
  .object({
    id: Id,
    title: z.string(),
    path: z.string(),
    policyTitle: z.string(),
    clauseId: z.string().nullable(),
    task: ThingRow.nullable().describe('null where the caller may not see it'),
  })
  .meta({ id: 'CitedTask' })

const RuleRow = ThingRow.extend({
  sort: z.string(),
  number: z.string().nullable(),
  until: Day.nullable().describe('the closing day while opinions are sought'),
  inForceOn: Day.nullable(),
  validTo: Day.nullable(),
  expiring: z.boolean().describe('its drafting unit was told that its validity ends soon'),
  opinions: z.object({ all: z.int(), open: z.int().describe('not yet answered') }),
  serves: z.int().describe('tasks of plans it serves'),
}).meta({ id: 'RuleRow' })

const TermView = z.object({
  code: z.string(),
  name: z.string(),
  article: z.string(),
  value: z.string(),
  unit: z.string(),
  from: Day.nullable().describe('null until the rule is published'),
  to: Day.nullable(),
})

const Stage = z.object({
  id: z.enum(['idea', 'drafting', 'opinions', 'review', 'adoption', 'force', 'over']),
  total: z.int(),
  rows: z.array(RuleRow).describe('the newest; all of them by rules.list with the stage'),
})

const filters = {
  q: z.string().max(100).optional(),
  state: z.string().max(40).optional(),
  stage: Stage.shape.id.optional(),
  unit: Id.optional(),
  sort: z.string().max(20).optional(),
  task: Id.optional().describe('rules that serve this task'),
  expiring: z.literal('true').optional(),
}

export const rules = {
  'rules.board': endpoint({
    method: 'GET',
    path: '/api/rules/board',
    summary: t('制度文件的进度：全部文件按阶段', 'Rules to be issued: all of them by stage'),
    can: 'rule.read',
    ok: z.object({ stages: z.array(Stage) }),
  }),
  'rules.list': endpoint({
    method: 'GET',
    path: '/api/rules',
    summary: t('制度文件', 'Rules to be issued'),
    can: 'rule.read',
    query: z.object({ ...pageQuery, ...filters }),
    ok: pageOf(RuleRow),
  }),
  'rules.export': endpoint({
    method: 'GET',
    path: '/api/rules.xlsx',
    summary: t('导出制度文件清单（XLSX）', 'Export the list of rules (XLSX)'),
    can: 'rule.read',
    query: z.object(filters),
    file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  'rules.get': endpoint({
    method: 'GET',
    path: '/api/rules/:id',
    summary: t('一份制度文件：各环节、服务的任务、条款数值', 'A rule: its stages, the tasks it serves, its terms'),
    can: 'rule.read',
    params: z.object({ id: Id }),
    ok: RuleRow.extend({
      purpose: z.string(),
      stage: Stage.shape.id,
      drafts: z.array(
        z.object({ no: z.int(), note: z.string(), by: z.string(), at: Instant, seq: z.int().describe('of its event') }),
      ),
      drafters: z.array(z.string()).describe('persons who had a hand in it, and so do not review it'),
      asked: z
        .object({
          units: z.array(UnitName.extend({ answered: z.boolean() })),
          public: z.boolean(),
          where: z.string(),
          from: Day,
          until: Day,
        })
        .nullable(),
      legal: z
        .object({
          unit: UnitName,
          sentOn: Day,
          sentBy: z.string(),
          passedOn: Day.nullable(),
          by: z.string(),
          opinion: z.string(),
        })
        .nullable(),
      adoption: z.object({ meeting: z.string(), on: Day }).nullable(),
      publishedOn: Day.nullable(),
      abolished: z.object({ on: Day, number: z.string() }).nullable(),
      extensions: z.array(z.object({ from: Day.nullable(), to: Day, number: z.string(), on: Day })),
      returned: z.array(z.object({ ground: z.string(), by: z.string(), on: Day })),
      tasks: z.array(CitedTask),
      terms: z.array(TermView),
    }),
  }),
  'rules.opinions': endpoint({
    method: 'GET',
    path: '/api/rules/:id/opinions',
    summary: t('对一份制度文件的意见和答复', 'Opinions on a rule, and what was answered'),
    can: 'rule.hear',
    params: z.object({ id: Id }),
    query: z.object({ ...pageQuery, state: z.string().max(40).optional() }),
    ok: pageOf(
      ThingRow.extend({
        stance: z.string(),
        who: z.string(),
        unitName: z.string().describe('empty for somebody of the public'),
        channel: z.string().nullable(),
        article: z.string(),
        text: z.string(),
        on: Day,
        answer: z.string().nullable(),
        answeredBy: z.string(),
        answeredOn: Day.nullable(),
      }),
    ),
  }),
  'rules.terms': endpoint({
    method: 'GET',
    path: '/api/rule-terms',
    summary: t('已公布制度文件的条款数值：按代号、按日期', 'Terms of published rules: by code, by day'),
    can: 'rule.read',
    query: z.object({
      ...pageQuery,
      q: z.string().max(100).optional(),
      rule: Id.optional(),
      code: z.string().max(60).optional(),
      on: Day.optional().describe('in force on this day; every period where absent'),
    }),
    ok: pageOf(
      TermView.extend({
        ruleId: Id,
        ruleTitle: z.string(),
        document: z.string().nullable().describe('the number the rule was published under'),
        number: z.number().nullable().describe('the value where it is a number'),
      }),
    ),
  }),
}
