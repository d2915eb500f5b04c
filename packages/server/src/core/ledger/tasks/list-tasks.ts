import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { ok, type PlainDate, type Result, type ThingData } from '@zhiqiang/kernel'
import type { Page, Paging, ReadDeps } from '../read-deps.ts'
import { rowsOf } from '../things/list-rows.ts'
import { type ListedThing, listThings, textIn } from '../things/store.ts'
import { reportCounts, taskConditions } from './store.ts'
import { taskLight } from './task-light.ts'

export type TaskRow = CallOutput<'tasks.list'>['rows'][number]
export type TaskQuery = Omit<HandlerInput<'tasks.export'>['query'], 'columns'> & Paging

/** `tasks.list`: the tasks the caller may see, in the order of their clauses unless asked otherwise. */
export async function listTasks(deps: ReadDeps, query: TaskQuery): Promise<Result<Page<TaskRow>>> {
  const { part, unit, ...rest } = query
  const filter = { ...rest, unit: part === undefined ? unit : undefined, also: taskConditions(deps, query) }
  const page = await listThings(deps, 'task', 'task.read', filter, query)
  if (!page.ok) return page
  return ok({ ...page.value, rows: await taskRows(deps, page.value.rows) })
}

async function taskRows(deps: ReadDeps, things: readonly ListedThing[]): Promise<TaskRow[]> {
  const rows = await rowsOf(deps, things)
  const reports = await reportCounts(
    deps.tx,
    deps.actor,
    rows.map((row) => row.id),
  )
  return rows.map((row, i) => {
    const data = things[i]?.data ?? {}
    return {
      ...row,
      path: textIn(data, 'path'),
      heading: textIn(data, 'heading'),
      policyTitle: textIn(data, 'policyTitle'),
      strength: strengthIn(data),
      reports: reports.get(row.id)?.reports ?? 0,
      lastReportOn: reports.get(row.id)?.last ?? null,
      ground: textIn(data, 'ground'),
      light: taskLight(row.dueOn, row.state === 'done' || row.state === 'closed', deps.today),
      milestones: milestonesIn(data, deps.today),
      asked: extensionIn(data),
    }
  })
}

/** The verb as the plan writes it (必须, 推动 …). */
function strengthIn(data: ListedThing['data']): string | null {
  if (typeof data !== 'object' || data === null || !('strength' in data)) return null
  return textIn(data.strength ?? {}, 'word') || null
}

/** How many milestones a task has, how many are reached, how many are past their day and are not. */
function milestonesIn(data: ListedThing['data'], today: PlainDate): TaskRow['milestones'] {
  const list = (data as ThingData).milestones
  const all = Array.isArray(list) ? (list as readonly ThingData[]) : []
  return {
    total: all.length,
    done: all.filter((m) => m.doneOn).length,
    late: all.filter((m) => !m.doneOn && String(m.on) < today).length,
  }
}

/** The date an open request for an extension asks for. */
function extensionIn(data: ListedThing['data']): string | null {
  const asked = (data as ThingData).extension
  return typeof asked === 'object' && asked !== null ? textIn(asked, 'dueOn') || null : null
}
