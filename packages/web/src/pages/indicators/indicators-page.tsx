import { useNavigate, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { formatNumber, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useRows } from '../../app/api.ts'
import { urlOf } from '../../app/client.ts'
import { useFilters } from '../../app/filters.ts'
import { useLanguage } from '../../app/language.tsx'
import { words as shared } from '../../app/words.ts'
import { Empty } from '../../ui/empty.tsx'
import { ChoiceFilter, SearchBox } from '../../ui/filters.tsx'
import { PolicyFilter } from '../../ui/list-filters.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { Light, lightWords } from '../../ui/state-tag.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ThingTable } from '../../ui/table/thing-table.tsx'
import { ClauseLink, ThingLink, thingPlace } from '../../ui/thing-link.tsx'
import { UnitList } from '../../ui/unit-list.tsx'
import { EarlierTargets } from './earlier-targets.tsx'
import { gapText, operatorText, periodText, targetText, typeWords } from './indicator-words.ts'

type Row = CallOutput<'indicators.list'>['rows'][number]

const words = {
  note: t(
    '规划中的每个目标，对照填报的实绩；没有数字的目标也列在这里。',
    'Every target of the plans beside its actuals; goals without a number stand here too.',
  ),
  find: t('查找指标', 'Find indicators'),
  light: t('亮灯', 'Light'),
  type: t('类型', 'Type'),
  none: t('没有符合条件的指标。', 'No indicator fits.'),
  noneHint: t('规划发布后，其中的目标会成为指标。', 'Once a plan is published, its targets become indicators.'),
}

const columns: readonly Column<Row>[] = [
  { key: 'title', title: t('指标', 'Indicator'), width: 300, cell: (row) => <ThingLink thing={row} /> },
  { key: 'path', title: shared.clause, width: 96, cell: (row) => <ClauseLink id={row.clauseId} path={row.path} /> },
  { key: 'light', title: words.light, width: 110, cell: (row) => <Light light={row.light} /> },
  { key: 'latest', title: t('最新实绩', 'Latest'), width: 140, numeric: true, cell: (row) => <Latest row={row} /> },
  { key: 'target', title: t('目标', 'Target'), width: 190, numeric: true, cell: (row) => <Target row={row} /> },
  { key: 'gap', title: t('尚差', 'Missing'), width: 100, numeric: true, cell: (row) => <Gap row={row} /> },
  { key: 'owner', title: t('责任单位', 'Owner'), width: 160, cell: (row) => <UnitList units={row.units} /> },
  { key: 'why', title: t('依据', 'Why'), width: 260, extra: true, cell: (row) => <Why row={row} /> },
  { key: 'plan', title: shared.plan, width: 220, extra: true, cell: (row) => <Quoted>{row.policyTitle}</Quoted> },
]

/** All indicators with their target, actual, gap and light. */
export function IndicatorsPage(): ReactNode {
  const { say } = useLanguage()
  const search = useSearch({ from: '/indicators' })
  const navigate = useNavigate({ from: '/indicators' })
  const list = useRows('indicators.list', { query: search })
  const { put, clear } = useFilters<typeof search>()
  const { type: _type, light: _light, ...exported } = search
  return (
    <Page
      tab={say(shared.indicators)}
      title={say(shared.indicators)}
      note={say(words.note)}
      actions={<Button href={urlOf('indicators.export', { query: exported })}>{say(shared.exportCsv)}</Button>}
    >
      <ThingTable
        name="indicators"
        label={say(shared.indicators)}
        list={list}
        columns={columns}
        idOf={(row) => row.id}
        onOpen={(row) => void navigate(thingPlace(row))}
        card={(row) => <Card row={row} />}
        filters={
          <>
            <SearchBox value={search.q} placeholder={say(words.find)} onChange={(q) => put({ q })} />
            <ChoiceFilter
              label={say(words.light)}
              value={search.light}
              options={lightWords.map(({ value, label }) => ({ value, label: say(label) }))}
              onChange={(light) => put({ light })}
            />
            <ChoiceFilter
              label={say(words.type)}
              value={search.type}
              options={typeWords.map(({ value, label }) => ({ value, label: say(label) }))}
              onChange={(type) => put({ type })}
            />
            <PolicyFilter value={search.policy} onChange={(policy) => put({ policy })} />
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

function Latest({ row }: { readonly row: Row }) {
  const { lang } = useLanguage()
  if (row.latest === null) return <span className="zq-faint">—</span>
  return (
    <span className="zq-number">
      <b>{formatNumber(row.latest, lang)}</b> <Quoted>{row.unit}</Quoted>{' '}
      <small>{periodText(row.latestPeriod, lang)}</small>
    </span>
  )
}

function Target({ row }: { readonly row: Row }) {
  const { lang, say } = useLanguage()
  if (row.target === null) {
    const type = typeWords.find((one) => one.value === row.type)
    return <span className="zq-faint">{type && say(type.label)}</span>
  }
  return (
    <span className="zq-number">
      {say(operatorText(row.operator))} {targetText(row.target, lang)} <Quoted>{row.unit}</Quoted>{' '}
      <small>{periodText(row.period, lang)}</small> <EarlierTargets earlier={row.earlier} />
    </span>
  )
}

function Gap({ row }: { readonly row: Row }) {
  const { lang } = useLanguage()
  return <span className="zq-number">{gapText(row.gap, lang)}</span>
}

function Why({ row }: { readonly row: Row }) {
  const { say } = useLanguage()
  return <span>{say(row.why)}</span>
}

function Card({ row }: { readonly row: Row }) {
  return (
    <>
      <ThingLink thing={row} />
      <span className="zq-line">
        <Light light={row.light} />
        <Latest row={row} />
        <Target row={row} />
      </span>
      <UnitList units={row.units} />
    </>
  )
}
