import type { Readable } from 'node:stream'
import type { HandlerInput } from '@zhiqiang/contract'
import { type Result, t } from '@zhiqiang/kernel'
import type { Db } from '../../../db/connect.ts'
import type { Paging, ReadDeps } from '../read-deps.ts'
import { listTasks, type TaskRow } from '../tasks/list-tasks.ts'
import { taskLights } from '../tasks/task-light.ts'
import { columnsAsked, csvOf, type ExportColumn, type ExportDeps, xlsxOf } from './write-rows.ts'

type Query = HandlerInput<'tasks.export'>['query']

/** `tasks.export`: exactly the rows that `tasks.list` gives for the same filter, in its order, as CSV. */
export function tasksCsv(db: Db, deps: ExportDeps, query: Query): Readable {
  return csvOf(db, deps, columnsAsked(taskColumns, query.columns), pageOf(query))
}

/** `tasks.exportXlsx`: the same as a spreadsheet. */
export function tasksXlsx(db: Db, deps: ExportDeps, query: Query): Promise<Result<Uint8Array>> {
  const table = { name: t('任务台账', 'Tasks'), columns: columnsAsked(taskColumns, query.columns) }
  return xlsxOf(db, deps, table, pageOf(query))
}

function pageOf({ columns: _, ...filter }: Query) {
  return (deps: ReadDeps, paging: Paging) => listTasks(deps, { ...filter, ...paging })
}

const unitNames = (row: TaskRow, part: string) =>
  row.units
    .filter((unit) => unit.part === part)
    .map((unit) => unit.name)
    .join('、')

const taskColumns: readonly ExportColumn<TaskRow>[] = [
  { key: 'plan', title: t('规划文件', 'Plan'), width: 30, of: (row) => row.policyTitle || row.ground },
  { key: 'path', title: t('条款', 'Clause'), of: (row) => row.path },
  { key: 'title', title: t('任务', 'Task'), width: 40, of: (row) => row.heading || row.title },
  { key: 'strength', title: t('力度', 'Verb'), of: (row) => row.strength },
  { key: 'lead', title: t('牵头单位', 'Lead unit'), width: 20, of: (row) => unitNames(row, 'lead') },
  { key: 'co', title: t('配合单位', 'Co-units'), width: 30, of: (row) => unitNames(row, 'co') },
  { key: 'state', title: t('状态', 'State'), of: (row, say) => say(row.stateLabel) },
  { key: 'due', title: t('完成期限', 'Due date'), width: 14, of: (row) => row.dueOn },
  { key: 'light', title: t('灯', 'Light'), of: (row, say) => say(taskLights[row.light]) },
  { key: 'overdue', title: t('逾期', 'Overdue'), of: (row, say) => say(row.overdue ? t('是', 'yes') : t('否', 'no')) },
  { key: 'milestones', title: t('里程碑（完成/全部）', 'Milestones (reached/all)'), of: milestonesIn },
  { key: 'milestonesLate', title: t('逾期里程碑', 'Milestones overdue'), of: (row) => row.milestones.late },
  { key: 'reports', title: t('报告数', 'Reports'), of: (row) => row.reports },
  { key: 'last', title: t('最近报告', 'Last report'), width: 26, of: (row) => row.lastReportOn },
  { key: 'moved', title: t('最近变动', 'Last moved'), width: 26, of: (row) => row.movedAt },
  { key: 'id', title: t('编号', 'Id'), width: 38, of: (row) => row.id },
]

function milestonesIn({ milestones }: TaskRow): string {
  return milestones.total === 0 ? '' : `${milestones.done}/${milestones.total}`
}
