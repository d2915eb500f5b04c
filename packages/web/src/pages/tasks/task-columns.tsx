import type { CallOutput } from '@zhiqiang/contract'
import { dateInChina, formatDate, t } from '@zhiqiang/kernel'
import { useLanguage } from '../../app/language.tsx'
import { words as shared } from '../../app/words.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ClauseLink, ThingLink } from '../../ui/thing-link.tsx'
import { UnitList, UnitNames } from '../../ui/unit-list.tsx'

export type TaskRow = CallOutput<'tasks.list'>['rows'][number]

/** What the ledger of tasks may show of each. */
export const taskColumns: readonly Column<TaskRow>[] = [
  {
    key: 'title',
    title: t('任务', 'Task'),
    width: 250,
    cell: (row) => (
      <ThingLink thing={row}>
        <Quoted>{row.heading || row.title}</Quoted>
      </ThingLink>
    ),
  },
  {
    key: 'path',
    title: shared.clause,
    width: 84,
    cell: (row) => <ClauseLink id={row.clauseId} path={row.path} />,
  },
  { key: 'state', title: shared.state, width: 108, cell: (row) => <StateTag state={row} /> },
  {
    key: 'lead',
    title: t('牵头单位', 'Lead'),
    width: 140,
    cell: (row) => (
      <UnitList units={row.units.filter((unit) => unit.part === 'lead')} proposed={row.state === 'proposed'} />
    ),
  },
  {
    key: 'co',
    title: t('配合单位', 'Co-units'),
    width: 200,
    cell: (row) => <UnitNames units={row.units.filter((unit) => unit.part === 'co')} most={3} />,
  },
  {
    key: 'due',
    title: shared.due,
    width: 150,
    cell: (row) => <DueTag dueOn={row.dueOn} overdue={row.overdue} over={isOver(row)} />,
  },
  {
    key: 'reports',
    title: t('报告', 'Reports'),
    width: 56,
    numeric: true,
    cell: (row) => <span className="zq-number">{row.reports}</span>,
  },
  {
    key: 'last',
    title: t('最近报告', 'Last report'),
    width: 120,
    cell: (row) => <Day at={row.lastReportOn} />,
  },
  {
    key: 'moved',
    title: t('最近变动', 'Last moved'),
    width: 120,
    extra: true,
    cell: (row) => <Day at={row.movedAt} />,
  },
  { key: 'plan', title: shared.plan, width: 220, extra: true, cell: (row) => <Quoted>{row.policyTitle}</Quoted> },
]

export function isOver(row: { readonly state: string }): boolean {
  return row.state === 'done' || row.state === 'closed'
}

function Day({ at }: { readonly at: string | null }) {
  const { lang } = useLanguage()
  return at ? <time dateTime={at}>{formatDate(dateInChina(at), lang)}</time> : <span className="zq-faint">—</span>
}
