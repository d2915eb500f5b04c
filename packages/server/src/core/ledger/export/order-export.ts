import type { HandlerInput } from '@zhiqiang/contract'
import { type Result, t } from '@zhiqiang/kernel'
import type { Db } from '../../../db/connect.ts'
import { listOrders, type OrderRow } from '../orders/list-orders.ts'
import { type ExportColumn, type ExportDeps, xlsxOf } from './write-rows.ts'

/** `orders.export`: exactly the rows that `orders.list` gives for the same filter, as a spreadsheet. */
export function ordersXlsx(
  db: Db,
  deps: ExportDeps,
  query: HandlerInput<'orders.export'>['query'],
): Promise<Result<Uint8Array>> {
  return xlsxOf(db, deps, { name: t('督办单', 'Supervision orders'), columns }, (all, paging) =>
    listOrders(all, { ...query, ...paging }),
  )
}

const unitNames = (row: OrderRow, part: string) =>
  row.units
    .filter((unit) => unit.part === part)
    .map((unit) => unit.name)
    .join('、')

const urgencies = { usual: t('一般', 'usual'), urgent: t('紧急', 'urgent'), most: t('特急', 'most urgent') }
const frequencies = {
  week: t('每周', 'weekly'),
  'half-month': t('每半月', 'half-monthly'),
  month: t('每月', 'monthly'),
  none: t('办结时一次', 'once'),
}

const columns: readonly ExportColumn<OrderRow>[] = [
  { key: 'title', title: t('督办事项', 'Order'), width: 40, of: (row) => row.title },
  { key: 'basis', title: t('督办依据', 'Basis'), width: 30, of: (row) => row.basis },
  { key: 'urgency', title: t('紧急程度', 'Urgency'), of: (row, say) => say(urgencies[row.urgency]) },
  { key: 'lead', title: t('牵头单位', 'Lead unit'), width: 20, of: (row) => unitNames(row, 'lead') },
  { key: 'co', title: t('配合单位', 'Co-units'), width: 30, of: (row) => unitNames(row, 'co') },
  { key: 'state', title: t('状态', 'State'), of: (row, say) => say(row.stateLabel) },
  { key: 'due', title: t('办结期限', 'Due date'), width: 14, of: (row) => row.dueOn },
  { key: 'overdue', title: t('逾期', 'Overdue'), of: (row, say) => say(row.overdue ? t('是', 'yes') : t('否', 'no')) },
  { key: 'escalated', title: t('报市领导', 'Put before the leaders'), width: 14, of: (row) => row.escalatedOn },
  { key: 'every', title: t('报送频次', 'Reports asked'), of: (row, say) => say(frequencies[row.every]) },
  { key: 'reports', title: t('已报送', 'Reports'), of: (row) => row.reports },
  { key: 'missed', title: t('欠报', 'Periods missed'), of: (row) => row.missed },
  { key: 'reminders', title: t('催办', 'Reminders'), of: (row) => row.reminders },
  { key: 'instructions', title: t('批示', 'Instructions'), of: (row) => row.instructions },
  { key: 'id', title: t('编号', 'Id'), width: 38, of: (row) => row.id },
]
