import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useRows } from '../../app/api.ts'
import { useFilters } from '../../app/filters.ts'
import { useLanguage } from '../../app/language.tsx'
import { ownSubjects, useMe } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { Day } from '../../ui/day.tsx'
import { Empty } from '../../ui/empty.tsx'
import { SearchBox } from '../../ui/filters.tsx'
import { StateFilter } from '../../ui/list-filters.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ThingTable } from '../../ui/table/thing-table.tsx'
import { Service } from '../letter/service.tsx'

type LetterRow = CallOutput<'letters.list'>['rows'][number]

const words = {
  note: t(
    '办件的文书和送达情况。送达之日起，救济期限开始计算。',
    'Letters of cases and how they were served. Times to object begin on the day of service.',
  ),
  find: t('查找文号、办件编号、受送达人', 'Find a number or a recipient'),
  title: t('文书', 'Letter'),
  case: t('办件', 'Case'),
  recipient: t('受送达人', 'Goes to'),
  issued: t('成文日期', 'Dated'),
  served: t('送达', 'Served'),
  none: t('没有符合条件的文书。', 'No letter fits.'),
  noneHint: t(
    '受理、补正、决定等文书在办理时生成，列在这里。',
    'Letters are made as cases are handled and stand here.',
  ),
  receiving: t('设置文书接收方式', 'How letters are received'),
}

const columns: readonly Column<LetterRow>[] = [
  {
    key: 'title',
    title: words.title,
    width: 300,
    cell: (row) => (
      <Link to="/letters/$id" params={{ id: row.id }}>
        <Quoted>{row.title}</Quoted>
      </Link>
    ),
  },
  {
    key: 'case',
    title: words.case,
    width: 160,
    cell: (row) => (
      <Link to="/cases/$id" params={{ id: row.caseId }}>
        <Quoted>{row.caseNo}</Quoted>
      </Link>
    ),
  },
  { key: 'recipient', title: words.recipient, width: 200, cell: (row) => <Quoted>{row.recipient}</Quoted> },
  { key: 'state', title: shared.state, width: 110, cell: (row) => <StateTag state={row} /> },
  { key: 'issued', title: words.issued, width: 118, cell: (row) => <Day on={row.issuedOn} /> },
  { key: 'served', title: words.served, width: 200, cell: (row) => <Service letter={row} /> },
]

/** Letters: what a unit has to serve, or what an applicant got. */
export function LettersPage(): ReactNode {
  const { say } = useLanguage()
  const me = useMe()
  const search = useSearch({ from: '/letters' })
  const navigate = useNavigate({ from: '/letters' })
  const list = useRows('letters.list', { query: search })
  const [subject] = ownSubjects(me)
  const { put, clear } = useFilters<typeof search>()
  return (
    <Page
      tab={say(shared.letters)}
      title={say(shared.letters)}
      note={say(words.note)}
      actions={
        subject && (
          <Link to="/things/$id" params={{ id: subject.unitId }}>
            {say(words.receiving)}
          </Link>
        )
      }
    >
      <ThingTable
        name="letters"
        label={say(shared.letters)}
        list={list}
        columns={columns}
        idOf={(row) => row.id}
        onOpen={(row) => void navigate({ to: '/letters/$id', params: { id: row.id } })}
        card={(row) => <LetterCard row={row} />}
        filters={
          <>
            <SearchBox value={search.q} placeholder={say(words.find)} onChange={(q) => put({ q })} />
            <StateFilter kind="letter" value={search.state} onChange={(state) => put({ state })} />
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

/** A letter on a phone. */
function LetterCard({ row }: { readonly row: LetterRow }) {
  return (
    <>
      <Link to="/letters/$id" params={{ id: row.id }}>
        <Quoted>{row.title}</Quoted>
      </Link>
      <span className="zq-line">
        <StateTag state={row} />
        <Service letter={row} />
      </span>
      <Quoted>{row.recipient}</Quoted>
    </>
  )
}
