import type { HandlerInput } from '@zhiqiang/contract'
import { type Result, t } from '@zhiqiang/kernel'
import type { Db } from '../../../db/connect.ts'
import { type ExportColumn, type ExportDeps, xlsxOf } from '../../ledger/export/write-rows.ts'
import { type ArchiveRow, listArchives } from './archives.ts'

/** `archives.export`: exactly the rows that `archives.list` gives for the same filter, as a spreadsheet. */
export function archivesXlsx(
  db: Db,
  deps: ExportDeps,
  query: HandlerInput<'archives.export'>['query'],
): Promise<Result<Uint8Array>> {
  return xlsxOf(db, deps, { name: t('档案', 'Files'), columns }, (all, paging) =>
    listArchives(all, { ...query, ...paging }),
  )
}

const columns: readonly ExportColumn<ArchiveRow>[] = [
  { key: 'no', title: t('案件编号', 'Case'), width: 24, of: (row) => row.no },
  { key: 'item', title: t('事项', 'Service'), width: 26, of: (row, say) => say(row.itemTitle) },
  { key: 'unit', title: t('承办单位', 'Unit'), width: 24, of: (row) => row.unit },
  { key: 'closed', title: t('办结日期', 'Closed'), width: 14, of: (row) => row.closedOn },
  {
    key: 'years',
    title: t('保管期限', 'Kept for'),
    of: (row, say) => say(row.years === null ? t('永久', 'for ever') : t(`${row.years} 年`, `${row.years} years`)),
  },
  { key: 'until', title: t('保管至', 'Kept until'), width: 14, of: (row) => row.keepUntil },
  { key: 'state', title: t('状态', 'State'), width: 16, of: (row, say) => say(row.stateLabel) },
  { key: 'list', title: t('销毁清册', 'List of destruction'), width: 22, of: (row) => row.list?.no ?? null },
  { key: 'destroyed', title: t('销毁日期', 'Destroyed'), width: 14, of: (row) => row.destroyedOn },
]
