import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { can, fail, type Json, ok, problem, type Result, type ThingData } from '@zhiqiang/kernel'
import type { Page, ReadDeps } from '../ledger/read-deps.ts'
import { readableThing, recordOf } from '../ledger/things/get-thing.ts'
import { rowsOf } from '../ledger/things/list-rows.ts'
import { type ListedThing, listThings, textIn } from '../ledger/things/store.ts'
import { tasksInOrder, tasksToCover } from './store.ts'

export type AnnualRow = CallOutput<'annual.list'>['rows'][number]
type AnnualView = CallOutput<'annual.get'>
type ItemView = AnnualView['lines'][number]['item']

/** `annual.list`: the annual plans the caller may see, the last to move first, each with what it leaves out. */
export async function listAnnual(
  deps: ReadDeps,
  query: HandlerInput<'annual.list'>['query'],
): Promise<Result<Page<AnnualRow>>> {
  const page = await listThings(deps, 'annual-plan', 'annual.read', { ...query, sort: 'moved' }, query)
  if (!page.ok) return page
  return ok({ ...page.value, rows: await annualRows(deps, page.value.rows) })
}

async function annualRows(deps: ReadDeps, things: readonly ListedThing[]): Promise<AnnualRow[]> {
  const rows = await rowsOf(deps, things)
  const tasks = await tasksToCover(
    deps.tx,
    rows.map((row) => row.id),
  )
  return rows.map((row, i) => {
    const own = tasks.filter((task) => task.planId === row.id)
    const covered = own.filter((task) => task.covered).length
    const { year } = (things[i]?.data ?? {}) as ThingData
    return {
      ...row,
      year: typeof year === 'number' ? year : 0,
      unitName: row.units[0]?.name ?? '',
      led: own.length,
      covered,
      uncovered: own.length - covered,
    }
  })
}

/** `annual.get`: every task a unit has to answer for in its annual plan, covered by an item or not. */
export async function getAnnual(deps: ReadDeps, input: { readonly id: string }): Promise<Result<AnnualView>> {
  const found = await readableThing(deps, input.id, 'annual-plan')
  if (!found.ok) return found
  const record = { ...recordOf(found.value), city: found.value.city, data: found.value.data as Json }
  const [row] = await annualRows(deps, [record])
  if (!row) return fail(problem('E_NOT_FOUND'))
  const wanted = await tasksToCover(deps.tx, [input.id])
  const tasks = await tasksInOrder(
    deps.tx,
    wanted.map((one) => one.taskId),
  )
  const taskRows = await rowsOf(deps, tasks)
  const items = itemsIn(found.value.data)
  return ok({
    ...row,
    uncoveredWhy: textIn(record.data, 'uncoveredWhy') || null,
    lines: tasks.map((task, i) => {
      const view = taskRows[i]
      const seen = view && can(deps.actor, 'task.read', { city: task.city, region: task.region, units: partsOf(view) })
      return {
        task: seen ? view : null,
        taskId: task.id,
        title: task.title,
        path: textIn(task.data, 'path'),
        policyTitle: textIn(task.data, 'policyTitle') || textIn(task.data, 'ground'),
        item: items.get(task.id) ?? null,
      }
    }),
  })
}

function partsOf(row: { readonly units: readonly { readonly id: string; readonly part: string }[] }) {
  return row.units.map(({ id, part }) => ({ unitId: id, part }))
}

/** The items of a plan by task, as its own steps wrote them. */
function itemsIn(data: ThingData): ReadonlyMap<string, ItemView> {
  const items = Array.isArray(data.items) ? (data.items as unknown as readonly (ItemView & { taskId: string })[]) : []
  return new Map(items.map(({ taskId, what, by, result }) => [taskId, { what, by, result }]))
}
