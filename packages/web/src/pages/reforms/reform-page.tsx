import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad, useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { words as shared } from '../../app/words.ts'
import { CitedTasks } from '../../ui/cited-tasks.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { RowList } from '../../ui/row-list.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import type { ThingDetail } from '../../ui/thing-facts.tsx'
import { ThingLink } from '../../ui/thing-link.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { rememberNames } from '../../ui/use-field-ports.ts'
import { useNames } from '../../ui/use-names.ts'
import { ChangeMark, SilentMark } from './reform-marks.tsx'
import './reforms.css'

type Reform = CallOutput<'reforms.get'>
type Side = Reform['before']
type SideName = 'before' | 'after'

const words = {
  what: t('改革内容', 'What is done differently'),
  ground: t('依据', 'Ground'),
  start: t('实施日期', 'Start date'),
  ended: t('结束日期', 'Ended on'),
  outcome: t('结果', 'Result'),
  effect: t('成效', 'Effect'),
  only: t('仅统计牵头单位：', 'only what is led by'),
  before: t('实施前', 'Before'),
  after: t('实施后', 'After'),
  median: t('天（中位数）', 'days (median)'),
  none: t('没有办结的事项', 'no case has ended'),
  mean: t('平均 {n} 天', 'mean {n} days'),
  cases: t('已办结 {n} 件，未办结 {open} 件', '{n} ended, {open} open'),
  how: t(
    '按事项开始日期划分实施前后；实施前取 {n} 个月；天数按自然日计算；只统计您有权查看的事项。',
    'A case belongs to the side on which it began; {n} months before; calendar days. Only cases you may see are counted.',
  ),
  checkOn: t('{on} 前应有成效数据', 'Effect data is due by {on}'),
  rows: t('{side}办理的事项', 'Each case: {side}'),
  began: t('{on} 开始', 'began {on}'),
  endedOn: t('{on} 办结', 'ended {on}'),
  open: t('未办结', 'not ended'),
  days: t('{n} 天', '{n} days'),
  noRows: t('这段时间没有开始的事项。', 'No case began in this time.'),
}

/** A reform: what it changed, before and after side by side, each open to its cases. */
export function ReformPage(): ReactNode {
  const { id } = useParams({ from: '/reforms/$id' })
  const reform = useLoad('reforms.get', { params: { id } })
  const thing = useLoad('things.get', { params: { id } })
  return (
    <Loaded query={reform}>
      {(value) => <Loaded query={thing}>{(detail) => <Shown reform={value} thing={detail} />}</Loaded>}
    </Loaded>
  )
}

function Shown({ reform, thing }: { readonly reform: Reform; readonly thing: ThingDetail }) {
  useNames({ people: false })
  rememberNames(reform.units)
  return (
    <Page
      under="/reforms"
      tab={reform.title}
      title={
        <>
          <Quoted>{reform.title}</Quoted> <StateTag state={reform} />
        </>
      }
    >
      <div className="zq-three">
        <div className="zq-stack">
          <Facts reform={reform} />
          <CitedTasks thing={thing} tasks={reform.tasks} />
        </div>
        <div className="zq-stack">
          <Effect reform={reform} />
          <Timeline id={reform.id} />
        </div>
        <aside>
          <StepPanel
            thing={thing}
            without={['cite', 'uncite']}
            initial={{
              setEffect: { span: reform.span.id, ...(reform.only ? { only: reform.only.id } : {}) },
              moveStart: { startOn: reform.startOn },
            }}
          />
        </aside>
      </div>
    </Page>
  )
}

function Facts({ reform }: { readonly reform: Reform }) {
  const { lang, say } = useLanguage()
  return (
    <>
      <section>
        <h2>{say(words.what)}</h2>
        <p className="zq-prose" lang="zh-CN">
          {reform.what}
        </p>
      </section>
      <dl className="zq-facts">
        <div>
          <dt>{say(shared.unit)}</dt>
          <dd>
            <Quoted>{reform.units[0]?.name ?? '—'}</Quoted>
          </dd>
        </div>
        <div>
          <dt>{say(words.start)}</dt>
          <dd>{formatDate(reform.startOn, lang)}</dd>
        </div>
        {reform.endedOn && (
          <div>
            <dt>{say(words.ended)}</dt>
            <dd>{formatDate(reform.endedOn, lang)}</dd>
          </div>
        )}
        <div>
          <dt>{say(words.ground)}</dt>
          <dd>
            <Quoted>{reform.ground}</Quoted>
          </dd>
        </div>
        {reform.outcome && (
          <div>
            <dt>{say(words.outcome)}</dt>
            <dd className="zq-prose" lang="zh-CN">
              {reform.outcome}
            </dd>
          </div>
        )}
      </dl>
    </>
  )
}

function Effect({ reform }: { readonly reform: Reform }) {
  const { lang, say } = useLanguage()
  const { side = 'after' } = useSearch({ from: '/reforms/$id' })
  return (
    <section className="zq-effect">
      <h2>{say(words.effect)}</h2>
      <p>
        {say(reform.span.title)}{' '}
        {reform.only && (
          <small>
            {say(words.only)} <Quoted>{reform.only.name}</Quoted>
          </small>
        )}{' '}
        {reform.silent ? <SilentMark /> : <ChangeMark reform={reform} />}{' '}
        {reform.change === null && !reform.silent && reform.state === 'running' && (
          <small>{say(fill(words.checkOn, { on: formatDate(reform.checkOn, lang) }))}</small>
        )}
      </p>
      <div className="zq-sides">
        <SideCard reform={reform} name="before" side={reform.before} shown={side === 'before'} />
        <SideCard reform={reform} name="after" side={reform.after} shown={side === 'after'} />
      </div>
      <p className="zq-note">{say(fill(words.how, { n: reform.months }))}</p>
      <Cases id={reform.id} side={side} />
    </section>
  )
}

function SideCard({
  reform,
  name,
  side,
  shown,
}: {
  readonly reform: Reform
  readonly name: SideName
  readonly side: Side
  readonly shown: boolean
}) {
  const { lang, say } = useLanguage()
  return (
    <Link
      to="/reforms/$id"
      params={{ id: reform.id }}
      search={{ side: name }}
      data-side={name}
      {...(shown ? { 'aria-current': 'true' as const } : {})}
    >
      <span>{say(words[name])}</span>
      <small>
        {formatDate(side.from, lang)} – {formatDate(side.until, lang)}
      </small>
      {side.median === null ? (
        <span className="zq-faint">{say(words.none)}</span>
      ) : (
        <span>
          <b>{side.median}</b> {say(words.median)} <small>{say(fill(words.mean, { n: side.mean ?? '' }))}</small>
        </span>
      )}
      <small>{say(fill(words.cases, { n: side.finished, open: side.open }))}</small>
    </Link>
  )
}

/** Every case of one side: what the numbers above are computed from. */
function Cases({ id, side }: { readonly id: string; readonly side: SideName }) {
  const { lang, say } = useLanguage()
  const list = useRows('reforms.cases', { params: { id }, query: { side, limit: 50 } })
  return (
    <>
      <h3>{say(fill(words.rows, { side: say(words[side]) }))}</h3>
      <RowList list={list} empty={<Empty title={say(words.noRows)} />}>
        {(one) => (
          <li key={one.id} data-case={one.id}>
            <div className="zq-line">
              <span className="zq-grow">
                <ThingLink thing={one} />
              </span>
              {one.days === null ? (
                <Mark tone="busy">{say(words.open)}</Mark>
              ) : (
                <b className="zq-number">{say(fill(words.days, { n: one.days }))}</b>
              )}
            </div>
            <small>
              <time dateTime={one.began}>{say(fill(words.began, { on: formatDate(one.began, lang) }))}</time>{' '}
              {one.ended && (
                <time dateTime={one.ended}>{say(fill(words.endedOn, { on: formatDate(one.ended, lang) }))}</time>
              )}
            </small>
          </li>
        )}
      </RowList>
    </>
  )
}
