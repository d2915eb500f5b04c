import { type Text, t } from '@zhiqiang/kernel'
import type { Clause, NumberClass, NumberMention, PolicyReading } from '../reading.ts'
import { clauseAt } from './lists.ts'

/** A numeral in a goal or task clause that is no target, with the reason. */
export interface NotTarget {
  readonly number: NumberMention
  readonly clause: Clause
  readonly why: Text
}

/** Why a numeral of a class is no target. */
export const numberReasons: Readonly<Record<Exclude<NumberClass, 'target' | 'numbering'>, Text>> = {
  cadence: t('说的是多久一次', 'says how often'),
  deadline: t('说的是到什么时候', 'says until when'),
  date: t('是日期、年份或规划期', 'a date, a year or the period of a plan'),
  'document number': t('是文号的一部分', 'part of a document number'),
  law: t('是法规条款的编号', 'the number of an article of law'),
  name: t('是名称的一部分', 'part of a name'),
  other: t('带数字，但不是要达到的数值', 'a number, but not a value to reach'),
  unread: t('没有读懂，请确认', 'not understood; please decide'),
}

/**
 * The numerals of goal, task and safeguard clauses that are not targets, unread ones first, then in the order of the text.
 * Running numbers of clauses are left out, and the 一 of 进一步, 一批, 一流, which counts nothing.
 */
export function numberList(reading: PolicyReading): readonly NotTarget[] {
  const list = reading.numbers.flatMap((number): NotTarget[] => {
    if (number.class === 'target' || number.class === 'numbering') return []
    if (number.class === 'other' && number.quote === '一') return []
    const clause = clauseAt(reading.clauses, number.span[0])
    if (clause === null || !(clause.kind === 'goal' || clause.kind === 'task' || clause.kind === 'safeguard')) return []
    return [{ number, clause, why: numberReasons[number.class] }]
  })
  const rank = (entry: NotTarget) => (entry.number.class === 'unread' ? 0 : 1)
  return list.sort((a, b) => rank(a) - rank(b) || a.number.span[0] - b.number.span[0])
}
