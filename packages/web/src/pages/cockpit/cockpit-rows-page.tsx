import { useSearch } from '@tanstack/react-router'
import { fill, formatNumber } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad, useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { MissingPage } from '../../ui/error-page.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Named } from '../../ui/quoted.tsx'
import { MoreButton } from '../../ui/row-list.tsx'
import { ThingLine } from '../../ui/thing-line.tsx'
import { words } from './words.ts'

/** A number of the cockpit opened: every row it counts. */
export function CockpitRowsPage(): ReactNode {
  const { figure } = useSearch({ from: '/cockpit/rows' })
  return figure ? <Rows figure={figure} /> : <MissingPage />
}

function Rows({ figure }: { readonly figure: string }) {
  const { lang, say } = useLanguage()
  const first = useLoad('cockpit.rows', { query: { figure, limit: 1 } })
  const list = useRows('cockpit.rows', { query: { figure, limit: 100 } })
  return (
    <Loaded query={first}>
      {({ label, total }) => (
        <Page under="/cockpit" tab={say(label)} title={<Named text={say(label)} />}>
          <div className="zq-stack">
            <p className="zq-hero" data-value={total}>
              {formatNumber(total, lang)}
            </p>
            <section>
              <h2>{say(fill(words.rows, { n: total }))}</h2>
              <ul className="zq-rows" data-counted={total}>
                {list.rows.map((row) => (
                  <li key={row.id}>
                    <ThingLine thing={row} />
                  </li>
                ))}
              </ul>
              <MoreButton list={list} />
            </section>
          </div>
        </Page>
      )}
    </Loaded>
  )
}
