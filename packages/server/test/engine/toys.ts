import { defineKind, type EffectContext, fail, field, type Outcome, ok, problem, t } from '@zhiqiang/kernel'
import { catalogueOf, type Effect } from '../../src/core/engine/catalogue.ts'
import type { Ports } from '../../src/ports.ts'

const say = (zh: string, en: string) => ({ label: t(zh, en), consequence: t(zh, en) })

/** 案卷: takes every kind of answer, runs a due date while open, and does on demand whatever an effect may. */
const dossier = defineKind({
  kind: 'dossier',
  version: 1,
  title: t('案卷', 'Dossier'),
  read: 'task.read',
  onDue: 'lapse',
  states: {
    open: { label: t('办理中', 'Open') },
    parked: { label: t('搁置', 'Parked') },
    approved: { label: t('已批准', 'Approved'), final: true },
  },
  steps: {
    start: {
      from: [],
      to: 'open',
      can: 'task.assign',
      ...say('建立', 'Start'),
      form: {
        name: field.text(t('名称', 'Name'), { max: 20 }),
        dueOn: field.optional(field.date(t('期限', 'Due date'))),
        copies: field.optional(field.number(t('份数', 'Copies'), { min: 1, max: 9, whole: true })),
        urgency: field.optional(field.choice(t('缓急', 'Urgency'), { high: t('急', 'High'), low: t('缓', 'Low') })),
        files: field.optional(field.files(t('附件', 'Files'), { maxFiles: 4 })),
      },
      does: 'start',
    },
    edit: {
      from: ['open', 'parked'],
      to: 'stay',
      can: 'task.assign',
      ...say('修改', 'Edit'),
      form: {
        change: field.data(t('改动', 'Change')),
        files: field.optional(field.files(t('附件', 'Files'))),
      },
      does: 'edit',
    },
    hand: {
      from: ['open'],
      to: 'stay',
      can: 'task.assign',
      ...say('转交', 'Hand on'),
      form: { to: field.unit(t('单位', 'Unit')) },
      does: 'hand',
    },
    approve: { from: ['open'], to: 'approved', can: 'task.assign', ...say('批准', 'Approve'), form: {} },
    park: { from: ['open'], to: 'parked', can: 'task.assign', ...say('搁置', 'Park'), form: {} },
    unpark: { from: ['parked'], to: 'open', can: 'task.assign', ...say('恢复', 'Take up again'), form: {} },
    lapse: {
      from: ['open'],
      to: 'stay',
      can: 'task.assign',
      ...say('到期', 'Fell due'),
      form: {},
      does: 'lapse',
      internal: true,
    },
  },
})

/** 附页: opened under a dossier, by hand or by its effect. */
const slip = defineKind({
  kind: 'slip',
  version: 1,
  title: t('附页', 'Slip'),
  read: 'task.read',
  under: 'dossier',
  states: { written: { label: t('已写', 'Written') }, marked: { label: t('已标', 'Marked'), final: true } },
  steps: {
    write: {
      from: [],
      to: 'written',
      can: 'task.assign',
      ...say('写附页', 'Write'),
      form: { text: field.text(t('文字', 'Text')) },
    },
    mark: { from: ['written'], to: 'marked', can: 'task.assign', ...say('标记', 'Mark'), form: {}, internal: true },
  },
})

/** 机构: a unit with a key nobody may keep. */
const house = defineKind({
  kind: 'house',
  version: 1,
  title: t('机构', 'House'),
  read: 'unit.read',
  states: { standing: { label: t('在册', 'Standing') }, gone: { label: t('已撤', 'Gone') } },
  steps: {
    found: {
      from: [],
      to: 'standing',
      can: 'unit.manage',
      ...say('设立', 'Found'),
      form: {
        name: field.text(t('名称', 'Name')),
        key: field.optional(field.text(t('钥匙', 'Key'), { secret: true })),
      },
      does: 'found',
    },
    end: {
      from: ['standing'],
      to: 'gone',
      can: 'unit.manage',
      ...say('撤销', 'End'),
      form: { on: field.date(t('最后一天', 'Last day')) },
      does: 'end',
    },
  },
})

type Context<A> = EffectContext<A, Ports>

async function edit({ answers }: Context<{ readonly change: Outcome }>) {
  return ok(answers.change)
}

/** A due step that is refused, or that breaks, where the dossier says so. */
async function lapse({ thing }: Context<unknown>) {
  if (thing.data.mood === 'broken') throw new Error('the due step broke')
  if (thing.data.mood === 'stubborn') return fail(problem('E_GUARD', { why: '不行', how: '等' }))
  return ok({ data: { lapsed: Number(thing.data.lapsed ?? 0) + 1 } })
}

async function start({ answers }: Context<{ readonly name: string; readonly dueOn?: string }>) {
  return ok({ title: answers.name, dueOn: answers.dueOn ?? null })
}

async function hand({ answers }: Context<{ readonly to: string }>) {
  return ok<Outcome>({ units: [{ unitId: answers.to, part: 'lead' }] })
}

async function found({ thing, answers, ports }: Context<{ readonly name: string }>) {
  const put = await ports.org.putUnit(thing.id, {
    name: answers.name,
    nameEn: null,
    region: thing.region,
    parentId: null,
    collective: false,
    validFrom: '2020-01-01',
    names: [],
  })
  return put.ok ? ok({ title: answers.name, visibility: 1 }) : put
}

async function end({ thing, answers, ports }: Context<{ readonly on: string }>) {
  await ports.org.endUnit(thing.id, answers.on, null)
  return ok({})
}

/** The three toys with their effects. */
export const toys = catalogueOf([dossier, slip, house], {
  // Each effect is typed by its own answers; the engine has checked them against the form.
  dossier: { start, edit, hand, lapse } as Record<string, Effect>,
  house: { found, end } as Record<string, Effect>,
})
