import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad, useRows } from '../../app/api.ts'
import { useFilters } from '../../app/filters.ts'
import { useLanguage } from '../../app/language.tsx'
import { present } from '../../app/search.ts'
import { words as shared } from '../../app/words.ts'
import { Day } from '../../ui/day.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ChoiceFilter, DayFilter, SearchBox } from '../../ui/filters.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ThingTable } from '../../ui/table/thing-table.tsx'
import { yuanFigure } from '../../ui/yuan.ts'

type Register = CallOutput<'registers.list'>['rows'][number]
type Entry = CallOutput<'registers.entries'>['rows'][number]

const words = {
  note: t(
    '登记和备案的结果。公开的登记簿，公众在网上看到的与这里相同。',
    'What was registered and filed. Of a public register everybody sees the same as here.',
  ),
  register: t('登记簿', 'Register'),
  find: t('名称、登记号', 'Name or number'),
  class: t('类别', 'Class'),
  from: t('登记自', 'From'),
  to: t('至', 'Until'),
  number: t('登记号', 'Number'),
  title: t('名称', 'Name'),
  holder: t('持有人', 'Holder'),
  entered: t('登记日期', 'Entered'),
  sum: t('金额（元）', 'Sum (yuan)'),
  changed: t('变更 {n} 次', 'changed {n} times'),
  byClass: t('按类别合计', 'By class'),
  entries: t('{n} 条', '{n} entries'),
  total: t('共 {n} 元', '{n} yuan in all'),
  none: t('没有符合条件的登记。', 'No entry fits.'),
}

const columns: readonly Column<Entry>[] = [
  { key: 'number', title: words.number, width: 170, cell: (row) => <EntryLink row={row} /> },
  { key: 'title', title: words.title, width: 220, cell: (row) => <Quoted>{row.title}</Quoted> },
  { key: 'holder', title: words.holder, width: 200, cell: (row) => <Quoted>{row.holder}</Quoted> },
  { key: 'state', title: shared.state, width: 90, cell: (row) => <Standing row={row} /> },
  { key: 'entered', title: words.entered, width: 118, cell: (row) => <Day on={row.enteredOn} /> },
]

/** Only a register that keeps sums has a column of them. */
const sums: readonly Column<Entry>[] = [{ key: 'sum', title: words.sum, width: 150, cell: (row) => <Sum row={row} /> }]

function EntryLink({ row }: { readonly row: Entry }) {
  const { say } = useLanguage()
  return (
    <>
      {row.thingId === null ? (
        <Quoted>{row.number}</Quoted>
      ) : (
        <Link to="/cases/$id" params={{ id: row.thingId }}>
          <Quoted>{row.number}</Quoted>
        </Link>
      )}
      {row.changes.length > 0 && <small> {say(fill(words.changed, { n: row.changes.length }))}</small>}
    </>
  )
}

function Standing({ row }: { readonly row: Entry }) {
  const { say } = useLanguage()
  return <Mark tone={row.state === 'valid' ? 'good' : 'bad'}>{say(row.stateLabel)}</Mark>
}

function Sum({ row }: { readonly row: Entry }) {
  return row.amount === null ? (
    <span className="zq-faint">—</span>
  ) : (
    <span className="zq-number">{yuanFigure(row.amount)}</span>
  )
}

/** Registers of the hall: what was entered, with totals by class of the same filter. */
export function RegistersPage(): ReactNode {
  const registers = useLoad('registers.list', { query: {} })
  return <Loaded query={registers}>{({ rows }) => <RegisterShown registers={rows} />}</Loaded>
}

function RegisterShown({ registers }: { readonly registers: readonly Register[] }) {
  const { say } = useLanguage()
  const search = useSearch({ from: '/registers' })
  const navigate = useNavigate({ from: '/registers' })
  const register = registers.find((one) => one.id === search.register) ?? registers[0]
  const { register: _, ...filter } = search
  const params = { register: register?.id ?? '' }
  const list = useRows('registers.entries', { params, query: filter }, register !== undefined)
  const totals = useLoad(
    'registers.entries',
    { params, query: { ...filter, limit: 1 } },
    { enabled: register !== undefined },
  )
  const { put, clear } = useFilters<typeof search>()
  return (
    <Page tab={say(shared.registers)} title={say(shared.registers)} note={say(words.note)} actions={<PrintButton />}>
      <ThingTable
        name="registers"
        label={say(shared.registers)}
        list={list}
        columns={register?.amount ? [...columns, ...sums] : columns}
        idOf={(row) => row.id}
        onOpen={(row) => row.thingId !== null && void navigate({ to: '/cases/$id', params: { id: row.thingId } })}
        card={(row) => (
          <>
            <span>
              <EntryLink row={row} />
            </span>
            <span className="zq-line">
              <Quoted>{row.title}</Quoted>
              <Standing row={row} />
            </span>
            {row.amount !== null && <Sum row={row} />}
          </>
        )}
        filters={
          <>
            <ChoiceFilter
              label={say(words.register)}
              value={register?.id}
              options={registers.map((one) => ({ value: one.id, label: say(one.title) }))}
              onChange={(id) => void navigate({ search: present({ register: id }) as typeof search, replace: true })}
            />
            <SearchBox value={search.q} placeholder={say(words.find)} onChange={(q) => put({ q })} />
            <ChoiceFilter
              label={say(words.class)}
              value={search.class}
              options={(register?.classes ?? []).map((one) => ({ value: one.id, label: say(one.label) }))}
              onChange={(name) => put({ class: name })}
            />
            <DayFilter label={say(words.from)} value={search.from} onChange={(from) => put({ from })} />
            <DayFilter label={say(words.to)} value={search.to} onChange={(to) => put({ to })} />
          </>
        }
        empty={<Empty onClear={clear} title={say(words.none)} />}
      />
      {totals.data && totals.data.byClass.length > 0 && (
        <section>
          <h2>{say(words.byClass)}</h2>
          <ul className="zq-rows">
            {totals.data.byClass.map((one) => (
              <li key={one.class}>
                {say(one.label)} {say(fill(words.entries, { n: one.entries }))}
                {register?.amount && <> {say(fill(words.total, { n: yuanFigure(one.amount) }))}</>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
