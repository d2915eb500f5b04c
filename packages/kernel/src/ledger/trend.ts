import { type Limit, satisfies } from './limit.ts'

/** The least-squares slope a year of two or more yearly values; years need not be consecutive. */
export function slopeOf(years: readonly { readonly year: number; readonly value: number }[]): number {
  const meanX = mean(years.map((a) => a.year))
  const meanY = mean(years.map((a) => a.value))
  const over = years.reduce((sum, a) => sum + (a.year - meanX) * (a.value - meanY), 0)
  const under = years.reduce((sum, a) => sum + (a.year - meanX) ** 2, 0)
  return under === 0 ? 0 : Number((over / under).toPrecision(12))
}

const longestWait = 200

/** Whole years until a straight line satisfies the limit; null when it never does, or not within two centuries. */
export function yearsToReach(limit: Limit, from: number, slope: number): number | null {
  const toward = limit.direction === 'up' ? slope : -slope
  if (satisfies(limit, from)) return 0
  if (toward <= 0) return null
  const exact = Math.abs(limit.bound - from) / toward
  for (let years = Math.max(1, Math.floor(exact)); years <= longestWait; years++) {
    if (satisfies(limit, from + slope * years)) return years
    if (years > exact + 2) return null
  }
  return null
}

/** 年均增长 of yearly rates in percent: their geometric mean, so that +50 % and −50 % are no standstill. */
export function meanRate(rates: readonly number[]): number {
  const product = rates.reduce((p, r) => p * Math.max(0, 1 + r / 100), 1)
  return Number(((product ** (1 / rates.length) - 1) * 100).toPrecision(12))
}

/** The rate in percent that each of the `left` remaining years needs for the mean of all to become `bound`. */
export function neededRate(bound: number, rates: readonly number[], left: number): number {
  if (left <= 0) return bound
  const product = rates.reduce((p, r) => p * Math.max(1e-9, 1 + r / 100), 1)
  const whole = (1 + bound / 100) ** (rates.length + left)
  return Number((((whole / product) ** (1 / left) - 1) * 100).toPrecision(12))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, v) => sum + v, 0) / values.length
}
