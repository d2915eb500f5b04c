import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, formatNumber, t } from '@zhiqiang/kernel'
import type { PublicCity } from '../../core/publishing/city.ts'
import { words as hall } from '../hall/words.ts'
import { crumbs } from '../parts/crumbs.ts'
import { type Html, html } from '../parts/html.ts'
import { layout, zh } from '../parts/layout.ts'
import { type Leaf, pager } from '../parts/pager.ts'
import { hrefWith, type Visit } from '../parts/visit.ts'
import { dataPath, measuresPath, openPath, recordPath, words as shared, similarPath, topicsPath } from './words.ts'

type Found = CallOutput<'search.find'>
type Registers = CallOutput<'data.registers'>['rows']

const words = {
  lead: t('本市知识产权登记库，人人可查。', 'The intellectual-property registers of the city, open to everybody.'),
  label: t(
    '词语、号码，或“状态:有效”“分类:H04L”“申请人:某公司”',
    'Words, a number, or status:valid, class:H04L, applicant:NAME',
  ),
  go: t('检索', 'Search'),
  found: t('共 {n} 条', '{n} found'),
  none: t('没有找到。请少写几个词，或去掉一些条件。', 'Nothing was found. Use fewer words, or fewer conditions.'),
  unknown: t('没有“{what}”这样的值，所以没有结果。', 'No record can have the value “{what}”.'),
  empty: t('登记库里还没有数据。', 'There are no data yet.'),
  sort: t('排序', 'Order'),
  best: t('最相关', 'Best first'),
  newest: t('最新', 'Newest first'),
  download: t('下载整库', 'Download all'),
  narrow: t('缩小范围', 'Narrow it'),
  drop: t('取消', 'Drop'),
  updated: t('{day} 更新', 'updated {day}'),
  nothing: t('尚未导入', 'nothing taken in yet'),
}

/** The registers: what there is, and what a search found, with the counts of each value it may be narrowed by. */
export function searchPage(
  visit: Visit,
  city: PublicCity,
  { registers, found, leaf }: { readonly registers: Registers; readonly found: Found; readonly leaf: Leaf },
): string {
  const { say, lang } = visit
  const asked = visit.query.q ?? ''
  const records = registers.reduce((sum, { records: n }) => sum + n, 0)
  const none = records === 0 ? words.empty : words.none
  const unknown = found.asked.filter(({ known }) => !known)
  return layout(visit, {
    title: say(shared.title),
    city,
    main: html`${crumbs(visit, [{ label: say(hall.home), href: `/c/${city.code}` }, { label: say(shared.title) }])}
<h1>${say(shared.title)}</h1>
<p class="lead">${say(words.lead)}</p>
<form class="search section" role="search" method="get" action="${dataPath(city.code)}">
<label for="q">${say(words.label)}</label>
<div class="search-line"><input id="q" name="q" type="search" value="${asked}" maxlength="500" autocomplete="off"><button class="button" type="submit">${say(words.go)}</button></div>
</form>
<p class="ways"><a href="${measuresPath(city.code)}">${say(shared.measures)}</a> <a href="${similarPath(city.code)}">${say(shared.similar)}</a> <a href="${topicsPath(city.code)}">${say(shared.topics)}</a> <a href="${openPath(city.code)}">${say(shared.open)}</a></p>
${registerTiles(visit, registers)}
${unknown.map(({ text }) => html`<p class="notice" role="status">${say(fill(words.unknown, { what: say(text) }))}</p>`)}
<p class="ways section" role="status"><strong>${say(found.total === 0 ? none : fill(words.found, { n: formatNumber(found.total, lang) }))}</strong>
${found.total > 1 && orders(visit)}${downloads(visit, city)}</p>
<div class="sided">
${narrowing(visit, found)}
<div>
${found.hits.length > 0 && html`<ol class="hits">${found.hits.map((hit) => hitItem(visit, city, hit))}</ol>`}
${pager(visit, 'page', leaf, Math.min(found.total, 9_800))}
</div>
</div>`,
  })
}

/** The registers as ways in; the one that a search is narrowed to is marked. */
function registerTiles(visit: Visit, registers: Registers): Html {
  const { say, lang } = visit
  const chosen = (visit.query.tags ?? '').split(',')
  return html`<ul class="tiles">${registers.map(({ id, title, records, updatedAt }) => {
    const tag = `register=${id}`
    const on = chosen.includes(tag)
    const href = hrefWith(visit, { tags: on ? null : tag, sort: on ? null : 'newest', page: null })
    return html`<li><a href="${href}"${on && html` aria-current="true"`}><span>${say(title)}</span> <strong>${formatNumber(records, lang)}</strong></a>
<span class="note">${updatedAt === null ? say(words.nothing) : say(fill(words.updated, { day: formatDate(updatedAt.slice(0, 10), lang) }))}</span></li>`
  })}</ul>`
}

/** The whole of the register that a search is narrowed to. */
function downloads(visit: Visit, city: PublicCity): Html | false {
  const { say } = visit
  const id = (visit.query.tags ?? '')
    .split(',')
    .find((tag) => tag.startsWith('register='))
    ?.slice('register='.length)
  if (id === undefined || !/^[a-z-]+$/.test(id)) return false
  return html`<a href="${openPath(city.code)}#${id}">${say(words.download)}</a>`
}

function orders(visit: Visit): Html {
  const { say } = visit
  const newest = visit.query.sort === 'newest'
  const way = (label: keyof typeof words, sort: string | null, current: boolean) =>
    html`<a href="${hrefWith(visit, { sort, page: null })}"${current && html` aria-current="true"`}>${say(words[label])}</a> `
  return html`<span>${say(words.sort)} ${way('best', null, !newest)}${way('newest', 'newest', newest)}</span>`
}

function narrowing(visit: Visit, { facets }: Found): Html {
  const { say, lang } = visit
  const chosen = (visit.query.tags ?? '').split(',').filter((tag) => tag !== '')
  const put = (tags: readonly string[]) =>
    hrefWith(visit, { tags: tags.length === 0 ? null : tags.join(','), page: null })
  const value = (tag: string, label: string, n: number) => {
    const on = chosen.includes(tag)
    const href = put(on ? chosen.filter((one) => one !== tag) : [...chosen, tag])
    return html`<li><a href="${href}"${on && html` aria-current="true"`} rel="nofollow">${zh(visit, label)}</a> <span class="note">${formatNumber(n, lang)}</span>${on && html` <span class="note">${say(words.drop)}</span>`}</li>`
  }
  // One value that all have narrows nothing.
  const telling = facets.filter(({ values }) => values.length > 1 || values.some(({ tag }) => chosen.includes(tag)))
  return html`<details class="narrowing"${chosen.some((tag) => !tag.startsWith('register=')) && html` open`}><summary>${say(words.narrow)}</summary>
${telling.map(
  ({ label, values }) =>
    html`<section><h2>${say(label)}</h2><ul>${values.map(({ tag, label: text, n }) => value(tag, say(text), n))}</ul></section>`,
)}</details>`
}

/** One record that was found: its heading, facts, and where the words stand in it. */
export function hitItem(visit: Visit, city: PublicCity, hit: Found['hits'][number]): Html {
  const { say } = visit
  return html`<li><h2><a href="${recordPath(city.code, hit.register, hit.key)}">${zh(visit, hit.title)}</a></h2>
<p class="meta">${hit.fields.map(({ text }) => html`<span>${zh(visit, say(text))}</span>`)}</p>
${hit.excerpt.length > 0 && html`<p lang="zh-CN">${hit.excerpt.map(({ text, hit: marked }) => (marked ? html`<mark>${text}</mark>` : text))}</p>`}</li>`
}
