import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { type Result, type Text, t } from '@zhiqiang/kernel'
import type { Db } from '../../db/connect.ts'
import type { Catalogue } from '../engine/catalogue.ts'
import { type ExportColumn, type ExportDeps, xlsxOf } from '../ledger/export/write-rows.ts'
import { listRules } from './rules.ts'

type RuleRow = CallOutput<'rules.list'>['rows'][number]

/** `rules.export`: exactly the rows that `rules.list` gives for the same filter, as a spreadsheet. */
export function rulesXlsx(
  db: Db,
  deps: ExportDeps,
  query: HandlerInput<'rules.export'>['query'],
): Promise<Result<Uint8Array>> {
  const table = { name: t('制度文件', 'Rules'), columns: columnsOf(deps.catalogue) }
  return xlsxOf(db, deps, table, (all, paging) => listRules(all, { ...query, ...paging }))
}

const yesNo = (is: boolean) => (is ? t('是', 'yes') : t('否', 'no'))

function columnsOf(catalogue: Catalogue): readonly ExportColumn<RuleRow>[] {
  const sorts = sortsOf(catalogue)
  return [
    { key: 'title', title: t('文件名称', 'Rule'), width: 40, of: (row) => row.title },
    {
      key: 'sort',
      title: t('类型', 'Sort'),
      width: 14,
      of: (row, say) => say(sorts[row.sort] ?? t(row.sort, row.sort)),
    },
    { key: 'state', title: t('状态', 'State'), width: 14, of: (row, say) => say(row.stateLabel) },
    {
      key: 'expiring',
      title: t('有效期将满', 'About to expire'),
      width: 14,
      of: (row, say) => say(yesNo(row.expiring)),
    },
    { key: 'drafter', title: t('起草单位', 'Drafting unit'), width: 22, of: drafter },
    { key: 'opinions', title: t('意见', 'Opinions'), of: (row) => row.opinions.all },
    { key: 'open', title: t('待答复', 'Unanswered'), of: (row) => row.opinions.open },
    { key: 'until', title: t('意见截止', 'Opinions until'), width: 14, of: (row) => row.until },
    { key: 'number', title: t('文号', 'Number'), width: 22, of: (row) => row.number },
    { key: 'force', title: t('施行日期', 'In force from'), width: 14, of: (row) => row.inForceOn },
    { key: 'valid', title: t('有效期至', 'Valid to'), width: 14, of: (row) => row.validTo },
    { key: 'due', title: t('期限', 'Due date'), width: 14, of: (row) => row.dueOn },
    { key: 'overdue', title: t('逾期', 'Overdue'), of: (row, say) => say(yesNo(row.overdue)) },
    { key: 'serves', title: t('落实的规划任务', 'Tasks it serves'), width: 16, of: (row) => row.serves },
    { key: 'id', title: t('编号', 'Id'), width: 38, of: (row) => row.id },
  ]
}

function drafter(row: RuleRow): string {
  return row.units.find((unit) => unit.part === 'lead')?.name ?? ''
}

/** The words of the sorts of rules, as the proposal's form declares them. */
function sortsOf(catalogue: Catalogue): Readonly<Record<string, Text>> {
  const field = catalogue.kinds.get('rule-project')?.steps.propose?.form.sort
  return field?.kind === 'choice' ? field.options : {}
}
