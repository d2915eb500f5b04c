import { type Problem, type Text, t } from '@zhiqiang/kernel'
import { type FormField, fieldOf, problemBox } from '../parts/form.ts'
import { html } from '../parts/html.ts'
import { layout } from '../parts/layout.ts'
import type { Visit } from '../parts/visit.ts'

const words = {
  title: t('首次设置', 'First set-up'),
  lead: t(
    '这里还没有城市，也没有账号。填好这一页，就有了第一座城市、联席会议办公室和管理员。',
    'There is no city and no account yet. This page makes the first city, its joint-conference office and an administrator.',
  ),
  go: t('完成设置', 'Set up'),
}

/** The inputs in the order one needs them; names as the contract has them. */
const inputs: readonly Omit<FormField, 'value' | 'error'>[] = [
  {
    name: 'token',
    label: t('一次性口令', 'One-time token'),
    hint: t('启动知强的那个终端窗口里印着它。', 'It stands in the terminal window that started Zhiqiang.'),
    autocomplete: 'off',
    focus: true,
  },
  {
    name: 'cityCode',
    label: t('城市区划代码', 'Division code of the city'),
    hint: t('六位数字（GB/T 2260），如 411200。', 'Six digits of GB/T 2260, such as 411200.'),
    autocomplete: 'off',
    digits: true,
  },
  { name: 'cityName', label: t('城市名称', 'Name of the city'), autocomplete: 'off' },
  {
    name: 'unitName',
    label: t('联席会议办公室所在单位', 'Unit of the joint-conference office'),
    hint: t('写全称。', 'Its full name.'),
    autocomplete: 'organization',
  },
  { name: 'name', label: t('您的姓名', 'Your name'), autocomplete: 'name' },
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
const mending: Readonly<Record<string, Text>> = {
  token: t('请填写终端里印出的口令。', 'Enter the token printed in the terminal.'),
  cityCode: t('请填写六位数字的区划代码。', 'Enter the division code, six digits.'),
  cityName: t('请填写城市名称，2 到 40 个字。', 'Enter the name of the city, 2 to 40 characters.'),
  unitName: t('请填写单位全称，2 到 60 个字。', 'Enter the full name of the unit, 2 to 60 characters.'),
  name: t('请填写您的姓名，不超过 40 个字。', 'Enter your name, at most 40 characters.'),
  login: t(
    '请用 3 到 32 个小写字母、数字、点或短横，以字母开头。',
    'Use 3 to 32 small letters, digits, dots or hyphens, beginning with a letter.',
  ),
  password: t('密码至少 10 个字符，不超过 200 个。', 'The password needs 10 to 200 characters.'),
}

export interface SetUpForm {
  readonly word: string
  readonly fields: Readonly<Record<string, string>>
  readonly wrong: ReadonlySet<string>
  readonly problem: Problem | null
}

/** The form for the first administrator. What was typed stays, except the password. */
export function setUpPage(visit: Visit, form: SetUpForm): string {
  const { say } = visit
  return layout(visit, {
    title: say(words.title),
    city: null,
    shape: 'narrow',
    main: html`<h1>${say(words.title)}</h1>
<p>${say(words.lead)}</p>
${problemBox(visit, form.problem)}
<form class="stack" method="post" action="/setup">
<input type="hidden" name="form" value="${form.word}">
${inputs.map((input) =>
  fieldOf(visit, {
    ...input,
    value: input.type === 'password' ? '' : (form.fields[input.name] ?? ''),
    error: form.wrong.has(input.name) ? mending[input.name] : undefined,
  }),
)}
<button class="button" type="submit">${say(words.go)}</button>
</form>`,
  })
}
