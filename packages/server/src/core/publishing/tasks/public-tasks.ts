import { dateInChina, type Text, t } from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import type { Catalogue } from '../../engine/catalogue.ts'
import type { PublicReport, PublicTask, PublicUnit, ShownPart } from './shown.ts'
import * as store from './store.ts'

type TaskRow = Awaited<ReturnType<typeof store.tasksOfClause>>[number]

/** What a read of public tasks needs. */
export interface TaskDeps {
  readonly tx: Tx
  readonly catalogue: Catalogue
}

/** The tasks of a plan's version, each with what the office chose to show. */
export async function tasksOfVersion(
  deps: TaskDeps,
  plan: { readonly id: string; readonly version: number; readonly shown: ReadonlySet<ShownPart> },
): Promise<readonly PublicTask[]> {
  return publicTasks(deps, await store.tasksOfVersion(deps.tx, plan.id, plan.version), plan.shown)
}

/** The tasks of one clause, each with what the office chose to show. */
export async function tasksOfClause(
  deps: TaskDeps,
  clauseId: string,
  shown: ReadonlySet<ShownPart>,
): Promise<readonly PublicTask[]> {
  return publicTasks(deps, await store.tasksOfClause(deps.tx, clauseId), shown)
}

/** A page of the accepted reports on some tasks; none where the office does not show reports. */
export async function reportsOn(
  deps: TaskDeps,
  tasks: readonly PublicTask[],
  page: { readonly offset: number; readonly limit: number },
): Promise<readonly PublicReport[]> {
  const ids = tasks.flatMap((task) => (task.reports ? [task.id] : []))
  if (ids.length === 0) return []
  const rows = await store.acceptedReports(deps.tx, ids, page)
  return rows.map((row) => ({
    id: row.id,
    acceptedOn: dateInChina(row.moved_at),
    text: row.text ?? '',
    unit: row.name === null ? null : { name: row.name, nameEn: row.name_en, part: 'author' },
  }))
}

async function publicTasks(
  { tx, catalogue }: TaskDeps,
  rows: readonly TaskRow[],
  shown: ReadonlySet<ShownPart>,
): Promise<readonly PublicTask[]> {
  const ids = rows.map((row) => row.id)
  const units = shown.has('units') ? byTask(await store.unitsOf(tx, ids)) : null
  const reports = shown.has('reports') ? await store.acceptedCounts(tx, ids) : []
  const acceptedOf = new Map(reports.map((report) => [report.parent_id, report]))
  return rows.map((row) => {
    const accepted = acceptedOf.get(row.id)
    return {
      id: row.id,
      title: row.title,
      clauseId: row.clause_id,
      path: row.path,
      state: shown.has('state') ? stateOf(catalogue, 'task', row.state) : null,
      dueOn: shown.has('due') ? row.due_on : null,
      units: units && (units.get(row.id) ?? []),
      reports: shown.has('reports')
        ? { accepted: Number(accepted?.n ?? 0), lastOn: accepted ? dateInChina(accepted.last) : null }
        : null,
    }
  })
}

function byTask(rows: Awaited<ReturnType<typeof store.unitsOf>>): ReadonlyMap<string, readonly PublicUnit[]> {
  const byId = new Map<string, PublicUnit[]>()
  for (const { thing_id: id, name, name_en: nameEn, part } of rows) {
    const units = byId.get(id) ?? []
    units.push({ name, nameEn, part })
    byId.set(id, units)
  }
  return byId
}

/** A state in words, as the catalogue has it. */
export function stateOf(
  catalogue: Catalogue,
  kind: string,
  state: string,
): { readonly label: Text; readonly tone: string } {
  const declared = catalogue.kinds.get(kind)?.states[state]
  return { label: declared?.label ?? t(state, state), tone: declared?.tone ?? 'plain' }
}
