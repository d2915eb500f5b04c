import { useParams, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatNumber, t } from '@zhiqiang/kernel'
import { lazy, type ReactNode, Suspense, useMemo } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Named, Quoted } from '../../ui/quoted.tsx'
import { Light } from '../../ui/state-tag.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import { ClauseLink } from '../../ui/thing-link.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { UnitList } from '../../ui/unit-list.tsx'
import { EarlierTargets } from '../indicators/earlier-targets.tsx'
import { gapText, operatorText, periodText, targetText, typeWords } from '../indicators/indicator-words.ts'
import { ArithmeticStep } from './arithmetic-step.tsx'
import { BreakdownStep } from './breakdown-step.tsx'
import { CountyEntry } from './county-entry.tsx'
import { CountyTable } from './county-table.tsx'
import { ActualsTable, PeersTable, TargetHistory } from './indicator-tables.tsx'
import { LookBack } from './look-back.tsx'
import { ComputedFrom, MeasureStep } from './measure-step.tsx'
import { NeededPanel } from './needed-panel.tsx'
import { ShownIn } from './shown-in.tsx'
import { trajectoryOf } from './trajectory.ts'

export type Indicator = CallOutput<'indicators.get'>

const TrajectoryChart = lazy(() =>
  import('./trajectory-chart.tsx').then((module) => ({ default: module.TrajectoryChart })),
)

const words = {
  target: t('目标', 'Target'),
  gap: t('尚差', 'Missing'),
  owner: t('责任单位', 'Owner'),
  formula: t('计算口径', 'Formula'),
  source: t('出处', 'Source'),
  origin: t('这个数从哪里来', 'Where this comes from'),
  rank: t('位次', 'Rank'),
  rankIs: t('{of}第 {position} 位，共 {places} 个有数', 'No. {position} in {of}, of {places} with figures'),
  rankNone: t('还没有其他市的数值，不能排位。', 'No figure of another city is known, so there is no rank.'),
  wanted: t('要求：{of}前 {within} 位', 'Wanted: among the first {within} in {of}'),
  wantedOpen: t('要求：{of}前列，没有写明第几', 'Wanted: in front in {of}, no number given'),
  none: t('尚无实绩', 'No actual yet'),
  path: t('实绩与应达到的进度', 'Actuals and the path needed'),
}

/** One indicator: the number large, its target and gap, the path, every value with its source. */
export function IndicatorPage(): ReactNode {
  const { id } = useParams({ from: '/indicators/$id' })
  const search = useSearch({ from: '/indicators/$id' })
  const indicator = useLoad('indicators.get', { params: { id }, query: search }, { keep: true })
  const thing = useLoad('things.get', { params: { id } })
  return (
    <Loaded query={indicator}>
      {(value) => (
        <Page under="/indicators" tab={value.title} title={<Quoted>{value.title}</Quoted>}>
          <div className="zq-two">
            <div className="zq-stack">
              <Head indicator={value} />
              <LookBack />
              <Chart indicator={value} />
              <CountyTable
                indicator={value}
                actions={
                  thing.data && (
                    <>
                      <CountyEntry indicator={value} thing={thing.data} />
                      <BreakdownStep thing={thing.data} />
                      <ArithmeticStep indicator={value} thing={thing.data} />
                      <MeasureStep indicator={value} thing={thing.data} />
                    </>
                  )
                }
              />
              {value.measure && <ComputedFrom measure={value.measure} />}
              <NeededPanel id={value.id} />
              <ActualsTable indicator={value} />
              <PeersTable indicator={value} />
              <ShownIn id={value.id} />
              <TargetHistory indicator={value} />
              <Timeline id={value.id} />
            </div>
            <aside className="zq-stack">
              {thing.data && (
                <StepPanel
                  thing={thing.data}
                  without={['enterCells', 'declare', 'breakDown', 'bind', ...(value.measure ? [] : ['unbind'])]}
                  initial={{ revise: {}, enterActual: {} }}
                />
              )}
              <Origin indicator={value} />
            </aside>
          </div>
        </Page>
      )}
    </Loaded>
  )
}

function Head({ indicator }: { readonly indicator: Indicator }) {
  const { lang, say } = useLanguage()
  const type = typeWords.find((one) => one.value === indicator.type)
  return (
    <section>
      <p className="zq-hero">
        {indicator.latest === null ? '—' : formatNumber(indicator.latest, lang)}
        <small>
          {' '}
          <Quoted>{indicator.unit}</Quoted>
        </small>
      </p>
      <p className="zq-line">
        <span>{periodText(indicator.latestPeriod, lang) || say(words.none)}</span>
        <Light light={indicator.light} />
        <Named text={say(indicator.why)} />
      </p>
      <dl className="zq-facts">
        <div>
          <dt>{say(words.target)}</dt>
          <dd className="zq-number">
            {indicator.target === null ? (
              type && say(type.label)
            ) : (
              <>
                {say(operatorText(indicator.operator))} {targetText(indicator.target, lang)}{' '}
                <Quoted>{indicator.unit}</Quoted> {periodText(indicator.period, lang)}{' '}
                <EarlierTargets earlier={indicator.earlier} />
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{say(words.gap)}</dt>
          <dd className="zq-number">{gapText(indicator.gap, lang)}</dd>
        </div>
        {indicator.rank && (
          <div>
            <dt>{say(words.rank)}</dt>
            <dd>
              <Rank rank={indicator.rank} />
            </dd>
          </div>
        )}
        <div>
          <dt>{say(words.owner)}</dt>
          <dd>
            <UnitList units={indicator.units} />
          </dd>
        </div>
      </dl>
    </section>
  )
}

function Rank({ rank }: { readonly rank: NonNullable<Indicator['rank']> }) {
  const { say } = useLanguage()
  const wanted =
    rank.within === null
      ? fill(words.wantedOpen, { of: rank.of })
      : fill(words.wanted, { of: rank.of, within: rank.within })
  const now =
    rank.position === null
      ? words.rankNone
      : fill(words.rankIs, { of: rank.of, position: rank.position, places: rank.places })
  return (
    <>
      <p>
        <Named text={say(wanted)} />
      </p>
      <p>
        <Named text={say(now)} />
      </p>
    </>
  )
}

function Chart({ indicator }: { readonly indicator: Indicator }) {
  const { say } = useLanguage()
  const trajectory = useMemo(() => trajectoryOf(indicator), [indicator])
  if (trajectory.periods.length < 2) return null
  return (
    <section>
      <h2>{say(words.path)}</h2>
      <Suspense fallback={<div className="zq-chart" />}>
        <TrajectoryChart trajectory={trajectory} title={say(words.path)} />
      </Suspense>
    </section>
  )
}

function Origin({ indicator }: { readonly indicator: Indicator }) {
  const { say } = useLanguage()
  return (
    <section>
      <h2>{say(words.origin)}</h2>
      <dl className="zq-facts">
        <div>
          <dt>{say(words.formula)}</dt>
          <dd>{say(indicator.formula)}</dd>
        </div>
        <div>
          <dt>{say(words.source)}</dt>
          <dd>
            <Quoted>{indicator.policyTitle}</Quoted> <ClauseLink id={indicator.clauseId} path={indicator.path} />
          </dd>
        </div>
      </dl>
      <blockquote lang="zh-CN" className="zq-small-quote">
        {indicator.quote}
      </blockquote>
    </section>
  )
}
