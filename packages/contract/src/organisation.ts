import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { CityView, RoleName } from './auth.ts'
import { Day, endpoint, Id, Instant, longPageOf, pageOf, pageQuery, TextView } from './endpoint.ts'
import { EventView, ThingView } from './things.ts'

export const UnitView = z.object({
  id: Id,
  name: z.string(),
  nameEn: z.string().nullable(),
  region: z.string(),
  regionName: z.string(),
  parentId: Id.nullable(),
  collective: z.boolean(),
  names: z.array(z.object({ name: z.string(), sort: z.string() })),
  members: z.array(z.object({ id: Id, name: z.string(), from: Day, to: Day.nullable() })),
  validFrom: Day,
  validTo: Day.nullable(),
  successor: z.object({ id: Id, name: z.string() }).nullable(),
  predecessors: z.array(z.object({ id: Id, name: z.string() })),
  revision: z.int(),
})

export const PostRow = z.object({
  id: Id,
  title: z.string(),
  role: RoleName,
  unitId: Id,
  unitName: z.string(),
  holder: z.object({ id: Id, name: z.string(), since: Day }).nullable(),
  openDuties: z.int().describe('open tasks and reports that go with the post when it changes hands'),
  revision: z.int(),
  closed: z.boolean(),
})

export const PersonRow = z.object({
  id: Id,
  name: z.string(),
  login: z.string(),
  disabled: z.boolean(),
  lockedUntil: Instant.nullable(),
  posts: z.array(z.object({ id: Id, title: z.string(), unitName: z.string(), role: RoleName })),
  revision: z.int(),
})

export const VerifyView = z.object({
  ok: z.boolean(),
  events: z.int(),
  chains: z.int(),
  seals: z.int(),
  sealedTo: Instant.nullable(),
  faults: z.array(
    z.object({
      kind: z.enum([
        'changed',
        'removed',
        'swapped',
        'inserted',
        'cut-tail',
        'missing-chain',
        'recomputed',
        'seal',
        'state',
      ]),
      thingId: z.string(),
      seq: z.int().nullable(),
      title: z.string(),
      says: TextView,
    }),
  ),
})

export const organisation = {
  'city.settings': endpoint({
    method: 'GET',
    path: '/api/city/settings',
    summary: t('本市设置：规则和可办的事', 'The settings of the city and what may be done with them'),
    can: 'city.manage',
    ok: ThingView,
  }),
  'city.get': endpoint({
    method: 'GET',
    path: '/api/city',
    summary: t('本市', 'The city'),
    can: 'signed-in',
    ok: CityView,
  }),
  'clock.set': endpoint({
    method: 'POST',
    path: '/api/clock',
    summary: t('把示例城市的今天向前移', "Move a sample city's today forward"),
    can: 'clock.set',
    body: z.object({ today: Day, requestId: Id }),
    ok: CityView,
  }),
  'regions.list': endpoint({
    method: 'GET',
    path: '/api/regions',
    summary: t('本市区划', 'Divisions of the city'),
    can: 'signed-in',
    query: z.object(pageQuery),
    ok: pageOf(z.object({ code: z.string(), name: z.string(), parent: z.string().nullable() })),
  }),
  'units.list': endpoint({
    method: 'GET',
    path: '/api/units',
    summary: t('单位', 'Units'),
    can: 'unit.read',
    query: z.object({ ...pageQuery, q: z.string().max(60).optional(), on: Day.optional() }),
    ok: pageOf(UnitView),
  }),
  'posts.list': endpoint({
    method: 'GET',
    path: '/api/posts',
    summary: t('岗位', 'Posts'),
    can: 'person.read',
    query: z.object({ ...pageQuery, unit: Id.optional(), q: z.string().max(60).optional() }),
    ok: pageOf(PostRow),
  }),
  'people.list': endpoint({
    method: 'GET',
    path: '/api/people',
    summary: t('人员', 'People'),
    can: 'person.read',
    query: z.object({ ...pageQuery, q: z.string().max(60).optional() }),
    ok: pageOf(PersonRow),
  }),
  'people.template': endpoint({
    method: 'GET',
    path: '/api/people/template.xlsx',
    summary: t('单位与人员模板（XLSX）', 'A list of units and people to fill in (XLSX)'),
    can: 'person.manage',
    file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  'people.import': endpoint({
    method: 'POST',
    path: '/api/people/import',
    summary: t(
      '导入单位、人员和岗位：多部分表单，字段 file，apply（true 才写入），requestId',
      'Import units, people and posts: multipart with file, apply (true writes), requestId',
    ),
    can: 'person.manage',
    multipart: true,
    ok: z.object({
      sheet: z.string(),
      headerRow: z.int(),
      skipped: z.int().describe('rows that are no data'),
      rows: z.array(
        z.object({
          no: z.int(),
          unit: z.string(),
          name: z.string(),
          login: z.string(),
          post: z.string(),
          does: z
            .array(z.enum(['unit', 'person', 'post', 'handOver']))
            .describe('what it adds; nothing where all is there'),
          why: z.array(TextView).describe('what is wrong with it'),
        }),
      ),
      counts: z.object({
        units: z.int(),
        persons: z.int(),
        posts: z.int(),
        handOvers: z.int(),
        unchanged: z.int(),
        wrong: z.int(),
      }),
      applied: z.boolean(),
      reply: z
        .object({ passwords: z.array(z.object({ login: z.string(), name: z.string(), password: z.string() })) })
        .nullable()
        .describe('first passwords, in this one answer only'),
    }),
  }),
  'audit.events': endpoint({
    method: 'GET',
    path: '/api/audit/events',
    summary: t('审计：全部事件', 'Audit: all events'),
    can: 'audit.read',
    query: z.object({
      ...pageQuery,
      q: z.string().max(100).optional(),
      kind: z.string().max(40).optional(),
      from: Day.optional(),
      to: Day.optional(),
    }),
    ok: longPageOf(EventView),
  }),
  'audit.export': endpoint({
    method: 'GET',
    path: '/api/audit/events.csv',
    summary: t('导出审计事件（CSV）', 'Export audit events (CSV)'),
    can: 'audit.read',
    query: z.object({ from: Day.optional(), to: Day.optional() }),
    file: 'text/csv',
  }),
  'audit.access': endpoint({
    method: 'GET',
    path: '/api/audit/access',
    summary: t('审计：登录和查阅记录', 'Audit: sign-ins and reads'),
    can: 'audit.read',
    query: z.object(pageQuery),
    ok: longPageOf(
      z.object({ id: Id, actor: z.string(), what: z.string(), subject: z.string(), at: Instant, address: z.string() }),
    ),
  }),
  'audit.verify': endpoint({
    method: 'POST',
    path: '/api/audit/verify',
    summary: t('核验全部事件链', 'Verify every chain'),
    can: 'audit.read',
    ok: VerifyView,
  }),
  'health.get': endpoint({
    method: 'GET',
    path: '/api/health',
    summary: t('运行状况', 'Health'),
    can: 'public',
    ok: z.object({ ok: z.boolean(), version: z.string() }),
  }),
}
