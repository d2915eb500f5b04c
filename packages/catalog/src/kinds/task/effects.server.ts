import { type EffectsOf, fail, listIn, ok, type PlainDate, problem, type Thing, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { citeResponsibility } from '../../shared/cites.server.ts'
import { handedOver, withCo } from '../../shared/units.ts'
import type { task } from './kind.ts'
import { restate } from './restate.server.ts'
import { extensionOf, milestonesOf } from './task-data.ts'

export const effects: EffectsOf<typeof task, Ports> = {
  async give({ thing, answers }) {
    return ok({
      title: answers.title,
      dueOn: answers.dueOn ?? thing.dueOn,
      units: withCo(answers.lead, answers.co ?? []),
      visibility: Math.max(1, thing.visibility),
      data: {
        path: '',
        heading: answers.title,
        policyTitle: thing.data.policyTitle ?? '',
        ground: answers.ground,
        written: [],
        unmatched: [],
      },
    })
  },
  async assign({ thing, answers, now }) {
    const co = answers.co ?? thing.units.filter((u) => u.part === 'co').map((u) => u.unitId)
    const units = withCo(answers.lead, co)
    const { dueOn, why } = answers
    if (dueOn === undefined || dueOn === thing.dueOn) return ok({ units })
    return ok({ units, ...moved(thing, { dueOn, why: why ?? '', at: now }) })
  },
  async decline({ thing, answers, now, unitId }) {
    const before = listIn(thing.data.declined)
    return ok({
      units: thing.units.filter((u) => u.part !== 'lead'),
      data: { declined: [...before, { unitId, ground: answers.ground, at: now }] },
    })
  },
  async contribute({ thing, answers, actor, now, unitId }) {
    const part = { unitId, text: answers.text, by: actor.name, at: now }
    return ok({ data: { contributions: [...listIn(thing.data.contributions), part] } })
  },
  async askExtension({ thing, answers, actor, now, unitId }) {
    if (thing.dueOn !== null && answers.dueOn <= thing.dueOn) {
      return fail(
        problem('E_INPUT', {
          what: t(`要晚于现在的期限 ${thing.dueOn}`, `it has to be later than the present date, ${thing.dueOn}`),
        }),
      )
    }
    const { dueOn, ground } = answers
    return ok({ data: { extension: { dueOn, ground, unitId, by: actor.name, at: now } } })
  },
  async grantExtension({ thing, answers, actor, now }) {
    const asked = extensionOf(thing)
    if (!asked) return fail(nothingAsked)
    const { data, ...due } = moved(thing, { dueOn: asked.dueOn, why: asked.ground, at: now })
    const decided = { ...asked, granted: true, why: answers.why, decidedBy: actor.name, decidedAt: now }
    return ok({ ...due, data: { ...data, extension: null, extensions: [...listIn(thing.data.extensions), decided] } })
  },
  async refuseExtension({ thing, answers, actor, now }) {
    const asked = extensionOf(thing)
    if (!asked) return fail(nothingAsked)
    const decided = { ...asked, granted: false, why: answers.why, decidedBy: actor.name, decidedAt: now }
    return ok({ data: { extension: null, extensions: [...listIn(thing.data.extensions), decided] } })
  },
  async addMilestone({ thing, answers }) {
    const before = milestonesOf(thing.data)
    const no = Math.max(0, ...before.map((m) => m.no)) + 1
    return ok({ data: { milestones: [...before, { no, name: answers.name, on: answers.on, doneOn: null, note: '' }] } })
  },
  async reachMilestone({ thing, answers, today }) {
    const before = milestonesOf(thing.data)
    if (!before.some((m) => m.no === answers.milestone && m.doneOn === null)) return fail(noMilestone)
    const change = { doneOn: today, note: answers.note ?? '' }
    return ok({ data: { milestones: before.map((m) => (m.no === answers.milestone ? { ...m, ...change } : m)) } })
  },
  async dropMilestone({ thing, answers }) {
    const before = milestonesOf(thing.data)
    if (!before.some((m) => m.no === answers.milestone && m.doneOn === null)) return fail(noMilestone)
    return ok({ data: { milestones: before.filter((m) => m.no !== answers.milestone) } })
  },
  async remind({ thing, answers, actor, now }) {
    const reminder = { text: answers.text ?? '', by: actor.name, at: now }
    return ok({ data: { reminders: [...listIn(thing.data.reminders), reminder], remindedAt: now } })
  },
  async instruct({ thing, answers, actor, now }) {
    const instruction = { text: answers.text, by: actor.name, at: now }
    return ok({ data: { instructions: [...listIn(thing.data.instructions), instruction], instructedAt: now } })
  },
  async reassign({ thing, answers, now }) {
    const units = withCo(answers.lead, answers.co ?? thing.units.filter((u) => u.part === 'co').map((u) => u.unitId))
    const lead = thing.units.find((u) => u.part === 'lead')
    const passed = { from: lead?.unitId ?? null, to: answers.lead, why: answers.ground, at: now }
    return ok({ units, data: { passed: [...listIn(thing.data.passed), passed], extension: null } })
  },
  async passOn({ thing, answers, now }) {
    const { from, to, why } = answers
    return ok({
      units: handedOver(thing.units, from, to),
      data: { passed: [...listIn(thing.data.passed), { from, to, why, at: now }] },
    })
  },
  async setDue({ thing, answers, now }) {
    return ok(moved(thing, { dueOn: answers.dueOn, why: answers.why, at: now }))
  },
  async mayFinish({ thing, ports }) {
    const since = typeof thing.data.reopenedAt === 'string' ? thing.data.reopenedAt : ''
    const reports = await ports.things.children(thing.id, 'report')
    const accepted = reports.filter((r) => r.state === 'accepted')
    if (accepted.some((r) => since === '' || String(r.data.acceptedAt ?? '') > since)) return ok({})
    return fail(accepted.length === 0 ? nothingAccepted : onlyOldAccepted)
  },
  cite: citeResponsibility,
  async reopen({ now }) {
    return ok({ data: { reopenedAt: now } })
  },
  restate,
  async supersede({ answers, now }) {
    return ok({ dueOn: null, data: { superseded: { ...answers, at: now } } })
  },
  async lapse({ thing }) {
    return ok({ data: { lateSince: thing.dueOn } })
  },
  async resume({ thing }) {
    return ok({ state: thing.units.some((u) => u.part === 'lead') ? 'proposed' : 'queued' })
  },
}

const nothingAccepted = problem('E_GUARD', {
  why: t('还没有一份已采纳的进展报告，不能销号。', 'No report on it has been accepted, so it cannot be closed.'),
  how: t('请先采纳一份带佐证的报告。', 'Accept a report with evidence first.'),
})
const onlyOldAccepted = problem('E_GUARD', {
  why: t(
    '恢复办理以后还没有采纳过报告，不能凭以前的报告销号。',
    'No report has been accepted since it was reopened; it cannot be closed on an earlier one.',
  ),
  how: t('请由责任单位重新报送，采纳后再销号。', 'Have its units report again, accept that, then close it.'),
})
const nothingAsked = problem('E_GUARD', {
  why: t('没有待答复的延期申请。', 'No extension was asked for.'),
  how: t('由牵头单位先申请。', 'The lead unit asks first.'),
})
const noMilestone = problem('E_INPUT', {
  what: t('没有这个未完成的里程碑', 'there is no such open milestone'),
})

/** A new due date; the old one, why and when stay with the task, and it is late no more until the new one has passed. */
function moved(thing: Thing, to: { readonly dueOn: PlainDate; readonly why: string; readonly at: string }) {
  const history = [...listIn(thing.data.dueHistory), { dueOn: thing.dueOn, why: to.why, at: to.at }]
  return { dueOn: to.dueOn, data: { dueHistory: history, lateSince: null } }
}
