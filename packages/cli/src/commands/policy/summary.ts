import { t } from '@zhiqiang/kernel'
import type { Clause, Finding, PolicyReading, Target } from '@zhiqiang/policy'
import type { Cli } from '../../cli.ts'
import { say } from '../../output/print.ts'
import { type Column, formatPairs, formatTable } from '../../output/table.ts'

const genres = { plan: t('规划', 'plan'), law: t('法律法规', 'law'), other: t('其他', 'other') }

const taskColumns: readonly Column<Clause>[] = [
  { title: t('条款', 'Clause'), of: (clause) => clause.path },
  { title: t('任务', 'Task'), of: (clause) => clause.heading, shrinks: true },
  { title: t('单位', 'Units'), of: (clause) => clause.units.join('、'), shrinks: true },
]

const targetColumns: readonly Column<Target>[] = [
  { title: t('条款', 'Clause'), of: (target) => target.path },
  { title: t('指标', 'Indicator'), of: (target) => target.indicator, shrinks: true },
  { title: t('要求', 'Demand'), of: (target) => `${target.operator} ${amountOf(target)} ${target.unit}`.trim() },
  { title: t('期限', 'Period'), of: (target) => target.period },
]

const findingColumns = (cli: Cli): readonly Column<Finding>[] => [
  { title: t('条款', 'Clause'), of: (finding) => finding.path },
  { title: t('发现', 'Finding'), of: (finding) => finding.code },
  { title: t('说明', 'Says'), of: (finding) => say(cli, finding.message), shrinks: true },
]

/** What was read, for the eye: the document, and its tasks, targets and findings as tables. */
export function summary(cli: Cli, reading: PolicyReading): string {
  const { document } = reading
  const tasks = reading.clauses.filter((clause) => clause.isTask)
  const head = formatPairs(
    [
      [t('文件', 'Document'), document.title],
      [t('所附规划', 'Plan issued by it'), document.attachment],
      [t('文号', 'Number'), document.number],
      [t('发文机关', 'Issuer'), document.issuer],
      [t('成文日期', 'Issued on'), document.issuedOn ?? document.printedOn],
      [t('体裁', 'Genre'), say(cli, genres[document.genre])],
      [t('条款', 'Clauses'), reading.clauses.length],
      [t('任务', 'Tasks'), tasks.length],
      [t('指标', 'Targets'), reading.targets.length],
      [t('无数字的目标', 'Goals without a number'), reading.goals.length],
      [t('周期', 'Cadences'), reading.cadences.length],
      [t('期限', 'Deadlines'), reading.deadlines.length],
      [t('机制和载体', 'Mechanisms'), reading.named_systems.length],
      [t('发现', 'Findings'), reading.findings.length],
    ],
    cli.lang,
  )
  const tables = [
    tasks.length > 0 ? formatTable(taskColumns, tasks, cli) : null,
    reading.targets.length > 0 ? formatTable(targetColumns, reading.targets, cli) : null,
    reading.findings.length > 0 ? formatTable(findingColumns(cli), reading.findings, cli) : null,
  ]
  return [head, ...tables.filter((table) => table !== null)].join('\n\n')
}

function amountOf({ value }: Target): string {
  return typeof value === 'number' ? String(value) : `${value.min}–${value.max}`
}
