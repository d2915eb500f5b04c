import { type Text, type Thing, t } from '@zhiqiang/kernel'

/** A target with a number is judged by that number; a proxy would put it aside. */
export function numberless(thing: Thing): Text | null {
  if (thing.data.type !== 'number') return null
  return t('这个目标有数字，按它自己的数评价，不用代用数', 'It is a target with a number and is judged by that number')
}

/** Only a goal of rank has a rank to reach. */
export function ranked(thing: Thing): Text | null {
  if (thing.data.type === 'rank') return null
  return t('这不是位次目标，没有位次门槛', 'It is no goal of rank, so there is no rank to reach')
}

/** Only an indicator that is computed from the registers can be released from it. */
export function bound(thing: Thing): Text | null {
  return thing.data.measure ? null : t('这个指标没有由登记库计算', 'It is not computed from the registers')
}
