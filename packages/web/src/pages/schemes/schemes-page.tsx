import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useRows } from '../../app/api.ts'
import { useFilters } from '../../app/filters.ts'
import { useLanguage } from '../../app/language.tsx'
import { problemOf } from '../../app/problem.ts'
import { useHolds } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { Day } from '../../ui/day.tsx'
import { declaredStep } from '../../ui/declared.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { Empty } from '../../ui/empty.tsx'
import { SearchBox } from '../../ui/filters.tsx'
import { StateFilter } from '../../ui/list-filters.tsx'
import { Mark } from '../../ui/mark.tsx'
import { OpenInDrawer } from '../../ui/open-step.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ThingTable } from '../../ui/table/thing-table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { ThingLink, thingPlace } from '../../ui/thing-link.tsx'
import { UnitList } from '../../ui/unit-list.tsx'
import { ShownList } from './points.tsx'
import { schemeWords, sortWord } from './scheme-words.ts'

type Scheme = CallOutput<'schemes.list'>['rows'][number]

const words = {
  note: t(
    '上级和外部考评统一从台账取数：数据一次填报，按各项考评的表述、单位和截止日分别显示；台账更正后，有关考评同步列出。',
    'Assessments by others are fed from the ledger: a figure is entered once and shown in each one’s words, unit and cut-off; a correction is listed in all.',
  ),
  name: t('考评', 'Assessment'),
  find: t('查找外部考评', 'Find outside assessments'),
  lists: t('各项考评', 'Assessments'),
  points: t('一数多用', 'Data points'),
  sort: t('类别', 'Sort'),
  items: t('项目数', 'Items'),
  dueOn: t('报送期限', 'Sent in by'),
  none: t('还没有外部考评。', 'No outside assessment yet.'),
  noneHint: t('由联席会议办公室建立，再登记或导入项目。', 'The office sets one up, then enters or imports its items.'),
  noPoint: t('还没有用于外部考评的数据。', 'No figure of the ledger is shown in an outside assessment yet.'),
  times: t('用于 {n} 处', 'shown in {n} places'),
}

const columns: readonly Column<Scheme>[] = [
  { key: 'title', title: words.name, width: 280, cell: (row) => <ThingLink thing={row} /> },
  { key: 'sort', title: words.sort, width: 190, cell: (row) => <Sort sort={row.sort} /> },
  { key: 'cutoff', title: schemeWords.cutoff, width: 130, cell: (row) => <Day on={row.cutoff} /> },
  { key: 'items', title: words.items, width: 72, numeric: true, cell: (row) => row.items },
  { key: 'gaps', title: schemeWords.gaps, width: 88, numeric: true, cell: (row) => <Gaps scheme={row} /> },
  {
    key: 'corrections',
    title: schemeWords.corrections,
    width: 96,
    numeric: true,
    cell: (row) => <CorrectionCount scheme={row} />,
  },
  { key: 'due', title: words.dueOn, width: 190, cell: (row) => <Due scheme={row} /> },
  { key: 'state', title: shared.state, width: 100, cell: (row) => <StateTag state={row} /> },
]

/** Outside assessments that the ledger feeds, and every figure with the places it is shown in. */
export function SchemesPage(): ReactNode {
  const { say } = useLanguage()
  const { tab } = useSearch({ from: '/schemes' })
  const mayMake = useHolds('scheme.run')
  const declared = declaredStep('scheme', 'make')
  return (
    <Page
      tab={say(shared.schemes)}
      title={say(shared.schemes)}
      note={say(words.note)}
      actions={mayMake && declared && <OpenInDrawer kind="scheme" step="make" declared={declared} parentId={null} />}
    >
      <Tabs
        label={say(shared.schemes)}
        tabs={[
          { title: words.lists, to: { to: '/schemes', search: {} }, current: tab !== 'points' },
          { title: words.points, to: { to: '/schemes', search: { tab: 'points' } }, current: tab === 'points' },
        ]}
      />
      {tab === 'points' ? <Points /> : <Schemes />}
    </Page>
  )
}

function Schemes() {
  const { say } = useLanguage()
  const { tab: _, ...search } = useSearch({ from: '/schemes' })
  const navigate = useNavigate({ from: '/schemes' })
  const list = useRows('schemes.list', { query: search })
  const { put } = useFilters<typeof search>()
  return (
    <ThingTable
      name="schemes"
      label={say(shared.schemes)}
      list={list}
      columns={columns}
      idOf={(row) => row.id}
      onOpen={(row) => void navigate(thingPlace(row))}
      card={(row) => <SchemeCard scheme={row} />}
      filters={
        <>
          <SearchBox value={search.q} placeholder={say(words.find)} onChange={(q) => put({ q })} />
          <StateFilter kind="scheme" value={search.state} onChange={(state) => put({ state })} />
        </>
      }
      empty={<Empty title={say(words.none)}>{say(words.noneHint)}</Empty>}
    />
  )
}

function SchemeCard({ scheme }: { readonly scheme: Scheme }) {
  const { say } = useLanguage()
  return (
    <>
      <ThingLink thing={scheme} />
      <span className="zq-line">
        <StateTag state={scheme} />
        <span>
          {say(schemeWords.cutoff)} <Day on={scheme.cutoff} />
        </span>
      </span>
      <span className="zq-line">
        <span>
          {say(schemeWords.gaps)} <Gaps scheme={scheme} />
        </span>
        <span>
          {say(schemeWords.corrections)} <CorrectionCount scheme={scheme} />
        </span>
        <Due scheme={scheme} />
      </span>
    </>
  )
}

function Gaps({ scheme }: { readonly scheme: Scheme }) {
  if (scheme.gaps === 0) return <>0</>
  return (
    <Link to="/schemes/$id" params={{ id: scheme.id }} search={{ show: 'gaps' }}>
      <Mark tone="bad">{scheme.gaps}</Mark>
    </Link>
  )
}

function CorrectionCount({ scheme }: { readonly scheme: Scheme }) {
  if (scheme.corrections === 0) return <>0</>
  return (
    <Link to="/schemes/$id" params={{ id: scheme.id }} search={{ show: 'corrections' }}>
      <Mark tone="wait">{scheme.corrections}</Mark>
    </Link>
  )
}

function Due({ scheme }: { readonly scheme: Scheme }) {
  return scheme.dueOn === null ? (
    <span className="zq-faint">—</span>
  ) : (
    <DueTag dueOn={scheme.dueOn} overdue={scheme.overdue} />
  )
}

function Sort({ sort }: { readonly sort: string }) {
  const { say } = useLanguage()
  return <>{say(sortWord(sort))}</>
}

/** Every figure of the ledger that an assessment not yet over shows. */
function Points() {
  const { say } = useLanguage()
  const list = useRows('schemes.points', { query: {} })
  if (list.error) return <ProblemNotice problem={problemOf(list.error)} again={list.again} />
  if (!list.loading && list.rows.length === 0) return <Empty title={say(words.noPoint)}>{say(words.noneHint)}</Empty>
  return (
    <div className="zq-stack">
      {list.rows.map((point) => (
        <section key={point.source.id} aria-labelledby={`point-${point.source.id}`}>
          <h2 id={`point-${point.source.id}`}>
            <Link to="/indicators/$id" params={{ id: point.source.id }}>
              <Quoted>{point.source.title}</Quoted>
            </Link>
          </h2>
          <p className="zq-line">
            <span>{say(fill(words.times, { n: point.shown.length }))}</span>
            <UnitList units={point.source.units} />
          </p>
          <ShownList shown={point.shown} />
        </section>
      ))}
      {list.more && (
        <Button loading={list.loadingMore} onClick={list.more}>
          {say(shared.more)}
        </Button>
      )}
    </div>
  )
}
