import { type Area, areas, fill, type Text, t } from '@zhiqiang/kernel'
import type { PublicService } from '../../core/hall/offerings/public-guide.ts'
import type { PublicCity } from '../../core/publishing/city.ts'
import { crumbs } from '../parts/crumbs.ts'
import { type Html, html } from '../parts/html.ts'
import { layout, zh } from '../parts/layout.ts'
import { stateMark } from '../parts/plan-words.ts'
import type { Visit } from '../parts/visit.ts'
import { advicePath, benefitsPath, charterPath, finderPath, servicesPath, words as shared } from './words.ts'

const words = {
  lead: t(
    '本市开办的知识产权服务，一事一页办事指南。看指南不需要登录，申办需要。',
    'The intellectual-property services of the city, each with its guide. Reading needs no sign-in, applying does.',
  ),
  find: t('想办什么事，例如“被侵权”', 'What do you want to do, for example “aid”'),
  go: t('查找', 'Search'),
  found: t('找到 {n} 项服务', '{n} services found'),
  none: t(
    '没有找到这样的事项。换一个说法，或者看看全部事项。',
    'No service fits. Try other words, or look at all of them.',
  ),
  all: t('全部事项', 'All services'),
  closed: t('还没有开办', 'None open yet'),
  closedHow: t('这些领域还没有可以申办的事项：', 'Nothing can be applied for yet in:'),
  by: t('承办：', 'Handled by '),
  comma: t('、', ', '),
}

export interface Services {
  readonly q: string
  readonly rows: readonly PublicService[]
}

/** The services of a city by area, and a search in plain words. */
export function servicesPage(visit: Visit, city: PublicCity, { q, rows }: Services): string {
  const { say } = visit
  const named = Object.entries(areas) as (readonly [Area, Text])[]
  const closed = q === '' ? named.filter(([area]) => !rows.some((row) => row.area === area)) : []
  return layout(visit, {
    title: say(shared.services),
    city,
    main: html`${crumbs(visit, [{ label: say(shared.home), href: `/c/${city.code}` }, { label: say(shared.services) }])}
<h1>${say(shared.services)}</h1>
<p class="lead">${say(words.lead)}</p>
<form class="search section" role="search" method="get" action="${servicesPath(city.code)}">
<label for="q">${say(words.find)}</label>
<div class="search-line"><input id="q" name="q" type="search" value="${q}" maxlength="100" autocomplete="off"><button class="button" type="submit">${say(words.go)}</button></div>
</form>
<p class="ways intro"><a href="${finderPath(city.code)}">${say(shared.finder)}</a> <a href="${benefitsPath(city.code)}">${say(shared.benefits)}</a> <a href="/c/${city.code}/progress">${say(shared.progress)}</a> <a href="/c/${city.code}/register">${say(shared.register)}</a> <a href="/c/${city.code}/registers">${say(shared.registers)}</a> <a href="${advicePath(city.code)}">${say(shared.advice)}</a> <a href="${charterPath(city.code)}">${say(shared.charter)}</a></p>
${q !== '' && html`<p role="status">${say(rows.length > 0 ? fill(words.found, { n: rows.length }) : words.none)} <a href="${servicesPath(city.code)}">${say(words.all)}</a></p>`}
${named.map(([area, title]) => areaSection(visit, city, area, title, rows))}
${
  closed.length > 0 &&
  html`<section class="section" aria-labelledby="closed"><h2 id="closed">${say(words.closed)}</h2>
<p>${say(words.closedHow)}${closed.map(([, title]) => say(title)).join(say(words.comma))}${say(t('。', '.'))}</p></section>`
}`,
  })
}

function areaSection(
  visit: Visit,
  city: PublicCity,
  area: Area,
  title: Text,
  rows: readonly PublicService[],
): Html | null {
  const own = rows.filter((row) => row.area === area)
  if (own.length === 0) return null
  return html`<section class="section" aria-labelledby="${area}"><h2 id="${area}">${visit.say(title)}</h2>
<ul class="plans">${own.map((row) => serviceItem(visit, city, row))}</ul></section>`
}

function serviceItem(visit: Visit, city: PublicCity, row: PublicService): Html {
  const { say } = visit
  const open = row.state === 'published'
  const units = row.units.filter((unit) => unit.part === 'lead').map((unit) => unit.name)
  return html`<li><h3><a href="${servicesPath(city.code)}/${row.id}">${say(row.itemTitle)}</a></h3>
<p>${say(row.summary)}</p>
<p class="note">${units.length > 0 && html`${say(words.by)}${zh(visit, units.join('、'))} `}${!open && stateMark(visit, { label: row.stateLabel, tone: row.tone })}</p></li>`
}
