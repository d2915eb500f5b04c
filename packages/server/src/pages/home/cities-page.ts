import { t } from '@zhiqiang/kernel'
import type { PublicCity } from '../../core/publishing/city.ts'
import { html } from '../parts/html.ts'
import { cityName, layout } from '../parts/layout.ts'
import { type Leaf, pager } from '../parts/pager.ts'
import type { Visit } from '../parts/visit.ts'

const words = {
  title: t('各市知识产权规划', 'The Cities and Their IP Plans'),
  lead: t('选择一座城市，查看它公开的规划。', 'Choose a city to read its public plans.'),
  sample: t('示例城市，内容是虚构的', 'sample city, its contents are invented'),
}

/** The cities of an installation that has several. */
export function citiesPage(visit: Visit, cities: readonly PublicCity[], leaf: Leaf): string {
  const { say } = visit
  return layout(visit, {
    title: say(words.title),
    city: null,
    main: html`<h1>${say(words.title)}</h1>
<p class="lead">${say(words.lead)}</p>
<ul class="plans section">${cities.slice(leaf.offset, leaf.offset + leaf.limit).map(
      (city) => html`<li><h3><a href="/c/${city.code}">${cityName(visit, city)}</a></h3>
${city.sample && html`<p class="note">${say(words.sample)}</p>`}</li>`,
    )}</ul>
${pager(visit, 'page', leaf, cities.length)}`,
  })
}
