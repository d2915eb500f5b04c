import { addDays, daysBetween, type EffectsOf, fail, listIn, ok, problem, refuseInput, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { citeResponsibility } from '../../shared/cites.server.ts'
import { handedOver, withCo } from '../../shared/units.ts'
import type { order } from './kind.ts'

export const effects: EffectsOf<typeof order, Ports> = {
  async issue({ answers, actor, today }) {
    if (answers.dueOn < today) {
      return refuseInput(t('办结期限已经过了', 'the due date has passed already'))
    }
    const { title, basis, urgency, every, asks, lead, dueOn } = answers
    const units = withCo(lead, answers.co ?? [])
    return ok({ title, dueOn, units, visibility: 1, data: { basis, urgency, every, asks, issuedBy: actor.name } })
  },
  cite: citeResponsibility,
  async sign({ today }) {
    return ok({ data: { signedOn: today } })
  },
  async askClose({ answers, today }) {
    return ok({ data: { result: answers.text, resultOn: today } })
  },
  async mayClose({ thing, today, ports }) {
    const reports = thing.state === 'closing' ? [] : await ports.things.children(thing.id, 'report')
    if (thing.state !== 'closing' && !reports.some((r) => r.state === 'accepted')) return fail(nothingToCloseOn)
    return ok({ data: { doneOn: today } })
  },
  async sendBack({ thing, answers, actor, now }) {
    const returned = { ground: answers.ground, by: actor.name, at: now }
    return ok({ data: { returned: [...listIn(thing.data.returned), returned] } })
  },
  async remind({ thing, answers, actor, now }) {
    const reminder = { text: answers.text ?? '', by: actor.name, at: now }
    return ok({ data: { reminders: [...listIn(thing.data.reminders), reminder], remindedAt: now } })
  },
  async instruct({ thing, answers, actor, now }) {
    const instruction = { text: answers.text, by: actor.name, at: now }
    return ok({ data: { instructions: [...listIn(thing.data.instructions), instruction], instructedAt: now } })
  },
  async setDue({ thing, answers, now }) {
    const history = [...listIn(thing.data.dueHistory), { dueOn: thing.dueOn, why: answers.why, at: now }]
    return ok({ dueOn: answers.dueOn, data: { dueHistory: history, lateSince: null, escalatedOn: null } })
  },
  async passOn({ thing, answers, now }) {
    const { from, to, why } = answers
    const units = handedOver(thing.units, from, to)
    return ok({ units, data: { passed: [...listIn(thing.data.passed), { from, to, why, at: now }] } })
  },
  async lapse({ thing, today, ports }) {
    const { dueOn } = thing
    if (dueOn === null) return ok({})
    const { rules } = await ports.org.cityState()
    const late = { lateSince: dueOn }
    if (daysBetween(dueOn, today) < rules.escalateAfterDays) {
      return ok({ data: late, wakeOn: addDays(dueOn, rules.escalateAfterDays - 1) })
    }
    return ok({ data: late, follow: [{ thingId: thing.id, step: 'escalate', answers: {} }] })
  },
  async escalate({ today, ports }) {
    const { rules } = await ports.org.cityState()
    return ok({ data: { escalatedOn: today }, record: { afterDays: rules.escalateAfterDays } })
  },
}

const nothingToCloseOn = problem('E_GUARD', {
  why: t('牵头单位没有申请办结，也没有已采纳的报告。', 'Its lead has not said it is done, and no report was accepted.'),
  how: t('请先采纳一份报告，或由牵头单位申请办结。', 'Accept a report first, or have the lead say it is done.'),
})
