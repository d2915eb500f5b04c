import { type Problem, t } from '@zhiqiang/kernel'
import { html } from './html.ts'
import { layout } from './layout.ts'
import type { Visit } from './visit.ts'

const words = {
  lost: t('没有这个页面', 'There is no such page'),
  why: t(
    '链接可能抄错了，也可能内容没有公开，或已经不再公开。',
    'The link may be miscopied, or what it led to is not public, or no longer.',
  ),
  look: t('核对地址，或从首页重新查找。', 'Check the address, or look for it from the home page.'),
  staff: t(
    '如果是本市内部的内容，请登录后在工作台打开。',
    'What is meant for staff opens in the workbench after signing in.',
  ),
  inside: t('在工作台中打开', 'Open in the workbench'),
  home: t('返回首页', 'To the home page'),
  signIn: t('登录', 'Sign in'),
  broken: t('页面没有打开', 'The page did not open'),
  again: t('再试一次', 'Try again'),
}

/** The page for what is not there, not public, or another city's: one page, so that nobody learns which. */
export function notFoundPage(visit: Visit): string {
  const { say } = visit
  const clause = /^\/clause\/([\w-]{4,40})$/.exec(visit.path)?.[1]
  const inside = clause === undefined ? '/app/' : `/app/clauses/${clause}`
  const staffLink = visit.signedIn
    ? html`<a href="${inside}">${say(words.inside)}</a>`
    : html`<a href="/sign-in?next=${encodeURIComponent(inside)}">${say(words.signIn)}</a>`
  return layout(visit, {
    title: say(words.lost),
    city: null,
    shape: 'narrow',
    main: html`<h1>${say(words.lost)}</h1>
<p>${say(words.why)}</p>
<p>${say(words.look)}</p>
<p class="ways"><a class="button" href="/">${say(words.home)}</a></p>
<p class="note">${say(words.staff)} ${staffLink}</p>`,
  })
}

/** The page for a failure: what happened, what to do, the number to quote. */
export function problemPage(visit: Visit, problem: Problem): string {
  const { say } = visit
  return layout(visit, {
    title: say(words.broken),
    city: null,
    shape: 'narrow',
    main: html`<h1>${say(words.broken)}</h1>
<p>${say(problem.message)}</p>
<p>${say(problem.fix)}</p>
<p class="ways"><a class="button" href="${visit.path}">${say(words.again)}</a> <a href="/">${say(words.home)}</a></p>`,
  })
}
