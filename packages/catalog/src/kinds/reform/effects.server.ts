import { type EffectsOf, fail, type Json, ok, problem, type Result, type ThingData, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { reform } from './kind.ts'

const wrong = (zh: string, en: string) => fail(problem('E_INPUT', { what: t(zh, en) }))

export const effects: EffectsOf<typeof reform, Ports> = {
  async enter({ answers, role, unitId, ports }) {
    if (role === 'lead' && answers.lead !== unitId) {
      return wrong('只能登记本单位牵头的改革', 'a unit enters reforms that it leads itself')
    }
    const tasks = await tasksIn(answers.tasks, ports)
    if (!tasks.ok) return tasks
    const { title, what, lead, startOn, ground, span, only = null } = answers
    return ok({
      title,
      visibility: 1,
      units: [{ unitId: lead, part: 'lead' }],
      data: { what, startOn, ground, effect: span, only, tasks: tasks.value },
    })
  },
  async cite({ thing, answers, ports }) {
    const tasks = await tasksIn([...citesIn(thing.data), answers.task], ports)
    return tasks.ok ? ok({ data: { tasks: tasks.value } }) : tasks
  },
  async uncite({ thing, answers }) {
    const left = citesIn(thing.data).filter((id) => id !== answers.task)
    if (left.length === citesIn(thing.data).length) return wrong('没有关联这条任务', 'this task is not linked')
    return ok({ data: { tasks: left } })
  },
  async setEffect({ thing, answers, now }) {
    const { span, only = null, why } = answers
    const old = { effect: thing.data.effect ?? '', only: thing.data.only ?? null, why, at: now }
    return ok({ data: { effect: span, only, measuredBy: [...list(thing.data.measuredBy), old] } })
  },
  async moveStart({ thing, answers, now }) {
    const old = { startOn: thing.data.startOn ?? null, why: answers.why, at: now }
    return ok({ data: { startOn: answers.startOn, starts: [...list(thing.data.starts), old] } })
  },
  async end({ thing, answers, today }) {
    if (answers.on > today) return wrong('结束日期还没有到', 'the day has not come yet')
    if (answers.on < String(thing.data.startOn)) return wrong('不能早于实施日期', 'it cannot end before it started')
    return ok({ data: { endedOn: answers.on, outcome: answers.outcome } })
  },
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}

function citesIn(data: ThingData): readonly string[] {
  return list(data.tasks).map(String)
}

/** Ids of tasks somebody names, each once; unknown ones are refused. */
async function tasksIn(named: unknown, ports: Ports): Promise<Result<string[]>> {
  const ids = [...new Set(Array.isArray(named) ? named.map(String) : [])]
  for (const id of ids) {
    const found = /^[0-9a-f-]{36}$/.test(id) ? await ports.things.get(id) : null
    if (found?.kind !== 'task') return wrong('没有这条任务', 'there is no such task')
  }
  return ok(ids)
}
