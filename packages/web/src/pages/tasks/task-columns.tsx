import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, t } from '@zhiqiang/kernel'
import { useLanguage } from '../../app/language.tsx'
import { words as shared } from '../../app/words.ts'
import { Day } from '../../ui/day.tsx'
import { DueTag } from '../../ui/due-tag.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ClauseLink, ThingLink } from '../../ui/thing-link.tsx'
import { UnitList, UnitNames } from '../../ui/unit-list.tsx'
import { TaskLight } from './task-lights.tsx'

const words = {
  late: t('{n} 个逾期', '{n} overdue'),
  asked: t('申请延至 {on}', 'asked until {on}'),
}

export type TaskRow = CallOutput<'tasks.list'>['rows'][number]

/** What the ledger of tasks may show of each. */
export const taskColumns: readonly Column<TaskRow>[] = [
  {
    key: 'title',
    title: t('任务', 'Task'),
    width: 240,
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
    width: 170,
    cell: (row) => <UnitNames units={row.units.filter((unit) => unit.part === 'co')} most={3} />,
  },
  {
    key: 'due',
    title: shared.due,
    width: 150,
    cell: (row) => (
      <>
        <DueTag dueOn={row.dueOn} overdue={row.overdue} over={isOver(row)} />
        <Asked on={row.asked} />
      </>
    ),
  },
  {
    key: 'milestones',
    title: t('里程碑', 'Milestones'),
    width: 84,
    cell: (row) => <MilestoneCount of={row.milestones} />,
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
    cell: (row) => <Day on={row.lastReportOn} />,
  },
  {
    key: 'moved',
    title: t('最近变动', 'Last moved'),
    width: 120,
    extra: true,
    cell: (row) => <Day on={row.movedAt} />,
  },
  { key: 'light', title: t('灯', 'Light'), width: 150, extra: true, cell: (row) => <TaskLight light={row.light} /> },
  {
    key: 'plan',
    title: shared.plan,
    width: 220,
    extra: true,
    cell: (row) => <Quoted>{row.policyTitle || row.ground}</Quoted>,
  },
]

export function isOver(row: { readonly state: string }): boolean {
  return row.state === 'done' || row.state === 'closed'
}

function MilestoneCount({ of }: { readonly of: TaskRow['milestones'] }) {
  const { say } = useLanguage()
  if (of.total === 0) return <span className="zq-faint">—</span>
  return (
    <span className="zq-due">
      <span className="zq-number">
        {of.done}/{of.total}
      </span>
      {of.late > 0 && <Mark tone="bad">{say(fill(words.late, { n: of.late }))}</Mark>}
    </span>
  )
}

/** The date an extension is asked for until. */
function Asked({ on }: { readonly on: string | null }) {
  const { lang, say } = useLanguage()
  return on === null ? null : <Mark tone="wait">{say(fill(words.asked, { on: formatDate(on, lang) }))}</Mark>
}
