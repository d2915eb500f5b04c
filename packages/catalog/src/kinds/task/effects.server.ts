import { type EffectsOf, fail, type Json, ok, problem, t, type UnitPart } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { task } from './kind.ts'

export const effects: EffectsOf<typeof task, Ports> = {
  async assign({ thing, answers }) {
    const co = (answers.co ?? thing.units.filter((u) => u.part === 'co').map((u) => u.unitId)).filter(
      (id) => id !== answers.lead,
    )
    const units: UnitPart[] = [
      { unitId: answers.lead, part: 'lead' },
      ...co.map((unitId) => ({ unitId, part: 'co' as const })),
    ]
    return ok({ units, ...(answers.dueOn === undefined ? {} : { dueOn: answers.dueOn }) })
  },
  async decline({ thing, answers, now, unitId }) {
    const before = list(thing.data.declined)
    return ok({
      units: thing.units.filter((u) => u.part !== 'lead'),
      data: { declined: [...before, { unitId, ground: answers.ground, at: now }] },
    })
  },
  async setDue({ thing, answers, now }) {
    const history = list(thing.data.dueHistory)
    return ok({
      dueOn: answers.dueOn,
      data: { dueHistory: [...history, { dueOn: thing.dueOn, why: answers.why, at: now }], lateSince: null },
    })
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
