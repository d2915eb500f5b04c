import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, formatNumber, type Text, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { DueTag } from '../../ui/due-tag.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Fact } from '../../ui/fact.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { Named, Quoted } from '../../ui/quoted.tsx'
import { RowStep } from '../../ui/row-step.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { UnitList } from '../../ui/unit-list.tsx'
import { rememberNames } from '../../ui/use-field-ports.ts'
import { Corrections } from './corrections.tsx'
import { ItemStep } from './item-step.tsx'
import { schemeWords, sortWord } from './scheme-words.ts'

type Scheme = CallOutput<'schemes.get'>
type Line = Scheme['lines'][number]
type Thing = CallOutput<'things.get'>
type Show = 'gaps' | 'source' | 'figure' | 'corrections'

const words = {
  sort: t('类别', 'Sort'),
  by: t('考评单位', 'Assessed by'),
  ground: t('依据', 'Ground'),
  dueOn: t('报送期限', 'To be sent in by'),
  sent: t('报送', 'Sent in'),
  gapNote: t('缺口说明', 'About the gaps'),
  all: t('全部项目', 'All items'),
  noSource: t('无数据来源', 'Without a source'),
  noFigure: t('有来源无数据', 'Source without a figure'),
  growth: t('比上年增长', 'growth on the year before'),
  was: t('报送值 {value}', 'sent as {value}'),
  none: t('没有符合条件的项目。', 'There is no such item.'),
  noneHint: t(
    '请在“现在可以办”中登记或导入项目，选择台账数据来源。',
    'Enter or import its items, each with its source in the ledger.',
  ),
}

const shows: readonly {
  readonly show: Show | undefined
  readonly title: Text
  readonly fits: (line: Line) => boolean
}[] = [
  { show: undefined, title: words.all, fits: () => true },
  { show: 'gaps', title: schemeWords.gaps, fits: (line) => line.gap !== null },
  { show: 'source', title: words.noSource, fits: (line) => line.gap === 'source' },
  { show: 'figure', title: words.noFigure, fits: (line) => line.gap === 'figure' },
  { show: 'corrections', title: schemeWords.corrections, fits: (line) => line.corrections.length > 0 },
]

/** An outside assessment: its items in its own words, what the ledger feeds into each, gaps and corrections on its head. */
export function SchemePage(): ReactNode {
  const { id } = useParams({ from: '/schemes/$id' })
  const scheme = useLoad('schemes.get', { params: { id } })
  const thing = useLoad('things.get', { params: { id } })
  return (
    <Loaded query={scheme}>
      {(value) => <Loaded query={thing}>{(detail) => <Shown scheme={value} thing={detail} />}</Loaded>}
    </Loaded>
  )
}

function Shown({ scheme, thing }: { readonly scheme: Scheme; readonly thing: Thing }) {
  rememberNames(scheme.lines.flatMap((line) => (line.source ? [{ id: line.source.id, name: line.source.title }] : [])))
  const { data } = thing
  const frame = { name: scheme.title, sort: scheme.sort, by: scheme.by, cutoff: scheme.cutoff, ground: data.ground }
  return (
    <Page
      under="/schemes"
      tab={scheme.title}
      title={
        <>
          <Quoted>{scheme.title}</Quoted> <StateTag state={scheme} />
        </>
      }
      actions={<PrintButton />}
    >
      <Heads scheme={scheme} />
      <div className="zq-two">
        <div className="zq-stack">
          <Lines scheme={scheme} thing={thing} />
          <Timeline id={scheme.id} />
        </div>
        <aside className="zq-stack zq-acts-first">
          <StepPanel
            thing={thing}
            without={['putItem', 'putItems', 'dropItem']}
            initial={{ change: { ...frame, ...(scheme.dueOn === null ? {} : { dueOn: scheme.dueOn }) } }}
          >
            {thing.abilities.some((one) => one.step === 'putItem' && one.allowed) && (
              <>
                <ItemStep thing={thing} />
                <ImportButton thing={thing} />
              </>
            )}
          </StepPanel>
          <Facts scheme={scheme} />
        </aside>
      </div>
    </Page>
  )
}

/** The way to the page that takes the items from a table. */
function ImportButton({ thing }: { readonly thing: Thing }) {
  const { say } = useLanguage()
  const navigate = useNavigate()
  const ability = thing.abilities.find((one) => one.step === 'putItems')
  if (!ability?.allowed) return null
  return (
    <div className="zq-step">
      <Button block onClick={() => void navigate({ to: '/schemes/$id/import', params: { id: thing.id } })}>
        {say(ability.label)}
      </Button>
      <small>{say(ability.consequence)}</small>
    </div>
  )
}

/** How many items, gaps and corrections; each number opens to its rows. */
function Heads({ scheme }: { readonly scheme: Scheme }) {
  const { say } = useLanguage()
  return (
    <p className="zq-chips">
      {shows.map(({ show, title, fits }) => (
        <Link
          key={title.zh}
          to="/schemes/$id"
          params={{ id: scheme.id }}
          search={show === undefined ? {} : { show }}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {say(title)} <b>{show === 'corrections' ? scheme.corrections : scheme.lines.filter(fits).length}</b>
        </Link>
      ))}
    </p>
  )
}

function Lines({ scheme, thing }: { readonly scheme: Scheme; readonly thing: Thing }) {
  const { say } = useLanguage()
  const search = useSearch({ from: '/schemes/$id' })
  const chosen = shows.find((one) => one.show === search.show)
  const lines = scheme.lines.filter(chosen?.fits ?? (() => true))
  if (lines.length === 0) return <Empty title={say(words.none)}>{say(words.noneHint)}</Empty>
  return (
    <ul className="zq-rows">
      {lines.map((line) => (
        <li key={line.id}>
          <LineView line={line} thing={thing} sent={scheme.sent !== null} />
        </li>
      ))}
    </ul>
  )
}

function LineView({ line, thing, sent }: { readonly line: Line; readonly thing: Thing; readonly sent: boolean }) {
  const { lang, say } = useLanguage()
  const number = (value: number | null) => (value === null ? '—' : formatNumber(value, lang, line.digits))
  const differs = sent && line.sent !== null && line.sent.value !== line.value
  return (
    <>
      <div className="zq-line">
        <span className="zq-grow">
          <b>
            <Quoted>{`${line.no} ${line.name}`.trim()}</Quoted>
          </b>
        </span>
        {line.gap === 'source' && <Mark tone="bad">{say(schemeWords.noSource)}</Mark>}
        {line.gap === 'figure' && <Mark tone="bad">{say(fill(schemeWords.noFigure, { year: line.year }))}</Mark>}
        {line.value !== null && (
          <span>
            <b className="zq-number">{number(line.value)}</b> <Quoted>{line.unit}</Quoted>{' '}
            <small>{say(fill(schemeWords.year, { year: line.year }))}</small>
          </span>
        )}
      </div>
      {line.source && (
        <div className="zq-line">
          <small>{say(schemeWords.source)}</small>
          <Link to="/indicators/$id" params={{ id: line.source.id }}>
            <Quoted>{line.source.title}</Quoted>
          </Link>
          {line.raw !== null && (line.factor !== 1 || line.shows === 'growth') && (
            <small>
              {line.shows === 'growth' ? (
                say(words.growth)
              ) : (
                <Named
                  text={say(fill(schemeWords.factor, { raw: formatNumber(line.raw, lang, 6), unit: line.source.unit }))}
                />
              )}
            </small>
          )}
          <UnitList units={line.source.units} />
        </div>
      )}
      {differs && (
        <p>
          <Mark tone="wait">{say(fill(words.was, { value: number(line.sent?.value ?? null) }))}</Mark>
        </p>
      )}
      {line.corrections.length > 0 && <Corrections list={line.corrections} unit={line.unit} />}
      <span className="zq-line">
        <ItemStep thing={thing} line={line} />
        <RowStep thing={thing} step="dropItem" given={{ item: line.id }} />
      </span>
    </>
  )
}

function Facts({ scheme }: { readonly scheme: Scheme }) {
  const { lang, say } = useLanguage()
  return (
    <dl className="zq-facts">
      <Fact name={say(words.sort)}>{say(sortWord(scheme.sort))}</Fact>
      <Fact name={say(words.by)}>
        <Quoted>{scheme.by}</Quoted>
      </Fact>
      <Fact name={say(schemeWords.cutoff)}>
        <time dateTime={scheme.cutoff}>{formatDate(scheme.cutoff, lang)}</time>
      </Fact>
      {scheme.dueOn && (
        <Fact name={say(words.dueOn)}>
          <DueTag dueOn={scheme.dueOn} overdue={scheme.overdue} />
        </Fact>
      )}
      <Fact name={say(words.ground)}>
        <Quoted>{scheme.ground}</Quoted>
      </Fact>
      {scheme.sent && (
        <Fact name={say(words.sent)}>
          <time dateTime={scheme.sent.on}>{formatDate(scheme.sent.on, lang)}</time> <Quoted>{scheme.sent.by}</Quoted>
        </Fact>
      )}
      {scheme.sent?.gaps && (
        <Fact name={say(words.gapNote)}>
          <Quoted>{scheme.sent.gaps}</Quoted>
        </Fact>
      )}
    </dl>
  )
}
