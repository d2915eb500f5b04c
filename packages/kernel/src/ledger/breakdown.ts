import type { Arithmetic, Places, Population } from './arithmetic.ts'
import type { Limit } from './limit.ts'

/** What a place is to reach by the end of a year; the city's own path has the empty place. */
export interface PlaceTarget {
  readonly place: string
  readonly year: number
  readonly value: number
}

/** What each county weighs when figures are put together. */
export type Weights = (place: string, year: number) => number | null

/** How county figures weigh in the city's: by inhabitants, by the whole they are shares of, by last year's level. */
export function weightsOf(
  arithmetic: Arithmetic,
  population: Population,
  latestRaw: (place: string, part: 'value' | 'of') => number | null,
  lastKnownYear: (place: string) => number | null,
): Weights | null {
  if (arithmetic.from === 'sum' && arithmetic.form === 'plain') return null
  if (arithmetic.form === 'share') return (place) => latestRaw(place, 'of')
  if (arithmetic.form === 'growth') return (place) => latestRaw(place, 'value')
  return (place, year) => {
    const known = population(place, year)
    if (known !== null) return known
    // Nobody has counted a coming year's inhabitants: the last counted ones stand for them.
    const last = lastKnownYear(place)
    return last === null ? null : population(place, last)
  }
}

/**
 * What the counties' targets of a year come to for the city: their sum, or their weighted mean. Null where a county has no
 * target or no weight.
 */
export function together(
  targets: readonly PlaceTarget[],
  year: number,
  places: Places,
  weights: Weights | null,
  doubles = 0,
): number | null {
  let [over, under] = [0, 0]
  const asked = new Map<string, PlaceTarget>()
  for (const target of targets) if (target.year === year && !asked.has(target.place)) asked.set(target.place, target)
  for (const place of places.counties) {
    const target = asked.get(place)
    const weight = weights ? weights(place, year) : 1
    if (!target || weight === null) return null
    over += target.value * weight
    under += weight
  }
  if (places.counties.length === 0) return null
  return clean(weights ? over / under : over - doubles)
}

/** What is asked of the counties, and from where they start. */
export interface Proposal {
  readonly limit: Limit
  /** Each county's latest figure. */
  readonly latest: ReadonlyMap<string, number>
  /** The city's latest figure and its year. */
  readonly from: { readonly year: number; readonly value: number }
  readonly end: number
  /** Null: county figures are summed. */
  readonly weights: Weights | null
  /** Counted in two counties, taken off a sum. */
  readonly doubles?: number
  /** Things that are counted: no county gets a half. */
  readonly whole: boolean
  /** A goal of each single year: every year asks the same. */
  readonly eachYear: boolean
}

/**
 * Proposed targets by county and year: every county moves by the same factor, so that together they walk the straight line
 * from the city's latest figure to its goal. What the city has reached already is not given back. Where all stand at zero,
 * they share alike. Whole numbers are dealt by largest remainder, so that sums stay exact.
 */
export function proposeTargets(p: Proposal): readonly PlaceTarget[] {
  const counties = [...p.latest.keys()]
  const years = Array.from({ length: Math.max(0, Math.min(30, p.end - p.from.year)) }, (_, i) => p.from.year + 1 + i)
  return years.flatMap((year) => {
    const needed = neededIn(p, year)
    const doubles = p.weights ? 0 : (p.doubles ?? 0)
    const start = p.from.value + doubles
    const exact = counties.map((place) => {
      const own = p.latest.get(place) ?? 0
      if (start > 0) return (own * (needed + doubles)) / start
      return p.weights ? needed : needed / counties.length
    })
    const values =
      p.whole && !p.weights ? dealt(exact, p.limit.direction) : exact.map((v) => rounded(v, p.limit.direction, p.whole))
    return counties.map((place, i) => ({ place, year, value: values[i] ?? 0 }))
  })
}

function neededIn({ limit, from, end, eachYear }: Proposal, year: number): number {
  const line = eachYear
    ? limit.bound
    : from.value + ((limit.bound - from.value) * (year - from.year)) / (end - from.year)
  return limit.direction === 'up' ? Math.max(line, from.value) : Math.min(line, from.value)
}

/** Whole shares of a whole total: everybody the floor, the rest to the largest remainders. */
function dealt(exact: readonly number[], direction: 'up' | 'down'): number[] {
  const sum = exact.reduce((a, b) => a + b, 0)
  const total = direction === 'up' ? Math.ceil(sum - 1e-9) : Math.floor(sum + 1e-9)
  const floors = exact.map((v) => Math.floor(v + 1e-9))
  let rest = total - floors.reduce((a, b) => a + b, 0)
  const order = exact.map((v, i) => ({ i, part: v - (floors[i] ?? 0) })).sort((a, b) => b.part - a.part || a.i - b.i)
  const out = [...floors]
  for (const { i } of order) {
    if (rest <= 0) break
    out[i] = (out[i] ?? 0) + 1
    rest--
  }
  return out
}

/** Two decimals are enough for a target; rounded to the side that still reaches it. */
function rounded(value: number, direction: 'up' | 'down', whole: boolean): number {
  const by = whole ? 1 : 100
  const scaled = clean(value * by)
  return (direction === 'up' ? Math.ceil(scaled - 1e-6) : Math.floor(scaled + 1e-6)) / by
}

function clean(value: number): number {
  return Number(value.toPrecision(12))
}
