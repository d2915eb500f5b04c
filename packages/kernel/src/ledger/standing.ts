import { formatNumber } from '../format.ts'
import { t } from '../text.ts'
import { type PlainDate, yearOf } from '../time/dates.ts'
import {
  type Arithmetic,
  type Computed,
  fromCounties,
  type Missing,
  missingWords,
  type Places,
  type Population,
  seriesOf,
} from './arithmetic.ts'
import { type PlaceTarget, together, type Weights, weightsOf } from './breakdown.ts'
import { type Actual, type IndicatorGoal, indicatorCourse } from './indicator.ts'
import { type Course, cannotTell, lastYearOf, type YearValue } from './light.ts'
import { limitOf, satisfies } from './limit.ts'
import type { Position } from './rank.ts'

/** What is known beside an indicator's own figures. */
export interface Surroundings {
  readonly arithmetic: Arithmetic
  readonly places: Places
  readonly nameOf: (place: string) => string
  readonly population: Population
  readonly targets: readonly PlaceTarget[]
}

/** Where one county stands. */
export interface CountyStanding {
  readonly place: string
  readonly course: Course
  /** What it is to reach in the end; null where nothing was broken down to it. */
  readonly target: number | null
  readonly targets: readonly PlaceTarget[]
  readonly series: readonly Computed[]
}

/** Where an indicator stands: the city's course, how each year's figure was made, and each county. */
export interface Standing extends Course {
  readonly ranks: readonly Position[]
  readonly series: readonly Computed[]
  /** Whether any county has a figure. */
  readonly comparable: boolean
  /** Judged at the first asking. */
  readonly counties: readonly CountyStanding[]
  readonly missing: readonly (Missing & { readonly year: number })[]
  /** Years for which the counties' targets together were broken down, with what they come to. */
  readonly path: readonly { readonly year: number; readonly value: number }[]
}

/**
 * Where an indicator stands today, from raw figures to light. A city figure made of counties is judged only when it is
 * whole: with anything missing in a year that counts the light is `incomplete`, whatever the other years say;
 * the running year counts once it is whole. Where the
 * target was broken down, the light follows that path instead of the straight line.
 */
export function standingOf(
  goal: IndicatorGoal,
  actuals: readonly Actual[],
  around: Surroundings,
  today: PlainDate,
  until: number | null = null,
): Standing {
  const { arithmetic, places } = around
  const own = actuals.filter((a) => a.level !== 'peer')
  const cells = own.map(({ place, period, part, value }) => ({ place, period, part: part ?? 'value', value }))
  const { city, counties } = seriesOf(arithmetic, cells, places, around.population)
  const whole = city.flatMap(({ year, value }) => (value === null ? [] : [{ year, value }]))
  // A year that still runs is still being filled in: it counts once it is whole, and lacks nothing before it is over.
  const over = city.filter(({ year }) => year < yearOf(today))
  const missing = over.flatMap(({ year, missing: gaps }) => gaps.map((gap) => ({ ...gap, year })))
  const peers = actuals.filter((a) => a.level === 'peer')
  const asOwn: Actual[] = whole.map(({ year, value }) => ({ place: '', level: 'city', period: String(year), value }))
  const judged = indicatorCourse(goal, [...asOwn, ...peers], today, until)
  const weights = weightsIn(around, cells, counties)
  const doubles = doublesIn(arithmetic, cells)
  const path = pathOf(around, weights, doubles)
  const course =
    missing.length > 0 ? incomplete(judged, missing, around.nameOf) : followPath(judged, goal, whole, path, today)
  let judgedCounties: readonly CountyStanding[] | undefined
  return {
    ...course,
    ranks: judged.ranks,
    series: city,
    missing,
    path,
    comparable: [...counties.values()].some((years) => years.some((one) => one.value !== null)),
    // Judged when somebody asks: a list of a hundred indicators shows no county, and a province's city has two hundred.
    get counties() {
      judgedCounties ??= countyStandings(goal, counties, around, today, until)
      return judgedCounties
    },
  }
}

function countyStandings(
  goal: IndicatorGoal,
  counties: ReadonlyMap<string, readonly Computed[]>,
  around: Surroundings,
  today: PlainDate,
  until: number | null,
): readonly CountyStanding[] {
  const targets = new Map<string, PlaceTarget[]>()
  for (const one of around.targets) targets.set(one.place, [...(targets.get(one.place) ?? []), one])
  return around.places.counties.map((place) => {
    const own = (targets.get(place) ?? []).sort((a, b) => a.year - b.year)
    return countyStanding(place, goal, counties.get(place) ?? [], own, around, today, until)
  })
}

function countyStanding(
  place: string,
  goal: IndicatorGoal,
  series: readonly Computed[],
  own: readonly PlaceTarget[],
  { nameOf, arithmetic }: Surroundings,
  today: PlainDate,
  until: number | null,
): CountyStanding {
  const last = own.at(-1)
  const years = series.flatMap(({ year, value }) => (value === null ? [] : [{ year, value }]))
  const latest = years.at(-1)
  const gaps = series.flatMap(({ year, missing }) =>
    year < yearOf(today) ? missing.map((gap) => ({ ...gap, year })) : [],
  )
  const base = { place, series, targets: own, target: last?.value ?? null }
  if (!last) {
    const why = t('目标还没有分解到本县（市、区）', 'the target was not broken down to this county')
    return { ...base, course: cannotTell(why, latest ? { latest } : {}) }
  }
  const asked: IndicatorGoal = {
    ...goal,
    type: 'number',
    value: last.value,
    period: String(last.year),
    operator: countyOperator(goal),
    proxy: null,
    rank: null,
  }
  const asOwn: Actual[] = years.map(({ year, value }) => ({ place: '', level: 'city', period: String(year), value }))
  const judged = indicatorCourse(asked, asOwn, today, until)
  if (gaps.length > 0) return { ...base, course: incomplete(judged, gaps, nameOf) }
  // A county that has no figure for the year the city needs is missing, not behind.
  if (latest === undefined && fromCounties(arithmetic)) {
    return { ...base, course: incomplete(judged, [{ place, what: 'value', year: yearOf(today) - 1 }], nameOf) }
  }
  return { ...base, course: followPath(judged, asked, years, own, today) }
}

function countyOperator(goal: IndicatorGoal): string {
  const down = goal.direction === 'down' || goal.operator?.startsWith('<')
  return down ? '<=' : '>='
}

/** The light `incomplete`, with who lacks what; gap and projection of the whole years stay readable. */
function incomplete(
  judged: Course,
  missing: readonly (Missing & { readonly year: number })[],
  nameOf: (place: string) => string,
): Course {
  const shown = missing.slice(0, 6)
  const [zh, en] = [
    shown.map((m) => `${m.year}年${m.place === '' ? '' : nameOf(m.place)}的${missingWords[m.what].zh}`).join('、'),
    shown
      .map((m) => `${missingWords[m.what].en}${m.place === '' ? '' : ` of ${nameOf(m.place)}`} in ${m.year}`)
      .join(', '),
  ]
  const more = missing.length - shown.length
  return {
    ...judged,
    light: 'incomplete',
    why: t(
      `数据不全：缺${zh}${more > 0 ? `等${missing.length}项` : ''}`,
      `Incomplete: ${en}${more > 0 ? ` and ${more} more` : ''} missing`,
    ),
  }
}

/** Before the end of its period a goal with a path is judged by the path's value of the latest year. */
function followPath(
  judged: Course,
  goal: IndicatorGoal,
  years: readonly YearValue[],
  path: readonly { readonly year: number; readonly value: number }[],
  today: PlainDate,
): Course {
  const latest = years.at(-1)
  const end = lastYearOf(goal.period)
  if (path.length === 0 || !latest || goal.value === null) return judged
  const trajectory = path
    .filter((one) => one.year > latest.year && (end === null || one.year <= end))
    .map((one) => ({ period: String(one.year), needed: one.value }))
  const drawn = trajectory.length > 0 ? { ...judged, trajectory } : judged
  const due = path.find((one) => one.year === latest.year)
  const open =
    judged.light === 'onTrack' || judged.light === 'behind' || (judged.light === 'unknown' && judged.gap !== null)
  if (!due || !open || (end !== null && yearOf(today) > end)) return drawn
  const limit = { ...limitOf({ operator: countyOperator(goal), value: due.value, direction: goal.direction }) }
  const good = satisfies(limit, latest.value)
  const n = (v: number, lang: 'zh' | 'en') => formatNumber(v, lang)
  return {
    ...drawn,
    light: good ? 'onTrack' : 'behind',
    why: t(
      `${latest.year}年分解目标 ${n(due.value, 'zh')}${goal.unit}，实绩 ${n(latest.value, 'zh')}${goal.unit}，${good ? '达到进度' : '落后于进度'}；${judged.why.zh}`,
      `Path of ${latest.year}: ${n(due.value, 'en')}, actual ${n(latest.value, 'en')}: ${good ? 'on course' : 'behind'}; ${judged.why.en}`,
    ),
  }
}

function doublesIn(
  arithmetic: Arithmetic,
  cells: readonly { place: string; period: string; part: string; value: number }[],
): number {
  if (!arithmetic.twice) return 0
  return (
    cells
      .filter((c) => c.part === 'twice')
      .sort((a, b) => a.period.localeCompare(b.period))
      .at(-1)?.value ?? 0
  )
}

/** The weights of the counties, from their latest figures. */
function weightsIn(
  around: Surroundings,
  cells: readonly { place: string; period: string; part: string; value: number }[],
  counties: ReadonlyMap<string, readonly Computed[]>,
): Weights | null {
  let newest: ReadonlyMap<string, { readonly value: number }> | undefined
  const latest = (place: string, part: 'value' | 'of') => {
    newest ??= newestOf(cells)
    return newest.get(`${place}|${part}`)?.value ?? null
  }
  return weightsOf(around.arithmetic, around.population, latest, (place) => counties.get(place)?.at(-1)?.year ?? null)
}

/** The cell of the latest period of each place and part; of two of one period the one that stands later. */
function newestOf<C extends { place: string; period: string; part: string }>(cells: readonly C[]) {
  const newest = new Map<string, C>()
  for (const cell of cells) {
    const known = newest.get(`${cell.place}|${cell.part}`)
    if (!known || known.period.localeCompare(cell.period) <= 0) newest.set(`${cell.place}|${cell.part}`, cell)
  }
  return newest
}

function pathOf(around: Surroundings, weights: Weights | null, doubles: number): Standing['path'] {
  const { targets, places } = around
  const years = [...new Set(targets.map((one) => one.year))].sort((a, b) => a - b)
  return years.flatMap((year) => {
    const own = targets.find((one) => one.place === '' && one.year === year)
    const value = fromCounties(around.arithmetic) ? together(targets, year, places, weights, doubles) : null
    const known = value ?? own?.value
    return known === undefined ? [] : [{ year, value: known }]
  })
}

/** How the counties' targets weigh together, for whoever checks a breakdown before it is saved. */
export function weighing(
  actuals: readonly Actual[],
  around: Surroundings,
): {
  readonly weights: Weights | null
  readonly doubles: number
  readonly counties: ReadonlyMap<string, readonly Computed[]>
  readonly city: readonly Computed[]
} {
  const cells = actuals
    .filter((a) => a.level !== 'peer')
    .map(({ place, period, part, value }) => ({ place, period, part: part ?? 'value', value }) as const)
  const { counties, city } = seriesOf(around.arithmetic, cells, around.places, around.population)
  return { weights: weightsIn(around, cells, counties), doubles: doublesIn(around.arithmetic, cells), counties, city }
}
