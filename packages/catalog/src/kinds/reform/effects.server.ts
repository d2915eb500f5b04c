import { type EffectsOf, listIn, ok, refuseInput, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { taskLinks, tasksNamed } from '../../shared/cites.server.ts'
import type { reform } from './kind.ts'

export const effects: EffectsOf<typeof reform, Ports> = {
  ...taskLinks,
  async enter({ answers, role, unitId, ports }) {
    if (role === 'lead' && answers.lead !== unitId) {
      return refuseInput(t('只能登记本单位牵头的改革', 'a unit enters reforms that it leads itself'))
    }
    const tasks = await tasksNamed(answers.tasks, ports)
    if (!tasks.ok) return tasks
    const { title, what, lead, startOn, ground, span, only = null } = answers
    return ok({
      title,
      visibility: 1,
      units: [{ unitId: lead, part: 'lead' }],
      data: { what, startOn, ground, effect: span, only, tasks: tasks.value },
    })
  },
  async setEffect({ thing, answers, now }) {
    const { span, only = null, why } = answers
    const old = { effect: thing.data.effect ?? '', only: thing.data.only ?? null, why, at: now }
    return ok({ data: { effect: span, only, measuredBy: [...listIn(thing.data.measuredBy), old] } })
  },
  async moveStart({ thing, answers, now }) {
    const old = { startOn: thing.data.startOn ?? null, why: answers.why, at: now }
    return ok({ data: { startOn: answers.startOn, starts: [...listIn(thing.data.starts), old] } })
  },
  async end({ thing, answers, today }) {
    if (answers.on > today) return refuseInput(t('结束日期还没有到', 'the day has not come yet'))
    if (answers.on < String(thing.data.startOn))
      return refuseInput(t('不能早于实施日期', 'it cannot end before it started'))
    return ok({ data: { endedOn: answers.on, outcome: answers.outcome } })
  },
}
