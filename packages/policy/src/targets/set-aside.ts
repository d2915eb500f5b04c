import {
  conditionStart,
  pastStart,
  pastWords,
  payWords,
  standardsLead,
  verbBeforeNumber,
} from '../grammar/comparators.ts'
import type { Quantity } from '../quantities.ts'
import type { Fragment } from '../text/fragments.ts'
import { lastAtMost } from '../text/sorted.ts'
import { comparatorAt } from './comparator.ts'
import type { SentenceContext, SetAside } from './context.ts'

/** Why a quantity is no target whatever stands before it. */
export function setAside(context: SentenceContext, fragment: Fragment, quantity: Quantity): SetAside['reason'] | null {
  const { view } = context
  const head = view.text.slice(fragment.start, Math.min(fragment.start + 12, quantity.start))
  const before = view.text.slice(Math.max(fragment.start, quantity.start - 40), quantity.start)
  const behind = view.text.slice(quantity.end, Math.min(fragment.end, quantity.end + 40))
  const compared = comparatorAt(before) !== null
  if (quantity.indefinite && quantity.bound === '' && !/(?:不少于|不低于|至少|超过)$/.test(before)) return 'indefinite'
  if (quantity.kind === 'duration') {
    const shortened = /压缩|缩短|缩减|压减|时限|周期|期限|时间/.test(before) && compared
    if (!shortened) return 'duration'
  }
  if (/(?:由|从)(?:原来的|目前的|现有的)?$/.test(before)) return 'past'
  const start = pastStart.exec(before)
  const goesTo = start !== null && /[到至]$/.test(before) && (context.periods.length > 0 || context.inherited !== null)
  if (start !== null && !goesTo) return 'past'
  if (conditionStart.test(head)) return 'condition'
  const lead = view.text.slice(Math.max(context.sentence.start, fragment.start - 40), fragment.start)
  if (context.kind !== 'goal' && standardsLead.test(lead)) return 'condition'
  const isMeasured = compared || quantity.bound !== ''
  if (isMeasured && qualifies(context, fragment, quantity)) return 'qualifier'
  const isNamed = /^的(?!目标|要求|水平|任务|标准)/.test(behind) && !verbBeforeNumber.test(before)
  if (isMeasured && isNamed && (compared || quantity.kind !== 'share')) return 'condition'
  if (isMeasured && /^(?:时|后)(?:$|,)/.test(behind)) return 'condition'
  if (quantity.kind === 'money' && /(?:需求|预算|概算|估算)(?:约|为|达)*$/.test(before)) return 'pay'
  if (/^(?:的)?(?:执行|确定|计算|给予|计提|标准|用于)/.test(behind) || /按[^,]{0,20}$/.test(before)) return 'pay'
  if (context.kind !== 'goal' && payWords.test(around(context, fragment))) return 'pay'
  if (!goesTo && pastYear(context, quantity)) return 'past'
  if (pastWords.test(view.text.slice(Math.max(fragment.start, quantity.start - 80), quantity.end))) return 'past'
  return null
}

/** 超百亿元企业2家: the first number says which ones the second counts. */
function qualifies(context: SentenceContext, fragment: Fragment, quantity: Quantity): boolean {
  const next = context.quantities[lastAtMost(context.quantities, quantity.start, (item) => item.start) + 1]
  if (next === undefined || next.start >= fragment.end || next.kind !== 'count') return false
  const between = context.view.text.slice(quantity.end, next.start)
  return /^的?[\u4e00-\u9fa5A-Za-z]{2,16}$/.test(between) && !/[和及与达超]|以上|不少|不低/.test(between)
}

/** The last year named before the number lies before the issue, and is not what the number is compared with. */
function pastYear(context: SentenceContext, quantity: Quantity): boolean {
  if (context.issued === null) return false
  const text = context.view.text.slice(Math.max(context.sentence.start, quantity.start - 160), quantity.start)
  const last = [...text.matchAll(/(.?)((?:19|20)\d{2})年(?!底|末|以前|前)/g)].at(-1)
  return last !== undefined && !/[较比与]/.test(last[1] ?? '') && Number(last[2]) < context.issued
}

/** The fragment and the two behind it: where a reward or fee for the condition would be named. */
function around(context: SentenceContext, fragment: Fragment): string {
  const last = context.sentence.fragments[fragment.order + 2] ?? context.sentence.fragments.at(-1)
  return context.view.text.slice(fragment.start, Math.min(last?.end ?? fragment.end, fragment.start + 160))
}
