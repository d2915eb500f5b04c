import { useNavigate } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ThingTable } from '../../ui/table/thing-table.tsx'
import { ThingLink, thingPlace } from '../../ui/thing-link.tsx'
import { LaunchRound } from './launch-round.tsx'

type Row = CallOutput<'rounds.list'>['rows'][number]

const words = {
  note: t(
    '办公室发起，县（市、区）和单位填报，审核采纳后进入台账；锁定之后只能逐数更正。',
    'The office asks, counties and units answer; what is accepted enters the ledger, and after the lock single figures are corrected only.',
  ),
  none: t('还没有填报轮次。', 'No data round yet.'),
  hint: t('办公室选定年度、指标和填报单位后发起。', 'The office chooses year, indicators and units, and opens one.'),
  sent: t('{sent} / {all} 已报', '{sent} of {all} sent'),
  late: t('{n} 家逾期', '{n} late'),
}

const columns: readonly Column<Row>[] = [
  { key: 'title', title: t('轮次', 'Round'), width: 300, cell: (row) => <ThingLink thing={row} /> },
  { key: 'period', title: t('年度', 'Year'), width: 80, cell: (row) => row.period },
  { key: 'state', title: shared.state, width: 110, cell: (row) => <StateTag state={row} /> },
  { key: 'sent', title: t('进度', 'Progress'), width: 160, cell: (row) => <Progress row={row} /> },
  {
    key: 'due',
    title: t('截止日期', 'Closing day'),
    width: 160,
    cell: (row) => <DueTag dueOn={row.dueOn} overdue={row.overdue} />,
  },
]

/** The rounds of the city. */
export function RoundsPage(): ReactNode {
  const { say } = useLanguage()
  const { verbs } = useMe()
  const navigate = useNavigate()
  const list = useRows('rounds.list', { query: {} })
  return (
    <Page
      tab={say(shared.rounds)}
      title={say(shared.rounds)}
      note={say(words.note)}
      actions={verbs.includes('round.run') ? <LaunchRound /> : null}
    >
      <ThingTable
        name="rounds"
        label={say(shared.rounds)}
        list={list}
        columns={columns}
        idOf={(row) => row.id}
        onOpen={(row) => void navigate(thingPlace(row))}
        card={(row) => (
          <>
            <ThingLink thing={row} />
            <span className="zq-line">
              <StateTag state={row} />
              <Progress row={row} />
            </span>
          </>
        )}
        empty={
          <Empty title={say(words.none)}>
            <p>{say(words.hint)}</p>
          </Empty>
        }
      />
    </Page>
  )
}

function Progress({ row }: { readonly row: Row }) {
  const { say } = useLanguage()
  return (
    <span className="zq-number">
      {say(fill(words.sent, { sent: row.sent, all: row.sheets }))}
      {row.late > 0 && <b> · {say(fill(words.late, { n: row.late }))}</b>}
    </span>
  )
}
