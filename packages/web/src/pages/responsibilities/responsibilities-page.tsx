import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useLoad } from '../../app/api.ts'
import { urlOf } from '../../app/client.ts'
import { useLanguage } from '../../app/language.tsx'
import { present } from '../../app/search.ts'
import { useHolds } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { declaredStep } from '../../ui/declared.ts'
import { Empty } from '../../ui/empty.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import { OpenInDrawer } from '../../ui/open-step.tsx'
import { Page } from '../../ui/page.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { ChargeDrawer } from './charge-drawer.tsx'
import { ChargeList } from './charge-list.tsx'
import { MatrixView } from './matrix.tsx'
import { type Charge, type Matrix, sayings, saysInOrder, words } from './words.ts'
import './responsibilities.css'

/** The map of protection responsibilities: who answers for what in the city and in each county, and what is missing. */
export function ResponsibilitiesPage(): ReactNode {
  const { say } = useLanguage()
  const search = useSearch({ from: '/responsibilities' })
  const navigate = useNavigate({ from: '/responsibilities' })
  const mayKeep = useHolds('responsibility.keep')
  const [opened, setOpened] = useState<Charge | undefined>(undefined)
  const matrix = useLoad('responsibilities.matrix', { query: { limit: 40 } })
  const { tab, ...filter } = search
  const fresh = matrix.data?.rows.flatMap((row) => row.cells).find((cell) => cell.id === opened?.id) ?? opened
  const declared = declaredStep('responsibility', 'list')
  return (
    <Page
      tab={say(shared.responsibilities)}
      title={say(shared.responsibilities)}
      note={say(words.note)}
      actions={
        <>
          {mayKeep && declared && (
            <OpenInDrawer
              kind="responsibility"
              step="list"
              declared={declared}
              parentId={null}
              initial={{ level: 'both' }}
            />
          )}
          <Button href={urlOf('charges.export', { query: filter })}>{say(shared.exportXlsx)}</Button>
          <PrintButton />
        </>
      }
    >
      <Tabs
        label={say(shared.responsibilities)}
        tabs={[
          { title: words.matrix, to: { to: '/responsibilities', search: {} }, current: tab === undefined },
          { title: words.list, to: { to: '/responsibilities', search: { tab: 'list' } }, current: tab === 'list' },
        ]}
      />
      <Loaded query={matrix}>
        {(value) => (
          <>
            <Counts counts={value.counts} says={tab ? search.says : undefined} />
            {!tab && value.rows.length === 0 && <Empty title={say(words.empty)}>{say(words.emptyHint)}</Empty>}
            {!tab && value.rows.length > 0 && <MatrixView matrix={value} onOpen={setOpened} />}
          </>
        )}
      </Loaded>
      {tab && (
        <ChargeList
          filter={filter}
          onOpen={setOpened}
          onSearch={(q) =>
            void navigate({ search: (before) => present({ ...before, q }) as typeof search, replace: true })
          }
        />
      )}
      <ChargeDrawer charge={fresh} onClose={() => setOpened(undefined)} />
    </Page>
  )
}

/** How many cells lack what; each count opens its cells. */
function Counts({ counts, says }: Pick<Matrix, 'counts'> & { readonly says: Charge['says'] | undefined }) {
  const { say } = useLanguage()
  const of = { 'no-unit': counts.noUnit, 'no-person': counts.noPerson, double: counts.double, named: counts.named }
  return (
    <p className="zq-map-counts">
      {saysInOrder.map((one) => (
        <Link
          key={one}
          to="/responsibilities"
          search={{ tab: 'list', says: one }}
          {...(says === one ? { 'aria-current': 'true' as const } : {})}
        >
          <Mark tone={of[one] === 0 && one !== 'named' ? 'plain' : sayings[one].tone}>{say(sayings[one].text)}</Mark>{' '}
          <b>{of[one]}</b>
        </Link>
      ))}
      <Link to="/responsibilities" search={{ tab: 'list' }}>
        {say(words.all)} <b>{counts.cells}</b>
      </Link>
    </p>
  )
}
