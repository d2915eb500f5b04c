import { useParams } from '@tanstack/react-router'
import { fill, formatDate, formatInstant, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { recordsIn, wordIn } from '../../ui/data-records.ts'
import { declaredStep } from '../../ui/declared.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { FileList } from '../../ui/file-list.tsx'
import { Instructions } from '../../ui/instructions.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import { OpenStep } from '../../ui/open-step.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import type { ThingDetail } from '../../ui/thing-facts.tsx'
import { ThingReports } from '../../ui/thing-reports.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { UnitList } from '../../ui/unit-list.tsx'
import { rememberNames } from '../../ui/use-field-ports.ts'
import { frequencies, urgencies } from '../orders/order-columns.tsx'

const words = {
  asks: t('办理要求', 'What is asked for'),
  basis: t('督办依据', 'Basis'),
  urgency: t('紧急程度', 'Urgency'),
  every: t('报送频次', 'Reports'),
  units: t('责任单位', 'Units'),
  signed: t('签收', 'Signed for'),
  issued: t('下达', 'Issued'),
  escalated: t('逾期未办结，{on} 报市领导。', 'Overdue and not done: before the leaders since {on}.'),
  result: t('办理结果', 'What came of it'),
  returned: t('退回', 'Returned'),
  files: t('附件', 'Files'),
  notSigned: t('签收以后才能报送。', 'It can be reported on once it is signed for.'),
}

/** A supervision order: what is asked, by when, how it goes, and what I may do now. */
export function OrderPage(): ReactNode {
  const { id } = useParams({ from: '/orders/$id' })
  const order = useLoad('things.get', { params: { id } })
  return <Loaded query={order}>{(value) => <Order order={value} />}</Loaded>
}

function Order({ order }: { readonly order: ThingDetail }) {
  rememberNames(order.units)
  return (
    <Page
      under="/orders"
      tab={order.title}
      title={
        <>
          <Quoted>{order.title}</Quoted> <StateTag state={order} />
        </>
      }
    >
      <div className="zq-three">
        <Facts order={order} />
        <div className="zq-stack">
          <Escalated order={order} />
          <Instructions data={order.data} />
          <Outcome order={order} />
          <ThingReports thing={order} />
          <Timeline id={order.id} />
        </div>
        <aside>
          <StepPanel thing={order} initial={{ setDue: { dueOn: order.dueOn ?? undefined } }}>
            <ReportStep order={order} />
          </StepPanel>
        </aside>
      </div>
    </Page>
  )
}

function Facts({ order }: { readonly order: ThingDetail }) {
  const { lang, say } = useLanguage()
  const { data } = order
  const over = order.state === 'done' || order.state === 'withdrawn'
  const urgency = urgencies[wordIn(data, 'urgency') as keyof typeof urgencies] ?? urgencies.usual
  const every = frequencies[wordIn(data, 'every') as keyof typeof frequencies] ?? frequencies.none
  const facts: readonly (readonly [string, ReactNode])[] = [
    [say(words.basis), <Quoted key="basis">{wordIn(data, 'basis')}</Quoted>],
    [say(words.urgency), say(urgency)],
    [say(words.units), <UnitList key="units" units={order.units} />],
    [say(shared.due), <DueTag key="due" dueOn={order.dueOn} overdue={order.overdue} over={over} />],
    [say(words.every), say(every)],
    [say(words.issued), formatInstant(order.openedAt, lang)],
    ...(wordIn(data, 'signedOn') ? [[say(words.signed), formatDate(wordIn(data, 'signedOn'), lang)] as const] : []),
  ]
  return (
    <div className="zq-stack">
      <section>
        <h2>{say(words.asks)}</h2>
        <blockquote lang="zh-CN" className="zq-quote">
          {wordIn(data, 'asks')}
        </blockquote>
      </section>
      <dl className="zq-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {order.files.length > 0 && (
        <section>
          <h2>{say(words.files)}</h2>
          <FileList thingId={order.id} files={order.files} />
        </section>
      )}
    </div>
  )
}

function Escalated({ order }: { readonly order: ThingDetail }) {
  const { lang, say } = useLanguage()
  const on = wordIn(order.data, 'escalatedOn')
  if (on === '' || order.state === 'done' || order.state === 'withdrawn') return null
  return (
    <p>
      <Mark tone="bad">{say(fill(words.escalated, { on: formatDate(on, lang) }))}</Mark>
    </p>
  )
}

/** What its lead says came of it, and what the office sent it back for. */
function Outcome({ order }: { readonly order: ThingDetail }) {
  const { say } = useLanguage()
  const result = wordIn(order.data, 'result')
  const returned = recordsIn(order.data.returned).toReversed()
  if (result === '' && returned.length === 0) return null
  return (
    <section>
      <h2>{say(words.result)}</h2>
      {result !== '' && (
        <p className="zq-prose" lang="zh-CN">
          {result}
        </p>
      )}
      {returned.map((one) => (
        <p key={wordIn(one, 'at')} className="zq-prose">
          <Mark tone="bad">{say(words.returned)}</Mark> <span lang="zh-CN">{wordIn(one, 'ground')}</span>{' '}
          <small>
            <Quoted>{wordIn(one, 'by')}</Quoted>
          </small>
        </p>
      ))}
    </section>
  )
}

/** Reporting on the order, for its units once it is signed for. */
function ReportStep({ order }: { readonly order: ThingDetail }) {
  const { say } = useLanguage()
  const me = useMe()
  const declared = declaredStep('report', 'submit')
  const mine = order.units.some((unit) => me.posts.some((post) => post.unitId === unit.id))
  if (!declared || !mine || !me.verbs.includes('task.report')) return null
  if (order.state !== 'active') {
    return order.state === 'issued' ? <p className="zq-faint">{say(words.notSigned)}</p> : null
  }
  return <OpenStep kind="report" step="submit" declared={declared} parentId={order.id} />
}
