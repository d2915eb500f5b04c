import { fill, formatDate, t } from '@zhiqiang/kernel'
import type { PublicCity } from '../../core/publishing/city.ts'
import type { Announced, Standing } from '../../core/publishing/publicity/announced.ts'
import type { revocations } from '../../core/publishing/publicity/publicity.ts'
import { publicityPath, words as shared } from '../hall/words.ts'
import { crumbs } from '../parts/crumbs.ts'
import { type Html, html } from '../parts/html.ts'
import { layout, zh } from '../parts/layout.ts'
import { type Leaf, pager } from '../parts/pager.ts'
import type { Visit } from '../parts/visit.ts'

const words = {
  lead: t(
    '正在公示的拟支持名单，任何人都可以提出异议；正在公告送达的文书；近期撤销的登记。',
    'Lists to be granted, to which anybody may object; letters served by public notice; entries that were revoked lately.',
  ),
  which: t('公示状态', 'Which'),
  current: t('正在公示', 'Running'),
  past: t('已经期满', 'Over'),
  none: t('现在没有正在公示的名单和公告。', 'Nothing is shown at present.'),
  nonePast: t('还没有期满的公示公告。', 'Nothing is over yet.'),
  list: t('拟支持名单', 'List to be granted'),
  notice: t('公告送达', 'Service by public notice'),
  until: t('{until} 截止', 'until {until}'),
  span: t('{from} 至 {until}', '{from} to {until}'),
  revoked: t('近期撤销的登记', 'Revoked lately'),
  noneRevoked: t('没有撤销的登记。', 'No entry was revoked.'),
  number: t('登记号', 'Number'),
  on: t('撤销日期', 'Revoked on'),
  why: t('理由', 'Reason'),
}

interface Shown {
  readonly standing: Standing
  readonly page: { readonly rows: readonly Announced[]; readonly total: number }
  readonly leaf: Leaf
  readonly revoked: Awaited<ReturnType<typeof revocations>>
}

/** What the city shows to the public: what runs today, or what is over. */
export function announcedPage(visit: Visit, city: PublicCity, { standing, page, leaf, revoked }: Shown): string {
  const { say } = visit
  const path = publicityPath(city.code)
  const way = (of: Standing, href: string) =>
    html`<a href="${href}"${standing === of && html` aria-current="page"`}>${say(words[of])}</a> `
  const empty = standing === 'current' ? words.none : words.nonePast
  return layout(visit, {
    title: say(shared.publicity),
    city,
    main: html`${crumbs(visit, [{ label: say(shared.home), href: `/c/${city.code}` }, { label: say(shared.publicity) }])}
<h1>${say(shared.publicity)}</h1>
<p class="lead">${say(words.lead)}</p>
<nav class="ways intro" aria-label="${say(words.which)}">${way('current', path)}${way('past', `${path}?show=past`)}</nav>
${page.total === 0 ? html`<p class="intro" role="status">${say(empty)}</p>` : html`<ul class="plans">${page.rows.map((one) => announcedItem(visit, city, one))}</ul>`}
${pager(visit, 'page', leaf, page.total)}
${standing === 'current' && revokedSection(visit, revoked)}`,
  })
}

function announcedItem(visit: Visit, city: PublicCity, { id, sort, title, from, until }: Announced): Html {
  const { say, lang } = visit
  const days =
    from === null
      ? fill(words.until, { until: formatDate(until, lang) })
      : fill(words.span, { from: formatDate(from, lang), until: formatDate(until, lang) })
  return html`<li><h2><a href="${publicityPath(city.code)}/${id}">${zh(visit, title)}</a></h2>
<p class="note">${say(words[sort])} · ${say(days)}</p></li>`
}

function revokedSection(visit: Visit, revoked: Shown['revoked']): Html {
  const { say, lang } = visit
  return html`<section class="section" aria-labelledby="revoked"><h2 id="revoked">${say(words.revoked)}</h2>
${
  revoked.length === 0
    ? html`<p>${say(words.noneRevoked)}</p>`
    : html`<ul class="plans">${revoked.map(
        (one) => html`<li><h3><a href="/verify/${one.code}">${zh(visit, one.title)}</a></h3>
<dl class="facts"><dt>${say(words.number)}</dt><dd>${zh(visit, one.number)}</dd>
${one.ended_on !== null && html`<dt>${say(words.on)}</dt><dd>${formatDate(one.ended_on, lang)}</dd>`}
${one.why !== null && html`<dt>${say(words.why)}</dt><dd>${zh(visit, one.why)}</dd>`}</dl></li>`,
      )}</ul>`
}</section>`
}
