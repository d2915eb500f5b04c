import { Button } from 'antd'
import { useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { Empty } from '../../ui/empty.tsx'
import { SearchBox } from '../../ui/filters.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ThingTable } from '../../ui/table/thing-table.tsx'
import { ThingLink } from '../../ui/thing-link.tsx'
import { Owners } from './cell.tsx'
import { type Charge, sayings, words } from './words.ts'

interface Props {
  readonly filter: {
    readonly q?: string
    readonly says?: Charge['says']
    readonly place?: string
    readonly responsibility?: string
  }
  readonly onSearch: (q: string | undefined) => void
  readonly onOpen: (charge: Charge) => void
}

const columnsFor = (onOpen: Props['onOpen']): readonly Column<Charge>[] => [
  { key: 'title', title: words.title, width: 260, cell: (row) => <Responsibility charge={row} /> },
  { key: 'place', title: words.place, width: 120, cell: (row) => <Quoted>{row.placeName}</Quoted> },
  { key: 'says', title: words.standing, width: 120, cell: (row) => <Said charge={row} /> },
  { key: 'owners', title: words.owners, width: 420, cell: (row) => <InCharge charge={row} /> },
  { key: 'open', title: words.openCell, width: 90, cell: (row) => <OpenCell charge={row} onOpen={onOpen} /> },
]

/** The cells as a list: every gap and every double owner by name. */
export function ChargeList({ filter, onSearch, onOpen }: Props) {
  const { say } = useLanguage()
  const list = useRows('charges.list', { query: filter })
  const open = (row: Charge) => {
    if (row.opens) onOpen(row)
  }
  return (
    <ThingTable
      name="charges"
      label={say(words.list)}
      list={list}
      columns={columnsFor(onOpen)}
      idOf={(row) => row.id}
      onOpen={open}
      card={(row) => (
        <>
          <Responsibility charge={row} />
          <span className="zq-line">
            <Quoted>{row.placeName}</Quoted>
            <Said charge={row} />
          </span>
          <InCharge charge={row} />
          <OpenCell charge={row} onOpen={onOpen} />
        </>
      )}
      filters={<SearchBox value={filter.q} placeholder={say(words.find)} onChange={onSearch} />}
      empty={<Empty title={say(words.none)} />}
    />
  )
}

function Responsibility({ charge }: { readonly charge: Charge }) {
  return <ThingLink thing={{ ...charge.responsibility, kind: 'responsibility' }} />
}

function OpenCell({ charge, onOpen }: { readonly charge: Charge } & Pick<Props, 'onOpen'>) {
  const { say } = useLanguage()
  if (!charge.opens) return null
  return (
    <Button size="small" onClick={() => onOpen(charge)}>
      {say(words.openCell)}
    </Button>
  )
}

function Said({ charge }: { readonly charge: Charge }) {
  const { say } = useLanguage()
  return <Mark tone={sayings[charge.says].tone}>{say(sayings[charge.says].text)}</Mark>
}

function InCharge({ charge }: { readonly charge: Charge }) {
  if (charge.owners.length === 0) return <span className="zq-faint">—</span>
  return (
    <span className="zq-map-cell">
      <Owners charge={charge} />
    </span>
  )
}
