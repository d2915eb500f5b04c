import { fill, formatDate, type Text, t } from '@zhiqiang/kernel'
import { clauseKindNames } from '@zhiqiang/policy'
import type { PublishedClause } from '../../core/publishing/published-clause.ts'
import type { PublicClause } from '../../core/publishing/published-plan.ts'
import type { PublicReport } from '../../core/publishing/tasks/shown.ts'
import { bookmarkForm, type Markable } from '../parts/bookmark-form.ts'
import { crumbs } from '../parts/crumbs.ts'
import { type Html, html } from '../parts/html.ts'
import { layout, zh } from '../parts/layout.ts'
import { type Leaf, pager } from '../parts/pager.ts'
import { goalTable, targetTable } from '../parts/target-table.ts'
import type { Visit } from '../parts/visit.ts'
import { taskTable } from '../plan/task-table.ts'

const words = {
  home: t('首页', 'Home'),
  clause: t('条款', 'Clause'),
  link: t('固定链接', 'Permanent link'),
  copy: t('复制链接', 'Copy the link'),
  copied: t('已复制', 'Copied'),
  inPlan: t('在全文中查看', 'In the full text'),
  inside: t('在工作台中打开', 'Open in the workbench'),
  quoted: t('原文，第 {n} 版', 'As written, version {n}'),
  gone: t(
    '规划的现行版本里已经没有这一条。这里保留它最后一次发布时的文字。',
    'The present version of the plan has no such clause any more. This is how it read when it was last published.',
  ),
  children: t('下面的条款', 'Clauses below'),
  more: t('还有 {n} 条，见全文。', '{n} more in the full text.'),
  targets: t('目标', 'Targets'),
  targetsCaption: t('这一条定下的目标，按原文。', 'What this clause sets, as written.'),
  tasks: t('任务办理', 'What is done for it'),
  tasksCaption: t('联席会议办公室选择公开的内容。', 'What the joint-conference office chose to make public.'),
  reports: t('已采纳的进展报告', 'Accepted progress reports'),
  accepted: t('{date}采纳', 'accepted on {date}'),
  before: t('上一条', 'Previous clause'),
  after: t('下一条', 'Next clause'),
  near: t('相邻条款', 'Neighbouring clauses'),
} satisfies Record<string, Text>

/** The page of a permanent clause link: the exact words, where they stand, what came of them. */
export function clausePage(visit: Visit, found: PublishedClause, leaf: Leaf, mark: Markable | null): string {
  const { say } = visit
  const { clause, plan, city } = found
  const planHref = `/c/${city.code}/plans/${plan.id}`
  return layout(visit, {
    title: `${clause.heading === '' ? clause.path : clause.heading} – ${plan.title}`,
    city,
    main: html`${crumbs(visit, [
      { label: say(words.home), href: `/c/${city.code}` },
      { label: zh(visit, plan.title), href: planHref },
      ...found.above.map((above) => ({ label: zh(visit, above.heading || above.path), href: `/clause/${above.id}` })),
      { label: zh(visit, clause.path) },
    ])}
<h1>${zh(visit, clause.heading === '' ? clause.path : clause.heading)}</h1>
<p class="meta"><span>${say(words.clause)} ${zh(visit, clause.path)}</span><span>${say(kindName(clause.kind))}</span><span>${say(fill(words.quoted, { n: clause.version }))}</span></p>
${!found.current && html`<p class="notice">${say(words.gone)}</p>`}
<blockquote class="text" lang="zh-CN" cite="${planHref}#c-${clause.id}"><div class="line">${clause.text}</div></blockquote>
<p class="permanent"><span>${say(words.link)} <a href="/clause/${clause.id}" data-copy="${say(words.copy)}" data-copied="${say(words.copied)}">${visit.origin}/clause/${clause.id}</a></span>
${found.current && html`<a href="${planHref}#c-${clause.id}">${say(words.inPlan)}</a>`}
${visit.signedIn?.actor.city === city.code && html`<a href="/app/clauses/${clause.id}">${say(words.inside)}</a>`}</p>
${bookmarkForm(visit, mark)}
${found.children.total > 0 && childSection(visit, found, planHref)}
${found.targets.length + found.goals.length > 0 && targetSection(visit, found)}
${found.tasks.length > 0 && taskSection(visit, found, leaf)}
<nav class="section neighbours" aria-label="${say(words.near)}">${neighbour(visit, words.before, 'prev', found.before)}${neighbour(visit, words.after, 'next', found.after)}</nav>`,
  })
}

function kindName(kind: string): Text {
  const names: Readonly<Record<string, Text>> = clauseKindNames
  return names[kind] ?? t(kind, kind)
}

function neighbour(visit: Visit, label: Text, rel: string, clause: PublicClause | null): Html | null {
  return (
    clause &&
    html`<a rel="${rel}" href="/clause/${clause.id}">${visit.say(label)}${visit.lang === 'en' ? ': ' : '：'}${zh(visit, clause.heading || clause.path)}</a>`
  )
}

function childSection(visit: Visit, { children, clause }: PublishedClause, planHref: string): Html {
  const { say } = visit
  const more = children.total - children.rows.length
  return html`<section class="section" aria-labelledby="below"><h2 id="below">${say(words.children)}</h2>
<ol class="chapters">${children.rows.map((child) => html`<li><a href="/clause/${child.id}"><span class="path">${zh(visit, child.path.split('/').at(-1) ?? '')}</span> ${zh(visit, child.heading || child.path)}</a></li>`)}</ol>
${more > 0 && html`<p><a href="${planHref}#c-${clause.id}">${say(fill(words.more, { n: more }))}</a></p>`}
</section>`
}

function targetSection(visit: Visit, { targets, goals, clause, plan, adjusted }: PublishedClause): Html {
  return html`<section class="section" aria-labelledby="targets"><h2 id="targets">${visit.say(words.targets)}</h2>
${
  targets.length > 0 &&
  targetTable(
    visit,
    targets.map((target) => ({ target, clauseId: clause.id, adjusted: adjusted(plan.id, target) })),
    words.targetsCaption,
  )
}
${
  goals.length > 0 &&
  goalTable(
    visit,
    goals.map((goal) => ({ goal, clauseId: clause.id })),
  )
}
</section>`
}

function taskSection(visit: Visit, { tasks, shown, reports }: PublishedClause, leaf: Leaf): Html {
  const { say } = visit
  const accepted = tasks.reduce((sum, task) => sum + (task.reports?.accepted ?? 0), 0)
  return html`<section class="section" aria-labelledby="tasks"><h2 id="tasks">${say(words.tasks)}</h2>
${taskTable(visit, tasks, shown, say(words.tasksCaption), 'clause')}
${reports.length > 0 && html`<h3 id="reports">${say(words.reports)}</h3><ol class="reports">${reports.map((report) => reportItem(visit, report))}</ol>`}
${pager(visit, 'reports', leaf, accepted, '#reports')}
</section>`
}

function reportItem(visit: Visit, report: PublicReport): Html {
  const { say, lang } = visit
  const { unit } = report
  const name = unit && (lang === 'en' ? (unit.nameEn ?? zh(visit, unit.name)) : unit.name)
  return html`<li><p class="meta">${name && html`<span>${name}</span>`}<span>${say(fill(words.accepted, { date: formatDate(report.acceptedOn, lang) }))}</span></p>
<p lang="zh-CN">${report.text}</p></li>`
}
