import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, Id, Instant, longPageOf, ProblemView, pageQuery, TextView } from './endpoint.ts'

export const UnitRef = z.object({ id: Id, name: z.string(), part: z.string() }).meta({ id: 'UnitRef' })

export const FieldView = z
  .looseObject({ kind: z.string(), label: TextView, required: z.boolean() })
  .meta({ id: 'Field' })

/** A step the caller may take now, or may not with the reason. */
export const Ability = z
  .object({
    step: z.string(),
    label: TextView,
    consequence: TextView,
    allowed: z.boolean(),
    why: TextView.nullable(),
    form: z.record(z.string(), FieldView),
  })
  .meta({ id: 'Ability' })

export const ThingRow = z
  .object({
    id: Id,
    kind: z.string(),
    state: z.string(),
    stateLabel: TextView,
    tone: z.string(),
    revision: z.int(),
    title: z.string(),
    region: z.string(),
    parentId: Id.nullable(),
    policyId: Id.nullable(),
    clauseId: z.string().nullable(),
    dueOn: Day.nullable(),
    overdue: z.boolean(),
    units: z.array(UnitRef),
    openedAt: Instant,
    movedAt: Instant,
  })
  .meta({ id: 'ThingRow' })

export const FileView = z
  .object({
    id: Id,
    name: z.string(),
    size: z.int(),
    type: z.string(),
    sm3: z.string(),
    eventSeq: z.int(),
    field: z.string().nullable().optional().describe('the field of a form that took it: which material it is'),
  })
  .meta({ id: 'File' })

export const ThingView = ThingRow.extend({
  data: z.record(z.string(), z.unknown()),
  files: z.array(FileView),
  abilities: z.array(Ability),
  conceals: z.boolean().describe('whether something in the data is masked that the caller may ask to see whole'),
}).meta({ id: 'Thing' })

export const EventView = z
  .object({
    thingId: Id,
    thingTitle: z.string(),
    kind: z.string(),
    seq: z.int(),
    type: z.string(),
    label: TextView,
    actor: z.string(),
    role: z.string(),
    unit: z.string().nullable(),
    behalf: z.string().nullable().describe('whom the actor stood in for'),
    at: Instant,
    recordedAt: Instant,
    payload: z.record(z.string(), z.unknown()),
    files: z.array(FileView),
    hash: z.string(),
  })
  .meta({ id: 'Event' })

export const ActBody = z.object({
  step: z.string().min(1).max(60),
  revision: z.int().min(0),
  requestId: Id,
  answers: z.record(z.string(), z.unknown()).default({}),
})

export const ActAnswer = z
  .object({
    thing: ThingRow,
    seq: z.int(),
    opened: z.array(Id),
    reply: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: 'ActAnswer' })

const ManyBody = z.object({
  step: z.string().min(1).max(60),
  requestId: Id,
  answers: z.record(z.string(), z.unknown()).default({}),
  things: z
    .array(z.object({ id: Id, revision: z.int().min(0) }))
    .min(1)
    .max(200),
})

export const things = {
  'things.act': endpoint({
    method: 'POST',
    path: '/api/things/:id/actions',
    summary: t('办理一步：同一请求编号只生效一次', 'Take a step; one request id takes effect once'),
    can: 'signed-in',
    params: z.object({ id: Id }),
    body: ActBody,
    ok: ActAnswer,
  }),
  'things.actMany': endpoint({
    method: 'POST',
    path: '/api/things/actions',
    summary: t('对多条记录办理同一步，全部成功或全部不做', 'Take one step on many things: all or none'),
    can: 'signed-in',
    body: ManyBody,
    ok: z.object({ done: z.int() }),
  }),
  'things.actEach': endpoint({
    method: 'POST',
    path: '/api/things/actions/each',
    summary: t(
      '对多条记录逐条办理同一步，每条各自成败，逐条说明结果',
      'Take one step on many things, each by itself, with what became of each',
    ),
    can: 'signed-in',
    body: ManyBody,
    ok: z.object({
      rows: z.array(
        z.object({ id: Id, problem: ProblemView.nullable().describe('why it was refused; null for done') }),
      ),
    }),
  }),
  'things.open': endpoint({
    method: 'POST',
    path: '/api/things',
    summary: t('新建（如进展报告、单位、人员、岗位）', 'Open a thing (a progress report, a unit, a person, a post)'),
    can: 'signed-in',
    body: z.object({
      kind: z.string().min(1).max(60),
      step: z.string().min(1).max(60),
      parentId: Id.nullable().default(null),
      requestId: Id,
      answers: z.record(z.string(), z.unknown()).default({}),
      subject: Id.optional().describe('for whom, where the caller acts for several subjects of the hall'),
    }),
    ok: ActAnswer,
  }),
  'things.get': endpoint({
    method: 'GET',
    path: '/api/things/:id',
    summary: t('一条记录和我能办的事', 'A thing and what I may do with it'),
    can: 'signed-in',
    params: z.object({ id: Id }),
    ok: ThingView,
  }),
  'things.history': endpoint({
    method: 'GET',
    path: '/api/things/:id/events',
    summary: t('全部经过', 'Its whole history'),
    can: 'signed-in',
    params: z.object({ id: Id }),
    query: z.object(pageQuery),
    ok: longPageOf(EventView),
  }),
  'things.uncover': endpoint({
    method: 'GET',
    path: '/api/things/:id/uncovered',
    summary: t(
      '查看隐去的账号等个人信息，记入访问日志',
      'What is masked in a thing, whole; the access log keeps who looked',
    ),
    can: 'signed-in',
    params: z.object({ id: Id }),
    ok: z.object({ data: z.record(z.string(), z.unknown()) }),
  }),
  'things.file': endpoint({
    method: 'GET',
    path: '/api/things/:id/files/:fileId',
    summary: t('下载附件', 'Download a file of a thing'),
    can: 'signed-in',
    params: z.object({ id: Id, fileId: Id }),
    file: 'application/octet-stream',
  }),
  'files.upload': endpoint({
    method: 'POST',
    path: '/api/files',
    summary: t(
      '上传佐证材料，内容决定类型，返回 SM3',
      'Upload evidence; the content decides its type; answers its SM3',
    ),
    can: 'file.upload',
    multipart: true,
    ok: z.object({ upload: Id, name: z.string(), size: z.int(), type: z.string(), sm3: z.string() }),
  }),
}
