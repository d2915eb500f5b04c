import { formatDate, t } from '@zhiqiang/kernel'
import type { TermView } from '../../core/law/library/views.ts'
import type { PublicCity } from '../../core/publishing/city.ts'
import { crumbs } from '../parts/crumbs.ts'
import { html } from '../parts/html.ts'
import { layout } from '../parts/layout.ts'
import type { Visit } from '../parts/visit.ts'
import { basisLink, days, lawPath, mark, said, words as shared } from './words.ts'

const words = {
  since: t('自何时起算', 'Counted from'),
  versions: t('各个时期的规定', 'What was and is in force'),
  period: t('时期', 'Period'),
  length: t('长度', 'Length'),
  basis: t('依据', 'Basis'),
  from: t('起算日', 'First day'),
  go: t('计算届满日', 'Calculate the last day'),
  today: t('现行规定以今天（{today}）为准。', 'In force is what holds today, {today}.'),
}

/** One term of law: how long it was and is, where that is written, and the way to its last day. */
export function termPage(visit: Visit, city: PublicCity, term: TermView): string {
  const { say, lang } = visit
  return layout(visit, {
    title: say(term.what),
    city,
    main: html`${crumbs(visit, [
      { label: say(shared.home), href: `/c/${city.code}` },
      { label: say(shared.law), href: lawPath(city.code) },
      { label: say(term.what) },
    ])}
<h1>${say(term.what)}</h1>
<dl class="facts"><dt>${say(words.since)}</dt><dd>${say(term.since)}</dd></dl>
<section class="section" aria-labelledby="versions"><h2 id="versions">${say(words.versions)}</h2>
<table class="rows"><thead><tr><th scope="col">${say(words.period)}</th><th scope="col">${say(words.length)}</th><th scope="col">${say(words.basis)}</th></tr></thead>
<tbody>${term.versions.map(
      (version) => html`<tr><th scope="row">${days(visit, version)}</th>
<td data-label="${say(words.length)}"><strong>${say(version.length)}</strong>${mark(visit, version.mark)}</td>
<td data-label="${say(words.basis)}">${basisLink(visit, city.code, version.basis)}${version.note && html`<p class="note">${said(visit, version.note)}</p>`}</td></tr>`,
    )}</tbody></table>
<p class="note">${say(words.today).replace('{today}', formatDate(city.today, lang))}</p></section>
<form class="stack section narrow-form" method="get" action="${lawPath(city.code)}/deadline">
<input type="hidden" name="term" value="${term.id}">
<div class="field"><label for="from">${say(words.from)}</label><input id="from" name="from" type="date" value="${city.today}" required></div>
<button class="button" type="submit">${say(words.go)}</button>
</form>`,
  })
}
