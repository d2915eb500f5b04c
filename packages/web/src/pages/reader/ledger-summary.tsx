import { fill, t } from '@zhiqiang/kernel'
import type { PolicyLedger } from '@zhiqiang/policy'
import { useLanguage } from '../../app/language.tsx'

const words = {
  tasks: t('{n} 项任务', 'Tasks: {n}'),
  unassigned: t('其中 {n} 项没有写责任单位，进入待分派', '{n} of them name no unit and wait to be assigned'),
  indicators: t('{n} 项指标', 'Indicators: {n}'),
  split: t('{targets} 项有数字，{goals} 项没有数字', '{targets} with a number, {goals} without'),
  duties: t('{n} 项周期事项', 'Recurring duties: {n}'),
  unset: t('其中 {n} 项周期待定', '{n} of them still need a period'),
  units: t('涉及 {n} 个单位名称', 'Unit names: {n}'),
}

/** What publishing will make, figure by figure. */
export function LedgerSummary({ ledger }: { readonly ledger: PolicyLedger }) {
  const { say } = useLanguage()
  const { counts } = ledger
  return (
    <ul className="rd-summary">
      <li>
        <b>{say(fill(words.tasks, { n: counts.tasks }))}</b>
        {counts.unassigned > 0 && <small>{say(fill(words.unassigned, { n: counts.unassigned }))}</small>}
        {counts.units > 0 && <small>{say(fill(words.units, { n: counts.units }))}</small>}
      </li>
      <li>
        <b>{say(fill(words.indicators, { n: counts.indicators }))}</b>
        {counts.indicators > 0 && (
          <small>{say(fill(words.split, { targets: counts.targets, goals: counts.goals }))}</small>
        )}
      </li>
      <li>
        <b>{say(fill(words.duties, { n: counts.duties }))}</b>
        {counts.unsetDuties > 0 && <small>{say(fill(words.unset, { n: counts.unsetDuties }))}</small>}
      </li>
    </ul>
  )
}
