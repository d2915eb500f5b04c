import {
  type EffectContext,
  type Json,
  listIn,
  type Outcome,
  ok,
  type Result,
  refuseInput,
  type ThingData,
  t,
} from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'

type Context<A> = EffectContext<A, Ports>

/** Ties a thing to the protection responsibility named, or to none. */
export async function citeResponsibility({
  answers,
  ports,
}: Context<{ readonly responsibility?: string }>): Promise<Result<Outcome>> {
  const { responsibility } = answers
  const found = responsibility === undefined ? null : await ports.things.get(responsibility)
  if (responsibility !== undefined && found?.kind !== 'responsibility') {
    return refuseInput(t('没有这项保护责任', 'there is no such responsibility'))
  }
  return ok({ data: { responsibilityId: found?.id ?? null } })
}

/** Ids of tasks somebody names, each once; unknown ones are refused. */
export async function tasksNamed(named: unknown, ports: Ports): Promise<Result<string[]>> {
  const ids = [...new Set(listIn(named as Json).map(String))]
  for (const id of ids) {
    const found = /^[0-9a-f-]{36}$/.test(id) ? await ports.things.get(id) : null
    if (found?.kind !== 'task') return refuseInput(t('没有这条任务', 'there is no such task'))
  }
  return ok(ids)
}

/** Effects of the steps that link a task and unlink it. */
export const taskLinks = {
  async cite({ thing, answers, ports }: Context<{ readonly task: unknown }>): Promise<Result<Outcome>> {
    const tasks = await tasksNamed([...tasksOf(thing.data), answers.task], ports)
    return tasks.ok ? ok({ data: { tasks: tasks.value } }) : tasks
  },
  async uncite({ thing, answers }: Context<{ readonly task: unknown }>): Promise<Result<Outcome>> {
    const before = tasksOf(thing.data)
    const left = before.filter((id) => id !== answers.task)
    if (left.length === before.length) return refuseInput(t('没有关联这条任务', 'this task is not linked'))
    return ok({ data: { tasks: left } })
  },
}

function tasksOf(data: ThingData): readonly string[] {
  return listIn(data.tasks).map(String)
}
