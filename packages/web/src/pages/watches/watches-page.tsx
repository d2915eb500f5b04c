import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, formatNumber } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { declaredStep } from '../../ui/declared.ts'
import { Empty } from '../../ui/empty.tsx'
import { OpenInDrawer } from '../../ui/open-step.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { RowList } from '../../ui/row-list.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { ThingLink } from '../../ui/thing-link.tsx'
import { words } from './words.ts'

/** The searches somebody keeps, and the topics of the city. */
export function WatchesPage(): ReactNode {
  const { say } = useLanguage()
  const keepsTopics = useHolds('topic.keep')
  const own = useRows('watches.list', { query: {} })
  const topics = useRows('topics.list', { query: {} })
  const keep = declaredStep('search-watch', 'keep')
  const begin = declaredStep('topic', 'begin')
  return (
    <Page
      tab={say(shared.watches)}
      title={say(shared.watches)}
      note={say(words.note)}
      actions={
        <>
          {keepsTopics && begin && <OpenInDrawer kind="topic" step="begin" declared={begin} parentId={null} />}
          {keep && <OpenInDrawer kind="search-watch" step="keep" declared={keep} parentId={null} />}
        </>
      }
    >
      <section className="zq-stack" aria-label={say(words.own)}>
        <h2>{say(words.own)}</h2>
        <RowList
          list={own}
          empty={
            <Empty title={say(words.none)}>
              <p>{say(words.noneHint)}</p>
            </Empty>
          }
        >
          {(row) => (
            <li key={row.id}>
              <p className="zq-line">
                <ThingLink thing={row} />
                <StateTag state={row} />
              </p>
              <Standing {...row} />
            </li>
          )}
        </RowList>
      </section>
      <section className="zq-stack" aria-label={say(words.topics)}>
        <h2>{say(words.topics)}</h2>
        <RowList
          list={topics}
          empty={
            <Empty title={say(words.noTopics)}>
              <p>{say(words.topicsHint)}</p>
            </Empty>
          }
        >
          {(row) => (
            <li key={row.id}>
              <p className="zq-line">
                <ThingLink thing={{ ...row, kind: 'topic' }} />
              </p>
              <Standing {...row} />
            </li>
          )}
        </RowList>
      </section>
    </Page>
  )
}

/** The query of a search that stands, and what came since. */
function Standing({ q, joined, lastOn }: Pick<CallOutput<'topics.list'>['rows'][number], 'q' | 'joined' | 'lastOn'>) {
  const { say, lang } = useLanguage()
  return (
    <p className="zq-note">
      <Quoted>{q}</Quoted> ·{' '}
      {joined === 0 ? say(words.nothing) : say(fill(words.joined, { n: formatNumber(joined, lang) }))}
      {lastOn !== null && ` · ${say(fill(words.last, { day: formatDate(lastOn, lang) }))}`}
    </p>
  )
}
