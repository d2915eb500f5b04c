import { Link, useParams } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { Fact } from '../../ui/fact.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { changeSorts, words } from './words.ts'
import './law.css'

type Impact = CallOutput<'law.impact'>

/** A change of law: what held, what will hold, what it touches, and putting it in force. */
export function ChangePage(): ReactNode {
  const { id } = useParams({ from: '/law/changes/$id' })
  const { say } = useLanguage()
  const thing = useLoad('things.get', { params: { id } })
  const impact = useLoad('law.impact', { params: { id } })
  return (
    <Loaded query={thing}>
      {(value) => (
        <Page
          under="/law"
          tab={say(words.change)}
          title={
            <>
              <Quoted>{value.title}</Quoted> <StateTag state={value} />
            </>
          }
        >
          <div className="zq-two">
            <div className="zq-stack">
              <Loaded query={impact}>{(found) => <Shown impact={found} />}</Loaded>
              <Timeline id={id} />
            </div>
            <aside>
              <StepPanel thing={value} />
            </aside>
          </div>
        </Page>
      )}
    </Loaded>
  )
}

function Shown({ impact }: { readonly impact: Impact }) {
  const { lang, say } = useLanguage()
  const { sort, before, after, from, touched } = impact
  return (
    <>
      <dl className="zq-facts">
        <Fact name={say(changeSorts[sort])}>
          <Target impact={impact} />
        </Fact>
        <Fact name={say(words.before)}>{say(before ?? words.nothingBefore)}</Fact>
        <Fact name={say(words.after)}>
          <b>{say(after)}</b> <small>{say(fill(words.from, { from: formatDate(from, lang) }))}</small>
        </Fact>
      </dl>
      <section>
        <h2>{say(words.impact)}</h2>
        {touched.length === 0 && <p className="zq-note">{say(words.impactNone)}</p>}
        {touched.map((group) => (
          <Touched key={group.sort} group={group} />
        ))}
      </section>
    </>
  )
}

function Target({ impact: { sort, target, what } }: { readonly impact: Impact }) {
  const { say } = useLanguage()
  const name = what.en === what.zh ? <Quoted>{what.zh}</Quoted> : say(what)
  if (sort === 'sum') return name
  return sort === 'term' ? (
    <Link to="/law/terms/$id" params={{ id: target }}>
      {name}
    </Link>
  ) : (
    <Link to="/law/instruments/$id" params={{ id: target }}>
      {name}
    </Link>
  )
}

function TouchedLink({
  sort,
  row,
}: {
  readonly sort: string
  readonly row: Impact['touched'][number]['rows'][number]
}) {
  const { say } = useLanguage()
  switch (sort) {
    case 'term':
      return (
        <Link to="/law/terms/$id" params={{ id: row.id }}>
          {say(row.what)}
        </Link>
      )
    case 'case':
      return (
        <Link to="/cases/$id" params={{ id: row.id }}>
          <Quoted>{say(row.what)}</Quoted>
        </Link>
      )
    default:
      return say(row.what)
  }
}

function Touched({ group }: { readonly group: Impact['touched'][number] }) {
  const { say } = useLanguage()
  const { sort, total, rows } = group
  return (
    <>
      <h3>
        {say(changeSorts[sort])} <small>{say(fill(words.touched, { n: total }))}</small>
      </h3>
      <ul className="zq-rows">
        {rows.map((row) => (
          <li key={row.id}>
            <div className="zq-line">
              <TouchedLink sort={sort} row={row} />
              <small>{say(row.why)}</small>
            </div>
          </li>
        ))}
      </ul>
      {total > rows.length && <p className="zq-note">{say(fill(words.only, { n: rows.length }))}</p>}
    </>
  )
}
