import { useParams } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, formatNumber, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad, useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { words as shared } from '../../app/words.ts'
import { Empty } from '../../ui/empty.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { MoreButton } from '../../ui/row-list.tsx'
import { ClauseLink, ThingLink } from '../../ui/thing-link.tsx'

type Row = CallOutput<'figures.rows'>['rows'][number]
type Figure = CallOutput<'figures.rows'>['figure']

const words = {
  definition: t('口径', 'Definition'),
  asOf: t('截至 {day}', 'As of {day}'),
  recount: t('以下 {n} 行计入', '{n} rows below are counted'),
  soFar: t('（已列出 {shown} 行，其中 {n} 行计入）', '({shown} rows listed, {n} of them counted)'),
  counts: t('计入', 'Counted'),
  not: t('只计入总数', 'In the whole only'),
  rows: t('这个数字背后的每一行', 'The rows behind this figure'),
  none: t('还没有可以计入的行。', 'There is no row to count yet.'),
  noneHint: t('规划发布、任务办理后，这里会逐行列出。', 'Once a plan is published and tasks move, rows stand here.'),
}

/** A figure opened: what it counts, and every row it is made of. */
export function FigurePage(): ReactNode {
  const { id } = useParams({ from: '/figures/$id' })
  const first = useLoad('figures.rows', { params: { id }, query: { limit: 1 } })
  return <Loaded query={first}>{({ figure }) => <Opened figure={figure} />}</Loaded>
}

function Opened({ figure }: { readonly figure: Figure }) {
  const { lang, say } = useLanguage()
  const list = useRows('figures.rows', { params: { id: figure.id }, query: { limit: 200 } })
  const counted = list.rows.filter((row) => row.counts).length
  return (
    <Page under="/" tab={say(figure.title)} title={say(figure.title)}>
      <div className="zq-stack">
        <section>
          <p className="zq-hero" data-figure={figure.id} data-value={figure.value ?? ''}>
            {figure.value === null ? '—' : formatNumber(figure.value, lang)}
            <small>
              {figure.of !== null && ` / ${formatNumber(figure.of, lang)}`} {say(figure.unit)}
            </small>
          </p>
          <dl className="zq-facts">
            <div>
              <dt>{say(words.definition)}</dt>
              <dd>{say(figure.definition)}</dd>
            </div>
          </dl>
          <p className="zq-note">
            <time dateTime={figure.asOf}>{say(fill(words.asOf, { day: formatDate(figure.asOf, lang) }))}</time>
          </p>
        </section>
        <section>
          <h2>{say(words.rows)}</h2>
          {!list.loading && list.rows.length === 0 ? (
            <Empty title={say(words.none)}>{say(words.noneHint)}</Empty>
          ) : (
            <>
              <p data-counted={counted}>
                {say(fill(words.recount, { n: counted }))}
                {list.more && say(fill(words.soFar, { shown: list.rows.length, n: counted }))}
              </p>
              <ul className="zq-rows">
                {list.rows.map((row) => (
                  <FigureRow key={row.id} row={row} />
                ))}
              </ul>
              <MoreButton list={list} />
            </>
          )}
        </section>
      </div>
    </Page>
  )
}

function FigureRow({ row }: { readonly row: Row }) {
  const { lang, say } = useLanguage()
  return (
    <li data-row={row.id} data-counts={row.counts}>
      <div className="zq-line">
        <Mark tone={row.counts ? 'good' : 'plain'}>{say(row.counts ? words.counts : words.not)}</Mark>
        <span className="zq-grow">
          <ThingLink thing={row} />
        </span>
        <span>{say(row.state)}</span>
        {row.dueOn && <time dateTime={row.dueOn}>{formatDate(row.dueOn, lang)}</time>}
      </div>
      <div className="zq-line">
        {row.clauseId && (
          <span>
            {say(shared.clause)} <ClauseLink id={row.clauseId} path={row.clausePath} />
          </span>
        )}
        {row.policyTitle && (
          <small>
            <Quoted>{row.policyTitle}</Quoted>
          </small>
        )}
      </div>
    </li>
  )
}
