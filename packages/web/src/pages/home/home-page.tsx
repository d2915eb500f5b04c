import { Link, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds, useMe } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { Empty } from '../../ui/empty.tsx'
import { FigureCard } from '../../ui/figure-card.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { ThingLine } from '../../ui/thing-line.tsx'
import { SpacePage } from '../space/space-page.tsx'

type Work = CallOutput<'home.work'>
type Group = Work['groups'][number]

/** A filter is the current one by its search parameters, not by its address alone. */
const exactly = { exact: true, includeSearch: true } as const

const words = {
  figures: t('三个数字', 'Three figures'),
  groups: t('按事由筛选', 'Filter by what is wanted'),
  all: t('全部', 'All'),
  clear: t('眼下没有要您办的事。', 'There is nothing for you to do right now.'),
  clearHint: t(
    '任务分派给您的单位、报告待审或事项临近期限时，会出现在这里。',
    'Tasks given to your unit, reports to review and dates coming near will stand here.',
  ),
  first: t('上传第一份规划文件', 'Upload the first plan'),
  rest: t('还有 {n} 条没有列出', '{n} more are not listed'),
  ledger: t('在台账里看', 'See them in the ledger'),
  cases: t('在办件里看', 'See them among the cases'),
  letters: t('在文书里看', 'See them among the letters'),
  ratings: t('在服务评价里看', 'See them among the ratings'),
  loans: t('在质押贷款里看', 'See them among the loans'),
}

/** Where one begins: an applicant in their own space, whoever works in an office with what wants them today. */
export function HomePage(): ReactNode {
  return useHolds('case.apply') ? <SpacePage /> : <WorkPage />
}

function WorkPage() {
  const { lang, say } = useLanguage()
  const me = useMe()
  const work = useLoad('home.work', {})
  return (
    <Page
      tab={say(shared.home)}
      title={say(shared.home)}
      note={<time dateTime={me.city.today}>{formatDate(me.city.today, lang)}</time>}
    >
      <Figures />
      <Loaded query={work}>{(value) => <Groups work={value} />}</Loaded>
    </Page>
  )
}

function Figures() {
  const { say } = useLanguage()
  const enabled = useHolds('figure.read')
  const { data } = useLoad('figures.list', {}, { enabled })
  if (!data) return null
  return (
    <section className="zq-figures" aria-label={say(words.figures)}>
      {data.figures.map((figure) => (
        <FigureCard key={figure.id} figure={figure} />
      ))}
    </section>
  )
}

function Groups({ work }: { readonly work: Work }) {
  const { say } = useLanguage()
  const mayImport = useHolds('policy.import')
  const { group } = useSearch({ from: '/' })
  const groups = work.groups.filter((one) => one.total > 0)
  if (groups.length === 0) {
    return (
      <Empty title={say(words.clear)}>
        <p>{say(words.clearHint)}</p>
        {mayImport && <Link to="/policies/new">{say(words.first)}</Link>}
      </Empty>
    )
  }
  const shown = groups.filter((one) => group === undefined || one.id === group)
  return (
    <div className="zq-stack">
      <nav className="zq-chips" aria-label={say(words.groups)}>
        <Link to="/" search={{}} activeOptions={exactly} {...(group ? {} : { 'aria-current': 'true' as const })}>
          {say(words.all)}
        </Link>
        {groups.map((one) => (
          <Link
            key={one.id}
            to="/"
            search={{ group: one.id }}
            activeOptions={exactly}
            {...(one.id === group ? { 'aria-current': 'true' as const } : {})}
          >
            {say(one.title)}
            <b>{one.total}</b>
          </Link>
        ))}
      </nav>
      {(shown.length > 0 ? shown : groups).map((one) => (
        <GroupRows key={one.id} group={one} />
      ))}
    </div>
  )
}

function GroupRows({ group }: { readonly group: Group }) {
  const { say } = useLanguage()
  const rest = group.total - group.rows.length
  return (
    <section>
      <h2>
        {say(group.title)} <small className="zq-number">{group.total}</small>
      </h2>
      <p className="zq-note">{say(group.hint)}</p>
      <ul className="zq-rows">
        {group.rows.map((thing) => (
          <li key={thing.id}>
            <ThingLine thing={thing} withKind />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p className="zq-foot">
          {say(fill(words.rest, { n: rest }))} <More group={group} />
        </p>
      )}
    </section>
  )
}

/** Where the rest of a group stands. */
function More({ group }: { readonly group: Group }) {
  const { say } = useLanguage()
  switch (group.id) {
    case 'overdue':
      return (
        <Link to="/tasks" search={{ overdue: true }}>
          {say(words.ledger)}
        </Link>
      )
    case 'toAssign':
      return <Link to="/assign">{say(words.ledger)}</Link>
    case 'toConfirm':
      return (
        <Link to="/tasks" search={{ state: 'proposed' }}>
          {say(words.ledger)}
        </Link>
      )
    case 'toSign':
      return (
        <Link to="/tasks" search={{ state: 'assigned' }}>
          {say(words.ledger)}
        </Link>
      )
    case 'escalated':
      return (
        <Link to="/orders" search={{ escalated: true }}>
          {say(words.ledger)}
        </Link>
      )
    case 'toComplete':
    case 'toRespond':
    case 'mentioned':
    case 'standIn':
    case 'toHandle':
    case 'toAdvise':
    case 'toJudge':
      return (
        <Link to="/cases" search={{ open: 'true' }}>
          {say(words.cases)}
        </Link>
      )
    case 'toReceive':
      return (
        <Link to="/letters" search={{ state: 'sent' }}>
          {say(words.letters)}
        </Link>
      )
    case 'toOffer':
      return (
        <Link to="/loans" search={{ state: 'asked' }}>
          {say(words.loans)}
        </Link>
      )
    case 'toFollowUp':
      return (
        <Link to="/ratings" search={{ state: 'toFollow' }}>
          {say(words.ratings)}
        </Link>
      )
    case 'toRate':
      return (
        <Link to="/cases" search={{ open: 'false' }}>
          {say(words.cases)}
        </Link>
      )
    case 'toPublish':
      return <Link to="/policies">{say(words.ledger)}</Link>
    default:
      return (
        <Link to="/tasks" search={{ sort: 'due' }}>
          {say(words.ledger)}
        </Link>
      )
  }
}
