import { type Text, t } from '@zhiqiang/kernel'
import type { PublicClause } from '../../core/publishing/published-plan.ts'
import { type Html, html } from '../parts/html.ts'
import { zh } from '../parts/layout.ts'
import { hrefWith, type Visit } from '../parts/visit.ts'

const words = {
  contents: t('目录', 'Contents'),
  targets: t('目标', 'Targets'),
  tasks: t('任务', 'Tasks'),
} satisfies Record<string, Text>

/** Deeper headings stay out of the table of contents; the text shows them. */
const deepest = 2

export interface Contents {
  readonly clauses: readonly PublicClause[]
  /** The page of the text that a clause stands on, from 1. */
  readonly pageOf: (clause: PublicClause) => number
  readonly targets: boolean
  readonly tasks: boolean
}

/** The table of contents; open without script, folded by the script on a narrow screen. */
export function contentsOf(visit: Visit, contents: Contents): Html {
  const { say } = visit
  const part = (page: number) => hrefWith(visit, { part: page === 1 ? null : String(page) })
  const entries = entriesOf(contents.clauses)
  return html`<div class="contents"><nav aria-labelledby="contents"><details open><summary id="contents">${say(words.contents)}</summary>
<ol>${entries.map(
    ({ clause, label }) =>
      html`<li class="l${clause.level}"><a href="${part(contents.pageOf(clause))}#c-${clause.id}">${zh(visit, label)}</a></li>`,
  )}
${contents.targets && html`<li><a href="#targets">${say(words.targets)}</a></li>`}
${contents.tasks && html`<li><a href="#tasks">${say(words.tasks)}</a></li>`}</ol>
</details></nav></div>`
}

/** The upper headings, and each table of tasks once; its rows have paths such as `表1/3`. */
function entriesOf(
  clauses: readonly PublicClause[],
): readonly { readonly clause: PublicClause; readonly label: string }[] {
  const tables = new Set<string>()
  return clauses.flatMap((clause) => {
    if (clause.level > deepest || clause.heading === '') return []
    const [first = '', ...below] = clause.path.split('/')
    if (clause.level > 1 || below.length === 0) return [{ clause, label: numbered(clause) }]
    if (tables.has(first)) return []
    tables.add(first)
    return [{ clause, label: first }]
  })
}

/** `四/(二)` with its heading: （二）… as the text counts it. */
function numbered(clause: PublicClause): string {
  const last = clause.path.split(/[/:]/).at(-1) ?? ''
  const number = last.startsWith('(') ? last.replace('(', '（').replace(')', '）') : `${last}、`
  return `${number}${clause.heading}`
}
