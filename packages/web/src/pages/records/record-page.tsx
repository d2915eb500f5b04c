import { Link, useParams } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate } from '@zhiqiang/kernel'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { Day } from '../../ui/day.tsx'
import { Fact } from '../../ui/fact.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { Withdraw } from './withdraw.tsx'
import { words } from './words.ts'

type RecordView = CallOutput<'data.record'>
type Field = RecordView['groups'][number]['fields'][number]

/** One record from inside: its values with their sources, what was said by hand, and how it changed. */
export function RecordPage(): ReactNode {
  const { register, key } = useParams({ from: '/records/$register/$key' })
  const record = useLoad('data.record', { params: { register, key }, query: {} })
  return <Loaded query={record}>{(value) => <Shown record={value} />}</Loaded>
}

function Shown({ record }: { readonly record: RecordView }) {
  const { say } = useLanguage()
  const me = useMe()
  const { register, key } = record
  return (
    <Page
      under="/records"
      tab={record.title}
      title={<Quoted>{record.title}</Quoted>}
      note={say(record.registerTitle)}
      actions={
        <>
          <a href={`/c/${me.city.code}/data/${register}/${encodeURIComponent(key)}`}>{say(words.public)}</a>
          {me.verbs.includes('data.correct') && (
            <Link to="/records/$register/$key/correct" params={{ register, key }}>
              <Button type="primary">{say(words.correct)}</Button>
            </Link>
          )}
        </>
      }
    >
      <div className="zq-two">
        <div className="zq-stack">
          {record.groups.map(({ title, fields }) => (
            <section key={title.en} aria-label={say(title)}>
              <h2>{say(title)}</h2>
              <dl className="zq-facts">
                {fields.map((field) => (
                  <FieldFact key={field.id} field={field} several={record.sources.length > 1} />
                ))}
              </dl>
            </section>
          ))}
        </div>
        <aside className="zq-stack">
          <Sources record={record} />
          {record.entries.length > 0 && <Entries record={record} />}
          {record.versions.length > 0 && <Versions record={record} />}
        </aside>
      </div>
    </Page>
  )
}

function FieldFact({ field, several }: { readonly field: Field; readonly several: boolean }) {
  const { say } = useLanguage()
  const from = several ? field.source : ''
  const ground = field.ground ?? (field.source === null ? words.reckoned : null)
  const note = ground ? say(ground) : from
  return (
    <Fact name={say(field.label)}>
      <Quoted>{say(field.text)}</Quoted> <small className="zq-note">{note}</small>
      {field.others.map(({ source, text }) => (
        <small key={source} className="zq-note">
          {' '}
          {say(fill(words.others, { source, value: say(text) }))}
        </small>
      ))}
    </Fact>
  )
}

function Sources({ record }: { readonly record: RecordView }) {
  const { say, lang } = useLanguage()
  return (
    <section aria-label={say(words.sources)}>
      <h2>{say(words.sources)}</h2>
      <ul className="zq-stack">
        {record.sources.map((one) => (
          <li key={`${one.name} ${one.byHand}`}>
            <Quoted>{one.name}</Quoted>{' '}
            <small className="zq-note">
              {say(fill(words.asOf, { day: formatDate(one.asOf, lang) }))}
              {one.rowNo !== null && ` · ${say(fill(words.row, { n: String(one.rowNo) }))}`}
            </small>
            {one.runId && one.file && (
              <div>
                <Link to="/imports/$id" params={{ id: one.runId }}>
                  <Quoted>{one.file}</Quoted>
                </Link>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Entries({ record }: { readonly record: RecordView }) {
  const { say } = useLanguage()
  return (
    <section aria-label={say(words.entries)}>
      <h2>{say(words.entries)}</h2>
      <ul className="zq-stack">
        {record.entries.map((one) => (
          <li key={one.thingId}>
            <Day on={one.at} /> <Quoted>{one.by}</Quoted>
            {one.withdrawn && <small className="zq-note"> {say(words.withdrawn)}</small>}
            <div>
              {one.said.map(({ label, text }) => (
                <div key={label.en}>
                  {say(label)}：<Quoted>{say(text)}</Quoted>
                </div>
              ))}
            </div>
            <p className="zq-note">
              {say(words.why)}：<Quoted>{one.why}</Quoted>
            </p>
            {!one.withdrawn && <Withdraw entry={one} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Versions({ record }: { readonly record: RecordView }) {
  const { say } = useLanguage()
  const none = '—'
  return (
    <section aria-label={say(words.versions)}>
      <h2>{say(words.versions)}</h2>
      <ol className="zq-stack">
        {record.versions.map((one) => (
          <li key={one.no}>
            <Day on={one.at} /> <Quoted>{one.source}</Quoted>
            {one.changes.map(({ label, before, after }) => (
              <div key={label.en}>
                {say(label)}：<Quoted>{say(before) || none}</Quoted> → <Quoted>{say(after) || none}</Quoted>
              </div>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}
