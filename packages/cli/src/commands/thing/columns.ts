import type { CallOutput } from '@zhiqiang/contract'
import { t } from '@zhiqiang/kernel'
import type { Cli } from '../../cli.ts'
import { printTable, say } from '../../output/print.ts'
import type { Column } from '../../output/table.ts'

type ThingRow = CallOutput<'things.act'>['thing']

/** Things of any kind as a table. */
export function printThings(cli: Cli, rows: readonly ThingRow[]): number {
  const columns: readonly Column<ThingRow>[] = [
    { title: t('编号', 'Id'), of: (row) => row.id },
    { title: t('类别', 'Kind'), of: (row) => row.kind },
    { title: t('标题', 'Title'), of: (row) => row.title, shrinks: true },
    { title: t('状态', 'State'), of: (row) => say(cli, row.stateLabel) },
    { title: t('期限', 'Due'), of: (row) => row.dueOn },
    { title: t('单位', 'Units'), of: unitNames, shrinks: true },
  ]
  return printTable(cli, columns, rows)
}

/** The units of a thing, the lead first and marked. */
export function unitNames(row: Pick<ThingRow, 'units'>): string {
  const rank = (part: string) => (part === 'lead' ? 0 : 1)
  return row.units
    .toSorted((a, b) => rank(a.part) - rank(b.part))
    .map(({ name, part }) => (part === 'lead' ? `${name}*` : name))
    .join('、')
}
