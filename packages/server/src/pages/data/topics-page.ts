import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, formatNumber, t } from '@zhiqiang/kernel'
import type { PublicCity } from '../../core/publishing/city.ts'
import { words as hall } from '../hall/words.ts'
import { crumbs } from '../parts/crumbs.ts'
import { html } from '../parts/html.ts'
import { layout, zh } from '../parts/layout.ts'
import { type Leaf, pager } from '../parts/pager.ts'
import type { Visit } from '../parts/visit.ts'
import { bulletinPath, dataPath, words as shared, topicPath } from './words.ts'

type Topics = CallOutput<'topics.list'>

const words = {
  lead: t(
    '按重点产业、重大事项整理的检索，随登记库自动更新。',
    'Searches put together for an industry or a matter; they grow with the registers.',
  ),
  none: t('还没有专题。', 'There are no topics yet.'),
  joined: t('建立以来新增 {n} 条', '{n} joined since it began'),
  last: t('最近 {day}', 'last on {day}'),
  since: t('{day} 建立', 'began on {day}'),
}

/** The topics of a city, and the way to the bulletin of the running month. */
export function topicsPage(
  visit: Visit,
  city: PublicCity,
  topics: Topics,
  { leaf, month }: { readonly leaf: Leaf; readonly month: string },
): string {
  const { say, lang } = visit
  return layout(visit, {
    title: say(shared.topics),
    city,
    main: html`${crumbs(visit, [
      { label: say(hall.home), href: `/c/${city.code}` },
      { label: say(shared.title), href: dataPath(city.code) },
      { label: say(shared.topics) },
    ])}
<h1>${say(shared.topics)}</h1>
<p class="lead">${say(words.lead)}</p>
${topics.total > 0 && html`<p class="ways"><a href="${bulletinPath(city.code, month)}">${say(shared.bulletin)}</a></p>`}
${topics.total === 0 && html`<p>${say(words.none)}</p>`}
<ul class="hits">${topics.rows.map(
      (topic) => html`<li><h2><a href="${topicPath(city.code, topic.id)}">${zh(visit, topic.title)}</a></h2>
<p>${zh(visit, topic.about)}</p>
<p class="meta"><span>${say(fill(words.since, { day: formatDate(topic.openedAt.slice(0, 10), lang) }))}</span>${topic.joined > 0 && html`<span>${say(fill(words.joined, { n: formatNumber(topic.joined, lang) }))}</span>`}${topic.lastOn !== null && html`<span>${say(fill(words.last, { day: formatDate(topic.lastOn, lang) }))}</span>`}</p></li>`,
    )}</ul>
${pager(visit, 'page', leaf, topics.total)}`,
  })
}
