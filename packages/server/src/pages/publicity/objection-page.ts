import { formatDate, t } from '@zhiqiang/kernel'
import type { PublicCity } from '../../core/publishing/city.ts'
import type { ObjectionStanding, PublicList } from '../../core/publishing/publicity/publicity.ts'
import { publicityPath, words as shared } from '../hall/words.ts'
import { crumbs } from '../parts/crumbs.ts'
import { html } from '../parts/html.ts'
import { layout, zh } from '../parts/layout.ts'
import { stateMark } from '../parts/plan-words.ts'
import type { Visit } from '../parts/visit.ts'

const words = {
  title: t('异议办理情况', 'Your objection'),
  keep: t(
    '请保存本页地址，凭它查看核查结果；没有这个地址的人看不到。',
    'Keep the address of this page: it shows what came of your objection, to nobody else.',
  ),
  list: t('公示名单', 'List'),
  state: t('现在', 'Now'),
  raised: t('提出日期', 'Raised on'),
  by: t('答复期限', 'To be answered by'),
  answer: t('答复', 'Answer'),
}

/** How far an objection is: the receipt of whoever raised it. */
export function objectionPage(
  visit: Visit,
  city: PublicCity,
  { list, found }: { readonly list: PublicList; readonly found: ObjectionStanding },
): string {
  const { say, lang } = visit
  const path = `${publicityPath(city.code)}/${list.id}`
  return layout(visit, {
    title: say(words.title),
    city,
    shape: 'narrow',
    main: html`${crumbs(visit, [
      { label: say(shared.home), href: `/c/${city.code}` },
      { label: say(shared.publicity), href: publicityPath(city.code) },
      { label: say(words.title) },
    ])}
<h1>${say(words.title)}</h1>
<p class="done" role="status">${say(words.keep)}</p>
<dl class="facts">
<dt>${say(words.list)}</dt><dd><a href="${path}">${zh(visit, list.title)}</a></dd>
<dt>${say(words.state)}</dt><dd>${stateMark(visit, { label: found.label, tone: found.tone as 'plain' })}</dd>
<dt>${say(words.raised)}</dt><dd>${formatDate(found.raisedOn, lang)}</dd>
${found.answerBy !== null && html`<dt>${say(words.by)}</dt><dd>${formatDate(found.answerBy, lang)}</dd>`}
${found.answer !== null && html`<dt>${say(words.answer)}</dt><dd class="said">${zh(visit, found.answer)}</dd>`}
</dl>`,
  })
}
