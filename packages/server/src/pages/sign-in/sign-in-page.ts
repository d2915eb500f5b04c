import { fill, type Problem, t } from '@zhiqiang/kernel'
import { fieldOf, problemBox } from '../parts/form.ts'
import { type Html, html } from '../parts/html.ts'
import { layout } from '../parts/layout.ts'
import type { Visit } from '../parts/visit.ts'

const words = {
  title: t('登录工作台', 'Sign in to the workbench'),
  who: t(
    '供联席会议办公室、成员单位、审计人员和申办服务的申请人使用。查阅公开的规划和办事指南不需要登录。',
    'For the joint-conference office, its member units, auditors, and those who apply for services. Public plans and guides need no sign-in.',
  ),
  login: t('用户名', 'User name'),
  password: t('密码', 'Password'),
  go: t('登录', 'Sign in'),
  forgot: t(
    '忘记密码或账号被锁定，请联系本市系统管理员。',
    "If you forgot the password or the account is locked, ask your city's administrator.",
  ),
  code: t('验证码', 'Code'),
  codeHint: t('验证器上的六位数字，或一个恢复码。', 'The six digits of your authenticator, or a recovery code.'),
  lost: t(
    '设备和恢复码都丢失时，请联系本市系统管理员重置第二因素。',
    "If device and recovery codes are lost, ask your city's administrator to reset the second factor.",
  ),
  elsewhere: t('用{provider}登录', 'Sign in with {provider}'),
  ready: t('设置完成。请用刚才的用户名登录。', 'All set up. Sign in with the user name you just chose.'),
  out: t('您已退出。', 'You are signed out.'),
  registered: t('注册成功。请用刚才的用户名登录。', 'You are registered. Sign in with the user name you just chose.'),
}

export interface SignInForm {
  readonly word: string
  readonly next: string | null
  readonly login: string
  /** Stands for name and password once they were right and a code is asked for. */
  readonly ticket: string | null
  /** Name of the identity provider; null where none is set up. */
  readonly provider: string | null
  readonly problem: Problem | null
}

/** The sign-in form. What was typed as the user name stays; the password never comes back. */
export function signInPage(visit: Visit, form: SignInForm): string {
  const { say, query } = visit
  const said = { 'set-up': words.ready, registered: words.registered }[query.done ?? ''] ?? words.out
  return layout(visit, {
    title: say(words.title),
    city: null,
    shape: 'narrow',
    main: html`<h1>${say(words.title)}</h1>
<p>${say(words.who)}</p>
${query.done && !form.problem && html`<p class="done" role="status">${say(said)}</p>`}
${problemBox(visit, form.problem)}
<form class="stack" method="post" action="/sign-in">
<input type="hidden" name="form" value="${form.word}">
${form.next && html`<input type="hidden" name="next" value="${form.next}">`}
${form.ticket === null ? namePart(visit, form) : codePart(visit, form.ticket)}
<button class="button" type="submit">${say(words.go)}</button>
</form>
${form.ticket === null && form.provider !== null && providerPart(visit, form, form.provider)}
<p class="note">${say(form.ticket === null ? words.forgot : words.lost)}</p>`,
  })
}

function namePart(visit: Visit, form: SignInForm): Html {
  return html`${fieldOf(visit, { name: 'login', label: words.login, autocomplete: 'username', value: form.login, focus: form.login === '' })}
${fieldOf(visit, { name: 'password', label: words.password, type: 'password', autocomplete: 'current-password', focus: form.login !== '' })}`
}

function codePart(visit: Visit, ticket: string): Html {
  const { code, codeHint } = words
  return html`<input type="hidden" name="ticket" value="${ticket}">
${fieldOf(visit, { name: 'code', label: code, hint: codeHint, autocomplete: 'one-time-code', focus: true })}`
}

function providerPart(visit: Visit, form: SignInForm, provider: string): Html {
  const address = form.next === null ? '/sign-in/oidc' : `/sign-in/oidc?next=${encodeURIComponent(form.next)}`
  return html`<p><a class="button" href="${address}">${visit.say(fill(words.elsewhere, { provider }))}</a></p>`
}
