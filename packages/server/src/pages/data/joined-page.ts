import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, formatNumber, t } from '@zhiqiang/kernel'
import type { PublicCity } from '../../core/publishing/city.ts'
import { words as hall } from '../hall/words.ts'
import { crumbs } from '../parts/crumbs.ts'
import { html } from '../parts/html.ts'
import { layout, zh } from '../parts/layout.ts'
import { type Leaf, pager } from '../parts/pager.ts'
import type { Visit } from '../parts/visit.ts'
import { bulletinPath, dataPath, recordPath, words as shared } from './words.ts'

const words = {
  title: t('{title}：{month} 新增', '{title}: joined in {month}'),
  none: t('这个月没有新增。', 'Nothing joined in this month.'),
}

/** The records behind one number of a bulletin. */
export function joinedPage(
  visit: Visit,
  city: PublicCity,
  { title, month }: { readonly title: string; readonly month: string },
  { rows, total }: CallOutput<'topics.joined'>,
  leaf: Leaf,
): string {
  const { say, lang } = visit
  const heading = say(fill(words.title, { title, month }))
  return layout(visit, {
    title: heading,
    city,
    main: html`${crumbs(visit, [
      { label: say(hall.home), href: `/c/${city.code}` },
      { label: say(shared.title), href: dataPath(city.code) },
      { label: `${say(shared.bulletin)} ${month}`, href: bulletinPath(city.code, month) },
      { label: zh(visit, title) },
    ])}
<h1>${zh(visit, heading)} <span class="note">${formatNumber(total, lang)}</span></h1>
${total === 0 && html`<p>${say(words.none)}</p>`}
<ol class="hits">${rows.map(
      (row) => html`<li><h2><a href="${recordPath(city.code, row.register, row.key)}">${zh(visit, row.title)}</a></h2>
<p class="meta"><span>${say(row.registerTitle)}</span><span>${row.key}</span><span>${formatDate(row.foundOn, lang)}</span></p></li>`,
    )}</ol>${pager(visit, 'page', leaf, total)}`,
  })
}
