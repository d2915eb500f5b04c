import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useRows } from '../../app/api.ts'
import { useFilters } from '../../app/filters.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { Empty } from '../../ui/empty.tsx'
import { SearchBox } from '../../ui/filters.tsx'
import { StateFilter } from '../../ui/list-filters.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ThingTable } from '../../ui/table/thing-table.tsx'
import { ThingLink, thingPlace } from '../../ui/thing-link.tsx'

type Row = CallOutput<'policies.list'>['rows'][number]

const words = {
  note: t(
    '导入、审核、发布的规划文件。任务和指标都从这里来。',
    'Plans imported, reviewed and published. Tasks and indicators come from them.',
  ),
  upload: t('上传规划文件', 'Upload a plan'),
  find: t('查找文件名、文号', 'Find titles, numbers'),
  none: t('还没有规划文件。', 'There is no plan yet.'),
  noneHint: t(
    '上传后系统读出条款、任务和指标，由您对照原文审核再发布。',
    'Once uploaded, its clauses, tasks and targets are read; you review them beside the text and publish.',
  ),
  findings: t('{n} 处待处理', '{n} to decide'),
}

const columns: readonly Column<Row>[] = [
  { key: 'title', title: t('文件', 'Document'), width: 330, cell: (row) => <ThingLink thing={row} /> },
  { key: 'number', title: t('文号', 'Number'), width: 180, cell: (row) => <Quoted>{row.number ?? '—'}</Quoted> },
  { key: 'state', title: shared.state, width: 150, cell: (row) => <StateTag state={row} /> },
  { key: 'issued', title: t('印发日期', 'Issued'), width: 136, cell: (row) => <Issued row={row} /> },
  { key: 'horizon', title: t('规划期末', 'Horizon'), width: 90, cell: (row) => row.horizonLast ?? '—' },
  { key: 'tasks', title: t('任务', 'Tasks'), width: 90, numeric: true, cell: (row) => row.counts.tasks },
  { key: 'targets', title: shared.indicators, width: 90, numeric: true, cell: (row) => row.counts.targets },
  { key: 'findings', title: t('发现', 'Findings'), width: 120, cell: (row) => <Findings row={row} /> },
  { key: 'clauses', title: shared.clause, width: 80, numeric: true, extra: true, cell: (row) => row.counts.clauses },
  { key: 'version', title: t('版本', 'Version'), width: 70, numeric: true, extra: true, cell: (row) => row.version },
  {
    key: 'issuer',
    title: t('印发单位', 'Issuer'),
    width: 200,
    extra: true,
    cell: (row) => <Quoted>{row.issuer}</Quoted>,
  },
]

/** All plans the caller may see. */
export function PoliciesPage(): ReactNode {
  const { say } = useLanguage()
  const search = useSearch({ from: '/policies' })
  const navigate = useNavigate({ from: '/policies' })
  const mayImport = useHolds('policy.import')
  const list = useRows('policies.list', { query: search })
  const { put } = useFilters<typeof search>()
  const upload = (
    <Button type="primary" onClick={() => void navigate({ to: '/policies/new' })}>
      {say(words.upload)}
    </Button>
  )
  return (
    <Page tab={say(shared.policies)} title={say(shared.policies)} note={say(words.note)} actions={mayImport && upload}>
      <ThingTable
        name="policies"
        label={say(shared.policies)}
        list={list}
        columns={columns}
        idOf={(row) => row.id}
        onOpen={(row) => void navigate(thingPlace(row))}
        card={(row) => <Card row={row} />}
        filters={
          <>
            <SearchBox value={search.q} placeholder={say(words.find)} onChange={(q) => put({ q })} />
            <StateFilter kind="policy" value={search.state} onChange={(state) => put({ state })} />
          </>
        }
        empty={
          <Empty title={say(words.none)}>
            <p>{say(words.noneHint)}</p>
            {mayImport && <Link to="/policies/new">{say(words.upload)}</Link>}
          </Empty>
        }
      />
    </Page>
  )
}

function Issued({ row }: { readonly row: Row }) {
  const { lang } = useLanguage()
  return row.issuedOn ? <time dateTime={row.issuedOn}>{formatDate(row.issuedOn, lang)}</time> : '—'
}

function Findings({ row }: { readonly row: Row }) {
  const { say } = useLanguage()
  const { openFindings } = row.counts
  if (openFindings === 0) return <span className="zq-faint">—</span>
  return <Mark tone="wait">{say(fill(words.findings, { n: openFindings }))}</Mark>
}

function Card({ row }: { readonly row: Row }) {
  return (
    <>
      <ThingLink thing={row} />
      <span className="zq-line">
        <StateTag state={row} />
        <Issued row={row} />
        <Findings row={row} />
      </span>
    </>
  )
}
