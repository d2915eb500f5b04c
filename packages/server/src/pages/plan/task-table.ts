import { fill, formatDate, type Text, t } from '@zhiqiang/kernel'
import type { PublicTask, ShownPart } from '../../core/publishing/tasks/shown.ts'
import { type Html, html, type Insert } from '../parts/html.ts'
import { zh } from '../parts/layout.ts'
import { stateMark } from '../parts/plan-words.ts'
import { clausePath } from '../parts/target-table.ts'
import type { Visit } from '../parts/visit.ts'

const words = {
  task: t('任务', 'Task'),
  clause: t('条款', 'Clause'),
  units: t('责任单位', 'Units'),
  state: t('状态', 'State'),
  due: t('期限', 'Due'),
  reports: t('进展报告', 'Progress reports'),
  lead: t('牵头：', 'Lead: '),
  open: t('未定', 'not set'),
  accepted: t('已采纳 {n} 份，最近 {date}', '{n} accepted, the last on {date}'),
  none: t('还没有', 'none yet'),
} satisfies Record<string, Text>

/** The tasks of a plan; a column stands there only where the office chose to show it. */
export function taskTable(
  visit: Visit,
  tasks: readonly PublicTask[],
  shown: ReadonlySet<ShownPart>,
  caption: string,
  /** On the page of the clause itself its column says nothing. */
  where: 'plan' | 'clause',
): Html {
  const { say } = visit
  const columns = columnsOf(visit).filter((column) => shown.has(column.part))
  return html`<table class="rows">
<caption>${caption}</caption>
<thead><tr><th scope="col">${say(words.task)}</th>${columns.map((c) => html`<th scope="col">${say(c.label)}</th>`)}${where === 'plan' && html`<th scope="col">${say(words.clause)}</th>`}</tr></thead>
<tbody>${tasks.map(
    (task) => html`
<tr><th scope="row">${zh(visit, task.title)}</th>${columns.map((c) => html`<td data-label="${say(c.label)}">${c.cell(task)}</td>`)}${where === 'plan' && html`<td data-label="${say(words.clause)}">${clausePath(visit, task.clauseId, task.path)}</td>`}</tr>`,
  )}
</tbody></table>`
}

interface Column {
  readonly part: ShownPart
  readonly label: Text
  readonly cell: (task: PublicTask) => Insert
}

function columnsOf(visit: Visit): readonly Column[] {
  const { say, lang } = visit
  return [
    { part: 'units', label: words.units, cell: (task) => unitNames(visit, task) },
    { part: 'state', label: words.state, cell: (task) => task.state && stateMark(visit, task.state) },
    {
      part: 'due',
      label: words.due,
      cell: ({ dueOn }) => html`<span class="nowrap">${dueOn ? formatDate(dueOn, lang) : say(words.open)}</span>`,
    },
    { part: 'reports', label: words.reports, cell: (task) => reportText(visit, task) },
  ]
}

/** The units of a task by name, the lead first and named as such. */
function unitNames(visit: Visit, task: PublicTask): Insert {
  const { say, lang } = visit
  const units = task.units ?? []
  if (units.length === 0) return say(words.open)
  const comma = lang === 'en' ? ', ' : '、'
  return units.map((unit, i) => {
    const name = lang === 'en' ? (unit.nameEn ?? zh(visit, unit.name)) : unit.name
    return html`${i > 0 && comma}${unit.part === 'lead' && say(words.lead)}${name}`
  })
}

function reportText(visit: Visit, { reports }: PublicTask): string {
  if (!reports || reports.lastOn === null) return visit.say(words.none)
  return visit.say(fill(words.accepted, { n: reports.accepted, date: formatDate(reports.lastOn, visit.lang) }))
}
