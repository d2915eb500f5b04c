import { type Problem, type Text, t } from '@zhiqiang/kernel'
import { type Html, html } from './html.ts'
import type { Visit } from './visit.ts'

/** One input of a form, as the page draws it. */
export interface FormField {
  readonly name: string
  readonly label: Text
  readonly hint?: Text
  readonly type?: 'text' | 'password'
  readonly autocomplete: string
  readonly value?: string
  readonly focus?: boolean
  readonly optional?: boolean
  readonly error?: Text | undefined
  /** Where the phone should show digits. */
  readonly digits?: boolean
}

/** Label, hint, error and input, tied together for readers that cannot see. */
export function fieldOf(visit: Visit, field: FormField): Html {
  const { say } = visit
  const { name, error, hint } = field
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter((id) => id).join(' ')
  return html`<div class="field${error && ' wrong'}">
<label for="${name}">${say(field.label)}</label>
${hint && html`<p class="hint" id="${name}-hint">${say(hint)}</p>`}
${error && html`<p class="error" id="${name}-error">${say(error)}</p>`}
<input id="${name}" name="${name}" type="${field.type ?? 'text'}" value="${field.value}" autocomplete="${field.autocomplete}"${!field.optional && html` required`} spellcheck="false" autocapitalize="none"${described !== '' && html` aria-describedby="${described}"`}${error && html` aria-invalid="true"`}${field.digits && html` inputmode="numeric"`}${field.focus && html` autofocus`}>
</div>`
}

const title = t('没有提交成功', 'It was not submitted')

/** Why a form came back, at its head: what happened and how to mend it. */
export function problemBox(visit: Visit, problem: Problem | null): Html | null {
  const { say } = visit
  return (
    problem &&
    html`<div class="problem" role="alert"><h2>${say(title)}</h2><p>${say(problem.message)} ${say(problem.fix)}</p></div>`
  )
}
