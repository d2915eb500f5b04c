import type { CallOutput } from '@zhiqiang/contract'
import { formatInstant, t } from '@zhiqiang/kernel'
import type { PublicCity } from '../../core/publishing/city.ts'
import { crumbs } from '../parts/crumbs.ts'
import { fieldOf } from '../parts/form.ts'
import { type Html, html } from '../parts/html.ts'
import { layout, zh } from '../parts/layout.ts'
import { stateMark } from '../parts/plan-words.ts'
import type { Visit } from '../parts/visit.ts'
import { type RatingForm, ratingPart } from './progress-rating.ts'
import { words as shared } from './words.ts'

type Progress = CallOutput<'cases.progress'>

const words = {
  lead: t(
    '凭受理编号和查询码查看办到哪一步，不需要登录。编号和查询码在提交申请时给出。',
    'See how far an application is by its number and code; no sign-in. Both were given when it was handed in.',
  ),
  no: t('受理编号', 'Case number'),
  noHint: t('如：维援〔2026〕1号', 'As it was given, year and signs included'),
  code: t('查询码', 'Code'),
  codeHint: t('八位字母和数字，不分大小写。', 'Eight letters and digits, capital or small.'),
  go: t('查询', 'Look it up'),
  wrong: t('编号或查询码不对。', 'The number or the code is wrong.'),
  wrongHow: t(
    '请核对两项后再试。编号和查询码都找不到的，请致电承办单位，或登录后在“我的办件”查看。',
    'Compare both and try again. If they are lost, telephone the unit, or sign in to see your cases.',
  ),
  item: t('事项', 'Service'),
  state: t('现在', 'Now'),
  steps: t('已经办到', 'So far'),
  another: t('查询另一个办件', 'Look up another one'),
}

/** What came of a look: nothing was asked yet, nothing was found, or how far the case is. */
export type Look = { readonly form: RatingForm } & (
  | { readonly asked: false }
  | { readonly asked: true; readonly found: Progress | null }
)

/** How far a case is, for whoever holds its number and code. */
export function progressPage(visit: Visit, city: PublicCity, look: Look): string {
  const { say, fields } = visit
  const found = look.asked ? look.found : null
  return layout(visit, {
    title: say(shared.progress),
    city,
    shape: 'narrow',
    main: html`${crumbs(visit, [{ label: say(shared.home), href: `/c/${city.code}` }, { label: say(shared.progress) }])}
<h1>${say(shared.progress)}</h1>
<p>${say(words.lead)}</p>
${look.asked && !found && html`<div class="problem" role="alert"><p><strong>${say(words.wrong)}</strong></p><p>${say(words.wrongHow)}</p></div>`}
${found && shown(visit, found)}
${found && ratingPart(visit, found, look.form)}
${found && html`<section class="section"><h2>${say(words.another)}</h2></section>`}
<form class="stack" method="post" action="${visit.path}">
${fieldOf(visit, { name: 'no', label: words.no, hint: words.noHint, autocomplete: 'off', value: fields.no ?? visit.query.no?.slice(0, 60) ?? '' })}
${fieldOf(visit, { name: 'code', label: words.code, hint: words.codeHint, autocomplete: 'off' })}
<button class="button" type="submit">${say(words.go)}</button>
</form>`,
  })
}

function shown(visit: Visit, { no, itemTitle, stateLabel, tone, steps }: Progress): Html {
  const { say, lang } = visit
  return html`<section class="done" role="status"><dl class="facts">
<dt>${say(words.no)}</dt><dd>${zh(visit, no)}</dd>
<dt>${say(words.item)}</dt><dd>${say(itemTitle)}</dd>
<dt>${say(words.state)}</dt><dd>${stateMark(visit, { label: stateLabel, tone })}</dd>
<dt>${say(words.steps)}</dt><dd><ol>${steps.map(({ label, at }) => html`<li>${say(label)} <time class="note" datetime="${at}">${formatInstant(at, lang)}</time></li>`)}</ol></dd>
</dl></section>`
}
