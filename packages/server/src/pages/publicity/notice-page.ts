import { formatDate, t } from '@zhiqiang/kernel'
import type { PublicCity } from '../../core/publishing/city.ts'
import type { PublicNotice } from '../../core/publishing/publicity/publicity.ts'
import { publicityPath, words as shared } from '../hall/words.ts'
import { basisLink, mark } from '../law/words.ts'
import { crumbs } from '../parts/crumbs.ts'
import { type Html, html } from '../parts/html.ts'
import { layout, zh } from '../parts/layout.ts'
import type { Visit } from '../parts/visit.ts'

const words = {
  title: t('公告送达', 'Service by public notice'),
  lead: t(
    '因用其他方式无法送达，现依法公告送达下列文书。请在公告期内到承办单位领取；公告期满视为送达，有关期限从期满之日起计算。',
    'The letter below could be served no other way and is served by public notice. Fetch it from the unit meanwhile; when the notice ends it counts as served, and terms run from that day.',
  ),
  recipient: t('受送达人', 'Goes to'),
  letter: t('文书', 'Letter'),
  number: t('文号', 'Number'),
  unit: t('发文单位', 'Issued by'),
  from: t('公告日期', 'Published on'),
  until: t('公告期满', 'Ends on'),
  served: t('公告期已满，视为送达。', 'The notice ended; the letter counts as served.'),
  basis: t('依据', 'Basis'),
  place: t('领取地点', 'Where to fetch it'),
  phone: t('联系电话', 'Telephone'),
  remedies: t('救济途径', 'What can be done against it'),
  reconsider: t('申请行政复议：', 'Reconsideration: '),
  sue: t('提起诉讼：', 'Suit: '),
}

/** A letter on public notice: whom it is for, where it is fetched, when it counts as served. */
export function noticePage(visit: Visit, city: PublicCity, notice: PublicNotice): string {
  const { say, lang } = visit
  const { basis, remedies } = notice
  return layout(visit, {
    title: `${say(words.title)} ${notice.number}`,
    city,
    shape: 'narrow',
    main: html`${crumbs(visit, [
      { label: say(shared.home), href: `/c/${city.code}` },
      { label: say(shared.publicity), href: publicityPath(city.code) },
      { label: notice.number },
    ])}
<h1>${say(words.title)}</h1>
<p>${say(words.lead)}</p>
${notice.served && html`<p class="done" role="status">${say(words.served)}</p>`}
<dl class="facts">
<dt>${say(words.recipient)}</dt><dd>${zh(visit, notice.recipient)}</dd>
<dt>${say(words.letter)}</dt><dd>${zh(visit, notice.title)}</dd>
<dt>${say(words.number)}</dt><dd>${zh(visit, notice.number)}</dd>
<dt>${say(words.unit)}</dt><dd>${zh(visit, notice.unit)}</dd>
<dt>${say(words.from)}</dt><dd>${formatDate(notice.from, lang)}</dd>
<dt>${say(words.until)}</dt><dd>${formatDate(notice.until, lang)}</dd>
${basis !== null && html`<dt>${say(words.basis)}</dt><dd>${basisLink(visit, city.code, basis)}${mark(visit, basis.mark)}</dd>`}
${notice.place !== null && html`<dt>${say(words.place)}</dt><dd>${zh(visit, notice.place)}</dd>`}
${notice.phone !== null && html`<dt>${say(words.phone)}</dt><dd>${notice.phone}</dd>`}
${remedies.length > 0 && remedyRows(visit, remedies)}
</dl>`,
  })
}

function remedyRows(visit: Visit, remedies: PublicNotice['remedies']): Html {
  const { say } = visit
  const said = remedies.map(({ sort, body }) => html`<li>${say(words[sort])}${zh(visit, body)}</li>`)
  return html`<dt>${say(words.remedies)}</dt><dd><ul>${said}</ul></dd>`
}
