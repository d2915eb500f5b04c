import { useSearch } from '@tanstack/react-router'
import { fill, formatDate, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad, useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { MissingPage } from '../../ui/error-page.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { MoreButton } from '../../ui/row-list.tsx'
import { ThingLine } from '../../ui/thing-line.tsx'
import type { Wish } from './paper-sheet.tsx'

const words = {
  counted: t('计入的每一条，共 {n} 条', 'Every row that counts, {n} in all'),
  period: t('{from}至{to}', '{from} to {to}'),
  source: t('口径', 'What is counted'),
}

/** A number of a paper opened: every row it counted. */
export function PaperRowsPage(): ReactNode {
  const { sort, from, to, policy, meeting, figure } = useSearch({ from: '/papers/rows' })
  if (!sort || !from || !to || !figure) return <MissingPage />
  const about = { ...(policy === undefined ? {} : { policy }), ...(meeting === undefined ? {} : { meeting }) }
  return <Rows wish={{ sort, from, to, ...about }} figure={figure} />
}

function Rows({ wish, figure }: { readonly wish: Wish; readonly figure: string }) {
  const { lang, say } = useLanguage()
  const first = useLoad('papers.rows', { query: { ...wish, figure, limit: 1 } })
  const list = useRows('papers.rows', { query: { ...wish, figure, limit: 100 } })
  const day = (date: string) => formatDate(date, lang)
  return (
    <Loaded query={first}>
      {({ figure: one, total }) => (
        <Page
          under="/papers"
          tab={one.label}
          title={<Quoted>{one.label}</Quoted>}
          note={wish.meeting === undefined && say(fill(words.period, { from: day(wish.from), to: day(wish.to) }))}
        >
          <div className="zq-stack">
            <section>
              <p className="zq-hero" data-value={one.value ?? ''}>
                {one.text} <small lang="zh-CN">{one.unit}</small>
              </p>
              <dl className="zq-facts">
                <div>
                  <dt>{say(words.source)}</dt>
                  <dd>
                    <Quoted>{one.source}</Quoted>
                  </dd>
                </div>
              </dl>
            </section>
            <section>
              <h2>{say(fill(words.counted, { n: total }))}</h2>
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
