import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { articleName, fill } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Fact } from '../../ui/fact.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { Days, MarkTag, Note, shownOf, Title } from './parts.tsx'
import { RecordChange } from './record-change.tsx'
import { forces, words } from './words.ts'
import './law.css'

type Whole = CallOutput<'law.instrument'>

/** An instrument: its versions, the articles of one of them, and the terms that rest on it. */
export function InstrumentPage(): ReactNode {
  const { id } = useParams({ from: '/law/instruments/$id' })
  const search = useSearch({ from: '/law/instruments/$id' })
  const query = useLoad('law.instrument', { params: { id }, query: search })
  return <Loaded query={query}>{(value) => <Shown value={value} />}</Loaded>
}

function Shown({ value }: { readonly value: Whole }) {
  const { say } = useLanguage()
  const force = forces[value.force]
  return (
    <Page
      under="/law"
      tab={say(value.title)}
      title={
        <>
          <Title text={value.title} /> <Mark tone={force.tone}>{say(force.text)}</Mark>
        </>
      }
      note={value.note ? say(value.note) : undefined}
      actions={value.force !== 'text-only' && <RecordChange step="recordInstrument" initial={{ target: value.id }} />}
    >
      <div className="zq-two">
        <Articles value={value} />
        <aside className="zq-stack">
          {value.versions.length > 0 && <Versions value={value} />}
          {value.resting.length > 0 && <Resting value={value} />}
        </aside>
      </div>
    </Page>
  )
}

function Versions({ value }: { readonly value: Whole }) {
  const { say } = useLanguage()
  return (
    <section>
      <h2>{say(words.versions)}</h2>
      <dl className="zq-facts">
        {value.versions.map((version) => (
          <Fact key={version.id} name={say(fill(words.version, { id: version.id }))}>
            <Link
              to="/law/instruments/$id"
              params={{ id: value.id }}
              search={{ version: version.id }}
              {...(version.id === value.version ? { 'aria-current': 'true' as const } : {})}
            >
              <Days from={version.from} to={version.to} />
            </Link>{' '}
            <MarkTag mark={version.mark} />
            {version.number !== null && (
              <div>
                <Quoted>{version.number}</Quoted>
              </div>
            )}
            {version.note && <Note text={version.note} />}
          </Fact>
        ))}
      </dl>
    </section>
  )
}

function Articles({ value: { articles, version } }: { readonly value: Whole }) {
  const { say } = useLanguage()
  const imported = articles.some(({ text }) => text !== null)
  if (articles.length === 0) return <Empty title={say(words.noArticles)} />
  return (
    <section>
      <h2>
        {say(words.articles)} <small>{version !== '' && say(fill(words.version, { id: version }))}</small>
      </h2>
      {!imported && <p className="zq-note">{say(words.noText)}</p>}
      <ol className="zq-law">
        {articles.map(({ article, heading, about, text }, i) => (
          <li key={article} id={`article-${article}`}>
            {heading !== '' && heading !== articles[i - 1]?.heading && (
              <h3>
                <Quoted>{heading}</Quoted>
              </h3>
            )}
            <p>
              <b>{say(articleName(article))}</b> {about && <small>{say(about)}</small>}
            </p>
            {text !== null && (
              <p className="zq-prose">
                <Quoted>{text}</Quoted>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Resting({ value }: { readonly value: Whole }) {
  const { say } = useLanguage()
  return (
    <section>
      <h2>{say(words.resting)}</h2>
      <ul className="zq-rows">
        {value.resting.map((term) => {
          const shown = shownOf(term)
          return (
            <li key={term.id}>
              <Link to="/law/terms/$id" params={{ id: term.id }}>
                {say(term.what)}
              </Link>
              {shown && (
                <div className="zq-line">
                  <b>{say(shown.length)}</b>
                  <small>{shown.basis.article !== null && say(articleName(shown.basis.article))}</small>
                  <MarkTag mark={shown.mark} />
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
