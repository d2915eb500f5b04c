import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, Id, Instant, pageOf, pageQuery } from './endpoint.ts'
import { ThingRow } from './things.ts'

const Lack = z.enum(['record', 'body', 'meeting', 'plan', 'subsidy', 'budget', 'person'])

const Body = z.object({
  id: Id,
  title: z.string(),
  chair: z.string().nullable().describe('name of the chair’s unit and, where known, of the person'),
  every: z.string().describe('none, month, quarter, half-year or year'),
  lastMetOn: Day.nullable(),
  dueOn: Day.nullable().describe('the last day by which it has to meet next'),
  overdue: z.boolean(),
})

const Budget = z.object({ year: z.int(), amount: z.number(), source: z.string(), by: z.string(), on: Day })

const Reminder = z.object({
  note: z.string(),
  by: z.string(),
  at: Instant,
  answer: z.object({ text: z.string(), by: z.string(), at: Instant }).nullable(),
})

const CountyRow = z
  .object({
    code: z.string(),
    name: z.string(),
    record: ThingRow.nullable().describe('null: not on record yet'),
    bodies: z.array(Body),
    plan: z.object({ title: z.string(), number: z.string().nullable(), issuedOn: Day.nullable() }).nullable(),
    planRead: z.boolean().describe('its text was uploaded and can be compared'),
    subsidy: z
      .object({
        title: z.string(),
        number: z.string().nullable(),
        until: Day.nullable(),
        what: z.string().nullable(),
      })
      .nullable(),
    budgets: z.array(Budget).describe('newest year first'),
    person: z.object({ person: z.string(), post: z.string(), since: Day }).nullable(),
    lacks: z.array(Lack),
    reminders: z.array(Reminder).describe('oldest first'),
  })
  .meta({ id: 'CountyRow' })

const Lines = z.object({ path: z.string(), heading: z.string(), text: z.string() })
const Verdict = z.enum(['taken', 'lacking', 'notOurs'])
const Plan = z.object({ id: Id, title: z.string() })

export const counties = {
  'counties.list': endpoint({
    method: 'GET',
    path: '/api/counties',
    summary: t('县（市、区）对照表', 'The counties beside one another'),
    can: 'county.read',
    query: z.object({ ...pageQuery, lack: Lack.optional() }),
    ok: pageOf(CountyRow).extend({
      counts: z.record(z.string(), z.int()).describe('counties that lack each, and `all`'),
    }),
  }),
  'counties.get': endpoint({
    method: 'GET',
    path: '/api/counties/:id',
    summary: t('一个县（市、区）', 'One county'),
    can: 'county.read',
    params: z.object({ id: Id }),
    ok: CountyRow,
  }),
  'counties.uploadPlan': endpoint({
    method: 'POST',
    path: '/api/counties/:id/plan',
    summary: t(
      '上传县级规划：多部分表单，字段 file（可多个）或 text，requestId',
      'Upload a county’s own plan: multipart with file (several) or text, requestId',
    ),
    can: 'county.keep',
    params: z.object({ id: Id }),
    multipart: true,
    ok: ThingRow,
  }),
  'counties.plan': endpoint({
    method: 'GET',
    path: '/api/counties/:id/plan',
    summary: t('县级规划与市规划逐条对照', 'A county’s plan held against the city’s, clause by clause'),
    can: 'county.read',
    params: z.object({ id: Id }),
    query: z.object({ policy: Id.optional() }),
    ok: z.object({
      plan: ThingRow.extend({ number: z.string().nullable(), issuedOn: Day.nullable() }).nullable(),
      policy: Plan.nullable().describe('the plan of the city it is held against'),
      policies: z.array(Plan),
      counts: z.object({ taken: z.int(), lacking: z.int(), notOurs: z.int() }),
      clauses: z.array(
        Lines.extend({
          id: z.string().describe('permanent id of the city’s clause'),
          verdict: Verdict,
          share: z.number().describe('0 to 1: how much of what is particular to it stands in the nearest clause'),
          nearest: Lines.nullable(),
          said: z.object({ why: z.string(), by: z.string(), at: Instant }).nullable(),
        }),
      ),
      targets: z.array(
        z.object({
          indicator: z.object({ id: Id, title: z.string() }),
          unit: z.string(),
          period: z.string().nullable(),
          city: z.number(),
          own: z.number().nullable(),
          ownPeriod: z.string().nullable(),
          quote: z.string().nullable(),
          share: z.number().nullable().describe('what the city broke down to the county for the last year'),
        }),
      ),
    }),
  }),
  'counties.targets': endpoint({
    method: 'GET',
    path: '/api/county-targets',
    summary: t('各县规划的目标合起来够不够市目标', 'Whether the counties’ own targets add up to the city’s'),
    can: 'county.oversee',
    query: z.object({ policy: Id.optional() }),
    ok: z.object({
      policy: Plan.nullable(),
      policies: z.array(Plan),
      rows: z.array(
        z.object({
          indicator: z.object({ id: Id, title: z.string() }),
          unit: z.string(),
          period: z.string().nullable(),
          city: z.number(),
          direction: z.enum(['up', 'down']),
          how: z.enum(['sum', 'mean', 'none']).describe('none: such figures cannot be put together'),
          total: z.number().nullable().describe('of the counties that have a target'),
          missing: z.array(z.string()).describe('counties without a target of this in their own plan'),
          verdict: z.enum(['enough', 'short', 'incomplete', 'apart']),
          counties: z.array(
            z.object({ code: z.string(), name: z.string(), value: z.number(), period: z.string().nullable() }),
          ),
        }),
      ),
    }),
  }),
}
