import { Link, useNavigate } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { words as shared } from '../../app/words.ts'
import { Day } from '../../ui/day.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ThingTable } from '../../ui/table/thing-table.tsx'
import { ArchiveTabs } from './tabs.tsx'

type Row = CallOutput<'archives.lists'>['rows'][number]

const words = {
  title: t('销毁清册', 'Lists of destruction'),
  no: t('清册编号', 'Number'),
  unit: t('单位', 'Unit'),
  files: t('列入（件）', 'Files'),
  leftOut: t('未列入（件）', 'Left out'),
  drawn: t('编制日期', 'Drawn up'),
  none: t('还没有销毁清册。', 'There is no list yet.'),
  noneHint: t('有档案到期后，由承办单位在“档案”里编制。', 'Units draw them up under “Files” once something is due.'),
}

const columns: readonly Column<Row>[] = [
  { key: 'no', title: words.no, width: 200, cell: (row) => <ListLink row={row} /> },
  { key: 'unit', title: words.unit, width: 240, cell: (row) => row.unit && <Quoted>{row.unit}</Quoted> },
  { key: 'files', title: words.files, width: 100, cell: (row) => <span className="zq-number">{row.files}</span> },
  { key: 'out', title: words.leftOut, width: 110, cell: (row) => <span className="zq-number">{row.leftOut}</span> },
  { key: 'drawn', title: words.drawn, width: 120, cell: (row) => <Day on={row.drawnOn} /> },
  { key: 'state', title: shared.state, width: 160, cell: (row) => <StateTag state={row} /> },
]

function ListLink({ row }: { readonly row: Row }) {
  return (
    <Link to="/archives/lists/$id" params={{ id: row.id }}>
      <Quoted>{row.no}</Quoted>
    </Link>
  )
}

/** Lists of destruction, the latest first. */
export function ListsPage(): ReactNode {
  const { say } = useLanguage()
  const navigate = useNavigate()
  const list = useRows('archives.lists', { query: {} })
  return (
    <Page tab={say(words.title)} title={say(words.title)}>
      <ArchiveTabs at="lists" />
      <ThingTable
        name="destruction-lists"
        label={say(words.title)}
        list={list}
        columns={columns}
        idOf={(row) => row.id}
        onOpen={(row) => void navigate({ to: '/archives/lists/$id', params: { id: row.id } })}
        card={(row) => (
          <>
            <ListLink row={row} />
            <span className="zq-line">
              <StateTag state={row} />
              <Day on={row.drawnOn} />
            </span>
          </>
        )}
        filters={null}
        empty={<Empty title={say(words.none)}>{say(words.noneHint)}</Empty>}
      />
    </Page>
  )
}
