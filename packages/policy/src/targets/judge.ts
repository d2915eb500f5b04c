import { boundOperators } from '../grammar/comparators.ts'
import type { Quantity } from '../quantities.ts'
import type { ClauseKind, TargetOperator } from '../reading.ts'
import type { TargetRead } from './context.ts'
import type { Shape } from './shape.ts'

/** In a goal any number with a name counts; in a task it must be compared, made, or listed with one that is. */
export function accepted(kind: ClauseKind, shape: Shape): boolean {
  if (/等$/.test(shape.pre)) return false
  if (shape.compared !== null || shape.change !== null || shape.rank !== null) return true
  if (shape.verb || shape.bounded || shape.yearly || shape.dated || shape.part || shape.shared) return true
  if (shape.elliptic && (shape.ends || kind === 'goal')) return true
  return shape.ends && (shape.verbFirst || kind === 'goal')
}

/** What the words around a number compare it with; without any a plain count is meant. */
export function operatorOf(quantity: Quantity, shape: Shape, last: TargetRead | null): TargetOperator {
  const { compared, yearly } = shape
  if (shape.rank !== null) return '<='
  if (compared?.operator === 'growth>=') {
    return yearly && !/增长|增速|增幅|递增/.test(compared.word) ? 'each-year' : 'growth>='
  }
  if (yearly) return 'each-year'
  if (compared?.operator === 'cumulative>=' || isCumulative(shape)) return 'cumulative>='
  const bound = boundOperators.find(({ pattern }) => pattern.test(quantity.bound))?.operator
  if (compared !== null) return bound !== undefined && compared.operator === '>=' ? bound : compared.operator
  if (bound !== undefined) return bound
  if (/至少|不少于/.test(shape.pre.slice(-24))) return '>='
  if (shape.change !== null) return '>='
  const made = shape.verb || shape.verbFirst
  if (shape.elliptic && last !== null && !made && !/each|</.test(last.operator)) return last.operator
  return '='
}

/** 累计新增地理标志10件, 累计质押融资额达到60亿元: the word may stand before the name. */
function isCumulative({ pre, compared }: Shape): boolean {
  return /累计/.test(pre.slice(-24)) && (compared === null || /^>=?$/.test(compared.operator))
}
