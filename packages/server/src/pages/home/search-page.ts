import { fill, t } from '@zhiqiang/kernel'
import type { PublicService } from '../../core/hall/offerings/public-guide.ts'
import type { PublicCity } from '../../core/publishing/city.ts'
import type { Hit } from '../../core/publishing/published-plans.ts'
import { servicesPath } from '../hall/words.ts'
import { crumbs } from '../parts/crumbs.ts'
import { type Html, html, type Insert } from '../parts/html.ts'
import { layout, zh } from '../parts/layout.ts'
import { type Leaf, pager } from '../parts/pager.ts'
import type { Visit } from '../parts/visit.ts'
import { searchForm } from './search-form.ts'

const words = {
  title: t('查找：{q}', 'Search: {q}'),
  home: t('首页', 'Home'),
  services: t('办事服务', 'Services'),
  clauses: t('规划条款', 'Clauses of the plans'),
  results: t('查找结果', 'What was found'),
  found: t('找到 {n} 条。', '{n} clauses found.'),
  one: t('找到 1 条。', 'One clause found.'),
  none: t(
    '公开的规划里没有同时含有这些词的条款。请少写几个词，或换一种说法。',
    'No clause of the public plans has all of these words. Use fewer words, or other ones.',
  ),
}

export interface Found {
  readonly services: readonly PublicService[]
  readonly city: PublicCity
  readonly q: string
  readonly words: readonly string[]
  readonly hits: readonly Hit[]
  readonly total: number
  readonly leaf: Leaf
}

/** The clauses that hold the words of a search, each with the words marked. */
export function searchPage(visit: Visit, found: Found): string {
  const { say } = visit
  const { city, total } = found
  const count = total === 1 ? words.one : fill(words.found, { n: total })
  return layout(visit, {
    title: say(fill(words.title, { q: found.q })),
    city,
    main: html`${crumbs(visit, [{ label: say(words.home), href: `/c/${city.code}` }, { label: say(words.results) }])}
<h1>${say(words.results)}</h1>
${searchForm(visit, city, found.q)}
${found.services.length > 0 && serviceHits(visit, found)}
${found.services.length > 0 && html`<h2 class="section">${say(words.clauses)}</h2>`}
<p role="status">${say(total === 0 ? words.none : count)}</p>
${total > 0 && html`<ol class="hits">${found.hits.map((hit) => hitItem(visit, hit, found.words))}</ol>`}
${pager(visit, 'page', found.leaf, total)}`,
  })
}

function serviceHits({ say }: Visit, { city, services }: Found): Html {
  return html`<section class="section" aria-labelledby="services"><h2 id="services">${say(words.services)}</h2>
<ul class="plans">${services.map(
    ({ id, itemTitle, summary }) =>
      html`<li><h3><a href="${servicesPath(city.code)}/${id}">${say(itemTitle)}</a></h3><p>${say(summary)}</p></li>`,
  )}</ul></section>`
}

function hitItem(visit: Visit, hit: Hit, sought: readonly string[]): Html {
  return html`<li><h2><a href="/clause/${hit.id}">${zh(visit, hit.heading === '' ? hit.path : hit.heading)}</a></h2>
<p lang="zh-CN">${marked(around(hit.text, sought), sought)}</p>
<p class="note">${zh(visit, hit.path)} · ${zh(visit, hit.planTitle)}</p></li>`
}

const before = 40
const after = 120

/** The words around the first hit, cut at both ends with an ellipsis. */
function around(text: string, sought: readonly string[]): string {
  const points = [...text.replace(/\s+/g, ' ')]
  const flat = points.join('')
  const hits = sought.map((word) => flat.toLowerCase().indexOf(word.toLowerCase())).filter((at) => at >= 0)
  const at = hits.length === 0 ? 0 : [...flat.slice(0, Math.min(...hits))].length
  const from = Math.max(0, at - before)
  const to = Math.min(points.length, at + after)
  return `${from > 0 ? '…' : ''}${points.slice(from, to).join('')}${to < points.length ? '…' : ''}`
}

function marked(text: string, sought: readonly string[]): readonly Insert[] {
  const pattern = new RegExp(`(${sought.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'gi')
  return text.split(pattern).map((part, i) => (i % 2 === 1 ? html`<mark>${part}</mark>` : part))
}
