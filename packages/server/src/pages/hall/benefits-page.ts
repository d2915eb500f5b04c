import type { CallOutput } from '@zhiqiang/contract'
import { type Audience, fill, type Text, t } from '@zhiqiang/kernel'
import type { PublicCity } from '../../core/publishing/city.ts'
import { crumbs } from '../parts/crumbs.ts'
import { type Html, html } from '../parts/html.ts'
import { layout, zh } from '../parts/layout.ts'
import { stateMark } from '../parts/plan-words.ts'
import type { Visit } from '../parts/visit.ts'
import { applyPath, audiences, benefitsPath, servicesPath, words as shared } from './words.ts'

type Found = CallOutput<'benefits.find'>
type Asked = Found['asks'][number]
type Row = Found['rows'][number]

const words = {
  lead: t(
    '填几项情况，看看能享受哪些资助奖励、还差什么条件。不需要登录，填的内容不会保存。',
    'Tell a few facts and see which money you can get and what is missing. No sign-in; nothing is kept.',
  ),
  profile: t('我的情况', 'About you'),
  who: t('您是谁', 'Who are you'),
  unknown: t('没填', 'Not told'),
  yes: t('是', 'Yes'),
  no: t('否', 'No'),
  go: t('看能享受什么', 'Show what I can get'),
  results: t('能享受的和还差的', 'What you can get, and what is missing'),
  empty: t('本市现在没有登记资助奖励政策。', 'The city has recorded no funding policy.'),
  met: t('符合', 'You can get it'),
  open: t('还有情况没填', 'Something is not told yet'),
  unmet: t('还差条件', 'A condition is missing'),
  gives: t('标准', 'How much'),
  policy: t('依据', 'Policy'),
  round: t('申报', 'Applications'),
  isOpen: t('正在申报：{title}', 'open now: {title}'),
  closed: t('现在没有开放的申报批次', 'no round is open now'),
  lacking: t('未符合', 'Not met'),
  untold: t('没填', 'Not told'),
  fulfilled: t('已符合', 'Met'),
  choose: t('请选一项：{items}', 'One of these: {items}'),
  or: t(' 或者 ', ' or '),
  chooseWhy: t('同一年的资金只能享受其中一项服务的。', 'In one year money is had of one of the services alone.'),
  apply: t('带着这些情况去申请', 'Apply with these facts'),
  mend: t('（{how}）', ' ({how})'),
  guide: t('看办事指南', 'Read the guide'),
}

const tones = { met: 'good', open: 'wait', unmet: 'plain' } as const

/** 政策匹配: what the policies in force give to whom, each condition one by one. */
export function benefitsPage(visit: Visit, city: PublicCity, { asks, rows }: Found): string {
  const { say } = visit
  return layout(visit, {
    title: say(shared.benefits),
    city,
    main: html`${crumbs(visit, [
      { label: say(shared.home), href: `/c/${city.code}` },
      { label: say(shared.services), href: servicesPath(city.code) },
      { label: say(shared.benefits) },
    ])}
<h1>${say(shared.benefits)}</h1>
<p class="lead">${say(words.lead)}</p>
${
  rows.length === 0
    ? html`<p class="intro" role="status">${say(words.empty)}</p>`
    : html`${profile(visit, city, asks)}
<section class="section" aria-labelledby="results"><h2 id="results">${say(words.results)}</h2>
<ul class="plans">${grouped(rows).map((group) => groupItem(visit, city, group))}</ul></section>`
}`,
  })
}

/** What the address tells of whoever asks: by the names of the questions, as their fields have it. */
export function answersIn(query: Visit['query'], asks: Found['asks']): Record<string, unknown> {
  return Object.fromEntries(
    asks.flatMap(({ name, sort, options }): (readonly [string, unknown])[] => {
      const typed = query[name] ?? ''
      if (sort === 'multiChoice') {
        const chosen = options.filter(({ id }) => query[`${name}-${id}`] !== undefined).map(({ id }) => id)
        return chosen.length > 0 || query.asked !== undefined ? [[name, chosen]] : []
      }
      if (typed === '') return []
      return [[name, sort === 'yesNo' ? typed === 'yes' : typed]]
    }),
  )
}

/** Whom the address says it is for. */
export function audienceIn({ who }: Visit['query']): Audience | undefined {
  return (Object.keys(audiences) as Audience[]).find((key) => key === who)
}

function profile(visit: Visit, city: PublicCity, asks: readonly Asked[]): Html {
  const { say } = visit
  const who = Object.entries(audiences).map(([id, label]) => ({ id, label }))
  return html`<form class="side-by-side section" method="get" action="${benefitsPath(city.code)}" aria-label="${say(words.profile)}">
<input type="hidden" name="asked" value="1">
${choice(visit, 'who', words.who, who)}
${asks.map((one) => question(visit, one))}
<button class="button" type="submit">${say(words.go)}</button>
</form>`
}

function question(visit: Visit, { name, label, sort, options }: Asked): Html {
  const { say, query } = visit
  if (sort === 'yesNo') {
    return choice(visit, name, label, [
      { id: 'yes', label: words.yes },
      { id: 'no', label: words.no },
    ])
  }
  if (sort === 'choice') return choice(visit, name, label, options)
  if (sort === 'date') {
    return html`<div class="field"><label for="${name}">${say(label)}</label>
<input id="${name}" name="${name}" type="date" value="${query[name] ?? ''}"></div>`
  }
  return html`<fieldset class="field whole"><legend>${say(label)}</legend><div class="ticks">${options.map(
    ({ id, label: option }) =>
      html`<label><input type="checkbox" name="${name}-${id}" value="on"${
        query[`${name}-${id}`] !== undefined && html` checked`
      }> ${say(option)}</label>`,
  )}</div></fieldset>`
}

function choice(
  { say, query }: Visit,
  name: string,
  label: Text,
  options: readonly { readonly id: string; readonly label: Text }[],
): Html {
  return html`<div class="field"><label for="${name}">${say(label)}</label>
<select id="${name}" name="${name}"><option value="">${say(words.unknown)}</option>${options.map(
    (option) =>
      html`<option value="${option.id}"${query[name] === option.id && html` selected`}>${say(option.label)}</option>`,
  )}</select></div>`
}

/** Benefits that are open to somebody stand together where only one of them can be had. */
function grouped(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = []
  for (const row of rows) {
    const fitting = groups.find(
      (group) => row.stands !== 'unmet' && group.some((one) => one.stands !== 'unmet' && one.instead.includes(row.id)),
    )
    if (fitting) fitting.push(row)
    else groups.push([row])
  }
  return groups
}

function groupItem(visit: Visit, city: PublicCity, group: readonly Row[]): Html {
  const { say } = visit
  const [only] = group
  if (group.length === 1 && only) return html`<li>${benefit(visit, city, only)}</li>`
  const items = [...new Set(group.map((row) => say(row.itemTitle)))].join(say(words.or))
  return html`<li class="choice"><h3>${say(fill(words.choose, { items }))}</h3><p class="intro">${say(words.chooseWhy)}</p>
<ul class="plans">${group.map((row) => html`<li>${benefit(visit, city, row)}</li>`)}</ul></li>`
}

function benefit(visit: Visit, city: PublicCity, row: Row): Html {
  const { say } = visit
  const { offering, stands, conditions, round } = row
  const of = (state: Row['stands']) => conditions.filter((one) => one.state === state)
  const list = (label: Text, some: Row['conditions'], mend: boolean) =>
    some.length > 0 &&
    html`<dt>${say(label)}</dt><dd>${some.map(
      (one, at) =>
        html`${at > 0 && html`<br>`}${say(one.words)}${mend && html`<span class="note">${say(fill(words.mend, { how: say(one.mend) }))}</span>`}`,
    )}</dd>`
  const sign = stateMark(visit, { label: words[stands], tone: tones[stands] })
  return html`<h3>${zh(visit, say(row.name))} ${sign}</h3>
<dl class="facts">
<dt>${say(words.gives)}</dt><dd>${row.gives.map((one, at) => html`${at > 0 && html`<br>`}${zh(visit, say(one))}`)}</dd>
<dt>${say(words.policy)}</dt><dd>${zh(visit, `${row.policy}（${row.number}）`)}</dd>
<dt>${say(words.round)}</dt><dd>${round === null ? say(words.closed) : zh(visit, say(fill(words.isOpen, { title: round })))}</dd>
${list(words.lacking, of('unmet'), true)}
${list(words.untold, of('open'), false)}
${list(words.fulfilled, of('met'), false)}
</dl>
${offering !== null && html`<p class="ways">${stands !== 'unmet' && round !== null && html`<a href="${applyPath(visit, offering, row.fills)}">${say(words.apply)}</a> `}<a href="${servicesPath(city.code)}/${offering}">${say(words.guide)}${say(t('：', ': '))}${say(row.itemTitle)}</a></p>`}`
}
