/** The number that decides: the goal is reached on this side of `bound`. */
export interface Limit {
  readonly bound: number
  readonly direction: 'up' | 'down'
  /** 超过, 少于: the bound itself is not enough. */
  readonly strict: boolean
}

/**
 * The limit of a written goal. 达到 N (`=`) means at least N of what is wanted, so more is no failure; of a range
 * (1—2个) the end nearer to nothing done is the one that must be reached.
 */
export function limitOf(goal: {
  readonly operator: string
  readonly value: number | { readonly min: number; readonly max: number }
  readonly direction: 'up' | 'down'
}): Limit {
  const down = goal.operator.startsWith('<') || (!goal.operator.includes('>') && goal.direction === 'down')
  const { value } = goal
  const end = down ? 'max' : 'min'
  return {
    bound: typeof value === 'number' ? value : value[end],
    direction: down ? 'down' : 'up',
    strict: goal.operator === '>' || goal.operator === '<',
  }
}

/** True when a value is on the right side of a limit; differences below a billionth are rounding. */
export function satisfies(limit: Limit, value: number): boolean {
  const lead = limit.direction === 'up' ? value - limit.bound : limit.bound - value
  const tolerance = 1e-9 * Math.max(1, Math.abs(value), Math.abs(limit.bound))
  return limit.strict ? lead > tolerance : lead >= -tolerance
}

/** What a value lacks to the limit; 0 when it is reached. A strict limit missed by nothing also lacks 0. */
export function gapTo(limit: Limit, value: number): number {
  const gap = limit.direction === 'up' ? limit.bound - value : value - limit.bound
  return satisfies(limit, value) ? 0 : Number(Math.max(0, gap).toPrecision(12))
}
