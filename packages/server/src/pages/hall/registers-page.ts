import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, t } from '@zhiqiang/kernel'
import type { PublicCity } from '../../core/publishing/city.ts'
import { crumbs } from '../parts/crumbs.ts'
import { type Html, html } from '../parts/html.ts'
import { layout, zh } from '../parts/layout.ts'
import { stateMark } from '../parts/plan-words.ts'
import { hrefWith, type Visit } from '../parts/visit.ts'
import { words as shared } from './words.ts'

type Registers = CallOutput<'registers.list'>['rows']
type Entries = CallOutput<'registers.entries'>
type Entry = Entries['rows'][number]

const words = {
  lead: t(
    '本市经登记、备案的主体和事项，与登记簿一致，随登随更新。',
    'What was entered in the public registers of the city, as the registers stand now.',
  ),
  count: t('共 {n} 条，有效 {valid} 条', '{n} entries, {valid} in force'),
  none: t('还没有登记。', 'Nothing was entered yet.'),
  nothing: t('没有符合条件的登记。', 'No entry fits.'),
  find: t('名称、登记号', 'Name or number'),
  go: t('查找', 'Search'),
  found: t('{n} 条登记', '{n} entries'),
  number: t('登记号', 'Number'),
  entered: t('登记日期', 'Entered on'),
  until: t('有效期至', 'Valid until'),
  why: t('说明', 'Remark'),
  more: t('下一页', 'Next page'),
}

/** Where the public registers of a city are. */
function registersPath(city: string): string {
  return `/c/${city}/registers`
}

/** The public registers of a city. */
export function registersPage(visit: Visit, city: PublicCity, rows: Registers): string {
  const { say } = visit
  const open = rows.filter((row) => row.open === 'public')
  return layout(visit, {
    title: say(shared.registers),
    city,
    main: html`${crumbs(visit, [{ label: say(shared.home), href: `/c/${city.code}` }, { label: say(shared.registers) }])}
<h1>${say(shared.registers)}</h1>
<p class="lead">${say(words.lead)}</p>
<ul class="plans">${open.map(
      (row) => html`<li><h2><a href="${registersPath(city.code)}/${row.id}">${say(row.title)}</a></h2>
<p>${say(row.entries === 0 ? words.none : fill(words.count, { n: row.entries, valid: row.valid }))}</p></li>`,
    )}</ul>`,
  })
}

/** One public register: the page and the register are the same rows. */
export function registerEntriesPage(
  visit: Visit,
  city: PublicCity,
  register: Registers[number],
  { q, page }: { readonly q: string; readonly page: Entries },
): string {
  const { say } = visit
  const home = { label: say(shared.home), href: `/c/${city.code}` }
  const all = { label: say(shared.registers), href: registersPath(city.code) }
  return layout(visit, {
    title: say(register.title),
    city,
    main: html`${crumbs(visit, [home, all, { label: say(register.title) }])}
<h1>${say(register.title)}</h1>
<form class="search section" role="search" method="get" action="${registersPath(city.code)}/${register.id}">
<label for="q">${say(words.find)}</label>
<div class="search-line"><input id="q" name="q" type="search" value="${q}" maxlength="100" autocomplete="off"><button class="button" type="submit">${say(words.go)}</button></div>
</form>
<p class="intro" role="status">${say(page.total === 0 ? words.nothing : fill(words.found, { n: page.total }))}</p>
<ul class="plans">${page.rows.map((row) => entryItem(visit, row))}</ul>
${page.next !== null && html`<p><a rel="next" href="${hrefWith(visit, { cursor: page.next })}">${say(words.more)}</a></p>`}`,
  })
}

function entryItem(visit: Visit, row: Entry): Html {
  return html`<li><h2>${zh(visit, row.title)} ${stateMark(visit, { label: row.stateLabel, tone: row.tone as 'plain' })}</h2>
${entryFacts(visit, row)}</li>`
}

/** What an entry says, for everybody. */
export function entryFacts(visit: Visit, row: Entry): Html {
  const { say, lang } = visit
  return html`<dl class="facts">
<dt>${say(words.number)}</dt><dd>${zh(visit, row.number)}</dd>
${row.facts.map(({ label, value }) => html`<dt>${say(label)}</dt><dd class="said">${zh(visit, value)}</dd>`)}
<dt>${say(words.entered)}</dt><dd>${formatDate(row.enteredOn, lang)}</dd>
${row.until !== null && html`<dt>${say(words.until)}</dt><dd>${formatDate(row.until, lang)}</dd>`}
${row.why !== null && html`<dt>${say(words.why)}</dt><dd>${zh(visit, row.why)}</dd>`}
</dl>`
}
