import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, formatNumber, t } from '@zhiqiang/kernel'
import type { PublicCity } from '../../core/publishing/city.ts'
import { words as hall } from '../hall/words.ts'
import { crumbs } from '../parts/crumbs.ts'
import { type Html, html } from '../parts/html.ts'
import { layout, zh } from '../parts/layout.ts'
import { type Leaf, pager } from '../parts/pager.ts'
import { hrefWith, type Visit } from '../parts/visit.ts'
import { bar } from './bar.ts'
import { dataPath, measuresPath, recordPath, words as shared } from './words.ts'

type Figure = CallOutput<'measures.figure'>
type Rows = CallOutput<'measures.rows'>

const words = {
  definition: t('统计口径', 'What is counted'),
  version: t('口径第 {n} 版', 'version {n} of the definition'),
  years: t('各年', 'By year'),
  year: t('年份', 'Year'),
  number: t('数量', 'Number'),
  counties: t('各县（市、区）', 'By county'),
  county: t('县（市、区）', 'County'),
  cityOnly: t('{name}（未注明县区）', '{name} (no county told)'),
  tests: t('标准', 'Tests'),
  test: t('标准', 'Test'),
  alone: t('单按此项', 'By it alone'),
  taken: t('计入', 'Counts'),
  unconfirmed: t('未确认', 'unconfirmed'),
  choose: t('改用这种读法', 'Read it so'),
  unplaced: t(
    '另有 {n} 条记录无法确定所在地（占 {share}%），没有计入；',
    'Besides, {n} records ({share}%) cannot be placed and are not counted;',
  ),
  see: t('查看', 'see them'),
  elsewhere: t('{n} 条在本市以外，没有计入。', '{n} lie outside the city and are not counted.'),
  rows: t('计入的记录', 'The records that count'),
  rowsOf: t('{name}的记录', 'The records of {name}'),
  noPlace: t('无法确定所在地的记录', 'Records that cannot be placed'),
  every: t('显示全市', 'show the whole city'),
  none: t('没有记录。', 'There are none.'),
  asOf: t('截至 {day}', 'as of {day}'),
  inYear: t('{year}年至 {day}', '{year} up to {day}'),
}

/** One number: its years, counties and tests, what is left out, and the records behind it. */
export function measurePage(visit: Visit, city: PublicCity, figure: Figure, rows: Rows, leaf: Leaf): string {
  const { say, lang } = visit
  const day = formatDate(figure.asOf, lang)
  const when =
    figure.counts === 'stock' ? fill(words.asOf, { day }) : fill(words.inYear, { year: figure.asOf.slice(0, 4), day })
  return layout(visit, {
    title: say(figure.title),
    city,
    main: html`${crumbs(visit, [
      { label: say(hall.home), href: `/c/${city.code}` },
      { label: say(shared.title), href: dataPath(city.code) },
      { label: say(shared.measures), href: measuresPath(city.code) },
      { label: say(figure.title) },
    ])}
<h1>${say(figure.title)}</h1>
<p class="figure"><strong>${formatNumber(figure.value, lang)}</strong> ${say(figure.unit)} <span class="note">${say(when)}</span></p>
${leftOut(visit, figure)}
<section class="section"><h2>${say(words.definition)}</h2><p>${say(figure.definition)}</p>
<p class="note">${say(fill(words.version, { n: String(figure.version) }))}</p></section>
${figure.tests.length > 0 && testSection(visit, figure)}
<div class="halves">${yearSection(visit, figure)}${countySection(visit, figure)}</div>
${rowSection(visit, city, figure, rows, leaf)}`,
  })
}

function leftOut(visit: Visit, { unplaced, elsewhere, all }: Figure): Html | false {
  const { say, lang } = visit
  if (unplaced === 0 && elsewhere === 0) return false
  const share = all === 0 ? '0' : ((unplaced / all) * 100).toFixed(1)
  return html`<p class="note">${unplaced > 0 && html`${say(fill(words.unplaced, { n: formatNumber(unplaced, lang), share }))} <a href="${hrefWith(visit, { region: 'none', page: null })}#rows">${say(words.see)}</a> `}${elsewhere > 0 && say(fill(words.elsewhere, { n: formatNumber(elsewhere, lang) }))}</p>`
}

function yearSection(visit: Visit, { years, asOf }: Figure): Html {
  const { say, lang } = visit
  const most = Math.max(1, ...years.map(({ n }) => n))
  return html`<section class="section"><h2>${say(words.years)}</h2><table class="bars"><thead><tr><th scope="col">${say(words.year)}</th><th scope="col">${say(words.number)}</th></tr></thead><tbody>${years.map(
    ({ year, day, n }) =>
      html`<tr><th scope="row"><a href="${hrefWith(visit, { day, page: null })}"${day === asOf && html` aria-current="true"`}>${year}</a></th><td>${bar(n, most)}${formatNumber(n, lang)}</td></tr>`,
  )}</tbody></table></section>`
}

function countySection(visit: Visit, { regions }: Figure): Html {
  const { say, lang } = visit
  const most = Math.max(1, ...regions.map(({ n }) => n))
  return html`<section class="section"><h2>${say(words.counties)}</h2><table class="bars"><thead><tr><th scope="col">${say(words.county)}</th><th scope="col">${say(words.number)}</th></tr></thead><tbody>${regions.map(
    ({ code, name, n, whole }) => {
      const label = whole ? say(fill(words.cityOnly, { name })) : name
      const shown = whole
        ? zh(visit, label)
        : html`<a href="${hrefWith(visit, { region: code, page: null })}#rows"${visit.query.region === code && html` aria-current="true"`}>${zh(visit, label)}</a>`
      return html`<tr><th scope="row">${shown}</th><td>${bar(n, most)}${formatNumber(n, lang)}</td></tr>`
    },
  )}</tbody></table></section>`
}

function testSection(visit: Visit, { tests, taken }: Figure): Html {
  const { say, lang } = visit
  const chosen = (test: Figure['tests'][number]) => {
    const others = tests.filter(({ reading, id }) => reading !== null && reading === test.reading && id !== test.id)
    return [...taken.filter((id) => !others.some((other) => other.id === id)), test.id].join(',')
  }
  return html`<section class="section"><h2>${say(words.tests)}</h2><table><thead><tr><th scope="col">${say(words.test)}</th><th scope="col">${say(words.alone)}</th><th scope="col">${say(words.taken)}</th></tr></thead><tbody>${tests.map(
    (test) =>
      html`<tr><td>${say(test.label)}${test.unconfirmed && html` <span class="warned">${say(words.unconfirmed)}</span>`}</td><td>${formatNumber(test.n, lang)}</td>
<td>${taken.includes(test.id) ? '✓' : html`<a href="${hrefWith(visit, { tests: chosen(test), page: null })}" rel="nofollow">${say(words.choose)}</a>`}</td></tr>`,
  )}</tbody></table></section>`
}

function rowSection(visit: Visit, city: PublicCity, figure: Figure, { rows, total }: Rows, leaf: Leaf): Html {
  const { say, lang } = visit
  const { region } = visit.query
  const name = figure.regions.find(({ code }) => code === region)?.name
  const placed = name === undefined ? words.rows : fill(words.rowsOf, { name })
  const heading = region === 'none' ? words.noPlace : placed
  return html`<section class="section" id="rows"><h2>${zh(visit, say(heading))} <span class="note">${formatNumber(total, lang)}</span></h2>
${region !== undefined && html`<p><a href="${hrefWith(visit, { region: null, page: null })}#rows">${say(words.every)}</a></p>`}
${rows.length === 0 && html`<p>${say(words.none)}</p>`}
<ol class="hits">${rows.map(
    (row) => html`<li><h3><a href="${recordPath(city.code, row.register, row.key)}">${zh(visit, row.title)}</a></h3>
<p class="meta"><span>${row.key}</span>${row.place !== null && html`<span>${zh(visit, row.place)}</span>`}</p>
<p class="said">${row.told.map(({ label, why }) => html`${label !== null && html`${say(label)}：`}${zh(visit, say(why))}<br>`)}</p></li>`,
  )}</ol>${pager(visit, 'page', leaf, total)}</section>`
}
