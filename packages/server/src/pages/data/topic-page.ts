import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, formatNumber, type Text, t } from '@zhiqiang/kernel'
import type { PublicCity } from '../../core/publishing/city.ts'
import { words as hall } from '../hall/words.ts'
import { crumbs } from '../parts/crumbs.ts'
import { type Html, html, type Insert } from '../parts/html.ts'
import { layout, zh } from '../parts/layout.ts'
import { type Leaf, pager } from '../parts/pager.ts'
import type { Visit } from '../parts/visit.ts'
import { bar } from './bar.ts'
import { hitItem } from './search-page.ts'
import { dataPath, words as shared, topicPath, topicsPath } from './words.ts'

type TopicNow = CallOutput<'topics.get'>

const words = {
  records: t('{n} 条记录', '{n} records'),
  query: t('检索式', 'Query'),
  open: t('在检索里打开', 'Open it in the search'),
  joined: t('{day} 建立以来新增 {n} 条', '{n} joined since {day}'),
  growth: t('各月新增', 'Joined by month'),
  month: t('月份', 'Month'),
  number: t('条数', 'Records'),
  newest: t('最新的记录', 'The newest records'),
  none: t('现在没有符合的记录。', 'No record matches now.'),
}

/** A topic: what it is about, its query, what joined, how its records spread, and the records. */
export function topicPage(visit: Visit, city: PublicCity, { topic, growth, found }: TopicNow, leaf: Leaf): string {
  const { say, lang } = visit
  const day = formatDate(topic.openedAt.slice(0, 10), lang)
  const spread = found.facets
    .filter(({ values }) => values.length > 1)
    .map(({ id, label, values }) => ({ label, values: id === 'year' ? [...values].sort(byTag) : values }))
  const inSearch = `${dataPath(city.code)}?q=${encodeURIComponent(topic.q)}`
  return layout(visit, {
    title: topic.title,
    city,
    main: html`${crumbs(visit, [
      { label: say(hall.home), href: `/c/${city.code}` },
      { label: say(shared.title), href: dataPath(city.code) },
      { label: say(shared.topics), href: topicsPath(city.code) },
      { label: zh(visit, topic.title) },
    ])}
<h1>${zh(visit, topic.title)}</h1>
<p class="lead">${zh(visit, topic.about)}</p>
<p class="figure"><strong>${formatNumber(found.total, lang)}</strong> <span class="note">${say(fill(words.joined, { day, n: formatNumber(topic.joined, lang) }))}</span></p>
<p>${say(words.query)} <code>${topic.q}</code> <a href="${inSearch}" rel="nofollow">${say(words.open)}</a></p>
<div class="halves">${
      growth.length > 0 &&
      chart(
        visit,
        words.growth,
        words.month,
        growth.map(({ month, n }) => ({ label: month, n, href: `${topicPath(city.code, topic.id)}?month=${month}` })),
      )
    }
${spread.map(({ label, values }) =>
  chart(
    visit,
    label,
    label,
    values.map(({ tag, label: text, n }) => ({
      label: zh(visit, say(text)),
      n,
      href: `${inSearch}&tags=${encodeURIComponent(tag)}`,
    })),
  ),
)}</div>
<section class="section" id="rows"><h2>${say(words.newest)} <span class="note">${formatNumber(found.total, lang)}</span></h2>
${found.total === 0 && html`<p>${say(words.none)}</p>`}
<ol class="hits">${found.hits.map((hit) => hitItem(visit, city, hit))}</ol>
${pager(visit, 'page', leaf, Math.min(found.total, 9_800))}</section>`,
  })
}

function byTag(a: { readonly tag: string }, b: { readonly tag: string }): number {
  return a.tag < b.tag ? -1 : 1
}

interface Line {
  readonly label: Insert
  readonly n: number
  readonly href?: string
}

function chart(visit: Visit, title: Text, head: Text, lines: readonly Line[]): Html {
  const { say, lang } = visit
  const most = Math.max(1, ...lines.map(({ n }) => n))
  return html`<section class="section"><h2>${say(title)}</h2><table class="bars"><thead><tr><th scope="col">${say(head)}</th><th scope="col">${say(words.number)}</th></tr></thead><tbody>${lines.map(
    ({ label, n, href }) =>
      html`<tr><th scope="row">${href === undefined ? label : html`<a href="${href}" rel="nofollow">${label}</a>`}</th><td>${bar(n, most)}${formatNumber(n, lang)}</td></tr>`,
  )}</tbody></table></section>`
}
