import { useParams } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, formatInstant, formatNumber, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds } from '../../app/session.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { rememberNames } from '../../ui/use-field-ports.ts'
import { Bodies, Lacks, Meetings, OwnPlan, Responsible, Subsidy } from './county-cells.tsx'
import { type County, countyWords as words } from './county-words.ts'
import { UploadPlan } from './upload-plan.tsx'

type Thing = CallOutput<'things.get'>

const own = {
  has: t('基本情况', 'What it has'),
  budgets: t('历年经费', 'Money by year'),
  year: t('年度', 'Year'),
  ofYear: t('{year}年', '{year}'),
  amount: t('金额（万元）', '10,000 yuan'),
  source: t('数据来源', 'Source'),
  entered: t('登记', 'Entered'),
  noBudget: t('还没有登记经费。', 'No money entered yet.'),
  reminders: t('提醒和答复', 'Reminders and answers'),
  waits: t('待答复', 'waits for an answer'),
}

/** One county: what it has of its own and what it lacks, its money by year, reminders with their answers. */
export function CountyPage(): ReactNode {
  const { id } = useParams({ from: '/counties/$id' })
  const county = useLoad('counties.get', { params: { id } })
  const thing = useLoad('things.get', { params: { id } })
  return (
    <Loaded query={county}>
      {(value) => <Loaded query={thing}>{(detail) => <Shown county={value} thing={detail} />}</Loaded>}
    </Loaded>
  )
}

function Shown({ county, thing }: { readonly county: County; readonly thing: Thing }) {
  const { lang } = useLanguage()
  const keeps = useHolds('county.keep')
  rememberNames([{ id: county.code, name: county.name }])
  return (
    <Page
      under="/counties"
      tab={county.name}
      title={<Quoted>{county.name}</Quoted>}
      {...(county.lacks.length > 0 ? { note: <Lacks county={county} /> } : {})}
      actions={keeps && <UploadPlan id={thing.id} />}
    >
      <div className="zq-two">
        <div className="zq-stack">
          <Facts county={county} />
          <Budgets county={county} />
          <Reminders county={county} lang={lang} />
          <Timeline id={thing.id} />
        </div>
        <aside className="zq-stack zq-acts-first">
          <StepPanel thing={thing} initial={initialOf(county)} />
        </aside>
      </div>
    </Page>
  )
}

/** Forms start with what stands there now. */
function initialOf(county: County): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const filled = (record: object | null) =>
    Object.fromEntries(Object.entries(record ?? {}).filter(([, value]) => value !== null))
  return { setPerson: filled(county.person), setPlan: filled(county.plan), setSubsidy: filled(county.subsidy) }
}

function Facts({ county }: { readonly county: County }) {
  const { say } = useLanguage()
  const rows = [
    [words.body, <Bodies key="body" county={county} />],
    [words.last, <Meetings key="last" county={county} />],
    [words.plan, <OwnPlan key="plan" county={county} />],
    [words.subsidy, <Subsidy key="subsidy" county={county} />],
    [words.person, <Responsible key="person" county={county} />],
  ] as const
  return (
    <section>
      <h2>{say(own.has)}</h2>
      <dl className="zq-facts">
        {rows.map(([name, value]) => (
          <div key={name.zh}>
            <dt>{say(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Budgets({ county }: { readonly county: County }) {
  const { lang, say } = useLanguage()
  return (
    <section aria-label={say(own.budgets)}>
      <h2>{say(own.budgets)}</h2>
      {county.budgets.length === 0 ? (
        <p className="zq-faint">{say(own.noBudget)}</p>
      ) : (
        <div className="zq-scroll">
          <table className="zq-plain">
            <thead>
              <tr>
                <th scope="col">{say(own.year)}</th>
                <th scope="col" className="zq-right">
                  {say(own.amount)}
                </th>
                <th scope="col">{say(own.source)}</th>
                <th scope="col">{say(own.entered)}</th>
              </tr>
            </thead>
            <tbody>
              {county.budgets.map((one) => (
                <tr key={one.year}>
                  <td className="zq-whole">{say(fill(own.ofYear, { year: one.year }))}</td>
                  <td className="zq-right">{formatNumber(one.amount, lang)}</td>
                  <td>
                    <Quoted>{one.source}</Quoted>
                  </td>
                  <td>
                    <Quoted>{one.by}</Quoted> <time dateTime={one.on}>{formatDate(one.on, lang)}</time>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Reminders({ county, lang }: { readonly county: County; readonly lang: 'zh' | 'en' }) {
  const { say } = useLanguage()
  if (county.reminders.length === 0) return null
  return (
    <section aria-label={say(own.reminders)}>
      <h2>{say(own.reminders)}</h2>
      <ul className="zq-rows">
        {county.reminders.toReversed().map((one) => (
          <li key={one.at}>
            <div className="zq-line">
              <span className="zq-grow">
                <Quoted>{one.note}</Quoted>
              </span>
              <small>
                <Quoted>{one.by}</Quoted> <time dateTime={one.at}>{formatInstant(one.at, lang)}</time>
              </small>
            </div>
            {one.answer ? (
              <div className="zq-line">
                <span className="zq-grow">
                  <Quoted>{one.answer.text}</Quoted>
                </span>
                <small>
                  <Quoted>{one.answer.by}</Quoted>{' '}
                  <time dateTime={one.answer.at}>{formatInstant(one.answer.at, lang)}</time>
                </small>
              </div>
            ) : (
              <Mark tone="wait">{say(own.waits)}</Mark>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
