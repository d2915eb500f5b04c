import { type Problem, type Text, t } from '@zhiqiang/kernel'
import type { PublicCity } from '../../core/publishing/city.ts'
import { crumbs } from '../parts/crumbs.ts'
import { type FormField, fieldOf, problemBox } from '../parts/form.ts'
import { type Html, html } from '../parts/html.ts'
import { layout } from '../parts/layout.ts'
import type { Visit } from '../parts/visit.ts'
import { words as shared } from './words.ts'

const words = {
  lead: t(
    '申办服务前先注册一次。单位凭统一社会信用代码登记，经办人以后可以授权他人代办。',
    'Register once before you apply. An organisation is known by its credit code; others can be let act for it later.',
  ),
  sort: t('以谁的名义申请', 'Who applies'),
  organisation: t('单位（企业、高校、科研机构等）', 'An organisation'),
  person: t('个人', 'An individual'),
  go: t('注册', 'Register'),
  known: t('已有账号，直接登录', 'I have an account: sign in'),
}

/** The inputs in their order; names as the contract has them. */
const inputs: readonly Omit<FormField, 'value' | 'error'>[] = [
  {
    name: 'name',
    label: t('单位全称，或个人姓名', 'Name of the organisation or the person'),
    hint: t('单位按营业执照或登记证书填写。', 'An organisation as its licence has it.'),
    autocomplete: 'organization',
  },
  {
    name: 'code',
    label: t('统一社会信用代码', 'Unified social credit code'),
    hint: t('单位必填，18 位；个人不填。', '18 characters; left empty by individuals.'),
    autocomplete: 'off',
    optional: true,
  },
  {
    name: 'contact',
    label: t('联系人姓名', 'Contact person'),
    hint: t('个人申请可不填。', 'Individuals may leave it empty.'),
    autocomplete: 'name',
    optional: true,
  },
  { name: 'phone', label: t('联系电话', 'Telephone'), autocomplete: 'tel' },
  {
    name: 'login',
    label: t('用户名', 'User name'),
    hint: t(
      '3 到 32 个小写字母、数字、点或短横，以字母开头。',
      '3 to 32 small letters, digits, dots or hyphens; begins with a letter.',
    ),
    autocomplete: 'username',
  },
  {
    name: 'password',
    label: t('密码', 'Password'),
    hint: t('至少 10 个字符，可以用一句话。', 'At least 10 characters; a sentence will do.'),
    type: 'password',
    autocomplete: 'new-password',
  },
]

/** What to write where an input did not fit. */
export const mending: Readonly<Record<string, Text>> = {
  name: t('请填写名称或姓名，不超过 100 个字。', 'Enter the name, at most 100 characters.'),
  contact: t('请填写联系人姓名，不超过 40 个字。', 'Enter the contact person, at most 40 characters.'),
  phone: t('请填写联系电话，5 到 20 个字。', 'Enter a telephone number, 5 to 20 characters.'),
  login: t(
    '请用 3 到 32 个小写字母、数字、点或短横，以字母开头。',
    'Use 3 to 32 small letters, digits, dots or hyphens, beginning with a letter.',
  ),
  password: t('密码至少 10 个字符，不超过 200 个。', 'The password needs 10 to 200 characters.'),
}

export interface RegisterForm {
  readonly word: string
  readonly requestId: string
  readonly next: string | null
  readonly wrong: Readonly<Record<string, Text>>
  readonly problem: Problem | null
}

/** The form by which an applicant makes an account. What was typed stays, except the password. */
export function registerPage(visit: Visit, city: PublicCity, form: RegisterForm): string {
  const { say, fields } = visit
  const signIn = form.next === null ? '/sign-in' : `/sign-in?next=${encodeURIComponent(form.next)}`
  return layout(visit, {
    title: say(shared.register),
    city,
    shape: 'narrow',
    main: html`${crumbs(visit, [{ label: say(shared.home), href: `/c/${city.code}` }, { label: say(shared.register) }])}
<h1>${say(shared.register)}</h1>
<p>${say(words.lead)}</p>
${problemBox(visit, form.problem)}
<form class="stack" method="post" action="${visit.path}">
<input type="hidden" name="form" value="${form.word}">
<input type="hidden" name="requestId" value="${form.requestId}">
${form.next !== null && html`<input type="hidden" name="next" value="${form.next}">`}
${sortField(visit)}
${inputs.map((input) =>
  fieldOf(visit, {
    ...input,
    value: input.type === 'password' ? '' : (fields[input.name] ?? ''),
    error: form.wrong[input.name],
  }),
)}
<button class="button" type="submit">${say(words.go)}</button>
</form>
<p class="ways"><a href="${signIn}">${say(words.known)}</a></p>`,
  })
}

function sortField({ say, fields }: Visit): Html {
  const option = (value: string, label: Text) =>
    html`<option value="${value}"${fields.sort === value && html` selected`}>${say(label)}</option>`
  return html`<div class="field"><label for="sort">${say(words.sort)}</label>
<select id="sort" name="sort">${option('organisation', words.organisation)}${option('person', words.person)}</select></div>`
}
