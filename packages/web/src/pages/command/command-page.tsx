import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad, useRows } from '../../app/api.ts'
import { useFilters } from '../../app/filters.ts'
import { useLanguage } from '../../app/language.tsx'
import { words as shared } from '../../app/words.ts'
import { Day } from '../../ui/day.tsx'
import { DueTag } from '../../ui/due-tag.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ChoiceFilter } from '../../ui/filters.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ThingTable } from '../../ui/table/thing-table.tsx'
import { CommandBoard } from './board.tsx'
import { SendOn } from './send-on.tsx'

type Row = CallOutput<'command.clocks'>['rows'][number]

const words = {
  note: t(
    '投诉件、举报件的每一个期限；超期变红。来信可以派往有管辖权的单位，对方可以退回一次。',
    'Every clock of complaints and reports; past its day it turns red. A letter goes to the unit in charge, which may send it back once.',
  ),
  clocks: t('期限', 'Clocks'),
  no: t('编号', 'Number'),
  clock: t('期限', 'Clock'),
  due: t('到期', 'Due'),
  started: t('起算', 'Since'),
  place: t('县（市、区）', 'County'),
  unit: t('承办单位', 'Unit'),
  light: t('到期情况', 'How near'),
  overdue: t('已超期', 'Overdue'),
  soon: t('三天内到期', 'Due within three days'),
  running: t('三天以后到期', 'Later'),
  service: t('事项', 'Service'),
  send: t('派单', 'Send on'),
  stands: t('停止计算', 'Stands still'),
  none: t('没有在走的期限。', 'No clock runs.'),
  noneHint: t('收到投诉、举报后，每个期限立即列在这里。', 'Each clock stands here as soon as a letter came in.'),
}

const columns: readonly Column<Row>[] = [
  { key: 'no', title: words.no, width: 150, cell: (row) => <CaseLink row={row} /> },
  { key: 'service', title: words.service, width: 150, cell: (row) => <Said text={row.itemTitle} /> },
  { key: 'clock', title: words.clock, width: 150, cell: (row) => <Said text={row.label} /> },
  { key: 'due', title: words.due, width: 190, cell: (row) => <Due row={row} /> },
  { key: 'place', title: words.place, width: 110, cell: (row) => <Quoted>{row.place}</Quoted> },
  { key: 'unit', title: words.unit, width: 200, cell: (row) => <Quoted>{row.unit}</Quoted> },
  { key: 'state', title: shared.state, width: 130, cell: (row) => <State row={row} /> },
  { key: 'started', title: words.started, width: 118, extra: true, cell: (row) => <Day on={row.startedOn} /> },
  { key: 'send', title: words.send, width: 90, cell: (row) => (row.sends ? <SendOn id={row.id} no={row.no} /> : null) },
]

function Said({ text }: { readonly text: Row['label'] }) {
  const { say } = useLanguage()
  return <span>{say(text)}</span>
}

function CaseLink({ row }: { readonly row: Row }) {
  return (
    <Link to="/cases/$id" params={{ id: row.id }}>
      <Quoted>{row.no}</Quoted>
    </Link>
  )
}

function Due({ row }: { readonly row: Row }) {
  const { say } = useLanguage()
  if (row.dueOn === null) return <span className="zq-faint">{say(words.stands)}</span>
  return <DueTag dueOn={row.dueOn} overdue={row.overdue} />
}

function State({ row }: { readonly row: Row }) {
  const { say } = useLanguage()
  return <Mark tone={row.tone as 'plain'}>{say(row.stateLabel)}</Mark>
}

/** 指挥视图: every clock of complaints and reports by county, and sending a letter where it belongs. */
export function CommandPage(): ReactNode {
  const { say } = useLanguage()
  const search = useSearch({ from: '/command' })
  const navigate = useNavigate({ from: '/command' })
  const board = useLoad('command.board', { query: search.item === undefined ? {} : { item: search.item } })
  const list = useRows('command.clocks', { query: search })
  const { put, clear } = useFilters<typeof search>()
  return (
    <Page tab={say(shared.command)} title={say(shared.command)} note={say(words.note)} actions={<PrintButton />}>
      <div className="zq-stack">
        {board.data && <CommandBoard board={board.data} />}
        <ThingTable
          name="command"
          label={say(words.clocks)}
          list={list}
          columns={columns}
          idOf={(row) => `${row.id} ${row.clock} ${row.round}`}
          onOpen={(row) => void navigate({ to: '/cases/$id', params: { id: row.id } })}
          card={(row) => <ClockCard row={row} />}
          filters={
            <>
              <ChoiceFilter
                label={say(words.service)}
                value={search.item}
                options={(board.data?.items ?? []).map(({ item, title }) => ({ value: item, label: say(title) }))}
                onChange={(item) => put({ item })}
              />
              <ChoiceFilter
                names
                label={say(words.place)}
                value={search.region}
                options={(board.data?.places ?? []).map(({ region, name }) => ({ value: region, label: name }))}
                onChange={(region) => put({ region })}
              />
              <ChoiceFilter
                label={say(words.light)}
                value={search.light}
                options={(['overdue', 'soon', 'running'] as const).map((value) => ({
                  value,
                  label: say(words[value]),
                }))}
                onChange={(light) => put({ light })}
              />
            </>
          }
          empty={
            <Empty onClear={clear} title={say(words.none)}>
              <p>{say(words.noneHint)}</p>
            </Empty>
          }
        />
      </div>
    </Page>
  )
}

/** A clock on a phone. */
function ClockCard({ row }: { readonly row: Row }) {
  return (
    <>
      <CaseLink row={row} />
      <span className="zq-line">
        <Said text={row.label} />
        <Due row={row} />
      </span>
      <span className="zq-line">
        <Quoted>{row.place}</Quoted>
        <State row={row} />
        {row.sends && <SendOn id={row.id} no={row.no} />}
      </span>
    </>
  )
}
