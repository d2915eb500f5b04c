import { Link, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { formatDate, t } from '@zhiqiang/kernel'
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
import { RestOfGroup } from './rest-of-group.tsx'

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
      <RestOfGroup group={group} shown={group.rows.length} />
    </section>
  )
}
