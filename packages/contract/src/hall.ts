import { areas, t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { ClockView } from './case-clock.ts'
import { Day, endpoint, Id, Instant, longPageOf, pageOf, pageQuery, TextView } from './endpoint.ts'
import { CaseLetter } from './letters.ts'
import { Level } from './ratings.ts'
import { RegisterEntry } from './registers.ts'
import { Ability, ThingRow, ThingView } from './things.ts'

const AreaName = z.enum(Object.keys(areas) as [keyof typeof areas, ...(keyof typeof areas)[]])
const CityCode = z.string().regex(/^\d{6}$/)

const OfferingRow = ThingRow.extend({
  item: z.string(),
  area: AreaName,
  summary: TextView,
})

const SettingView = ThingRow.extend({
  kindTitle: TextView,
  section: TextView.nullable().describe('what the guide heads it with; null for a rule'),
  holds: z.boolean().describe('in force today'),
  said: z
    .array(z.object({ label: TextView, value: TextView }))
    .describe('what it says, and what follows from it today'),
})

const OfferingView = OfferingRow.extend({
  abilities: z.array(Ability),
  place: z.string(),
  hours: z.string(),
  phone: z.string(),
  complaints: z.string(),
  accept: z.int().nullable().describe('promised to accept within so many working days'),
  decide: z.int().nullable().describe('promised to decide within so many working days'),
  gaps: z.array(TextView).describe('why it cannot be published yet; empty for a complete one'),
  settings: z.array(SettingView).describe('rules of the service that the city keeps as data, newest first'),
})

const SubjectName = z.object({
  id: Id.nullable().describe('null where the service keeps who applied'),
  name: z.string(),
})

const CaseRow = ThingRow.extend({
  no: z.string(),
  item: z.string(),
  itemTitle: TextView,
  subject: SubjectName,
  channel: z.enum(['online', 'counter']),
  handler: z.object({ id: Id, name: z.string() }).nullable().describe('who handles it; nothing for applicants'),
  standIn: z.boolean().describe('the caller stands in for whoever handles it'),
  acceptedAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  found: z
    .object({ where: TextView, runs: z.array(z.object({ text: z.string(), hit: z.boolean() })) })
    .nullable()
    .describe('where the words of a search stand'),
})

const CaseView = ThingView.extend({
  no: z.string(),
  item: z.string(),
  itemTitle: TextView,
  subject: SubjectName.extend({ sort: z.enum(['person', 'organisation']), contact: z.string(), phone: z.string() }),
  channel: z.enum(['online', 'counter']),
  acceptedAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  packs: z.boolean().describe('whether the caller handles it and may take all of it as one file'),
  parties: z.array(
    z.object({
      role: z.string(),
      label: TextView,
      name: z.string(),
      online: z.boolean().describe('takes part here; else on paper'),
    }),
  ),
  offering: z.object({ id: Id, title: z.string(), phone: z.string(), complaints: z.string() }),
  clocks: z.array(ClockView),
  consultations: z.array(ThingRow),
  answers: z.array(ThingRow).describe('what others answered to what it asks for, as far as the reader may see it'),
  entry: RegisterEntry.extend({ code: z.string() }).nullable().describe('what was entered in a register for it'),
  letters: z.array(CaseLetter).describe('the newest last'),
  rating: z.object({
    may: z.boolean().describe('the reader may rate it now'),
    given: ThingView.extend({ clocks: z.array(ClockView) })
      .nullable()
      .describe('what whoever applied thinks of it, and the follow-up'),
  }),
  related: z.array(
    ThingRow.extend({ no: z.string(), itemTitle: TextView, why: z.enum(['merged', 'right', 'applicant']) }),
  ),
  handler: z
    .object({ name: z.string(), deputy: z.object({ name: z.string(), until: Day }).nullable() })
    .nullable()
    .describe('who handles it, and who stands in today; nothing for applicants'),
}).meta({ id: 'Case' })

const ProgressRating = z.object({
  may: z.enum(['rate', 'again']).nullable().describe('what whoever holds number and code may do now'),
  level: Level.nullable().describe('as it was rated'),
  stateLabel: TextView.nullable(),
  dueOn: Day.nullable().describe('the last day to follow it up; null where nothing is open'),
  done: z.string().nullable().describe('what was done about a bad one'),
})

const DraftView = z.object({
  id: Id,
  offering: Id,
  item: z.string(),
  itemTitle: TextView,
  answers: z.record(z.string(), z.unknown()),
  page: z.int().min(0).describe('the page of the form it was left on'),
  subject: Id.nullable().describe('for whom, where its author chose'),
  savedAt: Instant,
})

const caseFilter = z.object({
  q: z.string().max(100).optional(),
  item: z.string().max(60).optional(),
  helper: Id.optional().describe('only those this body helps in'),
  state: z.string().max(200).optional().describe('one state, or several with commas between'),
  round: Id.optional().describe('only those of this round or class'),
  open: z.enum(['true', 'false']).optional().describe('still under way, or closed'),
  handler: z
    .union([z.enum(['me', 'none']), Id])
    .optional()
    .describe('whom it was given to: the caller, nobody, or one officer'),
  led: z.enum(['true']).optional().describe('only those the caller’s own unit is in charge of'),
  due: z.enum(['soon', 'over']).optional().describe('due within seven days, or past its last day'),
  channel: z.enum(['online', 'counter']).optional().describe('handed in online, or filed at the counter'),
  recounted: z.enum(['true']).optional().describe('only those whose last day moved with the work calendar'),
  sort: z.enum(['due', 'moved', 'opened']).optional(),
})

export const hall = {
  'subjects.register': endpoint({
    method: 'POST',
    path: '/api/subjects',
    summary: t('注册账号并登记申请主体', 'Make an account and register whom it applies for'),
    can: 'public',
    body: z.object({
      city: CityCode,
      login: z.string().min(3).max(32),
      password: z.string().min(10).max(200),
      subject: z.object({
        sort: z.enum(['person', 'organisation']),
        name: z.string().trim().min(1).max(100),
        code: z.string().max(30).optional(),
        region: CityCode,
        contact: z.string().trim().min(1).max(40),
        phone: z.string().trim().min(5).max(20),
      }),
      requestId: Id,
    }),
    ok: z.object({ id: Id, account: Id }),
  }),
  'subjects.known': endpoint({
    method: 'GET',
    path: '/api/subjects/known/:code',
    summary: t('按统一社会信用代码带出已登记的单位名称', 'The name of a registered organisation by its credit code'),
    can: 'signed-in',
    params: z.object({ code: z.string().trim().min(1).max(40) }),
    ok: z.object({ name: z.string().nullable().describe('null where none is registered') }),
  }),
  'offerings.list': endpoint({
    method: 'GET',
    path: '/api/offerings',
    summary: t('服务事项', 'Services the city offers'),
    can: 'public',
    query: z.object({
      ...pageQuery,
      city: CityCode.optional(),
      q: z.string().max(100).optional(),
      area: AreaName.optional(),
      state: z.string().max(40).optional(),
    }),
    ok: pageOf(OfferingRow),
  }),
  'offerings.get': endpoint({
    method: 'GET',
    path: '/api/offerings/:id',
    summary: t('一个服务事项', 'A service'),
    can: 'public',
    params: z.object({ id: Id }),
    ok: OfferingView,
  }),
  'cases.list': endpoint({
    method: 'GET',
    path: '/api/cases',
    summary: t('办件', 'Cases'),
    can: 'case.read',
    query: caseFilter.extend(pageQuery),
    ok: longPageOf(CaseRow),
  }),
  'cases.export': endpoint({
    method: 'GET',
    path: '/api/cases.xlsx',
    summary: t('导出办件（XLSX）', 'Export the cases (XLSX)'),
    can: 'case.read',
    query: caseFilter,
    file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  'cases.handover': endpoint({
    method: 'GET',
    path: '/api/cases/:id/handovers/:sm3',
    summary: t('转给外部平台的需求包及其签名', 'The package handed to an outside platform, with its signature'),
    can: 'case.read',
    params: z.object({ id: Id, sm3: z.string().regex(/^[0-9a-f]{64}$/) }),
    file: 'application/json',
  }),
  'cases.get': endpoint({
    method: 'GET',
    path: '/api/cases/:id',
    summary: t(
      '一个办件：内容、期限及其推算、我能办的事',
      'A case: what it says, its clocks and how they are reckoned, what I may do',
    ),
    can: 'case.read',
    params: z.object({ id: Id }),
    ok: CaseView,
  }),
  'cases.pack': endpoint({
    method: 'GET',
    path: '/api/cases/:id/pack',
    summary: t(
      '一个办件的全部材料、文书和办理经过（ZIP），可离线查看，交法院等机关用',
      'Materials, letters and course of a case as a ZIP that opens off line, for a court or another body',
    ),
    can: 'case.handle',
    params: z.object({ id: Id }),
    file: 'application/zip',
  }),
  'cases.progress': endpoint({
    method: 'POST',
    path: '/api/cases/progress',
    summary: t('凭受理编号和查询码查进度', 'The progress of a case by its number and code'),
    can: 'public',
    body: z.object({ city: CityCode, no: z.string().trim().max(60), code: z.string().trim().max(20) }),
    ok: z.object({
      no: z.string(),
      itemTitle: TextView,
      stateLabel: TextView,
      tone: z.string(),
      steps: z.array(z.object({ label: TextView, at: Instant })),
      rating: ProgressRating,
    }),
  }),
  'cases.rate': endpoint({
    method: 'POST',
    path: '/api/cases/rate',
    summary: t('凭受理编号和查询码评价服务', 'Rate the service by the number and the code of the case'),
    can: 'public',
    body: z.object({
      city: CityCode,
      no: z.string().trim().max(60),
      code: z.string().trim().max(20),
      step: z.enum(['rate', 'again']),
      answers: z.record(z.string(), z.unknown()),
      requestId: Id,
    }),
    ok: z.object({ rated: z.literal(true) }),
  }),
  'cases.join': endpoint({
    method: 'POST',
    path: '/api/cases/join',
    summary: t('凭通知书上的编号和参加码参加案件', 'Join a case by the number and the code on the letter'),
    can: 'case.answer',
    body: z.object({
      no: z.string().trim().max(60),
      code: z.string().trim().max(20),
      subject: Id.describe('for whom; the caller holds a mandate of it'),
      requestId: Id,
    }),
    ok: z.object({ id: Id }),
  }),
  'drafts.list': endpoint({
    method: 'GET',
    path: '/api/drafts',
    summary: t('我的草稿', 'My drafts'),
    can: 'signed-in',
    query: z.object(pageQuery),
    ok: pageOf(DraftView),
  }),
  'drafts.save': endpoint({
    method: 'POST',
    path: '/api/drafts',
    summary: t('保存草稿；同一事项只有一份', 'Keep a draft; one for each service'),
    can: 'signed-in',
    body: z.object({
      offering: Id,
      answers: z.record(z.string(), z.unknown()),
      page: z.int().min(0).max(50),
      subject: Id.optional().describe('for whom, where its author chose'),
    }),
    ok: z.object({ id: Id, savedAt: Instant }),
  }),
  'drafts.remove': endpoint({
    method: 'DELETE',
    path: '/api/drafts/:id',
    summary: t('删除草稿', 'Remove a draft'),
    can: 'signed-in',
    params: z.object({ id: Id }),
    ok: z.object({ removed: z.boolean() }),
  }),
}
