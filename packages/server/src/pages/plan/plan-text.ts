import { fill, type Text, t } from '@zhiqiang/kernel'
import type { PublicClause, PublishedPlan } from '../../core/publishing/published-plan.ts'
import type { PublicTask } from '../../core/publishing/tasks/shown.ts'
import { type Html, html, type Insert } from '../parts/html.ts'
import { stateMark } from '../parts/plan-words.ts'
import type { Visit } from '../parts/visit.ts'

const words = {
  link: t('条款 {path} 的固定链接', 'Permanent link of clause {path}'),
  task: t('任务', 'Task'),
  follow: t('办理情况', 'How far it is'),
} satisfies Record<string, Text>

type Stretch = PublishedPlan['text'][number]

/** The text of a plan: every character of it, clause by clause, each with its permanent link in the margin. */
export function planText(visit: Visit, stretches: readonly Stretch[], tasks: ReadonlyMap<string, PublicTask>): Html {
  return html`<div class="text" lang="zh-CN">${stretches.map((stretch) =>
    stretch.clause ? clauseText(visit, stretch.clause, stretch.text, tasks.get(stretch.clause.id)) : between(stretch),
  )}</div>`
}

function clauseText(visit: Visit, clause: PublicClause, text: string, task: PublicTask | undefined): Html {
  const { say, lang } = visit
  const [first = '', ...rest] = text.replace(/^\n+|\s+$/g, '').split('\n')
  const label = say(fill(words.link, { path: clause.path }))
  return html`<section class="clause l${Math.min(clause.level, 4)}" id="c-${clause.id}">
<a class="permalink" href="/clause/${clause.id}" aria-label="${label}" title="${label}">${clause.path}</a>
${head(clause, first)}
${paragraphs(rest)}
${
  task &&
  html`<p class="follow" lang="${lang === 'en' ? 'en' : 'zh-CN'}">${say(words.task)}${task.state && html` · ${stateMark(visit, task.state)}`} · <a href="/clause/${clause.id}#tasks">${say(words.follow)}</a></p>`
}
</section>`
}

/** A heading on a line of its own is a heading; one that runs into its text is set in bold. */
function head(clause: PublicClause, line: string): Html {
  const at = clause.heading === '' ? -1 : line.indexOf(clause.heading)
  const end = at < 0 ? -1 : at + clause.heading.length
  if (end < 0) return paragraph(line)
  const rest = line.slice(end)
  if (/^[\s。.：:]*$/u.test(rest))
    return clause.level <= 1 ? html`<h3 class="clause-head">${line}</h3>` : html`<h4 class="clause-head">${line}</h4>`
  return html`<p class="${indented(line)}"><strong>${line.slice(0, end)}</strong>${rest}</p>`
}

function between(stretch: Stretch): Insert {
  const lines = stretch.text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) return null
  if (stretch.read === 'title') return lines.map((line) => html`<p class="doc-title">${line}</p>`)
  if (stretch.read === 'head' || stretch.read === 'tail')
    return lines.map((line) => html`<p class="doc-head">${line}</p>`)
  return paragraphs(lines)
}

/** Lines as paragraphs; lines with tabs, which readers write for the cells of a table, as a table. */
function paragraphs(lines: readonly string[]): Insert {
  const made: Html[] = []
  let rows: string[] = []
  const flush = () => {
    if (rows.length > 0) made.push(table(rows))
    rows = []
  }
  for (const line of lines) {
    if (line.trim() === '') continue
    if (line.includes('\t')) rows.push(line)
    else {
      flush()
      made.push(paragraph(line))
    }
  }
  flush()
  return made
}

function table(rows: readonly string[]): Html {
  return html`<div class="table-scroll" tabindex="0"><table><tbody>${rows.map(
    (row) => html`<tr>${row.split('\t').map((cell) => html`<td>${cell.trim()}</td>`)}</tr>`,
  )}</tbody></table></div>`
}

function paragraph(line: string): Html {
  return html`<p class="${indented(line)}">${line}</p>`
}

/** A line that brings its own indent keeps it; others are indented by the sheet. */
function indented(line: string): string {
  return /^\s/u.test(line) ? 'own' : 'indent'
}

/** The parts of a long text: at most so many stretches on one page. */
export const stretchesOnAPage = 600
