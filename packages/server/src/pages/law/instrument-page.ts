import type { CallOutput } from '@zhiqiang/contract'
import { articleName, fill, t } from '@zhiqiang/kernel'
import { shownOf } from '../../core/law/library/library.ts'
import type { PublicCity } from '../../core/publishing/city.ts'
import { crumbs } from '../parts/crumbs.ts'
import { type Html, html } from '../parts/html.ts'
import { layout, zh } from '../parts/layout.ts'
import type { Visit } from '../parts/visit.ts'
import { days, forces, lawPath, mark, said, words as shared, title } from './words.ts'

type Whole = CallOutput<'law.instrument'>

const words = {
  versions: t('版本', 'Versions'),
  version: t('{id}年版', 'Version of {id}'),
  articles: t('条文', 'Articles'),
  noText: t(
    '这一版的原文没有导入，下面只列出引用的条文和它的内容。请查对官方文本。',
    'The text of this version is not imported; only the articles referred to are listed, with what they are about. Read the official text.',
  ),
  noArticles: t('原文没有导入，也没有引用其中的条文。', 'The text is not imported, and no article is referred to.'),
  resting: t('依据它的期限', 'Terms that rest on it'),
}

/** An instrument: its versions, and the articles of one of them. */
export function instrumentPage(visit: Visit, city: PublicCity, value: Whole): string {
  const { say } = visit
  return layout(visit, {
    title: say(value.title),
    city,
    main: html`${crumbs(visit, [
      { label: say(shared.home), href: `/c/${city.code}` },
      { label: say(shared.law), href: lawPath(city.code) },
      { label: title(visit, value.title) },
    ])}
<h1>${title(visit, value.title)}</h1>
<p>${say(forces[value.force])}${value.note && html` <span class="note">${say(value.note)}</span>`}</p>
${value.versions.length > 0 && versions(visit, city, value)}
${articles(visit, value)}
${value.resting.length > 0 && resting(visit, city, value)}`,
  })
}

function versions(visit: Visit, city: PublicCity, value: Whole): Html {
  const { say } = visit
  const path = `${lawPath(city.code)}/instruments/${encodeURIComponent(value.id)}`
  return html`<section class="section" aria-labelledby="versions"><h2 id="versions">${say(words.versions)}</h2>
<ul>${value.versions.map((version) => {
    const here = version.id === value.version
    return html`<li><a href="${path}?version=${encodeURIComponent(version.id)}"${here && html` aria-current="true"`}>${say(fill(words.version, { id: version.id }))}</a> ${days(visit, version)}
${version.number !== null && zh(visit, version.number)}${mark(visit, version.mark)}
${version.note && html`<p class="note">${said(visit, version.note)}</p>`}</li>`
  })}</ul></section>`
}

function articles(visit: Visit, { articles: list, version }: Whole): Html {
  const { say } = visit
  const imported = list.some(({ text }) => text !== null)
  const none = list.length === 0 ? words.noArticles : words.noText
  return html`<section class="section" aria-labelledby="articles"><h2 id="articles">${say(words.articles)} <span class="note">${version !== '' && say(fill(words.version, { id: version }))}</span></h2>
${!imported && html`<p class="notice">${say(none)}</p>`}
${list.map(({ article, heading, about, text }, i) => {
  const fresh = heading !== '' && heading !== list[i - 1]?.heading
  return html`${fresh && html`<h3 lang="zh-CN">${heading}</h3>`}
<div class="clause" id="article-${article}"><p><strong>${say(articleName(article))}</strong>${about && html` <span class="note">${say(about)}</span>`}</p>
${text !== null && html`<div class="text" lang="zh-CN">${text.split('\n').map((line) => html`<p class="indent">${line}</p>`)}</div>`}</div>`
})}</section>`
}

function resting(visit: Visit, city: PublicCity, { resting: terms }: Whole): Html {
  const { say } = visit
  return html`<section class="section" aria-labelledby="resting"><h2 id="resting">${say(words.resting)}</h2>
<ul>${terms.map((term) => {
    const shown = shownOf(term)
    return html`<li><a href="${lawPath(city.code)}/terms/${encodeURIComponent(term.id)}">${say(term.what)}</a> ${shown && say(shown.length)}${shown && mark(visit, shown.mark)}</li>`
  })}</ul></section>`
}
