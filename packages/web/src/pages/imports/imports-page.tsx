import { Link, useNavigate } from '@tanstack/react-router'
import { formatNumber } from '@zhiqiang/kernel'
import { type ReactNode, useEffect } from 'react'
import { useLoad, useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { Day } from '../../ui/day.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ThingTable } from '../../ui/table/thing-table.tsx'
import { isOpen, Phase, type Run } from './phase.tsx'
import { TakeFile } from './take-file.tsx'
import { words } from './words.ts'

const columns: readonly Column<Run>[] = [
  { key: 'file', title: words.name, width: 260, cell: (row) => <RunLink row={row} /> },
  { key: 'phase', title: words.phase, width: 150, cell: (row) => <Phase run={row} /> },
  { key: 'read', title: words.read, width: 90, cell: (row) => <Count n={row.read} /> },
  { key: 'inserted', title: words.inserted, width: 90, cell: (row) => <Count n={row.inserted} /> },
  { key: 'updated', title: words.updated, width: 90, cell: (row) => <Count n={row.updated} /> },
  { key: 'rejected', title: words.rejected, width: 90, cell: (row) => <Count n={row.rejected} /> },
  { key: 'source', title: words.source, width: 160, cell: (row) => <Quoted>{row.source}</Quoted> },
  { key: 'by', title: words.by, width: 120, cell: (row) => <Quoted>{row.askedBy}</Quoted> },
  { key: 'at', title: words.at, width: 118, cell: (row) => <Day on={row.askedAt} /> },
]

function RunLink({ row }: { readonly row: Run }) {
  return (
    <Link to="/imports/$id" params={{ id: row.id }}>
      <Quoted>{row.fileName}</Quoted>
    </Link>
  )
}

function Count({ n }: { readonly n: number }) {
  const { lang } = useLanguage()
  return <span className="zq-number">{formatNumber(n, lang)}</span>
}

/** Files taken into the registers, and the way to take in another. */
export function ImportsPage(): ReactNode {
  const { say } = useLanguage()
  const me = useMe()
  const navigate = useNavigate()
  const registers = useLoad('data.registers', { query: {} })
  const list = useRows('data.imports', { query: {} })
  const busy = list.rows.some(isOpen)
  const { again } = list
  useEffect(() => {
    if (!busy) return
    const timer = setInterval(again, 2000)
    return () => clearInterval(timer)
  }, [busy, again])
  return (
    <Page
      tab={say(words.title)}
      title={say(words.title)}
      note={say(words.note)}
      actions={
        <>
          <Link to="/data-quality">{say(words.quality)}</Link>{' '}
          <a href={`/c/${me.city.code}/data`}>{say(words.search)}</a>
        </>
      }
    >
      <Loaded query={registers}>{({ rows }) => <TakeFile registers={rows} />}</Loaded>
      <ThingTable
        name="imports"
        label={say(words.title)}
        list={list}
        columns={columns}
        idOf={(row) => row.id}
        onOpen={(row) => void navigate({ to: '/imports/$id', params: { id: row.id } })}
        card={(row) => (
          <>
            <RunLink row={row} />
            <span className="zq-line">
              <Phase run={row} />
              <Day on={row.askedAt} />
            </span>
          </>
        )}
        empty={
          <Empty title={say(words.none)}>
            <p>{say(words.noneHint)}</p>
          </Empty>
        }
      />
    </Page>
  )
}
