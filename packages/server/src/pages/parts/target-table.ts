import { fill, formatDate, formatNumber, type Text, t } from '@zhiqiang/kernel'
import { type Goal, goalTypeNames, operatorNames, type Target } from '@zhiqiang/policy'
import type { PublicAdjustment } from '../../core/publishing/adjusted-targets.ts'
import { type Html, html, type Insert } from './html.ts'
import { zh } from './layout.ts'
import type { Visit } from './visit.ts'

const words = {
  target: t('目标', 'Target'),
  value: t('要求', 'Required'),
  period: t('期限', 'By'),
  source: t('出处', 'Clause'),
  annual: t('每年', 'every year'),
  year: t('{year}年', '{year}'),
  years: t('{from}年至{to}年', '{from} to {to}'),
  open: t('文中未写', 'not said'),
  adjusted: t('评估后调整为', 'adjusted to'),
  since: t('{date}起，依据', 'since {date}, by'),
  goal: t('没有数字的目标', 'Goals without a number'),
  kind: t('类型', 'Kind'),
  quote: t('原文', 'As written'),
} satisfies Record<string, Text>

/** A target with the address of the clause that sets it. */
export interface SourcedTarget {
  readonly target: Target
  readonly clauseId: string | null
  /** What evaluations made of it; the text's own value stays. */
  readonly adjusted: readonly PublicAdjustment[]
}

/** Targets as a table that becomes a list on a narrow screen; every row leads to its clause. */
export function targetTable(visit: Visit, rows: readonly SourcedTarget[], caption: Text): Html {
  const { say } = visit
  return html`<table class="rows">
<caption>${say(caption)}</caption>
<thead><tr><th scope="col">${say(words.target)}</th><th scope="col" class="number">${say(words.value)}</th><th scope="col">${say(words.period)}</th><th scope="col">${say(words.source)}</th></tr></thead>
<tbody>${rows.map(
    ({ target, clauseId, adjusted }) => html`
<tr><th scope="row">${zh(visit, target.indicator)}</th><td class="number" data-label="${say(words.value)}">${required(visit, target)}${adjusted.map((one) => adjustment(visit, target, one))}</td><td data-label="${say(words.period)}">${say(periodText(target.period))}</td><td data-label="${say(words.source)}">${clausePath(visit, clauseId, target.path)}</td></tr>`,
  )}
</tbody></table>`
}

/** Goals without a number, quoted. */
export function goalTable(
  visit: Visit,
  rows: readonly { readonly goal: Goal; readonly clauseId: string | null }[],
): Html {
  const { say } = visit
  return html`<table class="rows">
<caption>${say(words.goal)}</caption>
<thead><tr><th scope="col">${say(words.quote)}</th><th scope="col">${say(words.kind)}</th><th scope="col">${say(words.period)}</th><th scope="col">${say(words.source)}</th></tr></thead>
<tbody>${rows.map(
    ({ goal, clauseId }) => html`
<tr><th scope="row">${zh(visit, goal.quote)}</th><td data-label="${say(words.kind)}">${say(goalTypeNames[goal.type])}</td><td data-label="${say(words.period)}">${say(periodText(goal.period))}</td><td data-label="${say(words.source)}">${clausePath(visit, clauseId, goal.path)}</td></tr>`,
  )}
</tbody></table>`
}

/** A clause's path as a link to its permanent page. */
export function clausePath(visit: Visit, clauseId: string | null, path: string): Insert {
  const shown = zh(visit, path)
  return clauseId === null ? shown : html`<a class="nowrap" href="/clause/${clauseId}">${shown}</a>`
}

function required(visit: Visit, target: Target): Html {
  const { value, unit } = target
  const number = (n: number) => formatNumber(n, visit.lang)
  const amount = typeof value === 'number' ? number(value) : `${number(value.min)}–${number(value.max)}`
  const gap = visit.lang === 'en' && !/^[%‰]/.test(unit) ? ' ' : ''
  return html`${visit.say(operatorNames[target.operator])} ${amount}${gap}${zh(visit, unit)}`
}

/** What an evaluation made of a target, since when and on which document; the text's own value stands above it. */
function adjustment(visit: Visit, { unit }: Target, one: PublicAdjustment): Html {
  const { say, lang } = visit
  const year = one.period === null ? '' : say(periodText(one.period))
  const gap = lang === 'en' && !/^[%‰]/.test(unit) ? ' ' : ''
  return html`<p class="adjusted">${say(words.adjusted)} <b>${formatNumber(one.value, lang)}${gap}${zh(visit, unit)}</b> ${year}<br><small>${say(fill(words.since, { date: formatDate(one.on, lang) }))} ${zh(visit, one.ground)}</small></p>`
}

/** A year, a range of years, every year; what the text leaves open is said to be open. */
function periodText(period: string | null): Text {
  if (period === null) return words.open
  if (period === 'annual') return words.annual
  const [from, to] = period.split('-')
  return to === undefined ? fill(words.year, { year: period }) : fill(words.years, { from: from ?? '', to })
}
