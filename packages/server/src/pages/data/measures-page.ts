import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, formatNumber, t } from '@zhiqiang/kernel'
import type { PublicCity } from '../../core/publishing/city.ts'
import { words as hall } from '../hall/words.ts'
import { crumbs } from '../parts/crumbs.ts'
import { html } from '../parts/html.ts'
import { layout } from '../parts/layout.ts'
import type { Visit } from '../parts/visit.ts'
import { dataPath, measurePath, words as shared } from './words.ts'

type Measures = CallOutput<'measures.list'>['rows']

const words = {
  lead: t(
    '每个数都由登记库的记录算出，点开能看到计入的每一条记录。',
    'Every number is computed from the rows of the registers and opens to the records that count.',
  ),
  stock: t('截至 {day}', 'as of {day}'),
  flow: t('{year}年至 {day}', '{year} up to {day}'),
}

/** The numbers of the city that are computed from its registers. */
export function measuresPage(visit: Visit, city: PublicCity, measures: Measures): string {
  const { say, lang } = visit
  return layout(visit, {
    title: say(shared.measures),
    city,
    main: html`${crumbs(visit, [
      { label: say(hall.home), href: `/c/${city.code}` },
      { label: say(shared.title), href: dataPath(city.code) },
      { label: say(shared.measures) },
    ])}
<h1>${say(shared.measures)}</h1>
<p class="lead">${say(words.lead)}</p>
<ul class="tiles wide">${measures.map(({ id, title, unit, value, asOf, counts }) => {
      const day = formatDate(asOf, lang)
      const when = counts === 'stock' ? fill(words.stock, { day }) : fill(words.flow, { year: asOf.slice(0, 4), day })
      return html`<li><a href="${measurePath(city.code, id)}"><span>${say(title)}</span> <strong>${formatNumber(value, lang)} <small>${say(unit)}</small></strong></a>
<span class="note">${say(when)}</span></li>`
    })}</ul>`,
  })
}
