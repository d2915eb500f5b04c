import type { CallOutput } from '@zhiqiang/contract'
import { addMonths, fill, formatNumber, t } from '@zhiqiang/kernel'
import type { PublicCity } from '../../core/publishing/city.ts'
import { words as hall } from '../hall/words.ts'
import { crumbs } from '../parts/crumbs.ts'
import { html } from '../parts/html.ts'
import { layout, zh } from '../parts/layout.ts'
import type { Visit } from '../parts/visit.ts'
import { bar } from './bar.ts'
import { bulletinPath, dataPath, words as shared, topicPath, topicsPath } from './words.ts'

type Bulletin = CallOutput<'topics.bulletin'>

const words = {
  lead: t(
    '各专题当月新进入登记库的记录。数字由进入时的登记得出，以后重新生成也不会变；点数字可看每一条记录。',
    'Records that joined each topic in the month. Noted as they came in, the numbers stay the same whenever this is made again; each opens to its records.',
  ),
  running: t('本月尚未结束，数字还会增加。', 'The month is not over; the numbers still grow.'),
  topic: t('专题', 'Topic'),
  joined: t('本月新增', 'Joined'),
  before: t('上月', 'Month before'),
  query: t('检索式', 'Query'),
  sum: t('合计新增 {n} 条（同一记录可属于几个专题）', '{n} in all (a record may belong to several topics)'),
  others: t('其他月份', 'Other months'),
  none: t('这个月没有专题。', 'There was no topic in this month.'),
}

/** What joined the topics of a city in a month. */
export function bulletinPage(visit: Visit, city: PublicCity, { month, running, months, topics }: Bulletin): string {
  const { say, lang } = visit
  const most = Math.max(1, ...topics.map(({ joined }) => joined))
  const monthBefore = addMonths(`${month}-01`, -1).slice(0, 7)
  const sum = topics.reduce((all, { joined }) => all + joined, 0)
  return layout(visit, {
    title: `${say(shared.bulletin)} ${month}`,
    city,
    main: html`${crumbs(visit, [
      { label: say(hall.home), href: `/c/${city.code}` },
      { label: say(shared.title), href: dataPath(city.code) },
      { label: say(shared.topics), href: topicsPath(city.code) },
      { label: `${say(shared.bulletin)} ${month}` },
    ])}
<h1>${say(shared.bulletin)} ${month}</h1>
<p class="lead">${say(words.lead)}</p>
${running && html`<p class="notice" role="status">${say(words.running)}</p>`}
${topics.length === 0 && html`<p>${say(words.none)}</p>`}
${
  topics.length > 0 &&
  html`<p><strong>${say(fill(words.sum, { n: formatNumber(sum, lang) }))}</strong></p>
<table class="bars wordy"><thead><tr><th scope="col">${say(words.topic)}</th><th scope="col">${say(words.joined)}</th><th scope="col">${say(words.before)}</th></tr></thead><tbody>${topics.map(
    ({ id, title, q, open, joined, before }) =>
      html`<tr><th scope="row">${open ? html`<a href="${topicPath(city.code, id)}">${zh(visit, title)}</a>` : zh(visit, title)}<br><span class="note">${say(words.query)} <code>${q}</code></span></th><td><div class="barred">${bar(joined, most)}${joined === 0 ? '0' : html`<a href="${topicPath(city.code, id)}?month=${month}">${formatNumber(joined, lang)}</a>`}</div></td><td>${before === 0 ? '0' : html`<a href="${topicPath(city.code, id)}?month=${monthBefore}">${formatNumber(before, lang)}</a>`}</td></tr>`,
  )}</tbody></table>`
}
${months.length > 1 && html`<section class="section"><h2>${say(words.others)}</h2><p class="ways">${months.map((one) => html`<a href="${bulletinPath(city.code, one)}"${one === month && html` aria-current="true"`}>${one}</a> `)}</p></section>`}`,
  })
}
