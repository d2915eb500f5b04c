import { fill, type Text, t } from '@zhiqiang/kernel'
import type { PublicCity } from '../../core/publishing/city.ts'
import type { PublicClause, PublishedPlan } from '../../core/publishing/published-plan.ts'
import { bookmarkForm, type Markable } from '../parts/bookmark-form.ts'
import { crumbs } from '../parts/crumbs.ts'
import { type Html, html } from '../parts/html.ts'
import { layout, zh } from '../parts/layout.ts'
import { type Leaf, leafOf, pager } from '../parts/pager.ts'
import { goalTable, targetTable } from '../parts/target-table.ts'
import type { Visit } from '../parts/visit.ts'
import { contentsOf } from './contents.ts'
import { planText, stretchesOnAPage } from './plan-text.ts'
import { taskTable } from './task-table.ts'
import { titleBlock } from './title-block.ts'

const words = {
  home: t('首页', 'Home'),
  plan: t('规划全文', 'Plan'),
  text: t('全文', 'Full text'),
  targets: t('目标', 'Targets'),
  targetsCaption: t('规划定下的目标，按原文；共 {n} 个。', 'What the plan sets, as written; {n} in all.'),
  tasks: t('任务', 'Tasks'),
  tasksCaption: t(
    '规划列出的任务，共 {n} 项。这里只显示联席会议办公室选择公开的内容。',
    'The tasks of the plan, {n} in all. Shown is what the joint-conference office chose to make public.',
  ),
} satisfies Record<string, Text>

const rowsOnAPage = 60

/** A public plan, whole: title block, contents, text, targets, tasks. */
export function planPage(visit: Visit, city: PublicCity, plan: PublishedPlan, mark: Markable | null): string {
  const { say } = visit
  const leaf = leafOf(visit, 'part', stretchesOnAPage)
  const tasks = new Map(plan.tasks.flatMap((task) => (task.clauseId === null ? [] : [[task.clauseId, task] as const])))
  const pages = new Map(
    plan.text.flatMap((s, i) => (s.clause ? [[s.clause, 1 + Math.floor(i / leaf.limit)] as const] : [])),
  )
  const contents = {
    clauses: plan.clauses,
    pageOf: (clause: PublicClause) => pages.get(clause) ?? 1,
    targets: plan.targets.length + plan.goals.length > 0,
    tasks: plan.tasks.length > 0,
  }
  return layout(visit, {
    title: plan.title,
    city,
    shape: 'reading',
    main: html`${crumbs(visit, [{ label: say(words.home), href: `/c/${city.code}` }, { label: say(words.plan) }])}
<div class="title-block"><h1>${zh(visit, plan.title)}</h1>
${titleBlock(visit, plan)}
${bookmarkForm(visit, mark)}</div>
<div class="columns">
${contentsOf(visit, contents)}
<div>
<section aria-labelledby="text"><h2 id="text" class="hidden-text">${say(words.text)}</h2>
${planText(visit, slice(plan.text, leaf), tasks)}
${pager(visit, 'part', leaf, plan.text.length, '#text')}
</section>
</div>
</div>
${contents.targets && targetSection(visit, plan)}
${contents.tasks && taskSection(visit, plan)}`,
  })
}

function targetSection(visit: Visit, plan: PublishedPlan): Html {
  const { say } = visit
  const ids = new Map(plan.clauses.map((clause) => [clause.path, clause.id]))
  const source = (path: string) => ids.get(path) ?? null
  const targets = leafOf(visit, 'targets', rowsOnAPage)
  const goals = leafOf(visit, 'goals', rowsOnAPage)
  return html`<section class="section" aria-labelledby="targets"><h2 id="targets">${say(words.targets)}</h2>
${
  plan.targets.length > 0 &&
  targetTable(
    visit,
    slice(plan.targets, targets).map((target) => ({
      target,
      clauseId: source(target.path),
      adjusted: plan.adjusted(plan.id, target),
    })),
    fill(words.targetsCaption, { n: plan.targets.length }),
  )
}
${pager(visit, 'targets', targets, plan.targets.length, '#targets')}
${
  plan.goals.length > 0 &&
  goalTable(
    visit,
    slice(plan.goals, goals).map((goal) => ({ goal, clauseId: source(goal.path) })),
  )
}
${pager(visit, 'goals', goals, plan.goals.length, '#targets')}
</section>`
}

function taskSection(visit: Visit, plan: PublishedPlan): Html {
  const { say } = visit
  const leaf = leafOf(visit, 'tasks', rowsOnAPage)
  const caption = say(fill(words.tasksCaption, { n: plan.tasks.length }))
  return html`<section class="section" aria-labelledby="tasks"><h2 id="tasks">${say(words.tasks)}</h2>
${taskTable(visit, slice(plan.tasks, leaf), plan.shown, caption, 'plan')}
${pager(visit, 'tasks', leaf, plan.tasks.length, '#tasks')}
</section>`
}

function slice<T>(rows: readonly T[], leaf: Leaf): readonly T[] {
  return rows.slice(leaf.offset, leaf.offset + leaf.limit)
}
