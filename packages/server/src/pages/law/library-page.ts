import type { CallOutput } from '@zhiqiang/contract'
import { articleName, fill, type LawArea, t } from '@zhiqiang/kernel'
import { shownOf } from '../../core/law/library/library.ts'
import type { InstrumentView, TermView } from '../../core/law/library/views.ts'
import type { PublicCity } from '../../core/publishing/city.ts'
import { crumbs } from '../parts/crumbs.ts'
import { type Html, html } from '../parts/html.ts'
import { layout, zh } from '../parts/layout.ts'
import type { Visit } from '../parts/visit.ts'
import { basisLink, days, forces, lawPath, mark, words as shared, title } from './words.ts'

const words = {
  lead: t(
    '知识产权各类事项的法定期限、依据的法规和现行效力。期限按日期取用当时有效的规定。',
    'Terms of law in intellectual property, the instruments they rest on, and what is in force. A term is taken in the version of its day.',
  ),
  search: t('查找期限、法规和条文', 'Find terms, instruments and articles'),
  go: t('查找', 'Search'),
  calculator: t('计算一个期限', 'Calculate a deadline'),
  terms: t('法定期限', 'Terms'),
  instruments: t('法规文件', 'Instruments'),
  articles: t('条文', 'Articles'),
  found: t(
    '找到 {terms} 项期限、{instruments} 部法规、{articles} 条原文',
    '{terms} terms, {instruments} instruments, {articles} articles found',
  ),
  more: t('只列出前 {n} 条，请写得更具体些。', 'The first {n} are shown; search for more words.'),
  term: t('期限', 'Term'),
  length: t('长度', 'Length'),
  since: t('自何时起算', 'Counted from'),
  basis: t('依据', 'Basis'),
  instrument: t('法规', 'Instrument'),
  force: t('时效', 'Force'),
  texts: t('只有原文的法规', 'Instruments with their text alone'),
}

export interface Library {
  readonly q: string
  readonly areas: readonly LawArea[]
  readonly terms: readonly TermView[]
  readonly instruments: readonly InstrumentView[]
  /** Articles of imported texts that hold the words; null where nothing is sought. */
  readonly hits: CallOutput<'law.articles'> | null
  readonly leaf: { readonly limit: number }
}

/** The law library: search, then terms and instruments by area. */
export function libraryPage(visit: Visit, city: PublicCity, library: Library): string {
  const { say } = visit
  const { q, hits } = library
  const found = { terms: library.terms.length, instruments: library.instruments.length, articles: hits?.total ?? 0 }
  return layout(visit, {
    title: say(shared.law),
    city,
    main: html`${crumbs(visit, [{ label: say(shared.home), href: `/c/${city.code}` }, { label: say(shared.law) }])}
<h1>${say(shared.law)}</h1>
<p class="lead">${say(words.lead)}</p>
<form class="search section" role="search" method="get" action="${lawPath(city.code)}">
<label for="q">${say(words.search)}</label>
<div class="search-line"><input id="q" name="q" type="search" value="${q}" maxlength="100" autocomplete="off"><button class="button" type="submit">${say(words.go)}</button></div>
</form>
<p class="ways intro"><a href="${lawPath(city.code)}/deadline">${say(words.calculator)}</a></p>
${q !== '' && html`<p role="status">${say(fill(words.found, found))}</p>`}
${hits && hits.rows.length > 0 && articleHits(visit, city, library)}
${library.areas.map((area) => areaSection(visit, city, area, library))}
${otherTexts(visit, city, library)}
<p class="note section">${say(shared.unconfirmedHow)}</p>`,
  })
}

function areaSection(visit: Visit, city: PublicCity, area: LawArea, library: Library): Html | null {
  const terms = library.terms.filter((term) => term.area === area.area)
  const instruments = library.instruments.filter((one) => one.area === area.area)
  if (terms.length === 0 && instruments.length === 0) return null
  return html`<section class="section" aria-labelledby="${area.area}"><h2 id="${area.area}">${visit.say(area.title)}</h2>
${instruments.length > 0 && html`<ul>${instruments.map((one) => instrumentItem(visit, city, one))}</ul>`}
${terms.length > 0 && termTable(visit, city, terms)}
</section>`
}

function instrumentItem(visit: Visit, city: PublicCity, one: InstrumentView): Html {
  const unread = one.versions.at(-1)?.mark ?? 'confirmed'
  return html`<li><a href="${lawPath(city.code)}/instruments/${encodeURIComponent(one.id)}">${title(visit, one.title)}</a> <span class="note">${visit.say(forces[one.force])}</span>${mark(visit, unread)}</li>`
}

function termTable(visit: Visit, city: PublicCity, terms: readonly TermView[]): Html {
  const { say } = visit
  return html`<table class="rows"><thead><tr><th scope="col">${say(words.term)}</th><th scope="col">${say(words.length)}</th><th scope="col">${say(words.since)}</th><th scope="col">${say(words.basis)}</th><th scope="col">${say(words.force)}</th></tr></thead>
<tbody>${terms.map((term) => {
    const shown = shownOf(term)
    if (!shown) return null
    return html`<tr><th scope="row"><a href="${lawPath(city.code)}/terms/${encodeURIComponent(term.id)}">${say(term.what)}</a></th>
<td data-label="${say(words.length)}">${say(shown.length)}${mark(visit, shown.mark)}</td>
<td data-label="${say(words.since)}">${say(term.since)}</td>
<td data-label="${say(words.basis)}">${basisLink(visit, city.code, shown.basis)}</td>
<td data-label="${say(words.force)}">${days(visit, shown)}</td></tr>`
  })}</tbody></table>`
}

function otherTexts(visit: Visit, city: PublicCity, library: Library): Html | null {
  const texts = library.instruments.filter((one) => one.area === '')
  if (texts.length === 0) return null
  return html`<section class="section" aria-labelledby="texts"><h2 id="texts">${visit.say(words.texts)}</h2>
<ul>${texts.map((one) => instrumentItem(visit, city, one))}</ul></section>`
}

function articleHits(visit: Visit, city: PublicCity, { hits, leaf }: Library): Html | null {
  const { say } = visit
  if (!hits) return null
  return html`<section class="section" aria-labelledby="articles"><h2 id="articles">${say(words.articles)}</h2>
<ol class="hits">${hits.rows.map((hit) => {
    const href = `${lawPath(city.code)}/instruments/${encodeURIComponent(hit.instrument)}?version=${encodeURIComponent(hit.version)}#article-${hit.article}`
    return html`<li><h2><a href="${href}">${zh(visit, `《${hit.title}》`)} ${say(articleName(hit.article))}</a></h2><p lang="zh-CN">${hit.text}</p></li>`
  })}</ol>
${hits.next !== null && html`<p class="note">${say(fill(words.more, { n: leaf.limit }))}</p>`}
</section>`
}
