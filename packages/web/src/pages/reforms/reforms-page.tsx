import { useNavigate, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, t } from '@zhiqiang/kernel'
import { Button, Checkbox } from 'antd'
import type { ReactNode } from 'react'
import { useRows } from '../../app/api.ts'
import { urlOf } from '../../app/client.ts'
import { useFilters } from '../../app/filters.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds, useMe } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { Day } from '../../ui/day.tsx'
import { declaredStep } from '../../ui/declared.ts'
import { Empty } from '../../ui/empty.tsx'
import { SearchBox } from '../../ui/filters.tsx'
import { StateFilter } from '../../ui/list-filters.tsx'
import { OpenInDrawer } from '../../ui/open-step.tsx'
import { Page } from '../../ui/page.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ThingTable } from '../../ui/table/thing-table.tsx'
import { ThingLink, thingPlace } from '../../ui/thing-link.tsx'
import { ChangeMark, SilentMark } from './reform-marks.tsx'

type Row = CallOutput<'reforms.list'>['rows'][number]

const words = {
  note: t(
    '登记改革举措的实施日期和成效指标；实施前后的数据由系统按实际办理事项测算，不能人工填写。',
    'Since when, and measured by what; before and after are computed from real cases, and nobody can type them.',
  ),
  find: t('查找改革举措、单位', 'Find reforms, units'),
  reform: t('改革举措', 'Reform measure'),
  start: t('实施日期', 'Start date'),
  effect: t('成效指标', 'Measured by'),
  before: t('实施前（天）', 'Before (days)'),
  after: t('实施后（天）', 'After (days)'),
  change: t('变化', 'Change'),
  cases: t('{n} 件', '{n} cases'),
  silent: t('只看期满无成效数据的', 'Only those without effect data though it is time'),
  none: t('还没有改革举措。', 'There is no reform measure yet.'),
  noneHint: t(
    '由单位或办公室登记：实施日期、依据和成效指标。',
    'A unit or the office enters one: start date, ground, effect.',
  ),
}

const columns: readonly Column<Row>[] = [
  { key: 'title', title: words.reform, width: 240, cell: (row) => <ThingLink thing={row} /> },
  { key: 'lead', title: shared.unit, width: 130, cell: (row) => <Quoted>{row.units[0]?.name ?? '—'}</Quoted> },
  { key: 'start', title: words.start, width: 120, cell: (row) => <Day on={row.startOn} /> },
  { key: 'effect', title: words.effect, width: 230, cell: (row) => <Said text={row.span.title} /> },
  { key: 'before', title: words.before, width: 100, numeric: true, cell: (row) => <Median side={row.before} /> },
  { key: 'after', title: words.after, width: 100, numeric: true, cell: (row) => <Median side={row.after} /> },
  { key: 'change', title: words.change, width: 170, cell: (row) => <Change row={row} /> },
  { key: 'state', title: shared.state, width: 90, cell: (row) => <StateTag state={row} /> },
]

/** All reforms with what they changed; those without effect data are listed on request. */
export function ReformsPage(): ReactNode {
  const { say } = useLanguage()
  const { today } = useMe().city
  const search = useSearch({ from: '/reforms' })
  const navigate = useNavigate({ from: '/reforms' })
  const mayEnter = useHolds('reform.enter')
  const { silent, ...rest } = search
  const query = { ...rest, ...(silent ? { silent: 'true' as const } : {}) }
  const list = useRows('reforms.list', { query })
  const { put } = useFilters<typeof search>()
  const declared = declaredStep('reform', 'enter')
  return (
    <Page
      tab={say(shared.reforms)}
      title={say(shared.reforms)}
      note={say(words.note)}
      actions={
        <>
          {mayEnter && declared && (
            <OpenInDrawer kind="reform" step="enter" declared={declared} parentId={null} initial={{ startOn: today }} />
          )}
          <Button href={urlOf('reforms.export', { query })}>{say(shared.exportXlsx)}</Button>
          <PrintButton />
        </>
      }
    >
      <ThingTable
        name="reforms"
        label={say(shared.reforms)}
        list={list}
        columns={columns}
        idOf={(row) => row.id}
        onOpen={(row) => void navigate(thingPlace(row))}
        card={(row) => (
          <>
            <ThingLink thing={row} />
            <span className="zq-line">
              <Said text={row.span.title} />
            </span>
            <span className="zq-line">
              <StateTag state={row} />
              <Change row={row} />
            </span>
          </>
        )}
        filters={
          <>
            <SearchBox value={search.q} placeholder={say(words.find)} onChange={(q) => put({ q })} />
            <StateFilter kind="reform" value={search.state} onChange={(state) => put({ state })} />
            <Checkbox
              checked={silent === true}
              onChange={(event) => put({ silent: event.target.checked || undefined })}
            >
              {say(words.silent)}
            </Checkbox>
          </>
        }
        empty={<Empty title={say(words.none)}>{say(words.noneHint)}</Empty>}
      />
    </Page>
  )
}

function Change({ row }: { readonly row: Row }) {
  return row.silent ? <SilentMark /> : <ChangeMark reform={row} />
}

function Median({ side }: { readonly side: Row['before'] }) {
  const { say } = useLanguage()
  if (side.median === null) return <span className="zq-faint">—</span>
  return (
    <span>
      {side.median} <small>{say(fill(words.cases, { n: side.finished }))}</small>
    </span>
  )
}

function Said({ text }: { readonly text: { readonly zh: string; readonly en: string } }) {
  const { say } = useLanguage()
  return <span>{say(text)}</span>
}
