import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { type CaseSpan, type Result, t } from '@zhiqiang/kernel'
import type { Db } from '../../db/connect.ts'
import { type ExportColumn, type ExportDeps, xlsxOf } from '../ledger/export/write-rows.ts'
import { listReforms } from './reforms.ts'

type ReformRow = CallOutput<'reforms.list'>['rows'][number]

/** `reforms.export`: exactly the rows that `reforms.list` gives for the same filter, as a spreadsheet. */
export function reformsXlsx(
  db: Db,
  deps: ExportDeps,
  spans: readonly CaseSpan[],
  query: HandlerInput<'reforms.export'>['query'],
): Promise<Result<Uint8Array>> {
  return xlsxOf(db, deps, { name: t('改革举措', 'Reforms'), columns }, (all, paging) =>
    listReforms(all, spans, { ...query, ...paging }),
  )
}

const columns: readonly ExportColumn<ReformRow>[] = [
  { key: 'title', title: t('改革举措', 'Reform measure'), width: 36, of: (row) => row.title },
  { key: 'lead', title: t('单位', 'Unit'), width: 22, of: (row) => row.units[0]?.name ?? '' },
  { key: 'start', title: t('实施日期', 'Start date'), width: 14, of: (row) => row.startOn },
  { key: 'ended', title: t('结束日期', 'Ended'), width: 14, of: (row) => row.endedOn },
  { key: 'effect', title: t('成效指标', 'Measured by'), width: 30, of: (row, say) => say(row.span.title) },
  { key: 'only', title: t('只看单位', 'Of one unit'), width: 22, of: (row) => row.only?.name ?? '' },
  { key: 'before', title: t('实施前（天）', 'Before (days)'), width: 14, of: (row) => row.before.median },
  { key: 'casesBefore', title: t('实施前件数', 'Cases before'), width: 12, of: (row) => row.before.finished },
  { key: 'after', title: t('实施后（天）', 'After (days)'), width: 14, of: (row) => row.after.median },
  { key: 'casesAfter', title: t('实施后件数', 'Cases after'), width: 12, of: (row) => row.after.finished },
  { key: 'change', title: t('变化（天）', 'Change (days)'), width: 12, of: (row) => row.change },
  {
    key: 'silent',
    title: t('满期没有成效数据', 'Without effect data though it is time'),
    width: 18,
    of: (row, say) => say(row.silent ? t('是', 'yes') : t('否', 'no')),
  },
  { key: 'state', title: t('状态', 'State'), of: (row, say) => say(row.stateLabel) },
  { key: 'id', title: t('编号', 'Id'), width: 38, of: (row) => row.id },
]
