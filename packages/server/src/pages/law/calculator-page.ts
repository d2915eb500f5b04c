import type { CallOutput } from '@zhiqiang/contract'
import {
  fill,
  formatDate,
  isPlainDate,
  lengthWords,
  type Result,
  type Text,
  type TimeUnit,
  t,
  timeUnits,
} from '@zhiqiang/kernel'
import type { TermView } from '../../core/law/library/views.ts'
import type { PublicCity } from '../../core/publishing/city.ts'
import { crumbs } from '../parts/crumbs.ts'
import { problemBox } from '../parts/form.ts'
import { type Html, html } from '../parts/html.ts'
import { layout } from '../parts/layout.ts'
import type { Visit } from '../parts/visit.ts'
import { basisLink, lawPath, mark, said, words as shared } from './words.ts'

type Answer = CallOutput<'law.deadline'>

const words = {
  title: t('计算期限', 'Calculate a deadline'),
  lead: t(
    '从起算日的第二天开始，逐日说明哪一天计入、哪一天不计入，节假日和调休按国务院办公厅的通知。',
    'From the day after the first on, it says of each day whether it counts; holidays and made-up days go by the notices of the State Council.',
  ),
  from: t('起算日（当天不计入）', 'First day (does not count)'),
  hours: t('按小时计算的，写明时刻，如 2026-09-28T10:15', 'For hours write the moment, such as 2026-09-28T10:15'),
  term: t('法定期限', 'A term of law'),
  none: t('不选，自己填写长度', 'None: a length of my own'),
  own: t('或者自己填写', 'Or a length'),
  amount: t('期限', 'How long'),
  unit: t('单位', 'Unit'),
  roll: t('最后一天是休息日的', 'A last day that is a rest day'),
  rolls: t('顺延至下一个工作日', 'moves to the next working day'),
  stays: t('不顺延', 'stays'),
  go: t('计算', 'Calculate'),
  result: t('结果', 'Result'),
  due: t('届满日', 'Last day'),
  length: t('期限', 'Length'),
  start: t('起算', 'From'),
  basis: t('依据', 'Basis'),
  days: t('逐日说明', 'Day by day'),
  day: t('日期', 'Day'),
  counts: t('计入', 'Counts'),
  yes: t('计入', 'yes'),
  why: t('说明', 'Why'),
  estimated: t(
    '{year}年放假通知尚未公布，按周末推算；通知公布后日期可能变化。',
    'The holiday notice for {year} is not out yet: counted by weekends, and the day may change once it is.',
  ),
  units: {
    workday: t('工作日', 'working days'),
    day: t('日', 'days'),
    month: t('个月', 'months'),
    year: t('年', 'years'),
    hour: t('小时', 'hours'),
  } satisfies Record<TimeUnit, Text>,
}

export interface Calculation {
  readonly terms: readonly TermView[]
  readonly today: string
  /** Null before anything is asked. */
  readonly answer: Result<Answer> | null
}

/** The calculator of deadlines: a plain form, and the answer day by day. */
export function calculatorPage(visit: Visit, city: PublicCity, { terms, today, answer }: Calculation): string {
  const { say } = visit
  return layout(visit, {
    title: say(words.title),
    city,
    main: html`${crumbs(visit, [
      { label: say(shared.home), href: `/c/${city.code}` },
      { label: say(shared.law), href: lawPath(city.code) },
      { label: say(words.title) },
    ])}
<h1>${say(words.title)}</h1>
<p class="lead">${say(words.lead)}</p>
${answer && !answer.ok && problemBox(visit, answer.problem)}
${answer?.ok && result(visit, city, answer.value)}
${form(visit, city, terms, today)}`,
  })
}

function form(visit: Visit, city: PublicCity, terms: readonly TermView[], today: string): Html {
  const { say, query } = visit
  const option = (value: string, label: string, chosen: string | undefined) =>
    html`<option value="${value}"${value === chosen && html` selected`}>${label}</option>`
  return html`<form class="stack section narrow-form" method="get" action="${lawPath(city.code)}/deadline">
<div class="field"><label for="from">${say(words.from)}</label><p class="hint" id="from-hint">${say(words.hours)}</p>
<input id="from" name="from" type="text" value="${query.from ?? today}" maxlength="40" required autocomplete="off" spellcheck="false" aria-describedby="from-hint"></div>
<div class="field"><label for="term">${say(words.term)}</label>
<select id="term" name="term">${option('', say(words.none), query.term)}${terms.map((term) => option(term.id, say(term.what), query.term))}</select></div>
<fieldset><legend>${say(words.own)}</legend>
<div class="field"><label for="amount">${say(words.amount)}</label><input id="amount" name="amount" type="text" inputmode="numeric" value="${query.amount ?? '7'}" maxlength="5" autocomplete="off"></div>
<div class="field"><label for="unit">${say(words.unit)}</label><select id="unit" name="unit">${timeUnits.map((unit) => option(unit, say(words.units[unit]), query.unit ?? 'workday'))}</select></div>
<div class="field"><label for="roll">${say(words.roll)}</label><select id="roll" name="roll">${option('next-workday', say(words.rolls), query.roll)}${option('none', say(words.stays), query.roll)}</select></div>
</fieldset>
<button class="button" type="submit">${say(words.go)}</button>
</form>`
}

function result(visit: Visit, city: PublicCity, answer: Answer): Html {
  const { say, lang } = visit
  const { due, from, what, since, basis, note, estimated, derivation } = answer
  const day = isPlainDate(due) ? formatDate(due, lang) : due
  return html`<section class="section" aria-labelledby="result"><h2 id="result">${say(words.result)}</h2>
<dl class="facts">
<dt>${say(words.due)}</dt><dd><strong data-due="${due}">${day}</strong></dd>
<dt>${say(words.start)}</dt><dd>${from}${since && html` <span class="note">${say(since)}</span>`}</dd>
<dt>${say(words.length)}</dt><dd>${say(lengthOf(answer))}${what && html` · ${say(what)}`}</dd>
${basis && html`<dt>${say(words.basis)}</dt><dd>${basisLink(visit, city.code, basis)}${answer.mark && mark(visit, answer.mark)}</dd>`}
</dl>
${note && html`<p class="note">${said(visit, note)}</p>`}
${answer.mark === 'unconfirmed' && html`<p class="notice">${say(shared.unconfirmedHow)}</p>`}
${estimated && html`<p class="notice">${say(fill(words.estimated, { year: due.slice(0, 4) }))}</p>`}
</section>
<section class="section" aria-labelledby="days"><h2 id="days">${say(words.days)}</h2>
<table class="derivation"><thead><tr><th scope="col">${say(words.day)}</th><th scope="col">${say(words.counts)}</th><th scope="col">${say(words.why)}</th></tr></thead>
<tbody>${derivation.map(
    (one) =>
      html`<tr${!one.counted && html` class="off"`}><th scope="row" class="nowrap">${one.day}</th><td class="nowrap">${one.counted && say(words.yes)}</td><td>${say(one.why)}</td></tr>`,
  )}</tbody></table></section>`
}

function lengthOf({ amount, unit, direction }: Answer): Text {
  const back = direction === 'before' ? ({ direction: 'before' } as const) : {}
  // The use case answers with a unit it knows.
  return lengthWords({ amount, unit: unit as TimeUnit, roll: 'none', ...back })
}
