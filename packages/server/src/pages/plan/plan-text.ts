import { fill, type Text, t } from '@zhiqiang/kernel'
import type { PublicClause, PublishedPlan } from '../../core/publishing/published-plan.ts'
import type { PublicTask } from '../../core/publishing/tasks/shown.ts'
import { type Html, html, type Insert } from '../parts/html.ts'
import { stateMark } from '../parts/plan-words.ts'
import type { Visit } from '../parts/visit.ts'
import { blocksOf, type Cell, cellsOf, isRow, linesOf } from './text-blocks.ts'

const words = {
  link: t('条款 {path} 的固定链接', 'Permanent link of clause {path}'),
  task: t('任务', 'Task'),
  follow: t('办理情况', 'How far it is'),
} satisfies Record<string, Text>

type Stretch = PublishedPlan['text'][number]

/** The parts of a long text: at most so many stretches on one page. */
export const stretchesOnAPage = 600

/** The text of a plan: every character of it, clause by clause, each with its permanent link in the margin. */
export function planText(visit: Visit, stretches: readonly Stretch[], tasks: ReadonlyMap<string, PublicTask>): Html {
  return html`<div class="text" lang="zh-CN">${blocksOf(stretches).map((block) => {
    if ('rows' in block) return table(visit, block.rows)
    const { clause, text } = block.stretch
    return clause ? clauseText(visit, clause, text, tasks.get(clause.id)) : between(visit, block.stretch)
  })}</div>`
}

function clauseText(visit: Visit, clause: PublicClause, text: string, task: PublicTask | undefined): Html {
  const { say, lang } = visit
  const [first = '', ...rest] = linesOf(text)
  return html`<section class="clause l${Math.min(clause.level, 4)}" id="c-${clause.id}">
${permalink(visit, clause)}
${head(clause, first)}
${paragraphs(visit, rest)}
${
  task &&
  html`<p class="follow" lang="${lang === 'en' ? 'en' : 'zh-CN'}">${say(words.task)}${task.state && html` · ${stateMark(visit, task.state)}`} · <a href="/clause/${clause.id}#tasks">${say(words.follow)}</a></p>`
}
</section>`
}

function permalink(visit: Visit, clause: PublicClause): Html {
  const label = visit.say(fill(words.link, { path: clause.path }))
  return html`<a class="permalink" href="/clause/${clause.id}" aria-label="${label}" title="${label}">${clause.path}</a>`
}

/** A heading on a line of its own is a heading; one that runs into its text is set in bold. */
function head(clause: PublicClause, line: string): Html {
  const at = clause.heading === '' ? -1 : line.indexOf(clause.heading)
  const end = at < 0 ? -1 : at + clause.heading.length
  if (end < 0) return paragraph(line)
  const rest = line.slice(end)
  if (/^[\s。.：:]*$/u.test(rest)) {
    return clause.level <= 1 ? html`<h3 class="clause-head">${line}</h3>` : html`<h4 class="clause-head">${line}</h4>`
  }
  return html`<p class="${indented(line)}"><strong>${line.slice(0, end)}</strong>${rest}</p>`
}

function between(visit: Visit, stretch: Stretch): Insert {
  const lines = linesOf(stretch.text)
  if (stretch.read === 'title') return lines.map((line) => html`<p class="doc-title">${line}</p>`)
  if (stretch.read === 'head' || stretch.read === 'tail') {
    return lines.map((line) => html`<p class="doc-head">${line}</p>`)
  }
  return paragraphs(visit, lines)
}

/** Lines as paragraphs, and rows among them as tables. */
function paragraphs(visit: Visit, lines: readonly string[]): Insert {
  const made: Html[] = []
  let rows: (readonly Cell[])[] = []
  const flush = () => {
    if (rows.length > 0) made.push(table(visit, rows))
    rows = []
  }
  for (const line of lines) {
    if (isRow(line)) rows.push(cellsOf(line))
    else {
      flush()
      made.push(paragraph(line))
    }
  }
  flush()
  return made
}

function table(visit: Visit, rows: readonly (readonly Cell[])[]): Html {
  return html`<div class="table-scroll" tabindex="0"><table><tbody>${rows.map((cells) => {
    const clause = cells.find((cell) => cell.clause)?.clause
    const shown = cells.map(
      (cell) => html`<td>${cell.clause ? rowLink(visit, cell.clause, cell.text) : cell.text}</td>`,
    )
    return clause ? html`<tr class="row" id="c-${clause.id}">${shown}</tr>` : html`<tr>${shown}</tr>`
  })}</tbody></table></div>`
}

function rowLink(visit: Visit, clause: PublicClause, task: string): Html {
  const label = visit.say(fill(words.link, { path: clause.path }))
  return html`<a href="/clause/${clause.id}" title="${label}">${task}</a>`
}

function paragraph(line: string): Html {
  return html`<p class="${indented(line)}">${line}</p>`
}

/** A line that brings its own indent keeps it; others are indented by the sheet. */
function indented(line: string): string {
  return /^\s/u.test(line) ? 'own' : 'indent'
}
