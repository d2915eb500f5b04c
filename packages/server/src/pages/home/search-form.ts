import { t } from '@zhiqiang/kernel'
import type { PublicCity } from '../../core/publishing/city.ts'
import { type Html, html } from '../parts/html.ts'
import type { Visit } from '../parts/visit.ts'

const words = {
  label: t(
    '查找服务和规划条款，例如“被侵权”“质押融资”',
    'Find a service, or a clause of the plans (they are written in Chinese)',
  ),
  go: t('查找', 'Search'),
}

/** Words the search takes at most, each anywhere in a clause. */
export const longestSearch = 100

/** The search box over the clauses of a city's public plans; works without script. */
export function searchForm(visit: Visit, city: PublicCity, q: string): Html {
  const { say } = visit
  return html`<form class="search section" role="search" method="get" action="/c/${city.code}">
<label for="q">${say(words.label)}</label>
<div class="search-line"><input id="q" name="q" type="search" value="${q}" maxlength="${longestSearch}" autocomplete="off"><button class="button" type="submit">${say(words.go)}</button></div>
</form>`
}
