import { dateInChina, fill, formatDate, type Text, t } from '@zhiqiang/kernel'
import type { PlanRow } from '../../core/publishing/published-plans.ts'
import { type Html, html, type Insert } from './html.ts'
import { zh } from './layout.ts'
import type { Visit } from './visit.ts'

const words = {
  version: t('第 {n} 版，{date}发布', 'Version {n}, published {date}'),
  until: t('执行到 {year} 年', 'runs to {year}'),
  dated: t('{date}成文', 'dated {date}'),
}

/** 第 2 版，2026年3月2日发布. */
export function versionText(visit: Visit, plan: Pick<PlanRow, 'version' | 'publishedAt'>): string {
  const date = formatDate(dateInChina(plan.publishedAt), visit.lang)
  return visit.say(fill(words.version, { n: plan.version, date }))
}

/** A state in words beside its mark. */
export function stateMark(visit: Visit, state: { readonly label: Text; readonly tone: string }): Html {
  return html`<span class="state ${state.tone}">${visit.say(state.label)}</span>`
}

/** Number, issuer, day, horizon, state, version of a plan in one line. */
export function planLine(visit: Visit, plan: PlanRow): Html {
  const { say } = visit
  const parts: Insert[] = [
    plan.number && zh(visit, plan.number),
    plan.issuer && zh(visit, plan.issuer),
    plan.issuedOn && say(fill(words.dated, { date: formatDate(plan.issuedOn, visit.lang) })),
    plan.horizonLast && say(fill(words.until, { year: plan.horizonLast })),
    stateMark(visit, plan.state),
    versionText(visit, plan),
  ]
  return html`<p class="meta">${parts.filter((part) => part).map((part) => html`<span>${part}</span>`)}</p>`
}
