import type { CallOutput } from '@zhiqiang/contract'
import { formatDate, type Problem, ratingLevels, t } from '@zhiqiang/kernel'
import { problemBox } from '../parts/form.ts'
import { type Html, html } from '../parts/html.ts'
import { zh } from '../parts/layout.ts'
import type { Visit } from '../parts/visit.ts'

type Progress = CallOutput<'cases.progress'>

const words = {
  title: t('服务评价', 'Rating of the service'),
  rate: t('您对这次办事', 'How was it'),
  again: t('承办单位已经回访，现在您对这次办事', 'The unit followed it up. How is it now'),
  say: t('想说的话（可以不填，请不要写姓名和电话）', 'In your words (optional; please no names or numbers)'),
  go: t('提交评价', 'Send the rating'),
  note: t(
    '评价不能修改或者删除；不满意的由承办单位限时回访。',
    'Nobody can change or remove it; a bad one is followed up by the unit in time.',
  ),
  given: t('您的评价', 'Your rating'),
  state: t('现在', 'Now'),
  due: t('回访的最后一日', 'Followed up by'),
  done: t('整改和答复', 'What was done about it'),
  thanks: t('已收到您的评价。', 'Your rating has arrived.'),
}

/** What the form of a rating needs besides what was typed, and what came of sending it. */
export interface RatingForm {
  readonly word: string
  readonly requestId: string
  readonly problem: Problem | null
  readonly rated: boolean
}

/** How a case was rated, and the form to do so; nothing before it is done. */
export function ratingPart(visit: Visit, { no, rating }: Progress, form: RatingForm): Html | null {
  const { say } = visit
  if (rating.level === null && rating.may === null) return null
  return html`<section class="section" aria-labelledby="rating"><h2 id="rating">${say(words.title)}</h2>
${form.rated && html`<p role="status">${say(words.thanks)}</p>`}
${problemBox(visit, form.problem)}
${
  rating.level !== null &&
  html`<dl class="facts"><dt>${say(words.given)}</dt><dd>${say(ratingLevels[rating.level])}</dd>
${rating.stateLabel && html`<dt>${say(words.state)}</dt><dd>${say(rating.stateLabel)}</dd>`}
${rating.dueOn !== null && html`<dt>${say(words.due)}</dt><dd>${formatDate(rating.dueOn, visit.lang)}</dd>`}
${rating.done !== null && html`<dt>${say(words.done)}</dt><dd>${zh(visit, rating.done)}</dd>`}</dl>`
}
${rating.may !== null && rateForm(visit, no, rating.may, form)}</section>`
}

function rateForm(visit: Visit, no: string, may: 'rate' | 'again', { word, requestId }: RatingForm): Html {
  const { say, fields, path } = visit
  return html`<form class="stack" method="post" action="${path}">
<input type="hidden" name="form" value="${word}">
<input type="hidden" name="requestId" value="${requestId}">
<input type="hidden" name="step" value="${may}">
<input type="hidden" name="no" value="${no}">
<input type="hidden" name="code" value="${fields.code}">
<fieldset class="field whole"><legend>${say(words[may])}</legend><div class="ticks">${Object.entries(ratingLevels).map(
    ([level, label]) => html`<label><input type="radio" name="level" value="${level}" required> ${say(label)}</label>`,
  )}</div></fieldset>
<div class="field"><label for="words">${say(words.say)}</label>
<textarea id="words" name="words" rows="4" maxlength="1000"></textarea></div>
<p class="note">${say(words.note)}</p>
<button class="button" type="submit">${say(words.go)}</button>
</form>`
}
