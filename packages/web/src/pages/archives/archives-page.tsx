import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useLoad, useRows } from '../../app/api.ts'
import { urlOf } from '../../app/client.ts'
import { useFilters } from '../../app/filters.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { Day } from '../../ui/day.tsx'
import { declaredStep, items } from '../../ui/declared.ts'
import { Empty } from '../../ui/empty.tsx'
import { ChoiceFilter, DayFilter, SearchBox } from '../../ui/filters.tsx'
import { OpenInDrawer } from '../../ui/open-step.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ThingTable } from '../../ui/table/thing-table.tsx'
import { ArchiveTabs } from './tabs.tsx'
import { keepingWords } from './words.ts'

type Row = CallOutput<'archives.list'>['rows'][number]

const words = {
  note: t(
    '案件办结后按保管期限保管；期满经鉴定、两人审批、两人监销后销毁，出具证明。',
    'Files of closed cases are kept for their time; then, after an appraisal, two approvals and before two witnesses, they are destroyed and certified.',
  ),
  find: t('案件编号', 'Number of a case'),
  case: t('案件', 'Case'),
  item: t('事项', 'Service'),
  unit: t('承办单位', 'Unit'),
  closed: t('办结日期', 'Closed'),
  kept: t('保管期限', 'Kept for'),
  until: t('保管至', 'Kept until'),
  before: t('保管至不晚于', 'Kept until at most'),
  list: t('销毁清册', 'List'),
  none: t('没有符合条件的档案。', 'No file fits.'),
  noneHint: t('案件办结之日起列在这里。', 'A case stands here from the day it is closed.'),
  count: t('{state} {n}', '{state} {n}'),
}

const columns: readonly Column<Row>[] = [
  { key: 'no', title: words.case, width: 180, cell: (row) => <CaseLink row={row} /> },
  { key: 'item', title: words.item, width: 190, cell: (row) => <Item row={row} /> },
  { key: 'unit', title: words.unit, width: 190, cell: (row) => row.unit && <Quoted>{row.unit}</Quoted> },
  { key: 'closed', title: words.closed, width: 118, cell: (row) => <Day on={row.closedOn} /> },
  { key: 'kept', title: words.kept, width: 110, cell: (row) => <Keeping row={row} /> },
  { key: 'until', title: words.until, width: 118, cell: (row) => <Until row={row} /> },
  { key: 'state', title: shared.state, width: 130, cell: (row) => <StateTag state={row} /> },
  { key: 'list', title: words.list, width: 160, cell: (row) => <ListLink row={row} /> },
]

/** The page of a case; that of a destroyed one says what is left. */
function CaseLink({ row }: { readonly row: Row }) {
  return (
    <Link to="/cases/$id" params={{ id: row.id }}>
      <Quoted>{row.no}</Quoted>
    </Link>
  )
}

function Item({ row }: { readonly row: Row }) {
  const { say } = useLanguage()
  return <>{say(row.itemTitle)}</>
}

function Keeping({ row }: { readonly row: Row }) {
  const { say } = useLanguage()
  return <>{row.years === null ? say(keepingWords.forEver) : say(fill(keepingWords.years, { n: row.years }))}</>
}

function Until({ row }: { readonly row: Row }) {
  return row.keepUntil === null ? <span className="zq-faint">—</span> : <Day on={row.keepUntil} />
}

function ListLink({ row }: { readonly row: Row }) {
  if (row.list === null) return <span className="zq-faint">—</span>
  return (
    <Link to="/archives/lists/$id" params={{ id: row.list.id }}>
      <Quoted>{row.list.no}</Quoted>
    </Link>
  )
}

/** Files of closed cases: how long each is kept, what is due, what holds it back. */
export function ArchivesPage(): ReactNode {
  const { say } = useLanguage()
  const search = useSearch({ from: '/archives' })
  const navigate = useNavigate()
  const list = useRows('archives.list', { query: search })
  const { state: _, ...rest } = search
  const totals = useLoad('archives.list', { query: { ...rest, limit: 1 } })
  const draws = useHolds('archive.draw')
  const { put, clear } = useFilters<typeof search>()
  return (
    <Page
      tab={say(shared.archives)}
      title={say(shared.archives)}
      note={say(words.note)}
      actions={
        <>
          {draws && <Openings />}
          <Button href={urlOf('archives.export', { query: search })}>{say(shared.exportXlsx)}</Button>
        </>
      }
    >
      <ArchiveTabs at="files" />
      <ThingTable
        name="archives"
        label={say(shared.archives)}
        list={list}
        columns={columns}
        idOf={(row) => row.id}
        onOpen={(row) => void navigate({ to: '/cases/$id', params: { id: row.id } })}
        card={(row) => (
          <>
            <CaseLink row={row} />
            <span className="zq-line">
              <Item row={row} />
              <StateTag state={row} />
            </span>
            <span className="zq-line">
              <Keeping row={row} />
              {row.keepUntil !== null && (
                <span>
                  {say(words.until)} <Day on={row.keepUntil} />
                </span>
              )}
            </span>
          </>
        )}
        filters={
          <>
            <SearchBox value={search.q} placeholder={say(words.find)} onChange={(q) => put({ q })} />
            <ChoiceFilter
              label={say(shared.state)}
              value={search.state}
              options={(totals.data?.byState ?? []).map(({ state, label, files }) => ({
                value: state,
                label: say(fill(words.count, { state: say(label), n: files })),
              }))}
              onChange={(state) => put({ state })}
            />
            <ChoiceFilter
              label={say(words.item)}
              value={search.item}
              options={items.map(({ kind, title }) => ({ value: kind, label: say(title) }))}
              onChange={(item) => put({ item })}
            />
            <DayFilter label={say(words.before)} value={search.until} onChange={(until) => put({ until })} />
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

function Openings() {
  const all = [
    ['destruction-list', 'draw'],
    ['archive-hold', 'hold'],
    ['retention-extension', 'extend'],
  ] as const
  return all.map(([kind, step]) => {
    const declared = declaredStep(kind, step)
    return declared && <OpenInDrawer key={kind} kind={kind} step={step} declared={declared} parentId={null} />
  })
}
