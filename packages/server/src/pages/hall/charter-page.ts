import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, formatNumber, t } from '@zhiqiang/kernel'
import type { PublicCity } from '../../core/publishing/city.ts'
import { crumbs } from '../parts/crumbs.ts'
import { type Html, html, type Insert } from '../parts/html.ts'
import { layout } from '../parts/layout.ts'
import { stateMark } from '../parts/plan-words.ts'
import type { Visit } from '../parts/visit.ts'
import { ratingRules, ratingsTable } from './charter-ratings.ts'
import { type RoundsOf, roundsOf } from './charter-rounds-page.ts'
import { charterPath, servicesPath, words as shared } from './words.ts'

type Charter = CallOutput<'charter.get'>
type Line = Charter['rows'][number]

const words = {
  lead: t(
    '本市对每项服务承诺的时间，和最近一年实际用的时间。数字由办件的计时直接算出，没有人填报。',
    'What the city promises for each service, and what it took over the last year. The numbers come from the clocks of the cases; nobody reports them.',
  ),
  period: t('统计期间：{from} 至 {to}', 'From {from} to {to}'),
  item: t('事项和环节', 'Service and stage'),
  promise: t('承诺', 'Promised'),
  settled: t('办结', 'Ended'),
  average: t('平均', 'Average'),
  longest: t('最长', 'Longest'),
  late: t('超期办结', 'Ended late'),
  open: t('在办', 'Open'),
  overdue: t('超期未办', 'Overdue'),
  light: t('状态', 'State'),
  days: t('{n} 个工作日', '{n} working days'),
  none: t('—', '–'),
  noPromise: t('现在没有承诺', 'none at present'),
  oldest: t('最早应于 {day} 办结', 'the earliest was due on {day}'),
  good: t('没有超期', 'In time'),
  wait: t('有过超期', 'Some were late'),
  bad: t('有超期未办', 'Overdue now'),
  empty: t('本市还没有开办服务。', 'The city offers no service yet.'),
  how: t('这些数字怎么来的', 'How the numbers come about'),
}

const rules = [
  t(
    '办结：统计期间内停下的每一轮计时算一件次。补正退回、追问会使同一办件有几轮。',
    'Ended: every round of a clock that ended in the period. A correction or a question asked back makes another round.',
  ),
  t(
    '平均、最长：从起算次日到办结当日的工作日，中止和依法不计入的日子除外；平均保留一位小数。',
    'Average, longest: working days from the day after it began to the day it ended, without days on which the clock stood.',
  ),
  t(
    '超期办结：晚于这一件自己的最后一日。最后一日取法定期限和承诺中较早的。',
    'Ended late: after its own last day, which is the earlier of the term of law and the promise.',
  ),
  t(
    '超期未办：最后一日已过而没有办结，包括正在追赶的。转交别的单位、撤回、改工作日历都不能把它移出统计。',
    'Overdue: its last day has passed and it is not done. No transfer, withdrawal or change of the calendar takes it out.',
  ),
  t(
    '绿：没有超期。黄：统计期间内有超期办结的。红：现在有超期未办的。',
    'Green: none was late. Amber: one ended late in the period. Red: one is overdue now.',
  ),
]

/** 服务承诺公示: what is promised for each service and how it was kept. */
export function charterPage(visit: Visit, city: PublicCity, { since, until, rows, ratings }: Charter): string {
  const { say, lang } = visit
  const period = fill(words.period, { from: formatDate(since, lang), to: formatDate(until, lang) })
  return layout(visit, {
    title: say(shared.charter),
    city,
    main: html`${crumbs(visit, [
      { label: say(shared.home), href: `/c/${city.code}` },
      { label: say(shared.services), href: servicesPath(city.code) },
      { label: say(shared.charter) },
    ])}
<h1>${say(shared.charter)}</h1>
<p class="lead">${say(words.lead)}</p>
${rows.length === 0 ? html`<p class="intro">${say(words.empty)}</p>` : table(visit, city, rows, say(period))}
${ratings.length > 0 && ratingsTable(visit, city, ratings, say(period))}
<section class="section" aria-labelledby="how"><h2 id="how">${say(words.how)}</h2>
<ul>${[...rules, ...ratingRules].map((rule) => html`<li>${say(rule)}</li>`)}</ul></section>`,
  })
}

function table(visit: Visit, city: PublicCity, rows: readonly Line[], caption: string): Html {
  const { say } = visit
  const heads = [
    words.item,
    words.light,
    words.promise,
    words.average,
    words.longest,
    words.settled,
    words.late,
    words.open,
    words.overdue,
  ]
  return html`<table class="rows"><caption>${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${say(head)}</th>`)}</tr></thead>
<tbody>${rows.map((row) => lineOf(visit, city, row))}</tbody></table>`
}

function lineOf(visit: Visit, city: PublicCity, row: Line): Html {
  const { say, lang } = visit
  const path = `${charterPath(city.code)}/${row.item}/${row.clock}`
  const opened = (of: RoundsOf, n: number) =>
    n === 0
      ? '0'
      : html`<a href="${path}?of=${of}" aria-label="${say(row.itemTitle)} ${say(roundsOf[of])} ${n}">${n}</a>`
  const days = (n: number | null) =>
    n === null ? say(words.none) : say(fill(words.days, { n: formatNumber(n, lang) }))
  const cell = (label: (typeof words)['promise'], value: Insert) => html`<td data-label="${say(label)}">${value}</td>`
  return html`<tr><th scope="row">${say(row.itemTitle)}<p class="note">${say(row.label)}</p></th>
${cell(words.light, stateMark(visit, { label: words[row.light], tone: row.light }))}
${cell(words.promise, row.promise === null ? say(words.noPromise) : days(row.promise))}
${cell(words.average, days(row.average))}
${cell(words.longest, days(row.longest))}
${cell(words.settled, opened('settled', row.settled))}
${cell(words.late, opened('late', row.late))}
${cell(words.open, opened('open', row.open))}
${cell(words.overdue, html`${row.overdue === 0 ? '0' : html`<strong class="error">${opened('overdue', row.overdue)}</strong>`}${row.oldest !== null && html`<p class="note">${say(fill(words.oldest, { day: formatDate(row.oldest, lang) }))}</p>`}`)}</tr>`
}
