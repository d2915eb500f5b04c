import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, type Text, t } from '@zhiqiang/kernel'
import { useLanguage } from '../../app/language.tsx'
import { words as shared } from '../../app/words.ts'
import { Day } from '../../ui/day.tsx'
import { DueTag } from '../../ui/due-tag.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ThingLink } from '../../ui/thing-link.tsx'
import { UnitList, UnitNames } from '../../ui/unit-list.tsx'

export type OrderRow = CallOutput<'orders.list'>['rows'][number]

export const urgencies: Readonly<Record<OrderRow['urgency'], Text>> = {
  most: t('特急', 'Most urgent'),
  urgent: t('紧急', 'Urgent'),
  usual: t('一般', 'Usual'),
}

export const frequencies: Readonly<Record<OrderRow['every'], Text>> = {
  week: t('每周', 'Every week'),
  'half-month': t('每半月', 'Every half-month'),
  month: t('每月', 'Every month'),
  none: t('办结时一次', 'Once, when done'),
}

const words = {
  title: t('督办事项', 'Order'),
  basis: t('依据', 'Basis'),
  urgency: t('紧急程度', 'Urgency'),
  lead: t('牵头单位', 'Lead'),
  co: t('配合单位', 'Co-units'),
  every: t('报送频次', 'Reports'),
  reports: t('已报', 'Sent'),
  missed: t('欠报', 'Missed'),
  last: t('最近报送', 'Last report'),
  escalated: t('{on} 报市领导', 'before the leaders since {on}'),
}

/** What the list of orders may show of each. */
export const orderColumns: readonly Column<OrderRow>[] = [
  { key: 'title', title: words.title, width: 212, cell: (row) => <ThingLink thing={row} /> },
  { key: 'urgency', title: words.urgency, width: 84, cell: (row) => <Urgency row={row} /> },
  { key: 'state', title: shared.state, width: 92, cell: (row) => <StateTag state={row} /> },
  {
    key: 'lead',
    title: words.lead,
    width: 136,
    cell: (row) => <UnitList units={row.units.filter((unit) => unit.part === 'lead')} />,
  },
  {
    key: 'co',
    title: words.co,
    width: 140,
    cell: (row) => <UnitNames units={row.units.filter((unit) => unit.part === 'co')} most={3} />,
  },
  { key: 'due', title: shared.due, width: 170, cell: (row) => <OrderDue row={row} /> },
  { key: 'every', title: words.every, width: 88, cell: (row) => <Said text={frequencies[row.every]} /> },
  {
    key: 'reports',
    title: words.reports,
    width: 48,
    numeric: true,
    cell: (row) => <span className="zq-number">{row.reports}</span>,
  },
  {
    key: 'missed',
    title: words.missed,
    width: 60,
    numeric: true,
    cell: (row) => (row.missed > 0 ? <Mark tone="bad">{row.missed}</Mark> : <span className="zq-number">0</span>),
  },
  { key: 'last', title: words.last, width: 118, cell: (row) => <Day on={row.lastReportOn} /> },
  { key: 'basis', title: words.basis, width: 220, extra: true, cell: (row) => <Quoted>{row.basis}</Quoted> },
]

/** The date of an order, and since when it is before the leaders. */
function OrderDue({ row }: { readonly row: OrderRow }) {
  const { lang, say } = useLanguage()
  const over = row.state === 'done' || row.state === 'withdrawn'
  return (
    <span className="zq-due">
      <DueTag dueOn={row.dueOn} overdue={row.overdue} over={over} />
      {row.escalatedOn && !over && (
        <Mark tone="bad">{say(fill(words.escalated, { on: formatDate(row.escalatedOn, lang) }))}</Mark>
      )}
    </span>
  )
}

/** How urgent an order is: marked where it is more than usual. */
function Urgency({ row }: { readonly row: Pick<OrderRow, 'urgency'> }) {
  const { say } = useLanguage()
  const text = say(urgencies[row.urgency])
  if (row.urgency === 'usual') return <span>{text}</span>
  return <Mark tone={row.urgency === 'most' ? 'bad' : 'wait'}>{text}</Mark>
}

function Said({ text }: { readonly text: Text }) {
  const { say } = useLanguage()
  return <span>{say(text)}</span>
}

/** An order on a phone. */
export function OrderCard({ row }: { readonly row: OrderRow }) {
  return (
    <>
      <ThingLink thing={row} />
      <span className="zq-line">
        <Urgency row={row} />
        <StateTag state={row} />
        <OrderDue row={row} />
      </span>
      <UnitList units={row.units} />
    </>
  )
}
