import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, t } from '@zhiqiang/kernel'
import { Button, Input } from 'antd'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { urlOf } from '../../app/client.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds, useMe } from '../../app/session.tsx'
import { ChoiceFilter } from '../../ui/filters.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { IssueButton } from './issue-button.tsx'
import { PaperSheet, type Wish } from './paper-sheet.tsx'
import { usualPeriods } from './periods.ts'

type Sort = CallOutput<'papers.sorts'>['sorts'][number]

const words = {
  sorts: t('公文种类', 'Sorts of papers'),
  from: t('开始日', 'From'),
  to: t('截止日', 'To'),
  period: t('期间', 'Period'),
  plan: t('规划', 'Plan'),
  meeting: t('会议', 'Meeting'),
  chooseMeeting: t('先选择一次已召开的会议。', 'Choose a meeting that was held first.'),
  choosePlan: t('先选择一份规划。', 'Choose a plan first.'),
  asOf: t('数据截至{day}。', 'Figures as of {day}.'),
  docx: t('下载 .docx', 'Download .docx'),
  pdf: t('下载 .pdf', 'Download .pdf'),
  fonts: t(
    '.docx 使用标准字体名，打开的电脑要装有这些字体；.pdf 使用开源字体代替，件末有说明。',
    'The .docx names the standard fonts, which the computer must have; the .pdf uses open fonts in their place and says so at its end.',
  ),
}

/** Which paper, of which period; below it the draft as it would be issued now. */
export function DraftTab(): ReactNode {
  const sorts = useLoad('papers.sorts', {}, { staleTime: 3_600_000 })
  return <Loaded query={sorts}>{({ sorts: list }) => <Choices sorts={list} />}</Loaded>
}

function Choices({ sorts }: { readonly sorts: readonly Sort[] }) {
  const { say } = useLanguage()
  const me = useMe()
  const search = useSearch({ from: '/papers' })
  const plans = useLoad('policies.list', { query: { limit: 200, state: 'published' } }, { staleTime: 60_000 })
  const sort = sorts.find((one) => one.id === search.sort) ?? sorts[0]
  if (!sort) return null
  const [first] = usualPeriods(sort.period, me.city.today)
  const { from = first.from, to = first.to } = search
  const only = sort.plan === 'one' ? plans.data?.rows[0]?.id : undefined
  const policy = search.policy ?? only
  const { meeting } = search
  const wish: Wish = {
    sort: sort.id,
    from,
    to,
    ...(policy === undefined ? {} : { policy }),
    ...(meeting === undefined ? {} : { meeting }),
  }
  return (
    <div className="zq-stack">
      <nav className="zq-paper-sorts" aria-label={say(words.sorts)}>
        {sorts.map((one) => (
          <Link
            key={one.id}
            to="/papers"
            search={{ sort: one.id }}
            {...(one.id === sort.id ? { 'aria-current': 'true' as const } : {})}
          >
            <b>{say(one.title)}</b>
            <small>{say(one.about)}</small>
          </Link>
        ))}
      </nav>
      {sort.period === 'meeting' ? (
        <MeetingBar wish={wish} />
      ) : (
        <PeriodBar sort={sort} wish={wish} plans={plans.data?.rows ?? []} />
      )}
      {sort.plan === 'one' && policy === undefined && <p>{say(words.choosePlan)}</p>}
      {sort.period === 'meeting' && meeting === undefined && <p>{say(words.chooseMeeting)}</p>}
      {(sort.plan !== 'one' || policy !== undefined) && (sort.period !== 'meeting' || meeting !== undefined) && (
        <Draft wish={wish} />
      )}
    </div>
  )
}

/** Which meeting, of those that were held. */
function MeetingBar({ wish }: { readonly wish: Wish }) {
  const { say } = useLanguage()
  const go = useNavigate({ from: '/papers' })
  const meetings = useLoad('meetings.list', { query: { limit: 100 } })
  const held = (meetings.data?.rows ?? []).filter((one) => one.state === 'held' || one.state === 'issued')
  return (
    <section className="zq-paper-period" aria-label={say(words.meeting)}>
      <ChoiceFilter
        label={say(words.meeting)}
        value={wish.meeting}
        options={held.map((one) => ({ value: one.id, label: one.title }))}
        onChange={(meeting) => {
          const { sort } = wish
          void go({ search: meeting === undefined ? { sort } : { sort, meeting }, replace: true })
        }}
        names
      />
    </section>
  )
}

function PeriodBar({
  sort,
  wish,
  plans,
}: {
  readonly sort: Sort
  readonly wish: Wish
  readonly plans: readonly { readonly id: string; readonly title: string }[]
}) {
  const { say } = useLanguage()
  const me = useMe()
  const go = useNavigate({ from: '/papers' })
  const change = (next: Partial<Wish>) => void go({ search: { ...wish, ...next }, replace: true })
  return (
    <section className="zq-paper-period" aria-label={say(words.period)}>
      {usualPeriods(sort.period, me.city.today).map(({ label, from, to }) => (
        <Button
          key={`${from}${to}`}
          size="small"
          type={wish.from === from && wish.to === to ? 'primary' : 'default'}
          onClick={() => change({ from, to })}
        >
          {say(label)}
        </Button>
      ))}
      <Input
        type="date"
        aria-label={say(words.from)}
        value={wish.from}
        onChange={(event) => event.target.value !== '' && change({ from: event.target.value })}
      />
      <span aria-hidden="true">–</span>
      <Input
        type="date"
        aria-label={say(words.to)}
        value={wish.to}
        onChange={(event) => event.target.value !== '' && change({ to: event.target.value })}
      />
      <ChoiceFilter
        label={say(words.plan)}
        value={wish.policy}
        options={plans.map((plan) => ({ value: plan.id, label: plan.title }))}
        onChange={(policy) => {
          const { policy: _, ...rest } = wish
          void go({ search: policy === undefined ? rest : { ...rest, policy }, replace: true })
        }}
        names
      />
    </section>
  )
}

function Draft({ wish }: { readonly wish: Wish }) {
  const { lang, say } = useLanguage()
  const mayIssue = useHolds('paper.issue')
  const draft = useLoad('papers.draft', { query: wish }, { keep: true })
  return (
    <Loaded query={draft}>
      {({ asOf, paper }) => (
        <>
          <div className="zq-paper-period">
            <span>{say(fill(words.asOf, { day: formatDate(asOf, lang) }))}</span>
            <Button href={urlOf('papers.docx', { query: wish })}>{say(words.docx)}</Button>
            <Button href={urlOf('papers.pdf', { query: wish })}>{say(words.pdf)}</Button>
            {mayIssue && <IssueButton wish={wish} />}
          </div>
          <small>{say(words.fonts)}</small>
          <PaperSheet paper={paper} wish={wish} />
        </>
      )}
    </Loaded>
  )
}
