import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, Id, Instant, pageOf, pageQuery, Span, TextView } from './endpoint.ts'
import { ThingRow, ThingView } from './things.ts'

export const PolicyRow = ThingRow.extend({
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: Day.nullable(),
  horizonLast: z.int().nullable(),
  closed: z.boolean(),
  version: z.int(),
  counts: z.object({ clauses: z.int(), tasks: z.int(), targets: z.int(), openFindings: z.int() }),
}).meta({ id: 'PolicyRow' })

export const Correction = z.object({
  /** `document.title`, `clauses.c12.units`, `targets.t3.value` … */
  at: z.string(),
  from: z.unknown(),
  to: z.unknown(),
  why: z.string(),
  by: z.string(),
  on: Instant,
})

export const FindingDecision = z.object({
  finding: z.string(),
  decision: z.enum(['accepted', 'dismissed']),
  why: z.string(),
  by: z.string(),
  on: Instant,
})

export const ClauseRow = z.object({
  id: z.string(),
  path: z.string(),
  parent: z.string().nullable(),
  level: z.int(),
  heading: z.string(),
  kind: z.string(),
  text: z.string(),
  span: Span,
})

/** The chain under a clause, each link as far as the caller may see it. */
export const ClauseChain = ClauseRow.extend({
  policy: z.object({ id: Id, title: z.string(), number: z.string().nullable(), version: z.int(), public: z.boolean() }),
  permanentLink: z.string(),
  versions: z
    .array(z.object({ version: z.int(), path: z.string(), heading: z.string(), text: z.string(), change: z.string() }))
    .describe('what it said in each version of its plan, oldest first'),
  droppedIn: z.int().nullable().describe('the version that left it out'),
  tasks: z.array(ThingRow),
  reports: z.array(ThingRow),
  duties: z.array(ThingRow),
  indicators: z.array(
    ThingRow.extend({ light: z.string(), latest: z.number().nullable(), gap: z.number().nullable() }),
  ),
})

const ComparedClause = z.object({
  clause: z.string().describe('its id within the reading'),
  linkId: z.string().nullable().describe('its permanent id'),
  path: z.string(),
  heading: z.string(),
  text: z.string(),
  isTask: z.boolean(),
})

export const policies = {
  'policies.read': endpoint({
    method: 'POST',
    path: '/api/policies/readings',
    summary: t('试读：解析文件，不保存', 'Read a document without keeping it'),
    can: 'policy.import',
    multipart: true,
    ok: z.object({ reading: z.looseObject({}) }),
  }),
  'policies.import': endpoint({
    method: 'POST',
    path: '/api/policies',
    summary: t(
      '导入规划文件：多部分表单，字段 file（可多个）或 text，region，requestId',
      'Import a plan: multipart with file (several: a notice and its annexes) or text, region, requestId',
    ),
    can: 'policy.import',
    multipart: true,
    ok: ThingRow,
  }),
  'policies.list': endpoint({
    method: 'GET',
    path: '/api/policies',
    summary: t('规划文件', 'Plans'),
    can: 'policy.read',
    query: z.object({ ...pageQuery, q: z.string().max(100).optional(), state: z.string().max(40).optional() }),
    ok: pageOf(PolicyRow),
  }),
  'policies.get': endpoint({
    method: 'GET',
    path: '/api/policies/:id',
    summary: t('一份规划文件', 'A plan'),
    can: 'policy.read',
    params: z.object({ id: Id }),
    ok: ThingView.extend({
      policy: PolicyRow,
      corrections: z.array(Correction),
      decisions: z.array(FindingDecision),
      publicLink: z.string().nullable(),
    }),
  }),
  'policies.reading': endpoint({
    method: 'GET',
    path: '/api/policies/:id/reading',
    summary: t('解析结果（含改正）', 'What was read, with the corrections in it'),
    can: 'policy.read',
    params: z.object({ id: Id }),
    ok: z.object({
      reading: z.looseObject({}).describe('PolicyReading, see the parser contract'),
      units: z.record(
        z.string(),
        z.object({ unitId: Id.nullable(), name: z.string(), collective: z.boolean(), members: z.array(z.string()) }),
      ),
    }),
  }),
  'policies.compare': endpoint({
    method: 'GET',
    path: '/api/policies/:id/comparison',
    summary: t(
      '把新文件与已发布的规划逐条比对（按内容，不按序号）',
      'Compare a new document with a published plan clause by clause, by content and not by number',
    ),
    can: 'policy.review',
    params: z.object({ id: Id }),
    query: z.object({
      with: Id,
      said: z.string().max(4000).optional().describe('pairs the reviewer settled: new clause : old clause or -'),
    }),
    ok: z.object({
      from: z.object({ id: Id, title: z.string(), number: z.string().nullable(), version: z.int() }),
      to: z.object({ id: Id, title: z.string(), number: z.string().nullable(), errors: z.int() }),
      counts: z.object({ kept: z.int(), moved: z.int(), reworded: z.int(), new: z.int(), dropped: z.int() }),
      pairs: z.array(
        z.object({
          change: z.enum(['kept', 'moved', 'reworded', 'new', 'dropped']),
          moved: z.boolean(),
          likeness: z.number(),
          before: ComparedClause.nullable(),
          after: ComparedClause.nullable(),
          tasks: z.array(ThingRow).describe('what hangs on the old clause'),
        }),
      ),
    }),
  }),
  'policies.original': endpoint({
    method: 'GET',
    path: '/api/policies/:id/original/:n',
    summary: t('下载原件', 'Download the original'),
    can: 'policy.read',
    params: z.object({ id: Id, n: z.coerce.number().int().min(0).max(50) }),
    file: 'application/octet-stream',
  }),
  'clauses.list': endpoint({
    method: 'GET',
    path: '/api/policies/:id/clauses',
    summary: t('条款', 'Clauses of a plan'),
    can: 'policy.read',
    params: z.object({ id: Id }),
    query: z.object(pageQuery),
    ok: pageOf(ClauseRow),
  }),
  'clauses.get': endpoint({
    method: 'GET',
    path: '/api/clauses/:id',
    summary: t('条款和它的结果链', 'A clause and its chain to results'),
    can: 'policy.read',
    params: z.object({ id: z.string().min(4).max(40) }),
    ok: ClauseChain,
  }),
}

export const findingText = TextView
