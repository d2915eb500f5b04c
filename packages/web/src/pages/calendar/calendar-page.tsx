import { Link, useSearch } from '@tanstack/react-router'
import { fill, formatDate, isPlainDate, yearOf } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds, useMe } from '../../app/session.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { movedOf, type Year } from './days.ts'
import { EditYear } from './edit-year.tsx'
import { Months } from './months.tsx'
import { words } from './words.ts'
import './calendar.css'

/** The working days of a year: twelve small months, where they come from, and entering a notice. */
export function CalendarPage(): ReactNode {
  const { say } = useLanguage()
  const { today } = useMe().city
  const { year = yearOf(today) } = useSearch({ from: '/law/calendar' })
  const query = useLoad('law.calendarYear', { params: { year }, query: {} })
  const title = say(fill(words.title, { year }))
  return (
    <Page under="/law" tab={title} title={title} note={say(words.note)}>
      <Years shown={year} />
      <Loaded query={query}>{(value) => <YearView key={value.year} value={value} today={today} />}</Loaded>
    </Page>
  )
}

function Years({ shown }: { readonly shown: number }) {
  const { say } = useLanguage()
  const list = useLoad('law.calendar', { query: {} })
  return (
    <nav className="zq-chips zq-years" aria-label={say(words.years)}>
      {(list.data?.years ?? []).map(({ year, source }) => (
        <Link
          key={year}
          to="/law/calendar"
          search={{ year }}
          {...(year === shown ? { 'aria-current': 'page' as const } : {})}
        >
          {year} {source !== 'shipped' && <small>{say(source === 'own' ? words.own : words.none)}</small>}
        </Link>
      ))}
    </nav>
  )
}

function YearView({ value, today }: { readonly value: Year; readonly today: string }) {
  const { say } = useLanguage()
  const keeps = useHolds('law.keep')
  const [editing, setEditing] = useState(false)
  const { entry } = value
  const anew = value.source === 'none' ? words.enter : words.replace
  if (editing) return <EditYear value={value} today={today} onDone={() => setEditing(false)} />
  return (
    <>
      {value.source === 'none' && <Estimate year={value.year} today={today} />}
      <div className="zq-calendar-head">
        <Source value={value} />
        {keeps && <Button onClick={() => setEditing(true)}>{say(entry ? words.correct : anew)}</Button>}
      </div>
      <Months year={value.year} moved={movedOf([...value.moved, ...value.next])} today={today} />
      <Legend />
      {entry && (
        <div className="zq-two">
          <Timeline id={entry.id} />
          <aside className="zq-stack">
            <p>
              <Link to="/cases" search={{ recounted: 'true' }}>
                {say(words.recounted)}
              </Link>
            </p>
            <StepPanel thing={entry} without={['correct']} />
          </aside>
        </div>
      )}
    </>
  )
}

function Estimate({ year, today }: { readonly year: number; readonly today: string }) {
  const { say } = useLanguage()
  const text = year >= yearOf(today) ? words.estimate : words.missing
  return (
    <div className="zq-estimate" role="status">
      <Mark tone="wait">{say(fill(text, { year }))}</Mark>
      <p className="zq-note">{say(words.estimateHow)}</p>
    </div>
  )
}

function Source({ value: { source, notices, rest, madeUp } }: { readonly value: Year }) {
  const { lang, say } = useLanguage()
  if (source === 'none') return <span />
  return (
    <div className="zq-stack-small">
      {notices.map(({ number, publishedOn, url }) => (
        <p key={number + publishedOn}>
          <Quoted>{number}</Quoted>{' '}
          <small>
            {isPlainDate(publishedOn) ? formatDate(publishedOn, lang) : publishedOn} ·{' '}
            {say(source === 'own' ? words.own : words.shipped)}
          </small>{' '}
          {url !== null && (
            <a href={url} target="_blank" rel="noreferrer">
              {say(words.origin)}
            </a>
          )}
        </p>
      ))}
      <p className="zq-note">{say(fill(words.counts, { rest, madeUp }))}</p>
    </div>
  )
}

export function Legend() {
  const { say } = useLanguage()
  return (
    <p className="zq-legend">
      <span className="zq-cal zq-cal-rest">{say(words.rest)}</span> {say(words.restLong)}
      <span className="zq-cal zq-cal-work">{say(words.work)}</span> {say(words.workLong)}
      <span className="zq-cal zq-cal-weekend">6</span> {say(words.weekendLong)}
    </p>
  )
}
