import { Link, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { useFilters } from '../../app/filters.ts'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { ChoiceFilter, DayFilter, SearchBox } from '../../ui/filters.tsx'
import { Page } from '../../ui/page.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Calculator } from './calculator.tsx'
import { ChangeList } from './change-list.tsx'
import { InstrumentList, SumList, TermList } from './lists.tsx'
import { words } from './words.ts'

/** The law library: terms by area, instruments, sums, and the calculator. */
export function LawPage(): ReactNode {
  const { say } = useLanguage()
  const { tab } = useSearch({ from: '/law' })
  const { city } = useMe()
  const tabs = [
    { title: words.terms, to: { to: '/law' as const, search: {} }, current: tab === undefined },
    ...(['instruments', 'sums', 'deadline', 'changes'] as const).map((one) => ({
      title: words[one],
      to: { to: '/law' as const, search: { tab: one } },
      current: tab === one,
    })),
  ]
  return (
    <Page
      tab={say(shared.law)}
      title={say(shared.law)}
      note={say(words.note)}
      actions={
        <>
          <Link to="/law/calendar">{say(words.calendar)}</Link>
          <a href={`/c/${city.code}/law`}>{say(words.publicPage)}</a>
          <PrintButton />
        </>
      }
    >
      <Tabs label={say(shared.law)} tabs={tabs} />
      {tab === 'deadline' && <Calculator />}
      {tab === 'changes' && <ChangeList />}
      {tab !== 'deadline' && tab !== 'changes' && <Listing />}
    </Page>
  )
}

function Listing() {
  const { say } = useLanguage()
  const { tab, ...filter } = useSearch({ from: '/law' })
  const { put: change } = useFilters<typeof filter>()
  const filters = (
    <>
      <SearchBox value={filter.q} placeholder={say(words.find)} onChange={(q) => change({ q })} />
      <AreaFilter value={filter.area} onChange={(area) => change({ area })} />
      <DayFilter label={say(words.on)} value={filter.on} onChange={(on) => change({ on })} />
    </>
  )
  if (tab === 'instruments') return <InstrumentList filter={filter} filters={filters} />
  if (tab === 'sums') return <SumList filter={filter} filters={filters} />
  return <TermList filter={filter} filters={filters} />
}

interface AreaProps {
  readonly value: string | undefined
  readonly onChange: (area: string | undefined) => void
}

function AreaFilter({ value, onChange }: AreaProps) {
  const { say } = useLanguage()
  const { data } = useLoad('law.areas', { query: {} }, { staleTime: 60_000 })
  const options = (data?.areas ?? []).map(({ id, title }) => ({ value: id, label: say(title) }))
  return <ChoiceFilter label={say(words.area)} value={value} options={options} onChange={onChange} />
}
