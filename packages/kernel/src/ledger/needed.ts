import type { YearValue } from './light.ts'
import { gapTo, type Limit, satisfies } from './limit.ts'
import { slopeOf } from './trend.ts'

/** One place as it stands: its figures by year and what it is to reach. */
export interface PlaceCourse {
  readonly place: string
  readonly years: readonly YearValue[]
  readonly limit: Limit | null
}

/** What a place must do. */
export interface Needed {
  readonly place: string
  readonly latest: YearValue | null
  readonly target: number | null
  readonly gap: number | null
  /** What it must add each quarter from now on; below zero where less is better. */
  readonly perQuarter: number | null
  /** What it added a quarter on average so far. */
  readonly pace: number | null
  /** Needed pace over the pace so far; above 1 it must go faster. Null without a pace in the right direction. */
  readonly times: number | null
}

/** Quarters left, the running one included, to the end of a year; 0 when it is over. */
export function quartersLeft(today: string, end: number): number {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const running = Math.ceil(month / 3)
  return Math.max(0, (end - year) * 4 + (4 - running) + 1)
}

/** What each place must add in each quarter left, beside what it added so far. */
export function neededOf(course: PlaceCourse, quarters: number): Needed {
  const years = [...course.years].sort((a, b) => a.year - b.year)
  const latest = years.at(-1) ?? null
  const { limit } = course
  const target = limit?.bound ?? null
  const pace = years.length < 2 ? null : clean(slopeOf(years) / 4)
  const none = { place: course.place, latest, target, pace, gap: null, perQuarter: null, times: null }
  if (!latest || !limit) return none
  const gap = gapTo(limit, latest.value)
  if (gap === 0) return { ...none, gap, perQuarter: 0, times: pace === null ? null : 0 }
  if (quarters === 0) return { ...none, gap }
  const sign = limit.direction === 'up' ? 1 : -1
  const perQuarter = clean((sign * gap) / quarters)
  const toward = pace === null ? 0 : pace * sign
  return { ...none, gap, perQuarter, times: toward > 0 ? clean(gap / quarters / toward) : null }
}

/** One year told from the years before it, and what came. */
export interface BackTest {
  readonly year: number
  readonly told: number
  readonly came: number
}

/** How well the straight line would have told each known year from the years before it; two are needed to draw one. */
export function backTest(years: readonly YearValue[]): readonly BackTest[] {
  const sorted = [...years].sort((a, b) => a.year - b.year)
  return sorted.flatMap((at, i) => {
    const before = sorted.slice(0, i)
    const last = before.at(-1)
    if (before.length < 2 || !last) return []
    const told = clean(last.value + slopeOf(before) * (at.year - last.year))
    return [{ year: at.year, told, came: at.value }]
  })
}

/** The mean miss of a back-test, in the figure's own unit; null without one. */
export function meanMiss(tests: readonly BackTest[]): number | null {
  if (tests.length === 0) return null
  return clean(tests.reduce((sum, one) => sum + Math.abs(one.told - one.came), 0) / tests.length)
}

/** The city's result at a delivery of 80, 90, 100, 110 percent of what is needed, and whether it suffices. */
export interface Sensitivity {
  readonly delivered: number
  readonly result: number
  readonly reached: boolean
}

/** What becomes of the goal when only part, or more, of the needed change is delivered. */
export function sensitivityOf(limit: Limit, latest: number): readonly Sensitivity[] {
  const sign = limit.direction === 'up' ? 1 : -1
  const change = sign * gapTo(limit, latest)
  return [80, 90, 100, 110].map((delivered) => {
    const result = clean(latest + (change * delivered) / 100)
    return { delivered, result, reached: satisfies(limit, result) }
  })
}

function clean(value: number): number {
  return Number(value.toPrecision(12))
}
