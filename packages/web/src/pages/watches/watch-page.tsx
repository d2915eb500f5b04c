import { Link, useParams } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { formatDate } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad, useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { problemOf } from '../../app/problem.ts'
import { useMe } from '../../app/session.tsx'
import { wordIn } from '../../ui/data-records.ts'
import { Empty } from '../../ui/empty.tsx'
import { Fact } from '../../ui/fact.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { MoreButton } from '../../ui/row-list.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { words } from './words.ts'

type Watch = CallOutput<'things.get'>

/** One search that stands: its query, what came in since, and what may be done with it. A topic is opened here by the office. */
export function WatchPage(): ReactNode {
  const { id } = useParams({ from: '/watches/$id' })
  const watch = useLoad('things.get', { params: { id } })
  return <Loaded query={watch}>{(value) => <WatchShown watch={value} />}</Loaded>
}

function WatchShown({ watch }: { readonly watch: Watch }) {
  const { say } = useLanguage()
  const { city } = useMe()
  const q = wordIn(watch.data, 'q')
  const about = wordIn(watch.data, 'about')
  const initial = { title: watch.title, q, ...(watch.kind === 'topic' ? { about } : {}) }
  return (
    <Page
      under="/watches"
      tab={watch.title}
      title={
        <>
          <Quoted>{watch.title}</Quoted> <StateTag state={watch} />
        </>
      }
      actions={
        <>
          {watch.kind === 'topic' && <a href={`/c/${city.code}/data/topics/${watch.id}`}>{say(words.open)}</a>}
          <Link to="/records" search={{ q }}>
            {say(words.now)}
          </Link>
        </>
      }
    >
      <div className="zq-two">
        <div className="zq-stack">
          <dl className="zq-facts">
            <Fact name={say(words.query)}>
              <Quoted>{q}</Quoted>
            </Fact>
            {about !== '' && (
              <Fact name={say(words.about)}>
                <Quoted>{about}</Quoted>
              </Fact>
            )}
          </dl>
          {watch.kind === 'search-watch' && <FoundRecords id={watch.id} />}
          <Timeline id={watch.id} />
        </div>
        <aside>
          <StepPanel thing={watch} initial={{ amend: initial }} />
        </aside>
      </div>
    </Page>
  )
}

function FoundRecords({ id }: { readonly id: string }) {
  const { say, lang } = useLanguage()
  const list = useRows('watches.found', { params: { id }, query: {} })
  return (
    <section className="zq-stack">
      <h2>{say(words.found)}</h2>
      {list.error && <ProblemNotice problem={problemOf(list.error)} again={list.again} />}
      {list.total === 0 && (
        <Empty title={say(words.nothingYet)}>
          <p>{say(words.nothingHint)}</p>
        </Empty>
      )}
      {list.rows.length > 0 && (
        <div className="zq-scroll">
          <table className="zq-plain">
            <thead>
              <tr>
                <th scope="col">{say(words.name)}</th>
                <th scope="col">{say(words.register)}</th>
                <th scope="col">{say(words.day)}</th>
              </tr>
            </thead>
            <tbody>
              {list.rows.map(({ register, registerTitle, key, title, foundOn }) => (
                <tr key={`${register} ${key}`}>
                  <td>
                    <Link to="/records/$register/$key" params={{ register, key }}>
                      <Quoted>{title}</Quoted>
                    </Link>
                  </td>
                  <td>{say(registerTitle)}</td>
                  <td className="zq-number">{formatDate(foundOn, lang)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <MoreButton list={list} />
    </section>
  )
}
