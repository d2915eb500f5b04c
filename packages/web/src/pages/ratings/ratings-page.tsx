import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { dateInChina, ratingLevels, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useRows } from '../../app/api.ts'
import { useFilters } from '../../app/filters.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { Day } from '../../ui/day.tsx'
import { items } from '../../ui/declared.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ChoiceFilter } from '../../ui/filters.tsx'
import { LevelMark } from '../../ui/level-mark.tsx'
import { StateFilter } from '../../ui/list-filters.tsx'
import { Page } from '../../ui/page.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ThingTable } from '../../ui/table/thing-table.tsx'

type Row = CallOutput<'ratings.list'>['rows'][number]

const words = {
  note: t(
    '申请人对办结事项的评价，最近变动的在前；不能修改或者删除，差评限时回访。',
    'What applicants think of closed cases, the last moved on top; none can be changed, a bad one is followed up in time.',
  ),
  mine: t('我对办结事项的评价，以及承办单位的回访。', 'How I rated closed cases, and what came of it.'),
  no: t('受理编号', 'Case'),
  item: t('事项', 'Service'),
  level: t('评价', 'Rating'),
  again: t('回访后再评', 'Again'),
  said: t('说明', 'In their words'),
  given: t('评价日期', 'Given'),
  follow: t('回访期限', 'Follow up by'),
  late: t('期限', 'Deadline'),
  overdue: t('超期未回访', 'Overdue'),
  none: t('没有符合条件的评价。', 'No rating fits.'),
  noneHint: t('办件办结后，申请人可以评价一次。', 'Once a case is closed, whoever applied may rate it.'),
}

const columns: readonly Column<Row>[] = [
  {
    key: 'no',
    title: words.no,
    width: 140,
    cell: (row) => <CaseLink row={row} />,
  },
  { key: 'item', title: words.item, width: 160, cell: (row) => <ItemTitle row={row} /> },
  { key: 'level', title: words.level, width: 120, cell: (row) => <LevelMark level={row.level} /> },
  { key: 'state', title: shared.state, width: 140, cell: (row) => <StateTag state={row} /> },
  {
    key: 'due',
    title: words.follow,
    width: 155,
    cell: (row) => (row.dueOn === null ? null : <DueTag dueOn={row.dueOn} overdue={row.overdue} />),
  },
  {
    key: 'again',
    title: words.again,
    width: 120,
    cell: (row) => (row.again === null ? null : <LevelMark level={row.again} />),
  },
  { key: 'said', title: words.said, width: 205, cell: (row) => <Quoted>{row.words}</Quoted> },
  { key: 'given', title: words.given, width: 118, cell: (row) => <Day on={dateInChina(row.openedAt)} /> },
]

/** Ratings of services: what applicants think, and whether the bad ones were followed up. */
export function RatingsPage(): ReactNode {
  const { say } = useLanguage()
  const search = useSearch({ from: '/ratings' })
  const navigate = useNavigate({ from: '/ratings' })
  const applies = useHolds('case.apply')
  const list = useRows('ratings.list', { query: search })
  const { put, clear } = useFilters<typeof search>()
  return (
    <Page
      tab={say(shared.ratings)}
      title={say(shared.ratings)}
      note={say(applies ? words.mine : words.note)}
      actions={<PrintButton />}
    >
      <ThingTable
        name="ratings"
        label={say(shared.ratings)}
        list={list}
        columns={columns}
        idOf={(row) => row.id}
        onOpen={(row) => void navigate({ to: '/cases/$id', params: { id: row.caseId }, hash: 'rating' })}
        card={(row) => <RatingCard row={row} />}
        filters={
          <>
            <ChoiceFilter
              label={say(words.item)}
              value={search.item}
              options={items.map(({ kind, title }) => ({ value: kind, label: say(title) }))}
              onChange={(item) => put({ item })}
            />
            <ChoiceFilter
              label={say(words.level)}
              value={search.level}
              options={Object.entries(ratingLevels).map(([value, label]) => ({ value, label: say(label) }))}
              onChange={(level) => put({ level: level as Row['level'] | undefined })}
            />
            <StateFilter kind="rating" value={search.state} onChange={(state) => put({ state })} />
            <ChoiceFilter
              label={say(words.late)}
              value={search.overdue}
              options={[{ value: 'true', label: say(words.overdue) }]}
              onChange={(overdue) => put({ overdue: overdue === undefined ? undefined : 'true' })}
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

function CaseLink({ row }: { readonly row: Row }) {
  return (
    <Link to="/cases/$id" params={{ id: row.caseId }} hash="rating">
      <Quoted>{row.no}</Quoted>
    </Link>
  )
}

function ItemTitle({ row }: { readonly row: Row }) {
  const { say } = useLanguage()
  return <span>{say(row.itemTitle)}</span>
}

/** A rating on a phone. */
function RatingCard({ row }: { readonly row: Row }) {
  return (
    <>
      <CaseLink row={row} />
      <span className="zq-line">
        <LevelMark level={row.level} />
        <StateTag state={row} />
        {row.dueOn !== null && <DueTag dueOn={row.dueOn} overdue={row.overdue} />}
      </span>
      <ItemTitle row={row} />
      <Quoted>{row.words}</Quoted>
    </>
  )
}
