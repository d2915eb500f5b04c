import { Link, useParams } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { formatDate, formatNumber, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds, useMe } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { declaredStep, kindTitle } from '../../ui/declared.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { Fact } from '../../ui/fact.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { OpenStep } from '../../ui/open-step.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import { ThingLink } from '../../ui/thing-link.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { useUncovered } from '../../ui/uncover.tsx'
import { rememberNames } from '../../ui/use-field-ports.ts'
import { yuanOf } from '../../ui/yuan.ts'
import { Batch, PublicList, Rules } from './lists.tsx'

export type Fund = CallOutput<'funds.get'>

const words = {
  item: t('适用事项', 'Service'),
  number: t('文号', 'Number'),
  from: t('自', 'From'),
  until: t('至', 'Until'),
  code: t('科目编码', 'Code'),
  amount: t('预算', 'Budget'),
  owed: t('待拨付', 'To be paid'),
  paid: t('已拨付', 'Paid'),
  recovered: t('已追回', 'Paid back'),
  left: t('余额', 'Left'),
  cases: t('本批申请', 'Applications'),
  no: t('受理编号', 'Number'),
  applicant: t('申请人', 'Applicant'),
  sum: t('拟支持金额', 'Sum'),
  mean: t('专家平均分', 'Mean mark'),
  objections: t('公示异议', 'Objections from the public'),
  noObjections: t('没有收到异议。', 'None was raised.'),
  page: t('公示页面', 'Public page'),
  below: t('批次', 'Rounds and payments'),
}

/** A policy, a budget line, a round or a batch of payments: what it says, what it bears, and what I may do. */
export function FundPage(): ReactNode {
  const { id } = useParams({ from: '/funds/$id' })
  const found = useLoad('funds.get', { params: { id } })
  return <Loaded query={found}>{(value) => <FundShown fund={value} />}</Loaded>
}

function FundShown({ fund }: { readonly fund: Fund }) {
  const { say } = useLanguage()
  const manages = useHolds('fund.manage')
  const call = declaredStep('support-round', 'call')
  const { data, button } = useUncovered(fund)
  if (fund.charge) rememberNames([fund.charge.line])
  return (
    <Page
      under="/funds"
      tab={fund.title}
      title={
        <>
          <Quoted>{fund.title}</Quoted> <StateTag state={fund} />
        </>
      }
      note={say(kindTitle(fund.kind))}
    >
      <div className="zq-two">
        <div className="zq-stack">
          <Facts fund={fund} />
          <Rules data={fund.data} />
          <PublicList data={fund.data} />
          <Cases cases={fund.cases} />
          <Batch data={data} />
          {button}
          {fund.under.length > 0 && (
            <section>
              <h2>{say(words.below)}</h2>
              <ul className="zq-rows">
                {fund.under.map((one) => (
                  <li key={one.id} className="zq-line">
                    <ThingLink thing={one} />
                    <StateTag state={one} />
                    {one.dueOn !== null && <DueTag dueOn={one.dueOn} overdue={one.overdue} />}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Objections fund={fund} />
          <Timeline id={fund.id} />
        </div>
        <aside>
          <StepPanel thing={fund} />
          {manages && fund.kind === 'support-policy' && fund.state === 'inForce' && call && (
            <OpenStep kind="support-round" step="call" declared={call} parentId={fund.id} />
          )}
        </aside>
      </div>
    </Page>
  )
}

/** What the public objected to the list; a list that is or was shown has its public page. */
function Objections({ fund }: { readonly fund: Fund }) {
  const { say } = useLanguage()
  const { city } = useMe()
  if (typeof fund.data.shownTo !== 'string') return null
  return (
    <section>
      <h2>{say(words.objections)}</h2>
      {fund.objections.length === 0 ? (
        <p className="zq-faint">{say(words.noObjections)}</p>
      ) : (
        <ul className="zq-rows">
          {fund.objections.map((one) => (
            <li key={one.id} className="zq-line">
              <ThingLink thing={one} />
              <StateTag state={one} />
            </li>
          ))}
        </ul>
      )}
      <a href={`/c/${city.code}/publicity/${fund.id}`}>{say(words.page)}</a>
    </section>
  )
}

function Facts({ fund: { data, dueOn, overdue, charge } }: { readonly fund: Fund }) {
  const { lang, say } = useLanguage()
  const told = (name: keyof typeof words, key: string) =>
    typeof data[key] === 'string' && data[key] !== '' ? (
      <Fact name={say(words[name])}>
        <Quoted>{String(data[key])}</Quoted>
      </Fact>
    ) : null
  const day = (name: 'from' | 'until', key: string) =>
    typeof data[key] === 'string' ? <Fact name={say(words[name])}>{formatDate(String(data[key]), lang)}</Fact> : null
  return (
    <dl className="zq-facts">
      {typeof data.item === 'string' && <Fact name={say(words.item)}>{say(kindTitle(data.item))}</Fact>}
      {told('number', 'number')}
      {told('code', 'code')}
      {day('from', 'from')}
      {day('until', 'to')}
      {dueOn !== null && (
        <Fact name={say(shared.due)}>
          <DueTag dueOn={dueOn} overdue={overdue} />
        </Fact>
      )}
      {charge &&
        (['amount', 'owed', 'paid', 'recovered', 'left'] as const).map((name) => (
          <Fact key={name} name={say(words[name])}>
            <span className="zq-number">{yuanOf(charge[name], lang)}</span>
          </Fact>
        ))}
    </dl>
  )
}

function Cases({ cases }: { readonly cases: Fund['cases'] }) {
  const { lang, say } = useLanguage()
  if (cases.length === 0) return null
  const scored = cases.some(({ mean }) => mean !== null)
  return (
    <section>
      <h2>{say(words.cases)}</h2>
      <ul className="zq-rows">
        {cases.map((one) => (
          <li key={one.id}>
            <span className="zq-line">
              <Link to="/cases/$id" params={{ id: one.id }}>
                <Quoted>{one.no}</Quoted>
              </Link>
              <Quoted>{one.applicant}</Quoted>
              <StateTag state={one} />
            </span>
            <span className="zq-line">
              {one.amount !== null && <span className="zq-number">{yuanOf(one.amount, lang)}</span>}
              {scored && one.mean !== null && (
                <small>
                  {say(words.mean)} {formatNumber(one.mean, lang, 2)}
                </small>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
