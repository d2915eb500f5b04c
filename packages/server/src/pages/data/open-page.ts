import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, formatNumber, t } from '@zhiqiang/kernel'
import type { PublicCity } from '../../core/publishing/city.ts'
import { words as hall } from '../hall/words.ts'
import { crumbs } from '../parts/crumbs.ts'
import { type Html, html } from '../parts/html.ts'
import { layout, zh } from '../parts/layout.ts'
import type { Visit } from '../parts/visit.ts'
import { bar } from './bar.ts'
import { dataPath, words as shared } from './words.ts'

type Catalogue = CallOutput<'openData.catalogue'>
type Set = Catalogue['sets'][number]
type Use = Set['uses'][number]

const words = {
  lead: t(
    '本市知识产权登记库的全部记录，可以整库下载，也可以由程序逐步取得变更。',
    'All records of the registers of the city: downloaded whole, or followed change by change by a program.',
  ),
  terms: t('使用条款', 'Terms of use'),
  licence: t('许可', 'Licence'),
  sets: t('数据集', 'Sets'),
  records: t('{n} 条', '{n} records'),
  updated: t('{day} 更新', 'updated {day}'),
  nothing: t('还没有数据', 'no data yet'),
  source: t('来源：{name}（{day}）', 'from {name} ({day})'),
  used: t('本月使用 {n} 次', 'used {n} times this month'),
  schema: t('字段说明', 'Schema'),
  changes: t('变更', 'Changes'),
  uses: t('利用情况', 'Use'),
  usesLead: t(
    '下载、检索、查看记录、取变更和字段说明，按月计次。',
    'Downloads, searches, records read, changes and schemas fetched, counted by month.',
  ),
  month: t('月份', 'Month'),
  times: t('次数', 'Times'),
  set: t('数据集', 'Set'),
  together: t('各库一起检索', 'Searches over all sets'),
  sort: t('方式', 'Way'),
  unused: t('还没有使用记录。', 'Not used yet.'),
  api: t('接口', 'API'),
  apiLead: t(
    '从头取得一个数据集，记下答复里的 next；以后带上它，只得到变化。字段按“字段说明”（JSON Schema）。',
    'Fetch a set from the start and keep the next of the answer; sent as after later on, only what changed comes. Fields are as the schema says.',
  ),
  version: t('接口版本 {v}；全部接口见', 'Version {v} of the API; all of it is told in the'),
  docs: t('接口说明', 'documentation'),
  limits: t('用量限制', 'Limits'),
  limitsLead: t(
    '超过时答复 429，并说明限制和恢复的时间；每次答复的 ratelimit 头写着还剩几次。在工作台“我的账号”里可以生成接口令牌。',
    'Beyond them the answer is 429 with the limit and when it ends; the header ratelimit of each answer tells what is left. API tokens are made on the page “My account” of the workbench.',
  ),
  what: t('用途', 'For'),
  most: t('每个网络地址', 'Each network address'),
  keyed: t('每个账号（带令牌）', 'Each account (with a token)'),
  within: t('{n} 次／{minutes} 分钟', '{n} in {minutes} minutes'),
}

const sorts: Readonly<Record<Use['sort'], ReturnType<typeof t>>> = {
  download: t('下载', 'Downloads'),
  changes: t('取变更', 'Changes'),
  search: t('检索', 'Searches'),
  record: t('查看记录', 'Records read'),
  schema: t('字段说明', 'Schemas'),
}

/** The registers as open data on a day, at the address the visitor came by: terms, sets with their downloads, how they are used, and how a program gets them. */
export function openPage(
  visit: Visit,
  city: PublicCity,
  catalogue: Catalogue,
  { today, site }: { readonly today: string; readonly site: string },
): string {
  const { say } = visit
  const month = today.slice(0, 7)
  return layout(visit, {
    title: say(shared.open),
    city,
    main: html`${crumbs(visit, [
      { label: say(hall.home), href: `/c/${city.code}` },
      { label: say(shared.title), href: dataPath(city.code) },
      { label: say(shared.open) },
    ])}
<h1>${say(shared.open)}</h1>
<p class="lead">${say(words.lead)}</p>
<section class="section"><h2>${say(words.terms)}</h2><p>${zh(visit, say(catalogue.terms.says))}</p>
<p class="note">${say(words.licence)} <a href="${catalogue.terms.address}" rel="license">${catalogue.terms.licence}</a></p></section>
<section class="section" aria-labelledby="sets"><h2 id="sets">${say(words.sets)}</h2>
<ul class="hits halves">${catalogue.sets.map((set) => setItem(visit, set, month))}</ul></section>
${useSection(visit, catalogue)}
${apiSection(visit, city, catalogue, site)}`,
  })
}

function setItem(visit: Visit, set: Set, month: string): Html {
  const { say, lang } = visit
  const used = sum(set.uses.filter((use) => use.month === month))
  return html`<li id="${set.register}"><h3>${say(set.title)}</h3>
<p class="meta"><span>${set.records === 0 ? say(words.nothing) : say(fill(words.records, { n: formatNumber(set.records, lang) }))}</span>${set.updatedAt !== null && html`<span>${say(fill(words.updated, { day: formatDate(set.updatedAt.slice(0, 10), lang) }))}</span>`}${used > 0 && html`<span>${say(fill(words.used, { n: formatNumber(used, lang) }))}</span>`}</p>
${set.sources.length > 0 && html`<p class="meta">${set.sources.map(({ name, asOf }) => html`<span>${zh(visit, say(fill(words.source, { name, day: formatDate(asOf, lang) })))}</span>`)}</p>`}
<p class="ways">${set.downloads.map(({ format, address }) => html`<a href="${address}" download rel="nofollow">${formats[format] ?? format}</a> `)}<a href="${set.schema}">${say(words.schema)}</a> <a href="${set.changes}" rel="nofollow">${say(words.changes)}</a></p></li>`
}

const formats: Readonly<Record<string, string>> = { csv: 'CSV', jsonl: 'JSON Lines', json: 'JSON', xlsx: 'Excel' }

function useSection(visit: Visit, { sets, everywhere }: Catalogue): Html {
  const { say, lang } = visit
  const all = [...sets.flatMap(({ uses }) => uses), ...everywhere]
  const months = [...new Set(all.map((use) => use.month))].sort()
  const ofMonths = months.map((one) => ({ label: one, n: sum(all.filter((use) => use.month === one)) }))
  const ofSets = [
    ...sets.map(({ title, uses }) => ({ label: say(title), n: sum(uses) })),
    { label: say(words.together), n: sum(everywhere) },
  ]
  const ofSorts = (Object.keys(sorts) as Use['sort'][]).map((sort) => ({
    label: say(sorts[sort]),
    n: sum(all.filter((use) => use.sort === sort)),
  }))
  return html`<section class="section" aria-labelledby="uses"><h2 id="uses">${say(words.uses)}</h2>
<p class="note">${say(words.usesLead)}</p>
${all.length === 0 && html`<p>${say(words.unused)}</p>`}
${all.length > 0 && html`<div class="halves">${bars(words.month, ofMonths)}${bars(words.sort, ofSorts)}</div>${bars(words.set, ofSets)}`}</section>`

  function bars(head: ReturnType<typeof t>, rows: readonly { readonly label: string; readonly n: number }[]): Html {
    const told = rows.filter(({ n }) => n > 0)
    const most = Math.max(1, ...told.map(({ n }) => n))
    return html`<table class="bars wordy"><thead><tr><th scope="col">${say(head)}</th><th scope="col">${say(words.times)}</th></tr></thead><tbody>${told.map(
      ({ label, n }) =>
        html`<tr><th scope="row">${label}</th><td><div class="barred">${bar(n, most)}${formatNumber(n, lang)}</div></td></tr>`,
    )}</tbody></table>`
  }
}

function apiSection(visit: Visit, city: PublicCity, { sets, version, limits }: Catalogue, site: string): Html {
  const { say, lang } = visit
  const changes = sets[0]?.changes ?? ''
  const within = (n: number, minutes: number) =>
    say(fill(words.within, { n: formatNumber(n, lang), minutes: String(minutes) }))
  return html`<section class="section api" aria-labelledby="api"><h2 id="api">${say(words.api)}</h2>
<p>${say(words.apiLead)}</p>
<pre><code>curl '${site}${changes}&limit=1000'
curl '${site}${changes}&after=NEXT'
curl '${site}/api/search?city=${city.code}&q=H01M&limit=20'
curl -H 'authorization: Bearer TOKEN' '${site}/api/open-data?city=${city.code}'</code></pre>
<p class="note">${say(fill(words.version, { v: version }))} <a href="/api/docs">${say(words.docs)}</a></p>
<h3>${say(words.limits)}</h3><p>${say(words.limitsLead)}</p>
<table class="wordy"><thead><tr><th scope="col">${say(words.what)}</th><th scope="col">${say(words.most)}</th><th scope="col">${say(words.keyed)}</th></tr></thead>
<tbody>${limits.map(({ what, most, keyed, minutes }) => html`<tr><td>${say(what)}</td><td>${within(most, minutes)}</td><td>${within(keyed, minutes)}</td></tr>`)}</tbody></table></section>`
}

function sum(uses: readonly { readonly n: number }[]): number {
  return uses.reduce((all, { n }) => all + n, 0)
}
