import { useNavigate, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useRows } from '../../app/api.ts'
import { useFilters } from '../../app/filters.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds, useMe } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { declaredStep } from '../../ui/declared.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { Empty } from '../../ui/empty.tsx'
import { SearchBox } from '../../ui/filters.tsx'
import { StateFilter } from '../../ui/list-filters.tsx'
import { Mark } from '../../ui/mark.tsx'
import { OpenInDrawer } from '../../ui/open-step.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ThingTable } from '../../ui/table/thing-table.tsx'
import { ThingLink, thingPlace } from '../../ui/thing-link.tsx'

type Row = CallOutput<'annual.list'>['rows'][number]

const words = {
  note: t(
    '每个单位每年一份：它牵头的规划任务逐项列入，没有列入的写明理由。',
    'One a year for each unit: every task it leads is in it, or it says why not.',
  ),
  find: t('查找单位、年度计划', 'Find units, annual plans'),
  plan: t('年度计划', 'Annual plan'),
  year: t('年度', 'Year'),
  led: t('牵头任务', 'Tasks led'),
  covered: t('已列入', 'Covered'),
  uncovered: t('未覆盖', 'Uncovered'),
  missing: t('{n} 项未覆盖', '{n} uncovered'),
  whole: t('全部覆盖', 'All covered'),
  none: t('还没有年度计划。', 'There is no annual plan yet.'),
  noneHint: t('由联席会议办公室按单位和年度生成。', 'The conference office begins one for a unit and a year.'),
}

const columns: readonly Column<Row>[] = [
  { key: 'title', title: words.plan, width: 280, cell: (row) => <ThingLink thing={row} /> },
  { key: 'unit', title: shared.unit, width: 150, cell: (row) => <Quoted>{row.unitName}</Quoted> },
  { key: 'year', title: words.year, width: 72, numeric: true, cell: (row) => row.year },
  { key: 'led', title: words.led, width: 88, numeric: true, cell: (row) => row.led },
  { key: 'covered', title: words.covered, width: 80, numeric: true, cell: (row) => row.covered },
  { key: 'uncovered', title: words.uncovered, width: 130, cell: (row) => <Coverage row={row} /> },
  { key: 'state', title: shared.state, width: 110, cell: (row) => <StateTag state={row} /> },
  { key: 'due', title: shared.due, width: 160, cell: (row) => <DueTag dueOn={row.dueOn} overdue={row.overdue} /> },
]

/** The annual plans of all units, with what each leaves out. */
export function AnnualListPage(): ReactNode {
  const { say } = useLanguage()
  const { today } = useMe().city
  const search = useSearch({ from: '/annual-plans' })
  const navigate = useNavigate({ from: '/annual-plans' })
  const mayBegin = useHolds('annual.begin')
  const list = useRows('annual.list', { query: search })
  const { put } = useFilters<typeof search>()
  const declared = declaredStep('annual-plan', 'begin')
  return (
    <Page
      tab={say(shared.annual)}
      title={say(shared.annual)}
      note={say(words.note)}
      actions={
        mayBegin &&
        declared && (
          <OpenInDrawer
            kind="annual-plan"
            step="begin"
            declared={declared}
            parentId={null}
            initial={{ year: String(Number(today.slice(0, 4)) + 1) }}
          />
        )
      }
    >
      <ThingTable
        name="annual-plans"
        label={say(shared.annual)}
        list={list}
        columns={columns}
        idOf={(row) => row.id}
        onOpen={(row) => void navigate(thingPlace(row))}
        card={(row) => (
          <>
            <ThingLink thing={row} />
            <span className="zq-line">
              <StateTag state={row} />
              <Coverage row={row} />
            </span>
          </>
        )}
        filters={
          <>
            <SearchBox value={search.q} placeholder={say(words.find)} onChange={(q) => put({ q })} />
            <StateFilter kind="annual-plan" value={search.state} onChange={(state) => put({ state })} />
          </>
        }
        empty={<Empty title={say(words.none)}>{say(words.noneHint)}</Empty>}
      />
    </Page>
  )
}

function Coverage({ row }: { readonly row: Row }) {
  const { say } = useLanguage()
  if (row.uncovered === 0) return <Mark tone="good">{say(words.whole)}</Mark>
  return <Mark tone="wait">{say(fill(words.missing, { n: row.uncovered }))}</Mark>
}
