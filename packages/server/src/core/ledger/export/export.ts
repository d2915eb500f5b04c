import type { Readable } from 'node:stream'
import type { HandlerInput } from '@zhiqiang/contract'
import { pick, type Result, type Text, t } from '@zhiqiang/kernel'
import type { Db } from '../../../db/connect.ts'
import type { IndicatorRow } from '../indicators/indicator-row.ts'
import { listIndicators } from '../indicators/list-indicators.ts'
import type { Page, Paging, ReadDeps } from '../read-deps.ts'
import { listTasks, type TaskRow } from '../tasks/list-tasks.ts'
import { byteOrderMark, csvLine } from './csv.ts'
import { streamed, streamInTransaction } from './stream-pages.ts'

type Cell = string | number | null
interface Column<Row> {
  readonly title: Text
  readonly of: (row: Row, say: (text: Text) => string) => Cell
}

/** What an export takes: the reads open transactions of their own. */
export type ExportDeps = Omit<ReadDeps, 'tx'>

/**
 * `tasks.export`: exactly the rows that `tasks.list` gives for the same filter, as CSV with a byte order mark. All pages
 * are read in one transaction, so that no row is lost or doubled while others work.
 */
export function tasksCsv(db: Db, deps: ExportDeps, query: HandlerInput<'tasks.export'>['query']): Readable {
  return exported(db, deps, taskColumns, (all, paging) => listTasks(all, { sort: 'clause', ...query, ...paging }))
}

/** `indicators.export`: exactly the rows that `indicators.list` gives for the same filter; see {@link tasksCsv}. */
export function indicatorsCsv(db: Db, deps: ExportDeps, query: HandlerInput<'indicators.export'>['query']): Readable {
  return exported(db, deps, indicatorColumns, (all, paging) => listIndicators(all, { ...query, ...paging }))
}

const pageSize = 200

function exported<Row>(
  db: Db,
  deps: ExportDeps,
  columns: readonly Column<Row>[],
  pageAt: (deps: ReadDeps, paging: Paging) => Promise<Result<Page<Row>>>,
): Readable {
  const say = (text: Text) => pick(text, deps.lang ?? 'zh')
  return streamInTransaction(db, async (tx, write) => {
    await write(byteOrderMark + csvLine(columns.map((column) => say(column.title))))
    let paging: Paging = { limit: pageSize }
    for (;;) {
      const page = await pageAt({ ...deps, tx }, paging)
      if (!page.ok) return page
      await write(page.value.rows.map((row) => csvLine(columns.map((column) => column.of(row, say)))).join(''))
      if (page.value.next === null) return streamed
      paging = { cursor: page.value.next, limit: pageSize }
    }
  })
}

const unitNames = (row: TaskRow | IndicatorRow, part: string) =>
  row.units
    .filter((unit) => unit.part === part)
    .map((unit) => unit.name)
    .join('、')

const taskColumns: readonly Column<TaskRow>[] = [
  { title: t('规划文件', 'Plan'), of: (row) => row.policyTitle },
  { title: t('条款', 'Clause'), of: (row) => row.path },
  { title: t('任务', 'Task'), of: (row) => row.title },
  { title: t('力度', 'Verb'), of: (row) => row.strength },
  { title: t('牵头单位', 'Lead unit'), of: (row) => unitNames(row, 'lead') },
  { title: t('配合单位', 'Co-units'), of: (row) => unitNames(row, 'co') },
  { title: t('状态', 'State'), of: (row, say) => say(row.stateLabel) },
  { title: t('完成期限', 'Due date'), of: (row) => row.dueOn },
  { title: t('逾期', 'Overdue'), of: (row, say) => say(row.overdue ? t('是', 'yes') : t('否', 'no')) },
  { title: t('报告数', 'Reports'), of: (row) => row.reports },
  { title: t('最近报告', 'Last report'), of: (row) => row.lastReportOn },
  { title: t('编号', 'Id'), of: (row) => row.id },
]

const lights: Readonly<Record<IndicatorRow['light'], Text>> = {
  met: t('已达到', 'Met'),
  onTrack: t('在轨', 'On track'),
  behind: t('落后', 'Behind'),
  missed: t('未达到', 'Missed'),
  incomplete: t('数据不全', 'Incomplete'),
  unknown: t('无法评价', 'Cannot be judged'),
}

const targetOf = ({ target }: IndicatorRow): Cell =>
  target === null || typeof target === 'number' ? target : `${target.min}–${target.max}`

const indicatorColumns: readonly Column<IndicatorRow>[] = [
  { title: t('规划文件', 'Plan'), of: (row) => row.policyTitle },
  { title: t('条款', 'Clause'), of: (row) => row.path },
  { title: t('指标', 'Indicator'), of: (row) => row.title },
  { title: t('比较', 'Operator'), of: (row) => row.operator },
  { title: t('目标', 'Target'), of: targetOf },
  { title: t('单位', 'Unit'), of: (row) => row.unit },
  { title: t('目标年度', 'Target year'), of: (row) => row.period },
  { title: t('最近实绩', 'Latest actual'), of: (row) => row.latest },
  { title: t('实绩年度', 'Its year'), of: (row) => row.latestPeriod },
  { title: t('差距', 'Gap'), of: (row) => row.gap },
  { title: t('评价', 'Light'), of: (row, say) => say(lights[row.light]) },
  { title: t('评价依据', 'Why'), of: (row, say) => say(row.why) },
  { title: t('责任单位', 'Owner'), of: (row) => unitNames(row, 'owner') },
  { title: t('状态', 'State'), of: (row, say) => say(row.stateLabel) },
  { title: t('编号', 'Id'), of: (row) => row.id },
]
