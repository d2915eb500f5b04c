import type { CallOutput } from '@zhiqiang/contract'
import { t } from '@zhiqiang/kernel'
import type { Cli } from '../../cli.ts'
import { printTable, say } from '../../output/print.ts'
import type { Column } from '../../output/table.ts'

type PolicyRow = CallOutput<'policies.list'>['rows'][number]

/** Plans as a table: what they are, where they stand, and what was read from them. */
export function policyColumns(cli: Cli): readonly Column<PolicyRow>[] {
  return [
    { title: t('编号', 'Id'), of: (row) => row.id },
    { title: t('标题', 'Title'), of: (row) => row.title, shrinks: true },
    { title: t('文号', 'Number'), of: (row) => row.number },
    { title: t('状态', 'State'), of: (row) => say(cli, row.stateLabel) },
    { title: t('版本', 'Version'), of: (row) => row.version, align: 'right' },
    { title: t('任务', 'Tasks'), of: (row) => row.counts.tasks, align: 'right' },
    { title: t('指标', 'Targets'), of: (row) => row.counts.targets, align: 'right' },
    { title: t('待处理发现', 'Open findings'), of: (row) => row.counts.openFindings, align: 'right' },
  ]
}

/** Prints plans as a table. */
export function printPolicies(cli: Cli, rows: readonly PolicyRow[]): number {
  return printTable(cli, policyColumns(cli), rows)
}
