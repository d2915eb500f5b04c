import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { ok, type Result } from '@zhiqiang/kernel'
import type { Page, ReadDeps } from '../read-deps.ts'
import { rowsOf } from '../things/list-rows.ts'
import { type ListedThing, listThings, textIn } from '../things/store.ts'
import { reportCounts } from './store.ts'

export type TaskRow = CallOutput<'tasks.list'>['rows'][number]
export type TaskQuery = HandlerInput<'tasks.list'>['query']

/** `tasks.list`: the tasks the caller may see, in the order of their clauses unless asked otherwise. */
export async function listTasks(deps: ReadDeps, query: TaskQuery): Promise<Result<Page<TaskRow>>> {
  const page = await listThings(deps, 'task', 'task.read', query, query)
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
    }
  })
}

/** The verb as the plan writes it (必须, 推动 …). */
function strengthIn(data: ListedThing['data']): string | null {
  if (typeof data !== 'object' || data === null || !('strength' in data)) return null
  return textIn(data.strength ?? {}, 'word') || null
}
