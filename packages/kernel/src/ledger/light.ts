import { formatNumber } from '../format.ts'
import { type Text, t } from '../text.ts'
import { type PlainDate, yearOf } from '../time/dates.ts'
import { gapTo, type Limit, limitOf, satisfies } from './limit.ts'
import { meanRate, neededRate, slopeOf, yearsToReach } from './trend.ts'

/**
 * `met` and `onTrack` are green, `behind` and `missed` red; `incomplete` (数据不全: a county's figure is missing) and
 * `unknown` (无法评价) are never green.
 */
export type Light = 'met' | 'onTrack' | 'behind' | 'missed' | 'incomplete' | 'unknown'

/** An actual of one whole year. */
export interface YearValue {
  readonly year: number
  readonly value: number
}

/** A goal with a number, as the parser reads one. */
export interface NumericGoal {
  readonly operator: string
  readonly value: number | { readonly min: number; readonly max: number }
  readonly unit: string
  /** `2026`, `annual`, `2021-2025` (its last year counts), or null. */
  readonly period: string | null
  readonly direction: 'up' | 'down'
}

/** Where a goal stands and how that was computed. */
export interface Course {
  readonly light: Light
  /** The actual that was judged. */
  readonly latest: YearValue | null
  /** What is missing to the goal, 0 when reached; for a rank, in places. */
  readonly gap: number | null
  /** The straight-line value at the end of the goal's period. */
  readonly projection: number | null
  /** The year the straight line reaches the goal. */
  readonly reachedIn: number | null
  /** The formula in words. */
  readonly why: Text
  /** The values of the coming years that would still lead to the goal. */
  readonly trajectory: readonly { readonly period: string; readonly needed: number }[]
}

const nothing = { latest: null, gap: null, projection: null, reachedIn: null, trajectory: [] } as const

/** Before the end of a period a goal is on course or behind; after it, met or missed. */
function lightOf(good: boolean, over: boolean): Light {
  if (over) return good ? 'met' : 'missed'
  return good ? 'onTrack' : 'behind'
}

/** A goal that cannot be judged, with the reason. */
export function cannotTell(why: Text, known: Partial<Course> = {}): Course {
  return { ...nothing, ...known, light: 'unknown', why: t(`无法评价：${why.zh}`, `Cannot be judged: ${why.en}`) }
}

/**
 * Where a goal with a number stands today. A level is judged at the end of its period, a yearly goal for the last full
 * year, growth by the mean of the yearly rates. Before the end of a period the light follows a straight line: the
 * least-squares slope of all yearly actuals, drawn through the latest one.
 * @param actuals one value a year; cumulative goals take the running total, growth goals the yearly rate
 * @param until last year of the plan; a yearly goal is not judged beyond it
 */
export function courseOf(
  goal: NumericGoal,
  actuals: readonly YearValue[],
  today: PlainDate,
  until: number | null = null,
): Course {
  const limit = limitOf(goal)
  const years = [...actuals].sort((a, b) => a.year - b.year)
  const asked = { goal, limit, years, thisYear: yearOf(today) }
  if (goal.operator === 'each-year' || goal.period === 'annual') return yearly(asked, until)
  const end = lastYearOf(goal.period)
  if (goal.operator === 'growth>=') return end === null ? yearly(asked, until) : growth(asked, end)
  return level(asked, end)
}

interface Asked {
  readonly goal: NumericGoal
  readonly limit: Limit
  readonly years: readonly YearValue[]
  readonly thisYear: number
}

/** The last year a period names: `2026` of `2026`, `2025` of `2021-2025`; null for none. */
export function lastYearOf(period: string | null): number | null {
  const last = /(\d{4})$/.exec(period ?? '')?.[1]
  return last === undefined ? null : Number(last)
}

function yearly({ goal, limit, years, thisYear }: Asked, until: number | null): Course {
  const year = Math.min(thisYear - 1, until ?? thisYear)
  const at = years.find((a) => a.year === year)
  if (!at) return cannotTell(lacks(year))
  const good = satisfies(limit, at.value)
  const { zh, en } = say(goal)
  return {
    ...nothing,
    light: good ? 'met' : 'missed',
    latest: at,
    gap: gapTo(limit, at.value),
    why: good
      ? t(
          `每年一评：${year}年 ${zh(at.value)}，达到每年 ${zh(limit.bound)}`,
          `Judged each year: ${en(at.value)} in ${year}, the yearly goal is ${en(limit.bound)}: met`,
        )
      : t(
          `每年一评：${year}年 ${zh(at.value)}，未达到每年 ${zh(limit.bound)}`,
          `Judged each year: ${en(at.value)} in ${year}, the yearly goal is ${en(limit.bound)}: missed`,
        ),
    trajectory: until === null || until >= thisYear ? [{ period: String(thisYear), needed: limit.bound }] : [],
  }
}

function growth({ goal, limit, years, thisYear }: Asked, end: number): Course {
  const counted = years.filter((a) => a.year <= end)
  const latest = counted.at(-1)
  if (!latest) return cannotTell(noActuals)
  const over = thisYear > end
  if (over && latest.year !== end) return cannotTell(lacks(end), { latest })
  const mean = meanRate(counted.map((a) => a.value))
  const good = satisfies(limit, mean)
  const left = end - latest.year
  const needed = neededRate(
    limit.bound,
    counted.map((a) => a.value),
    left,
  )
  const { zh, en } = say(goal)
  const words = good ? t('达到', 'reached') : t('低于', 'below')
  return {
    light: lightOf(good, over),
    latest,
    gap: gapTo(limit, mean),
    projection: mean,
    reachedIn: null,
    why: t(
      `${spanOf(counted)}各年增长率的年均值 ${zh(mean)}，${words.zh}目标 ${zh(limit.bound)}`,
      `Mean of the yearly rates ${spanOf(counted)}: ${en(mean)}, goal ${en(limit.bound)}: ${words.en}`,
    ),
    trajectory: good ? [] : yearsAfter(latest.year, end).map((year) => ({ period: String(year), needed })),
  }
}

function level(asked: Asked, end: number | null): Course {
  const { goal, limit, years, thisYear } = asked
  const latest = years.at(-1)
  if (!latest) return cannotTell(noActuals)
  const { zh, en } = say(goal)
  if (end !== null && thisYear > end) return closed(asked, end, latest)
  if (satisfies(limit, latest.value)) {
    return {
      ...nothing,
      light: 'met',
      latest,
      gap: 0,
      why: t(
        `${latest.year}年 ${zh(latest.value)}，已达到目标 ${zh(limit.bound)}`,
        `${en(latest.value)} in ${latest.year}, goal ${en(limit.bound)}: reached`,
      ),
    }
  }
  const gap = gapTo(limit, latest.value)
  if (end === null) {
    return cannotTell(t(`文件没有写明到哪一年；还差 ${zh(gap)}`, `the plan names no year; ${en(gap)} to go`), {
      latest,
      gap,
    })
  }
  const trajectory = path(latest, end, limit.bound)
  if (years.length < 2 && latest.year < end) {
    return cannotTell(
      t(`只有一年实绩，不能推算；还差 ${zh(gap)}`, `one year of actuals gives no line; ${en(gap)} to go`),
      { latest, gap, trajectory },
    )
  }
  return projected(asked, end, latest, trajectory)
}

function projected(
  { goal, limit, years }: Asked,
  end: number,
  latest: YearValue,
  trajectory: Course['trajectory'],
): Course {
  const slope = years.length < 2 ? 0 : slopeOf(years)
  const ahead = end - latest.year
  const projection = clean(latest.value + slope * ahead)
  const good = ahead > 0 && satisfies(limit, projection)
  const wait = yearsToReach(limit, latest.value, slope)
  const reachedIn = wait === null ? null : latest.year + wait
  const { zh, en, signed } = say(goal)
  const listed = years.slice(-3)
  const line = t(
    `${listed.map((a) => `${a.year}年 ${zh(a.value)}`).join('，')}，平均每年 ${signed('zh', slope)}；按直线推算${end}年为 ${zh(projection)}（${zh(latest.value)} ${slope < 0 ? '−' : '+'} ${zh(Math.abs(slope))} × ${ahead}），`,
    `${listed.map((a) => `${en(a.value)} in ${a.year}`).join(', ')}, ${signed('en', slope)} a year on average; straight line to ${end}: ${en(latest.value)} ${slope < 0 ? '−' : '+'} ${en(Math.abs(slope))} × ${ahead} = ${en(projection)}, `,
  )
  const reached =
    reachedIn === null
      ? t(`目标 ${zh(limit.bound)}，照此趋势不会达到`, `goal ${en(limit.bound)}: never reached at this rate`)
      : t(
          `目标 ${zh(limit.bound)}，照此速度要到${reachedIn}年`,
          `goal ${en(limit.bound)}: reached in ${reachedIn} at this rate`,
        )
  const verdict = good ? t(`目标 ${zh(limit.bound)}，预计如期达到`, `goal ${en(limit.bound)}: on course`) : reached
  return {
    light: lightOf(good, false),
    latest,
    gap: gapTo(limit, latest.value),
    projection,
    reachedIn,
    why: t(line.zh + verdict.zh, line.en + verdict.en),
    trajectory,
  }
}

/** After the end of its period a level is judged by the actual of that very year, never by another's. */
function closed({ goal, limit, years }: Asked, end: number, latest: YearValue): Course {
  const at = years.find((a) => a.year === end)
  if (!at) return cannotTell(lacks(end), { latest })
  const good = satisfies(limit, at.value)
  const { zh, en } = say(goal)
  return {
    ...nothing,
    light: good ? 'met' : 'missed',
    latest: at,
    gap: gapTo(limit, at.value),
    why: t(
      `期限已到：${end}年 ${zh(at.value)}，目标 ${zh(limit.bound)}，${good ? '已达到' : `未达到，差 ${zh(gapTo(limit, at.value))}`}`,
      `Its period is over: ${en(at.value)} in ${end}, goal ${en(limit.bound)}: ${good ? 'reached' : `missed by ${en(gapTo(limit, at.value))}`}`,
    ),
  }
}

const noActuals = t('还没有实绩', 'no actuals yet')

function lacks(year: number): Text {
  return t(`缺少${year}年的实绩`, `the actual of ${year} is missing`)
}

function path(from: YearValue, end: number, bound: number): Course['trajectory'] {
  const step = (bound - from.value) / Math.max(1, end - from.year)
  return yearsAfter(from.year, end).map((year) => ({
    period: String(year),
    needed: year === end ? bound : clean(from.value + step * (year - from.year)),
  }))
}

function yearsAfter(from: number, end: number): number[] {
  return Array.from({ length: Math.max(0, Math.min(100, end - from)) }, (_, i) => from + 1 + i)
}

function spanOf(years: readonly YearValue[]): string {
  const [first, last] = [years[0]?.year, years.at(-1)?.year]
  return first === last ? `${first}` : `${first}–${last}`
}

/** Numbers with their unit; English leaves the unit out, which is a word of the plan. */
function say(goal: NumericGoal) {
  const number = (value: number, lang: 'zh' | 'en') => formatNumber(value, lang)
  const unit = goal.unit === '%' ? '%' : ''
  const zh = (value: number) => `${number(value, 'zh')}${goal.unit}`
  const en = (value: number) => `${number(value, 'en')}${unit}`
  const signed = (lang: 'zh' | 'en', value: number) =>
    `${value < 0 ? '−' : '+'}${lang === 'zh' ? zh(Math.abs(value)) : en(Math.abs(value))}`
  return { zh, en, signed }
}

/** Takes off what binary fractions add (8.5 + 0.1 × 3). */
function clean(value: number): number {
  return Number(value.toPrecision(12))
}
