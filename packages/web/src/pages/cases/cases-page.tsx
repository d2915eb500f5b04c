import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useRows } from '../../app/api.ts'
import { urlOf } from '../../app/client.ts'
import { useFilters } from '../../app/filters.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { BatchEach } from '../../ui/batch-each.tsx'
import { Day } from '../../ui/day.tsx'
import { items, statesOf } from '../../ui/declared.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ChoiceFilter, SearchBox } from '../../ui/filters.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { SavedViews } from '../../ui/saved-views.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ThingTable } from '../../ui/table/thing-table.tsx'
import { UnitList } from '../../ui/unit-list.tsx'
import { FoundText } from './found-text.tsx'
import { HandlerFilter } from './handler-filter.tsx'
import { JoinCase } from './join-case.tsx'

type CaseRow = CallOutput<'cases.list'>['rows'][number]

const words = {
  note: t(
    '收到的申请，最先到期的在前；超过期限变红。',
    'Applications, the first due on top; past its time a case turns red.',
  ),
  mine: t('我办理的和代办的申请。', 'What I applied for, for myself or others.'),
  find: t('查找编号、姓名、内容', 'Find numbers, names, words'),
  found: t('查到的内容', 'Found in'),
  no: t('受理编号', 'Number'),
  item: t('事项', 'Service'),
  applicant: t('申请人', 'Applicant'),
  unit: t('承办单位', 'Unit'),
  opened: t('收到', 'Received'),
  channel: t('渠道', 'Channel'),
  online: t('网上', 'Online'),
  counter: t('窗口', 'Counter'),
  under: t('办理状态', 'Progress'),
  open: t('在办', 'Under way'),
  closed: t('已办结', 'Closed'),
  deadline: t('期限', 'Deadline'),
  state: t('状态', 'State'),
  round: t('班次或者批次', 'Class or round'),
  thisRound: t('本班（批次）', 'this class or round'),
  pressing: t('到期', 'Pressing'),
  soon: t('七天内到期', 'due within seven days'),
  over: t('已超期', 'overdue'),
  ours: t('本单位牵头的', 'my unit is in charge'),
  handler: t('承办人', 'Officer'),
  standIn: t('代', 'for'),
  helper: t('调解或援助机构', 'Who helps'),
  thisHelper: t('这家机构', 'this body'),
  recounted: t('随工作日历变动', 'moved with the work calendar'),
  comma: t('、', ', '),
  sort: t('排序', 'Order'),
  due: t('按期限', 'by due date'),
  moved: t('按最近变动', 'by last change'),
  byOpened: t('按收到时间', 'by arrival'),
  none: t('没有符合条件的办件。', 'No case fits.'),
  noneHint: t('申请提交后立即列在这里。', 'Applications stand here as soon as they are handed in.'),
  toServices: t('去申办', 'Apply for a service'),
}

/** Where the words of a search stand; only while somebody searches. */
const foundColumn: Column<CaseRow> = {
  key: 'found',
  title: words.found,
  width: 260,
  always: true,
  cell: (row) => <FoundText found={row.found} />,
}

const columns: readonly Column<CaseRow>[] = [
  {
    key: 'no',
    title: words.no,
    width: 135,
    cell: (row) => (
      <Link to="/cases/$id" params={{ id: row.id }}>
        <Quoted>{row.no}</Quoted>
      </Link>
    ),
  },
  { key: 'item', title: words.item, width: 165, cell: (row) => <Said text={row.itemTitle} /> },
  { key: 'applicant', title: words.applicant, width: 175, cell: (row) => <Quoted>{row.subject.name}</Quoted> },
  { key: 'state', title: shared.state, width: 145, cell: (row) => <StateTag state={row} /> },
  {
    key: 'due',
    title: shared.due,
    width: 145,
    cell: (row) => <DueTag dueOn={row.dueOn} overdue={row.overdue} over={row.closedAt !== null} />,
  },
  {
    key: 'unit',
    title: words.unit,
    width: 140,
    cell: (row) => <UnitList units={row.units.filter((unit) => unit.part === 'lead')} />,
  },
  {
    key: 'handler',
    title: words.handler,
    width: 80,
    cell: (row) => row.handler && <Handler row={row} handler={row.handler} />,
  },
  { key: 'opened', title: words.opened, width: 112, cell: (row) => <Day on={row.openedAt.slice(0, 10)} /> },
  {
    key: 'channel',
    title: words.channel,
    width: 70,
    extra: true,
    cell: (row) => <Said text={words[row.channel]} />,
  },
]

function Said({ text }: { readonly text: { readonly zh: string; readonly en: string } }) {
  const { say } = useLanguage()
  return <span>{say(text)}</span>
}

/** Cases: a unit's queue, or what an applicant handed in. */
export function CasesPage(): ReactNode {
  const { say } = useLanguage()
  const search = useSearch({ from: '/cases' })
  const navigate = useNavigate({ from: '/cases' })
  const applies = useHolds('case.apply')
  const staff = useHolds('case.handle')
  const assigns = useHolds('case.assign')
  const shown = staff || !applies ? columns : columns.filter(({ key }) => key !== 'handler')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const filter = { sort: 'due', ...search } as const
  const list = useRows('cases.list', { query: filter })
  const { put, clear } = useFilters<typeof search>()
  return (
    <Page
      tab={say(shared.cases)}
      title={say(shared.cases)}
      note={say(applies ? words.mine : words.note)}
      actions={
        <>
          {applies && <Link to="/services">{say(words.toServices)}</Link>}
          <Button href={urlOf('cases.export', { query: filter })}>{say(shared.exportXlsx)}</Button>
          <PrintButton />
        </>
      }
    >
      {applies && <JoinCase />}
      <ThingTable
        name="cases"
        label={say(shared.cases)}
        list={list}
        columns={search.q === undefined ? shown : [...shown.slice(0, 3), foundColumn, ...shown.slice(3)]}
        idOf={(row) => row.id}
        onOpen={(row) => void navigate({ to: '/cases/$id', params: { id: row.id } })}
        card={(row) => <CaseCard row={row} />}
        {...(staff ? { chosen: { ids: chosen, change: setChosen } } : {})}
        actions={
          staff &&
          ['takeOn', ...(assigns ? ['assign', 'urge'] : []), 'pressCorrection'].map((step) => (
            <BatchEach
              key={step}
              step={step}
              rows={list.rows.filter((row) => chosen.includes(row.id))}
              onDone={() => setChosen([])}
            />
          ))
        }
        filters={
          <>
            <SearchBox value={search.q} placeholder={say(words.find)} onChange={(q) => put({ q })} />
            <ChoiceFilter
              label={say(words.item)}
              value={search.item}
              options={items.map(({ kind, title }) => ({ value: kind, label: say(title) }))}
              onChange={(item) => put({ item })}
            />
            <ChoiceFilter
              label={say(words.under)}
              value={search.open}
              options={[
                { value: 'true', label: say(words.open) },
                { value: 'false', label: say(words.closed) },
              ]}
              onChange={(open) => put({ open })}
            />
            {search.state !== undefined && (
              <ChoiceFilter
                label={say(words.state)}
                value={search.state}
                options={[
                  { value: search.state, label: statesIn(search.item, search.state).map(say).join(say(words.comma)) },
                ]}
                onChange={(state) => put({ state })}
              />
            )}
            {search.helper !== undefined && (
              <ChoiceFilter
                label={say(words.helper)}
                value={search.helper}
                options={[{ value: search.helper, label: say(words.thisHelper) }]}
                onChange={(helper) => put({ helper })}
              />
            )}
            {search.round !== undefined && (
              <ChoiceFilter
                label={say(words.round)}
                value={search.round}
                options={[{ value: search.round, label: say(words.thisRound) }]}
                onChange={(round) => put({ round })}
              />
            )}
            {staff && (
              <HandlerFilter value={search.handler} onChange={(handler) => put({ handler })} rows={list.rows} />
            )}
            {staff && (
              <ChoiceFilter
                label={say(words.pressing)}
                value={search.due}
                options={[
                  { value: 'soon', label: say(words.soon) },
                  { value: 'over', label: say(words.over) },
                ]}
                onChange={(due) => put({ due })}
              />
            )}
            {search.led !== undefined && (
              <ChoiceFilter
                label={say(words.unit)}
                value={search.led}
                options={[{ value: 'true', label: say(words.ours) }]}
                onChange={(led) => put({ led })}
              />
            )}
            {staff && (
              <ChoiceFilter
                label={say(words.channel)}
                value={search.channel}
                options={[
                  { value: 'online', label: say(words.online) },
                  { value: 'counter', label: say(words.counter) },
                ]}
                onChange={(channel) => put({ channel })}
              />
            )}
            <ChoiceFilter
              label={say(words.deadline)}
              value={search.recounted}
              options={[{ value: 'true', label: say(words.recounted) }]}
              onChange={(recounted) => put({ recounted })}
            />
            <ChoiceFilter
              label={say(words.sort)}
              value={search.sort ?? 'due'}
              options={[
                { value: 'due', label: say(words.due) },
                { value: 'moved', label: say(words.moved) },
                { value: 'opened', label: say(words.byOpened) },
              ]}
              onChange={(sort) => put({ sort: sort === 'due' ? undefined : sort })}
            />
            <SavedViews page="cases" search={search} onOpen={(saved) => void navigate({ search: saved })} />
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

/** The states that a figure counts, in words. */
function statesIn(item: string | undefined, states: string) {
  const asked = states.split(',')
  return statesOf(item ?? '').flatMap(({ value, label }) => (asked.includes(value) ? [label] : []))
}

/** Who handles a case; marked where the reader stands in for them today. */
function Handler({ row, handler }: { readonly row: CaseRow; readonly handler: NonNullable<CaseRow['handler']> }) {
  const { say } = useLanguage()
  if (!row.standIn) return <Quoted>{handler.name}</Quoted>
  return (
    <Mark tone="wait">
      {say(words.standIn)} <Quoted>{handler.name}</Quoted>
    </Mark>
  )
}

/** A case on a phone. */
function CaseCard({ row }: { readonly row: CaseRow }) {
  return (
    <>
      <Link to="/cases/$id" params={{ id: row.id }}>
        <Quoted>{row.no}</Quoted>
      </Link>
      <span className="zq-line">
        <Said text={row.itemTitle} />
        <StateTag state={row} />
        <DueTag dueOn={row.dueOn} overdue={row.overdue} over={row.closedAt !== null} />
        {row.standIn && row.handler && <Handler row={row} handler={row.handler} />}
      </span>
      <Quoted>{row.subject.name}</Quoted>
      <FoundText found={row.found} />
    </>
  )
}
