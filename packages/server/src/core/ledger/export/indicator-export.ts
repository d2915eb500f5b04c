import type { Readable } from 'node:stream'
import type { HandlerInput } from '@zhiqiang/contract'
import { type Text, t } from '@zhiqiang/kernel'
import type { Db } from '../../../db/connect.ts'
import type { IndicatorRow } from '../indicators/indicator-row.ts'
import { listIndicators } from '../indicators/list-indicators.ts'
import { type Cell, csvOf, type ExportColumn, type ExportDeps } from './write-rows.ts'

/** `indicators.export`: exactly the rows that `indicators.list` gives for the same filter; see `tasksCsv`. */
export function indicatorsCsv(db: Db, deps: ExportDeps, query: HandlerInput<'indicators.export'>['query']): Readable {
  return csvOf(db, deps, indicatorColumns, (all, paging) => listIndicators(all, { ...query, ...paging }))
}

const unitNames = (row: IndicatorRow, part: string) =>
  row.units
    .filter((unit) => unit.part === part)
    .map((unit) => unit.name)
    .join('、')

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

const indicatorColumns: readonly ExportColumn<IndicatorRow>[] = [
  { key: 'plan', title: t('规划文件', 'Plan'), of: (row) => row.policyTitle },
  { key: 'path', title: t('条款', 'Clause'), of: (row) => row.path },
  { key: 'title', title: t('指标', 'Indicator'), of: (row) => row.title },
  { key: 'operator', title: t('比较', 'Operator'), of: (row) => row.operator },
  { key: 'target', title: t('目标', 'Target'), of: targetOf },
  { key: 'unit', title: t('单位', 'Unit'), of: (row) => row.unit },
  { key: 'period', title: t('目标年度', 'Target year'), of: (row) => row.period },
  { key: 'latest', title: t('最近实绩', 'Latest actual'), of: (row) => row.latest },
  { key: 'latestPeriod', title: t('实绩年度', 'Its year'), of: (row) => row.latestPeriod },
  { key: 'gap', title: t('差距', 'Gap'), of: (row) => row.gap },
  { key: 'light', title: t('评价', 'Light'), of: (row, say) => say(lights[row.light]) },
  { key: 'why', title: t('评价依据', 'Why'), of: (row, say) => say(row.why) },
  { key: 'owner', title: t('责任单位', 'Owner'), of: (row) => unitNames(row, 'owner') },
  { key: 'state', title: t('状态', 'State'), of: (row, say) => say(row.stateLabel) },
  { key: 'id', title: t('编号', 'Id'), of: (row) => row.id },
]
