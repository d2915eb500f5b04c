import {
  type EffectsOf,
  fail,
  type Json,
  ok,
  type PlainDate,
  problem,
  type Thing,
  t,
  type UnitPart,
} from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { task } from './kind.ts'

export const effects: EffectsOf<typeof task, Ports> = {
  async assign({ thing, answers, now }) {
    const co = (answers.co ?? thing.units.filter((u) => u.part === 'co').map((u) => u.unitId)).filter(
      (id) => id !== answers.lead,
    )
    const units: UnitPart[] = [
      { unitId: answers.lead, part: 'lead' },
      ...co.map((unitId) => ({ unitId, part: 'co' as const })),
    ]
    const { dueOn, why } = answers
    if (dueOn === undefined || dueOn === thing.dueOn) return ok({ units })
    return ok({ units, ...moved(thing, { dueOn, why: why ?? '', at: now }) })
  },
  async decline({ thing, answers, now, unitId }) {
    const before = list(thing.data.declined)
    return ok({
      units: thing.units.filter((u) => u.part !== 'lead'),
      data: { declined: [...before, { unitId, ground: answers.ground, at: now }] },
    })
  },
  async setDue({ thing, answers, now }) {
    return ok(moved(thing, { dueOn: answers.dueOn, why: answers.why, at: now }))
  },
  async mayFinish({ thing, ports }) {
    const reports = await ports.things.children(thing.id, 'report')
    if (reports.some((r) => r.state === 'accepted')) return ok({})
    return fail(
      problem('E_GUARD', {
        why: t('还没有一份已采纳的进展报告，不能销号。', 'No report on it has been accepted, so it cannot be closed.'),
        how: t('请先采纳一份带佐证的报告。', 'Accept a report with evidence first.'),
      }),
    )
  },
  async lapse({ thing }) {
    return ok({ data: { lateSince: thing.dueOn } })
  },
  async resume({ thing }) {
    return ok({ state: thing.units.some((u) => u.part === 'lead') ? 'proposed' : 'queued' })
  },
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}

/** A new due date; the old one, why and when stay with the task, and it is late no more until the new one has passed. */
function moved(thing: Thing, to: { readonly dueOn: PlainDate; readonly why: string; readonly at: string }) {
  const history = [...list(thing.data.dueHistory), { dueOn: thing.dueOn, why: to.why, at: to.at }]
  return { dueOn: to.dueOn, data: { dueHistory: history, lateSince: null } }
}
