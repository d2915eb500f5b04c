import { type Area, areas, dateInChina, fill, formatDate, type Text, t } from '@zhiqiang/kernel'
import type { PublicService } from '../../core/hall/offerings/public-guide.ts'
import type { PublicCity } from '../../core/publishing/city.ts'
import type { Announced } from '../../core/publishing/publicity/announced.ts'
import type { GlanceTarget, PlanRow } from '../../core/publishing/published-plans.ts'
import { words as data, dataPath } from '../data/words.ts'
import {
  advicePath,
  benefitsPath,
  charterPath,
  finderPath,
  words as hall,
  publicityPath,
  servicesPath,
} from '../hall/words.ts'
import { type Html, html } from '../parts/html.ts'
import { layout, siteTitle, zh } from '../parts/layout.ts'
import { type Leaf, pager } from '../parts/pager.ts'
import { planLine } from '../parts/plan-words.ts'
import { targetTable } from '../parts/target-table.ts'
import type { Visit } from '../parts/visit.ts'
import { searchForm } from './search-form.ts'

const words = {
  lead: t(
    '办理知识产权事项，查询进度和服务承诺，查看公示公告；规划全文、定下的目标和任务进展也在这里公开。',
    "The city's intellectual-property services: apply, follow your case, see what is promised and announced; and its plans in the open, clause by clause, with targets and how far each task is.",
  ),
  announced: t('公示公告', 'Announced'),
  until: t('{until} 截止', 'until {until}'),
  services: t('办事服务', 'Services'),
  plans: t('规划', 'Plans'),
  noPlans: t(
    '还没有公开的规划。联席会议办公室发布规划并选择公开后，全文会出现在这里。',
    'No plan is public yet. When the joint-conference office publishes a plan and makes it public, its text appears here.',
  ),
  contents: t(
    '{clauses} 条 · {tasks} 项任务 · {targets} 个有数字的目标',
    '{clauses} clauses · {tasks} tasks · {targets} targets with a number',
  ),
  news: t('最新发布', 'Newly published'),
  version: t('第 {n} 版', 'Version {n}'),
  targets: t('目标一览', 'Targets at a glance'),
  targetsCaption: t(
    '正在执行的规划中最先写到的目标，按原文。',
    'The first targets of the plans now running, as their texts set them.',
  ),
  allTargets: t('查看全部目标', 'All targets'),
}

export interface Home {
  readonly services: readonly PublicService[]
  readonly city: PublicCity
  readonly plans: readonly (PlanRow & {
    readonly chapters: readonly { readonly id: string; readonly heading: string }[]
  })[]
  readonly total: number
  readonly leaf: Leaf
  readonly news: readonly PlanRow[]
  /** Lists shown and letters served by public notice today, the first few. */
  readonly announced: readonly Announced[]
  readonly targets: readonly GlanceTarget[]
}

/** The public home of a city: search, services, plans as tables of contents, what is announced and new, targets. */
export function homePage(visit: Visit, home: Home): string {
  const { say } = visit
  const { city } = home
  return layout(visit, {
    title: say(siteTitle),
    city,
    home: true,
    main: html`<h1 class="hero">${say(siteTitle)}</h1>
<p class="lead">${say(words.lead)}</p>
${searchForm(visit, city, '')}
${home.services.length > 0 && serviceSection(visit, home)}
<p class="ways intro"><a href="${finderPath(city.code)}">${say(hall.finder)}</a> <a href="${benefitsPath(city.code)}">${say(hall.benefits)}</a> <a href="/c/${city.code}/progress">${say(hall.progress)}</a> <a href="${advicePath(city.code)}">${say(hall.advice)}</a> <a href="${charterPath(city.code)}">${say(hall.charter)}</a> <a href="${publicityPath(city.code)}">${say(hall.publicity)}</a> <a href="${dataPath(city.code)}">${say(data.title)}</a></p>
<div class="front">
<section class="section" aria-labelledby="plans"><h2 id="plans">${say(words.plans)}</h2>
${home.total === 0 ? html`<p>${say(words.noPlans)}</p>` : html`<ul class="plans">${home.plans.map((plan) => planItem(visit, plan))}</ul>`}
${pager(visit, 'page', home.leaf, home.total)}
</section>
<div>
${home.announced.length > 0 && announcedSection(visit, home)}
${home.news.length > 0 && newsSection(visit, home.news)}
</div>
</div>
${home.targets.length > 0 && targetSection(visit, home)}`,
  })
}

/** The areas of the hall that have a service, each with its services: a guide is one click away. */
function serviceSection({ say }: Visit, { city, services }: Home): Html {
  const path = servicesPath(city.code)
  const open = (Object.entries(areas) as (readonly [Area, Text])[]).flatMap(([area, title]) => {
    const own = services.filter((row) => row.area === area)
    if (own.length === 0) return []
    // What several offices offer is told apart in the list of services.
    const shared = (kind: string): boolean => own.filter((row) => row.item === kind).length > 1
    const once = own.filter((row, at) => own.findIndex((other) => other.item === row.item) === at)
    const guides = once.map(
      (row) =>
        html`<li><a href="${path}${shared(row.item) ? `#${area}` : `/${row.id}`}">${say(row.itemTitle)}</a></li>`,
    )
    return [html`<li><h3><a href="${path}#${area}">${say(title)}</a></h3><ul>${guides}</ul></li>`]
  })
  return html`<section class="section" aria-labelledby="services"><h2 id="services"><a href="${path}">${say(words.services)}</a></h2>
<ul class="areas">${open}</ul></section>`
}

function planItem(visit: Visit, plan: Home['plans'][number]): Html {
  return html`<li><h3><a href="/c/${plan.city}/plans/${plan.id}">${zh(visit, plan.title)}</a></h3>
${planLine(visit, plan)}
<p class="note">${visit.say(fill(words.contents, plan.counts))}</p>
${
  plan.chapters.length > 0 &&
  html`<ol class="chapters">${plan.chapters.map((c) => html`<li><a href="/clause/${c.id}">${zh(visit, c.heading)}</a></li>`)}</ol>`
}</li>`
}

function announcedSection(visit: Visit, { city, announced }: Home): Html {
  const { say, lang } = visit
  const path = publicityPath(city.code)
  return html`<section class="section" aria-labelledby="announced"><h2 id="announced"><a href="${path}">${say(words.announced)}</a></h2>
<ul class="news">${announced.map(
    ({ id, title, until }) =>
      html`<li><time datetime="${until}">${say(fill(words.until, { until: formatDate(until, lang) }))}</time><a href="${path}/${id}">${zh(visit, title)}</a></li>`,
  )}</ul>
</section>`
}

function newsSection(visit: Visit, news: readonly PlanRow[]): Html {
  const { say, lang } = visit
  return html`<section class="section" aria-labelledby="news"><h2 id="news">${say(words.news)}</h2>
<ul class="news">${news.map((plan) => {
    const day = dateInChina(plan.publishedAt)
    return html`<li><time datetime="${day}">${formatDate(day, lang)}</time><a href="/c/${plan.city}/plans/${plan.id}">${zh(visit, plan.title)}</a> <span class="note">${say(fill(words.version, { n: plan.version }))}</span></li>`
  })}</ul>
</section>`
}

function targetSection(visit: Visit, home: Home): Html {
  const { say } = visit
  const plan = home.targets[0]?.planId
  return html`<section class="section" aria-labelledby="targets"><h2 id="targets">${say(words.targets)}</h2>
${targetTable(visit, home.targets, words.targetsCaption)}
<p class="ways"><a href="/c/${home.city.code}/plans/${plan}#targets">${say(words.allTargets)}</a></p>
</section>`
}
