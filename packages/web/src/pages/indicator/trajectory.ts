import type { CallOutput } from '@zhiqiang/contract'

type Indicator = CallOutput<'indicators.get'>

/** What the chart draws: years in order, the city's actuals, the path needed, each null where nothing is known. */
export interface Trajectory {
  readonly periods: readonly string[]
  readonly actuals: readonly (number | null)[]
  readonly needed: readonly (number | null)[]
}

/** Lays the computed figures of the place itself and the needed path on one row of years. */
export function trajectoryOf({ series, trajectory }: Pick<Indicator, 'series' | 'trajectory'>): Trajectory {
  const own = new Map(series.flatMap(({ year, value }) => (value === null ? [] : [[String(year), value] as const])))
  const path = new Map(trajectory.map((one) => [one.period, one.needed]))
  const periods = [...new Set([...own.keys(), ...path.keys()])].sort()
  const last = [...own.keys()].sort().at(-1)
  const start = last === undefined ? undefined : own.get(last)
  // The path begins where the city stands: a dotted line needs both its ends.
  if (last !== undefined && start !== undefined && path.size > 0 && !path.has(last)) path.set(last, start)
  return {
    periods,
    actuals: periods.map((period) => own.get(period) ?? null),
    needed: periods.map((period) => path.get(period) ?? null),
  }
}
