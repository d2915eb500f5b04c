import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { fill, type Problem, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { call, refreshAll, useLoad, useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { newRequestId } from '../../app/request-id.ts'
import { useHolds } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { BatchStep } from '../../ui/batch-step.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ThingTable } from '../../ui/table/thing-table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Bodies, Lacks, LastReminder, Meetings, Money, OwnPlan, Responsible, Subsidy } from './county-cells.tsx'
import { type County, lackWords, countyWords as words } from './county-words.ts'
import { TargetSums } from './target-sums.tsx'

const own = {
  note: t(
    '对照市规划，列出各县（市、区）的议事协调机构、会议、规划、支持政策、经费和责任人；由县（市、区）维护，缺项可在此提醒。',
    'Bodies, meetings, plans, policies, money and persons of the counties, held against the city’s plan. Counties keep their own row; what they lack is listed and reminded of.',
  ),
  table: t('对照表', 'The table'),
  targets: t('目标合计', 'Do their targets add up'),
  all: t('全部', 'All'),
  enrol: t('将 {n} 个县（市、区）列入台账', 'Put {n} counties on record'),
  none: t('没有符合条件的县（市、区）。', 'No such county.'),
  hint: t('请换一个条件查看。', 'Try another condition.'),
}

const columns: readonly Column<County>[] = [
  { key: 'name', title: words.county, width: 100, cell: (row) => <Name county={row} /> },
  { key: 'body', title: words.body, width: 180, cell: (row) => <Bodies county={row} /> },
  { key: 'last', title: words.last, width: 160, cell: (row) => <Meetings county={row} /> },
  { key: 'plan', title: words.plan, width: 170, cell: (row) => <OwnPlan county={row} /> },
  { key: 'subsidy', title: words.subsidy, width: 160, cell: (row) => <Subsidy county={row} /> },
  { key: 'budget', title: words.budget, width: 130, cell: (row) => <Money county={row} /> },
  { key: 'person', title: words.person, width: 100, cell: (row) => <Responsible county={row} /> },
  {
    key: 'lacks',
    title: words.lacks,
    width: 150,
    cell: (row) => (
      <>
        <Lacks county={row} />
        <LastReminder county={row} />
      </>
    ),
  },
]

const sameSearch = { exact: true, includeSearch: true } as const

/** The counties beside one another: what each has of its own, what it lacks, and whether their targets add up. */
export function CountiesPage(): ReactNode {
  const { say } = useLanguage()
  const { tab } = useSearch({ from: '/counties' })
  const oversees = useHolds('county.oversee')
  return (
    <Page
      tab={say(shared.counties)}
      title={say(shared.counties)}
      note={say(own.note)}
      actions={
        <>
          <Enrol />
          <PrintButton />
        </>
      }
    >
      {oversees && (
        <Tabs
          label={say(shared.counties)}
          tabs={[
            { title: own.table, to: { to: '/counties', search: {} }, current: tab !== 'targets' },
            { title: own.targets, to: { to: '/counties', search: { tab: 'targets' } }, current: tab === 'targets' },
          ]}
        />
      )}
      {tab === 'targets' && oversees ? <TargetSums /> : <Mirror />}
    </Page>
  )
}

function Mirror() {
  const { say } = useLanguage()
  const { lack } = useSearch({ from: '/counties' })
  const navigate = useNavigate({ from: '/counties' })
  const mayRemind = useHolds('county.remind')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const list = useRows('counties.list', { query: { limit: 200, ...(lack === undefined ? {} : { lack }) } })
  const counts = useLoad('counties.list', { query: { limit: 1 } }).data?.counts
  const records = list.rows.flatMap((row) => (row.record && chosen.includes(row.code) ? [row.record] : []))
  return (
    <>
      <p className="zq-chips">
        <Link to="/counties" activeOptions={sameSearch}>
          {say(own.all)} <b>{counts?.all}</b>
        </Link>
        {lackWords
          .filter((one) => one.lack !== 'record' || (counts?.record ?? 0) > 0)
          .map((one) => (
            <Link key={one.lack} to="/counties" search={{ lack: one.lack }} activeOptions={sameSearch}>
              {say(one.title)} <b>{counts?.[one.lack]}</b>
            </Link>
          ))}
      </p>
      <ThingTable
        name="counties"
        label={say(shared.counties)}
        list={list}
        columns={columns}
        idOf={(row) => row.code}
        onOpen={(row) => row.record && void navigate({ to: '/counties/$id', params: { id: row.record.id } })}
        {...(mayRemind ? { chosen: { ids: chosen, change: setChosen } } : {})}
        actions={
          mayRemind &&
          records.length > 0 && (
            <BatchStep kind="county" step="remind" from={['kept']} rows={records} onDone={() => setChosen([])} />
          )
        }
        card={(row) => (
          <>
            <Name county={row} />
            <Lacks county={row} />
            <LastReminder county={row} />
            {row.bodies.length > 0 && (
              <>
                <Bodies county={row} />
                <Meetings county={row} />
              </>
            )}
            {row.budgets.length > 0 && <Money county={row} />}
            {row.person && <Responsible county={row} />}
          </>
        )}
        empty={<Empty title={say(own.none)}>{say(own.hint)}</Empty>}
      />
    </>
  )
}

function Name({ county }: { readonly county: County }) {
  if (!county.record) return <Quoted>{county.name}</Quoted>
  return (
    <Link to="/counties/$id" params={{ id: county.record.id }}>
      <Quoted>{county.name}</Quoted>
    </Link>
  )
}

/** Puts every county that is not on record there, one act each. */
function Enrol() {
  const { say } = useLanguage()
  const may = useHolds('county.enrol')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { data } = useLoad('counties.list', { query: { limit: 200, lack: 'record' } }, { enabled: may })
  const missing = data?.rows ?? []
  if (!may || missing.length === 0) return null
  const enrol = async () => {
    setBusy(true)
    setProblem(null)
    for (const { code } of missing) {
      const body = {
        kind: 'county',
        step: 'enrol',
        parentId: null,
        requestId: newRequestId(),
        answers: { region: code },
      }
      const answer = await call('things.open', { body })
      if (!answer.ok) {
        setProblem(answer.problem)
        break
      }
    }
    await refreshAll()
    setBusy(false)
  }
  return (
    <>
      <Button type="primary" loading={busy} onClick={() => void enrol()}>
        {say(fill(own.enrol, { n: missing.length }))}
      </Button>
      {problem && <ProblemNotice problem={problem} />}
    </>
  )
}
