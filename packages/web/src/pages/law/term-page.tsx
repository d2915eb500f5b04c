import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { Fact } from '../../ui/fact.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { Calculator } from './calculator.tsx'
import { BasisLink, Days, MarkTag, Note, shownOf } from './parts.tsx'
import { RecordChange } from './record-change.tsx'
import { type Term, words } from './words.ts'
import './law.css'

/** A term of law: how long it was and is, where that is written, and what it comes to from a day. */
export function TermPage(): ReactNode {
  const { id } = useParams({ from: '/law/terms/$id' })
  const { say } = useLanguage()
  const query = useLoad('law.term', { params: { id }, query: {} })
  return (
    <Loaded query={query}>
      {(term) => (
        <Page
          under="/law"
          tab={say(term.what)}
          title={say(term.what)}
          note={<code>{term.id}</code>}
          actions={<RecordChange step="recordTerm" initial={initialOf(term)} />}
        >
          <div className="zq-two">
            <div className="zq-stack">
              <dl className="zq-facts">
                <Fact name={say(words.since)}>{say(term.since)}</Fact>
                {term.extends !== null && (
                  <Fact name={say(words.extends)}>
                    <Link to="/law/terms/$id" params={{ id: term.extends }}>
                      <code>{term.extends}</code>
                    </Link>
                  </Fact>
                )}
              </dl>
              <Versions term={term} />
            </div>
            <aside className="zq-stack">
              <h2>{say(words.deadline)}</h2>
              <Calculator key={term.id} of={{ term: term.id, inHours: shownOf(term)?.unit === 'hour' }} />
            </aside>
          </div>
        </Page>
      )}
    </Loaded>
  )
}

/** A change starts from what holds now. */
function initialOf(term: Term): Readonly<Record<string, unknown>> {
  const shown = shownOf(term)
  if (!shown) return { target: term.id }
  const { amount, unit, roll, basis, mark } = shown
  const article = basis.article === null ? {} : { article: basis.article }
  return { target: term.id, amount, unit, roll, instrument: basis.instrument, ...article, mark }
}

function Versions({ term }: { readonly term: Term }) {
  const { say } = useLanguage()
  return (
    <section>
      <h2>{say(words.versions)}</h2>
      <ul className="zq-rows">
        {term.versions.map((version, i) => (
          <li key={version.from}>
            <div className="zq-line">
              <span className="zq-grow">
                <Days from={version.from} to={version.to} />
              </span>
              {i === term.on && <Mark tone="good">{say(words.current)}</Mark>}
              <MarkTag mark={version.mark} />
            </div>
            <p>
              <b>{say(version.length)}</b>{' '}
              {version.unit !== 'workday' && version.unit !== 'hour' && version.direction === 'after' && (
                <small>{`${say(words.roll)} ${say(version.roll === 'none' ? words.stays : words.rolls)}`}</small>
              )}
            </p>
            <p>
              <BasisLink basis={version.basis} />
            </p>
            {version.note && <Note text={version.note} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
