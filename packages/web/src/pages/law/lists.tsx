import { Link } from '@tanstack/react-router'
import { fill } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ThingTable } from '../../ui/table/thing-table.tsx'
import { BasisLink, Days, MarkTag, shownOf, Title } from './parts.tsx'
import { forces, type Instrument, sumSorts, type Term, type Threshold, words } from './words.ts'

interface Props {
  readonly filter: { readonly q?: string; readonly area?: string; readonly on?: string }
  readonly filters: ReactNode
}

/** How a text of both languages is said in a cell. */
function Say({ text }: { readonly text: Term['what'] }) {
  return useLanguage().say(text)
}

function TermLink({ term }: { readonly term: Term }) {
  return (
    <Link to="/law/terms/$id" params={{ id: term.id }}>
      <Say text={term.what} />
    </Link>
  )
}

function Length({ term }: { readonly term: Term }) {
  const shown = shownOf(term)
  return (
    shown && (
      <>
        <Say text={shown.length} /> <MarkTag mark={shown.mark} />
      </>
    )
  )
}

function BasisOf({ of }: { readonly of: Term | Threshold }) {
  const shown = shownOf<Term['versions'][number] | Threshold['versions'][number]>(of)
  return shown && <BasisLink basis={shown.basis} />
}

function DaysOf({ of }: { readonly of: Term | Threshold }) {
  const shown = shownOf<Term['versions'][number] | Threshold['versions'][number]>(of)
  return shown && <Days from={shown.from} to={shown.to} />
}

const termColumns: readonly Column<Term>[] = [
  { key: 'what', title: words.term, width: 280, cell: (row) => <TermLink term={row} /> },
  { key: 'length', title: words.length, width: 180, cell: (row) => <Length term={row} /> },
  { key: 'since', title: words.since, width: 180, cell: (row) => <Say text={row.since} /> },
  { key: 'basis', title: words.basis, width: 280, cell: (row) => <BasisOf of={row} /> },
  { key: 'days', title: words.force, width: 200, cell: (row) => <DaysOf of={row} /> },
]

/** The terms of law, in the version of a day. */
export function TermList({ filter, filters }: Props): ReactNode {
  const { say } = useLanguage()
  const list = useRows('law.terms', { query: filter })
  return (
    <ThingTable
      name="law-terms"
      label={say(words.terms)}
      list={list}
      columns={termColumns}
      idOf={(row) => row.id}
      filters={filters}
      card={(row) => (
        <>
          <TermLink term={row} />
          <div className="zq-line">
            <b>
              <Length term={row} />
            </b>
            <small>
              <Say text={row.since} />
            </small>
          </div>
          <small>
            <BasisOf of={row} />
          </small>
        </>
      )}
      empty={<Nothing />}
    />
  )
}

function Nothing() {
  const { say } = useLanguage()
  return <Empty title={say(words.empty)}>{say(words.emptyHow)}</Empty>
}

function InstrumentLink({ row }: { readonly row: Instrument }) {
  return (
    <Link to="/law/instruments/$id" params={{ id: row.id }}>
      <Title text={row.title} />
    </Link>
  )
}

function Force({ row }: { readonly row: Instrument }) {
  const { say } = useLanguage()
  return <Mark tone={forces[row.force].tone}>{say(forces[row.force].text)}</Mark>
}

function Versions({ row }: { readonly row: Instrument }) {
  const { say } = useLanguage()
  return (
    <ul className="zq-versions">
      {row.versions.map((version) => (
        <li key={version.id}>
          {say(fill(words.version, { id: version.id }))}{' '}
          <small>
            <Days from={version.from} to={version.to} />
          </small>{' '}
          <MarkTag mark={version.mark} />{' '}
          {version.articles > 0 && <small>{say(fill(words.textArticles, { n: version.articles }))}</small>}
        </li>
      ))}
    </ul>
  )
}

function Numbers({ row }: { readonly row: Instrument }) {
  const number = row.versions.findLast((version) => version.number !== null)?.number
  return <Quoted>{number ?? '—'}</Quoted>
}

function Resting({ row }: { readonly row: Instrument }) {
  const { say } = useLanguage()
  return row.terms === 0 ? '—' : say(fill(words.restingCount, { n: row.terms }))
}

const instrumentColumns: readonly Column<Instrument>[] = [
  { key: 'title', title: words.instrument, width: 320, cell: (row) => <InstrumentLink row={row} /> },
  { key: 'force', title: words.force, width: 130, cell: (row) => <Force row={row} /> },
  { key: 'versions', title: words.versions, width: 330, cell: (row) => <Versions row={row} /> },
  { key: 'number', title: words.number, width: 190, cell: (row) => <Numbers row={row} /> },
  { key: 'resting', title: words.resting, width: 140, cell: (row) => <Resting row={row} /> },
]

/** The instruments with their state of force. */
export function InstrumentList({ filter, filters }: Props): ReactNode {
  const { say } = useLanguage()
  const list = useRows('law.instruments', { query: filter })
  return (
    <ThingTable
      name="law-instruments"
      label={say(words.instruments)}
      list={list}
      columns={instrumentColumns}
      idOf={(row) => row.id}
      filters={filters}
      card={(row) => (
        <>
          <InstrumentLink row={row} />
          <div className="zq-line">
            <Force row={row} />
            <Resting row={row} />
          </div>
          <Versions row={row} />
        </>
      )}
      empty={<Nothing />}
    />
  )
}

function Value({ row }: { readonly row: Threshold }) {
  const { say } = useLanguage()
  const shown = shownOf(row)
  return (
    shown && (
      <>
        <small>{say(sumSorts[row.sort])}</small> <b>{say(shown.amount)}</b> <MarkTag mark={shown.mark} />
      </>
    )
  )
}

const sumColumns: readonly Column<Threshold>[] = [
  { key: 'what', title: words.sum, width: 360, cell: (row) => <Say text={row.what} /> },
  { key: 'value', title: words.value, width: 220, cell: (row) => <Value row={row} /> },
  { key: 'basis', title: words.basis, width: 280, cell: (row) => <BasisOf of={row} /> },
  { key: 'days', title: words.force, width: 200, cell: (row) => <DaysOf of={row} /> },
]

/** Sums, shares and fees of law. */
export function SumList({ filter, filters }: Props): ReactNode {
  const { say } = useLanguage()
  const list = useRows('law.thresholds', { query: filter })
  return (
    <ThingTable
      name="law-sums"
      label={say(words.sums)}
      list={list}
      columns={sumColumns}
      idOf={(row) => row.id}
      filters={filters}
      card={(row) => (
        <>
          <Say text={row.what} />
          <div className="zq-line">
            <Value row={row} />
          </div>
          <small>
            <BasisOf of={row} />
          </small>
        </>
      )}
      empty={<Nothing />}
    />
  )
}
