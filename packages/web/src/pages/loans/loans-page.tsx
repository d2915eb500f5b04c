import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useRows } from '../../app/api.ts'
import { useFilters } from '../../app/filters.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { Day } from '../../ui/day.tsx'
import { DueTag } from '../../ui/due-tag.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ChoiceFilter, SearchBox } from '../../ui/filters.tsx'
import { StateFilter } from '../../ui/list-filters.tsx'
import { Page } from '../../ui/page.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ThingTable } from '../../ui/table/thing-table.tsx'
import { yuanFigure } from '../../ui/yuan.ts'
import { LoanFigures } from './figures.tsx'

type Row = CallOutput<'loans.list'>['rows'][number]

const words = {
  note: t(
    '从银行收到需求到解除质押，最近变动的在前。',
    'From the bank’s answer to the release, the last moved on top.',
  ),
  own: t(
    '提供给本行的需求和本行的贷款；其他银行看不到。',
    'Needs shown to your bank and its loans; no other bank sees them.',
  ),
  no: t('对接编号', 'Need'),
  bank: t('银行', 'Bank'),
  applicant: t('企业', 'Firm'),
  amount: t('金额（元）', 'Amount (yuan)'),
  rate: t('年利率', 'Rate'),
  lent: t('放款日', 'Lent on'),
  allLent: t('已放款的全部', 'all that was lent'),
  find: t('查找编号、企业、银行、合同号', 'Find a number, a firm, a bank, a contract'),
  none: t('没有符合条件的贷款。', 'No loan fits.'),
  noneHint: t('需求提供给银行以后列在这里。', 'Needs stand here once they are shown to banks.'),
  products: t('银行产品', 'Products'),
}

const columns: readonly Column<Row>[] = [
  {
    key: 'no',
    title: words.no,
    width: 150,
    cell: (row) => (
      <Link to="/loans/$id" params={{ id: row.id }}>
        <Quoted>{row.no}</Quoted>
      </Link>
    ),
  },
  { key: 'applicant', title: words.applicant, width: 200, cell: (row) => <Quoted>{row.applicant}</Quoted> },
  { key: 'bank', title: words.bank, width: 170, cell: (row) => <Quoted>{row.bank}</Quoted> },
  { key: 'state', title: shared.state, width: 150, cell: (row) => <StateTag state={row} /> },
  {
    key: 'amount',
    title: words.amount,
    width: 140,
    cell: (row) => <span className="zq-number">{row.amount === null ? '' : yuanFigure(row.amount)}</span>,
  },
  {
    key: 'rate',
    title: words.rate,
    width: 80,
    cell: (row) => <span className="zq-number">{row.rate === null ? '' : `${row.rate}%`}</span>,
  },
  { key: 'lent', title: words.lent, width: 118, cell: (row) => (row.lentOn === null ? null : <Day on={row.lentOn} />) },
  {
    key: 'due',
    title: shared.due,
    width: 160,
    cell: (row) => (row.dueOn === null ? null : <DueTag dueOn={row.dueOn} overdue={row.overdue} />),
  },
]

/** Needs as banks have them, and the loans that came of them. */
export function LoansPage(): ReactNode {
  const { say } = useLanguage()
  const search = useSearch({ from: '/loans' })
  const navigate = useNavigate({ from: '/loans' })
  const banker = useHolds('case.partner')
  const list = useRows('loans.list', { query: search })
  const { put, clear } = useFilters<typeof search>()
  return (
    <Page
      tab={say(shared.loans)}
      title={say(shared.loans)}
      note={say(banker ? words.own : words.note)}
      actions={
        <>
          <Link to="/services" search={{ q: '质押' }}>
            {say(words.products)}
          </Link>
          <PrintButton />
        </>
      }
    >
      <LoanFigures />
      <ThingTable
        name="loans"
        label={say(shared.loans)}
        list={list}
        columns={columns}
        idOf={(row) => row.id}
        onOpen={(row) => void navigate({ to: '/loans/$id', params: { id: row.id } })}
        card={(row) => <LoanCard row={row} />}
        filters={
          <>
            <SearchBox value={search.q} placeholder={say(words.find)} onChange={(q) => put({ q })} />
            <StateFilter kind="pledge-loan" value={search.state} onChange={(state) => put({ state })} />
            <ChoiceFilter
              label={say(words.lent)}
              value={search.lent}
              options={[
                { value: 'all', label: say(words.allLent) },
                ...(search.lent === undefined || search.lent === 'all'
                  ? []
                  : [{ value: search.lent, label: search.lent }]),
              ]}
              onChange={(lent) => put({ lent })}
            />
          </>
        }
        empty={
          <Empty onClear={clear} title={say(words.none)}>
            <p>{say(words.noneHint)}</p>
          </Empty>
        }
      />
    </Page>
  )
}

/** A loan on a phone. */
function LoanCard({ row }: { readonly row: Row }) {
  return (
    <>
      <Link to="/loans/$id" params={{ id: row.id }}>
        <Quoted>{row.no}</Quoted>
      </Link>
      <span className="zq-line">
        <StateTag state={row} />
        {row.amount !== null && <span className="zq-number">{yuanFigure(row.amount)}</span>}
      </span>
      <Quoted>{`${row.applicant} · ${row.bank}`}</Quoted>
    </>
  )
}
