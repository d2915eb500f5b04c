import { useNavigate, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { Day } from '../../ui/day.tsx'
import { declaredStep } from '../../ui/declared.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { Empty } from '../../ui/empty.tsx'
import { OpenInDrawer } from '../../ui/open-step.tsx'
import { Page } from '../../ui/page.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ThingTable } from '../../ui/table/thing-table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { ThingLink, thingPlace } from '../../ui/thing-link.tsx'
import { fundKinds, tabOf } from './words.ts'

type Row = CallOutput<'funds.list'>['rows'][number]

const words = {
  note: t(
    '政策定标准，批次收申请、公示，预算科目列支，支付批次拨付。',
    'A policy sets the sums, a round takes applications and shows its list, a budget line bears it, a batch pays.',
  ),
  name: t('名称', 'Name'),
  opened: t('建立', 'Opened'),
  none: t('还没有内容。', 'There is nothing yet.'),
  noneHint: t(
    '先登记政策和预算科目，再在政策里发布申报通知。',
    'Record a policy and a budget line, then call a round under the policy.',
  ),
}

const openings = { 'support-policy': 'enact', 'budget-line': 'enter' } as const

const columns: readonly Column<Row>[] = [
  { key: 'title', title: words.name, width: 320, cell: (row) => <ThingLink thing={row} /> },
  { key: 'state', title: shared.state, width: 130, cell: (row) => <StateTag state={row} /> },
  { key: 'due', title: shared.due, width: 170, cell: (row) => <DueTag dueOn={row.dueOn} overdue={row.overdue} /> },
  { key: 'opened', title: words.opened, width: 120, cell: (row) => <Day on={row.openedAt.slice(0, 10)} /> },
]

/** Money for services of the hall: rounds, policies, budget lines, payments. */
export function FundsPage(): ReactNode {
  const { say } = useLanguage()
  const { kind = 'support-round' } = useSearch({ from: '/funds' })
  const navigate = useNavigate()
  const manages = useHolds('fund.manage')
  const list = useRows('funds.list', { query: { kind } })
  const opening = kind in openings ? openings[kind as keyof typeof openings] : null
  const declared = opening === null ? undefined : declaredStep(kind, opening)
  return (
    <Page
      tab={say(shared.funds)}
      title={say(shared.funds)}
      note={say(words.note)}
      actions={
        manages &&
        opening !== null &&
        declared && <OpenInDrawer key={kind} kind={kind} step={opening} declared={declared} parentId={null} />
      }
    >
      <Tabs
        label={say(shared.funds)}
        tabs={fundKinds.map((one) => ({
          title: tabOf[one],
          to: { to: '/funds', search: { kind: one } },
          current: one === kind,
        }))}
      />
      <ThingTable
        name={`funds-${kind}`}
        label={say(tabOf[kind])}
        list={list}
        columns={columns}
        idOf={(row) => row.id}
        onOpen={(row) => void navigate(thingPlace(row))}
        card={(row) => (
          <>
            <ThingLink thing={row} />
            <span className="zq-line">
              <StateTag state={row} />
              <DueTag dueOn={row.dueOn} overdue={row.overdue} />
            </span>
          </>
        )}
        filters={null}
        empty={<Empty title={say(words.none)}>{say(words.noneHint)}</Empty>}
      />
    </Page>
  )
}
