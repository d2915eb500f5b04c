import { useNavigate, useSearch } from '@tanstack/react-router'
import { formatInstant, t } from '@zhiqiang/kernel'
import { Button, Input } from 'antd'
import { useRows } from '../../app/api.ts'
import { urlOf } from '../../app/client.ts'
import { useFilters } from '../../app/filters.ts'
import { useLanguage } from '../../app/language.tsx'
import { roleText } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { ActorName } from '../../ui/actor-name.tsx'
import { kindTitle, kindTitles } from '../../ui/declared.ts'
import { Empty } from '../../ui/empty.tsx'
import { ChoiceFilter, SearchBox } from '../../ui/filters.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ThingTable } from '../../ui/table/thing-table.tsx'
import { ThingLink } from '../../ui/thing-link.tsx'
import { type AuditEvent, EventDetail } from './event-detail.tsx'

const words = {
  events: t('事件', 'Events'),
  find: t('查找事项、人员、步骤', 'Find items, people, steps'),
  kind: t('类别', 'Kind'),
  from: t('自', 'From'),
  to: t('至', 'To'),
  none: t('没有符合条件的事件。', 'No event fits.'),
}

const columns: readonly Column<AuditEvent>[] = [
  { key: 'thing', title: t('事项', 'Item'), width: 270, cell: (row) => <EventThing event={row} /> },
  { key: 'at', title: t('时间', 'When'), width: 180, cell: (row) => <When at={row.at} /> },
  { key: 'step', title: t('步骤', 'Step'), width: 140, cell: (row) => <Step event={row} /> },
  { key: 'kind', title: words.kind, width: 120, cell: (row) => <KindName kind={row.kind} /> },
  { key: 'actor', title: t('经办', 'By'), width: 110, cell: (row) => <ActorName actor={row.actor} role={row.role} /> },
  { key: 'role', title: t('角色', 'Role'), width: 120, cell: (row) => <RoleName role={row.role} /> },
  { key: 'unit', title: shared.unit, width: 160, cell: (row) => <Quoted>{row.unit}</Quoted> },
  { key: 'seq', title: t('序号', 'No.'), width: 60, numeric: true, cell: (row) => row.seq },
  {
    key: 'recorded',
    title: t('记录时间', 'Recorded'),
    width: 180,
    extra: true,
    cell: (row) => <When at={row.recordedAt} />,
  },
  {
    key: 'hash',
    title: t('哈希', 'Hash'),
    width: 160,
    extra: true,
    cell: (row) => <code>{row.hash.slice(0, 16)}</code>,
  },
]

/** All events of the city, filtered and exported. */
export function EventsTab() {
  const { say } = useLanguage()
  const { tab: _tab, ...search } = useSearch({ from: '/audit' })
  const navigate = useNavigate({ from: '/audit' })
  const list = useRows('audit.events', { query: search })
  const { put, clear } = useFilters<typeof search>()
  return (
    <ThingTable
      name="events"
      label={say(words.events)}
      list={list}
      columns={columns}
      idOf={(row) => `${row.thingId}-${row.seq}`}
      onOpen={(row) => void navigate({ to: '/things/$id', params: { id: row.thingId } })}
      preview={{
        title: (row) => <Quoted>{row.thingTitle}</Quoted>,
        body: (row) => <EventDetail event={row} />,
      }}
      card={(row) => <Card event={row} />}
      filters={
        <>
          <SearchBox value={search.q} placeholder={say(words.find)} onChange={(q) => put({ q })} />
          <ChoiceFilter
            label={say(words.kind)}
            value={search.kind}
            options={kindTitles.map(({ value, label }) => ({ value, label: say(label) }))}
            onChange={(kind) => put({ kind })}
          />
          <DayFilter label={say(words.from)} value={search.from} onChange={(from) => put({ from })} />
          <DayFilter label={say(words.to)} value={search.to} onChange={(to) => put({ to })} />
        </>
      }
      actions={
        <Button href={urlOf('audit.export', { query: { from: search.from, to: search.to } })}>
          {say(shared.exportCsv)}
        </Button>
      }
      empty={<Empty onClear={clear} title={say(words.none)} />}
    />
  )
}

interface DayProps {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (day: string | undefined) => void
}

function DayFilter({ label, value, onChange }: DayProps) {
  return (
    <Input
      className="zq-day"
      type="date"
      prefix={label}
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value || undefined)}
    />
  )
}

function EventThing({ event }: { readonly event: AuditEvent }) {
  return <ThingLink thing={{ id: event.thingId, kind: event.kind, title: event.thingTitle }} />
}

function When({ at }: { readonly at: string }) {
  const { lang } = useLanguage()
  return <time dateTime={at}>{formatInstant(at, lang)}</time>
}

function Step({ event }: { readonly event: AuditEvent }) {
  const { say } = useLanguage()
  return <span>{say(event.label)}</span>
}

function KindName({ kind }: { readonly kind: string }) {
  const { say } = useLanguage()
  return <span>{say(kindTitle(kind))}</span>
}

function RoleName({ role }: { readonly role: string }) {
  const { say } = useLanguage()
  return <span>{say(roleText(role))}</span>
}

function Card({ event }: { readonly event: AuditEvent }) {
  return (
    <>
      <Quoted>{event.thingTitle}</Quoted>
      <span className="zq-line">
        <b>
          <Step event={event} />
        </b>
        <ActorName actor={event.actor} role={event.role} />
        <When at={event.at} />
      </span>
    </>
  )
}
