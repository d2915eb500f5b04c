import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatInstant, formatNumber, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { present } from '../../app/search.ts'
import { useHolds } from '../../app/session.tsx'
import { Empty } from '../../ui/empty.tsx'
import { FileList } from '../../ui/file-list.tsx'
import { ChoiceFilter } from '../../ui/filters.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { Named, Quoted } from '../../ui/quoted.tsx'
import { RowStep } from '../../ui/row-step.tsx'
import { ClauseLink } from '../../ui/thing-link.tsx'
import { verdictWords } from './county-words.ts'
import { UploadPlan } from './upload-plan.tsx'

type Held = CallOutput<'counties.plan'>
type Clause = Held['clauses'][number]

const words = {
  title: t('{county}：与市规划对照', '{county}: held against the city’s plan'),
  note: t(
    '系统按条款特有的用语，在县级规划中查找最接近的条款；判断不准的，可人工认定并写明理由。',
    'Each clause looks for what is particular to it in the county’s plan. Where the words mislead, a person settles it and says why.',
  ),
  plan: t('市规划', 'The city’s plan'),
  own: t('县级规划', 'The county’s plan'),
  none: t('还没有上传县级规划。', 'No plan was uploaded yet.'),
  noneHint: t('上传以后，这里列出市规划每一条有未承接。', 'Once it is, each clause of the city’s plan stands here.'),
  noCity: t('市里还没有发布规划。', 'The city has published no plan yet.'),
  targets: t('指标', 'Targets'),
  nearest: t('最接近的一条', 'The nearest clause'),
  share: t('特有用语相同 {n}%', '{n}% of its own words'),
  city: t('市目标', 'City'),
  ownTarget: t('本地目标', 'Own target'),
  broken: t('市级分解数', 'Its share'),
  noOwn: t('本地规划未提出', 'not in its plan'),
  indicator: t('指标', 'Indicator'),
  below: t('低于分解数', 'below its share'),
}

const shows = ['lacking', 'taken', 'notOurs'] as const

/** A county's own plan held against the city's: clauses not taken up first, then its targets beside the city's. */
export function CountyPlanPage(): ReactNode {
  const { id } = useParams({ from: '/counties/$id/plan' })
  const { policy } = useSearch({ from: '/counties/$id/plan' })
  const county = useLoad('counties.get', { params: { id } })
  const held = useLoad('counties.plan', { params: { id }, query: { ...(policy === undefined ? {} : { policy }) } })
  return (
    <Loaded query={county}>
      {(value) => <Loaded query={held}>{(found) => <Shown id={id} name={value.name} held={found} />}</Loaded>}
    </Loaded>
  )
}

function Shown({ id, name, held }: { readonly id: string; readonly name: string; readonly held: Held }) {
  const { say } = useLanguage()
  const search = useSearch({ from: '/counties/$id/plan' })
  const navigate = useNavigate({ from: '/counties/$id/plan' })
  const keeps = useHolds('county.keep')
  const show = search.show ?? 'lacking'
  const title = say(fill(words.title, { county: name }))
  return (
    <Page
      under="/counties"
      tab={title}
      title={<Named text={title} />}
      note={say(words.note)}
      actions={
        <>
          {keeps && <UploadPlan id={id} />}
          <PrintButton />
        </>
      }
    >
      <div className="zq-bar">
        <ChoiceFilter
          label={say(words.plan)}
          value={search.policy ?? held.policy?.id}
          options={held.policies.map((one) => ({ value: one.id, label: one.title }))}
          onChange={(chosen) => void navigate({ search: present({ ...search, policy: chosen }) as typeof search })}
          names
        />
        <Link to="/counties/$id" params={{ id }}>
          <Quoted>{name}</Quoted>
        </Link>
      </div>
      {held.plan === null || held.policy === null ? (
        <Empty title={say(held.plan === null ? words.none : words.noCity)}>{say(words.noneHint)}</Empty>
      ) : (
        <div className="zq-stack">
          <Own plan={held.plan} />
          <p className="zq-chips">
            {shows.map((verdict) => (
              <Link
                key={verdict}
                to="/counties/$id/plan"
                params={{ id }}
                search={{ ...search, show: verdict }}
                activeOptions={{ exact: true, includeSearch: true }}
                {...(show === verdict ? { 'aria-current': 'true' as const } : {})}
              >
                {say(verdictWords[verdict].text)} <b>{held.counts[verdict]}</b>
              </Link>
            ))}
            <Link
              to="/counties/$id/plan"
              params={{ id }}
              search={{ ...search, show: 'targets' }}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {say(words.targets)} <b>{held.targets.filter((one) => one.own !== null).length}</b>
            </Link>
          </p>
          {show === 'targets' ? (
            <Targets targets={held.targets} />
          ) : (
            <ul className="zq-rows">
              {held.clauses
                .filter((clause) => clause.verdict === show)
                .map((clause) => (
                  <li key={clause.id}>
                    <ClauseView clause={clause} plan={held.plan?.id ?? ''} />
                  </li>
                ))}
            </ul>
          )}
        </div>
      )}
    </Page>
  )
}

function Own({ plan }: { readonly plan: NonNullable<Held['plan']> }) {
  const { say } = useLanguage()
  const thing = useLoad('things.get', { params: { id: plan.id } })
  return (
    <div className="zq-line">
      <span>{say(words.own)}</span>
      <b>
        <Quoted>{plan.title}</Quoted>
      </b>
      {plan.number && <Quoted>{plan.number}</Quoted>}
      {thing.data && <FileList thingId={plan.id} files={thing.data.files} />}
    </div>
  )
}

function ClauseView({ clause, plan }: { readonly clause: Clause; readonly plan: string }) {
  const { lang, say } = useLanguage()
  const thing = useLoad('things.get', { params: { id: plan } })
  const { text, tone } = verdictWords[clause.verdict]
  return (
    <>
      <div className="zq-line">
        <span className="zq-grow">
          <ClauseLink id={clause.id} path={clause.path} />{' '}
          <b>
            <Quoted>{clause.heading}</Quoted>
          </b>
        </span>
        <Mark tone={tone}>{say(text)}</Mark>
      </div>
      {clause.said && (
        <p>
          <Quoted>{clause.said.why}</Quoted>{' '}
          <small>
            <Quoted>{clause.said.by}</Quoted>{' '}
            <time dateTime={clause.said.at}>{formatInstant(clause.said.at, lang)}</time>
          </small>
        </p>
      )}
      <details>
        <summary>
          {say(words.nearest)}
          {lang === 'zh' ? '：' : ': '}
          {clause.nearest ? <Quoted>{`${clause.nearest.path} ${clause.nearest.heading}`}</Quoted> : '—'}{' '}
          <small>{say(fill(words.share, { n: Math.round(clause.share * 100) }))}</small>
        </summary>
        <p className="zq-prose">
          <Quoted>{clause.text}</Quoted>
        </p>
        {clause.nearest && (
          <p className="zq-prose">
            <Quoted>{clause.nearest.text}</Quoted>
          </p>
        )}
      </details>
      {thing.data && (
        <span className="zq-line">
          <RowStep thing={thing.data} step="settle" given={{ clause: clause.id }} />
        </span>
      )}
    </>
  )
}

function Targets({ targets }: { readonly targets: Held['targets'] }) {
  const { lang, say } = useLanguage()
  const number = (value: number | null) => (value === null ? '—' : formatNumber(value, lang))
  return (
    <div className="zq-scroll">
      <table className="zq-plain">
        <thead>
          <tr>
            <th scope="col">{say(words.indicator)}</th>
            <th scope="col" className="zq-right">
              {say(words.city)}
            </th>
            <th scope="col" className="zq-right">
              {say(words.broken)}
            </th>
            <th scope="col" className="zq-right">
              {say(words.ownTarget)}
            </th>
          </tr>
        </thead>
        <tbody>
          {targets.map((one) => (
            <tr key={one.indicator.id}>
              <td>
                <Link to="/indicators/$id" params={{ id: one.indicator.id }}>
                  <Quoted>{one.indicator.title}</Quoted>
                </Link>
                {one.quote && (
                  <div>
                    <small>
                      <Quoted>{one.quote}</Quoted>
                    </small>
                  </div>
                )}
              </td>
              <td className="zq-right zq-whole">
                {number(one.city)} <Quoted>{one.unit}</Quoted>
              </td>
              <td className="zq-right zq-whole">{number(one.share)}</td>
              <td className="zq-right">
                {one.own === null ? (
                  <span className="zq-faint">{say(words.noOwn)}</span>
                ) : (
                  <span className="zq-whole">
                    <b>{number(one.own)}</b>
                    {one.share !== null && one.own < one.share && <Short />}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Short() {
  const { say } = useLanguage()
  return <Mark tone="bad">{say(words.below)}</Mark>
}
