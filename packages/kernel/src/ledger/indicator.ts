import type { Json } from '../canonical.ts'
import { formatNumber } from '../format.ts'
import { t } from '../text.ts'
import type { ThingData } from '../thing-data.ts'
import type { PlainDate } from '../time/dates.ts'
import { type Course, cannotTell, courseOf, type YearValue } from './light.ts'
import { type PlaceValue, type Position, positions, rankCourse } from './rank.ts'

/** A number that stands for a goal without one, named and signed by the office. */
export interface Proxy {
  readonly name: string
  readonly unit: string
  readonly direction: 'up' | 'down'
  readonly target: number | null
  readonly period: string | null
}

/** What an indicator's data says of its goal. */
export interface IndicatorGoal {
  readonly type: 'number' | 'rank' | 'direction' | 'coverage'
  readonly name: string
  readonly operator: string | null
  readonly value: number | { readonly min: number; readonly max: number } | null
  readonly unit: string
  readonly period: string | null
  readonly direction: 'up' | 'down'
  readonly rank: { readonly within: number | null; readonly of: string } | null
  readonly proxy: Proxy | null
}

/** A current actual as it is stored: the period as written, the place (empty for the own city, else a county or a peer). */
export interface Actual {
  readonly place: string
  readonly level?: 'city' | 'county' | 'peer'
  /** The number itself unless said: the whole of a share, or what was counted twice. */
  readonly part?: 'value' | 'of' | 'twice'
  readonly period: string
  readonly value: number
}

/** Reads the goal out of an indicator's data; what is missing or of another type reads as absent. */
export function indicatorGoal(data: ThingData): IndicatorGoal {
  const type = text(data.type)
  return {
    type: type === 'rank' || type === 'direction' || type === 'coverage' ? type : 'number',
    name: text(data.name) ?? '',
    operator: text(data.operator),
    value: amount(data.value),
    unit: text(data.unit) ?? '',
    period: text(data.period),
    direction: data.direction === 'down' ? 'down' : 'up',
    rank: rankIn(data.rank),
    proxy: proxyIn(data.proxy),
  }
}

/** Whether the proxy that was named stands for the goal: it has no number, and no rank that somebody set. */
const byProxyOnly = ({ type, value, rank, proxy }: IndicatorGoal): boolean =>
  proxy !== null && value === null && (type !== 'rank' || rank?.within == null)

/** What a goal is held against: its own number by its own year, or the proxy's where that stands for it. */
export function aimOf(goal: IndicatorGoal): Pick<IndicatorGoal, 'unit' | 'period' | 'direction'> & {
  readonly target: IndicatorGoal['value']
} {
  const { proxy, value, unit, period, direction } = goal
  return {
    target: value ?? proxy?.target ?? null,
    unit: unit || (proxy?.unit ?? ''),
    period: byProxyOnly(goal) ? (proxy?.period ?? period) : (period ?? proxy?.period ?? null),
    direction: value === null && proxy ? proxy.direction : direction,
  }
}

/** Where an indicator stands today, by the kind of its goal, and its ranks where other places' figures are known. */
export function indicatorCourse(
  goal: IndicatorGoal,
  actuals: readonly Actual[],
  today: PlainDate,
  until: number | null = null,
): Course & { readonly ranks: readonly Position[] } {
  const direction = goal.proxy?.direction ?? goal.direction
  const values: PlaceValue[] = actuals.flatMap((a) =>
    /^\d{4}$/.test(a.period) ? [{ place: a.place, year: Number(a.period), value: a.value }] : [],
  )
  const own = values.filter((v) => v.place === '').map(({ year, value }) => ({ year, value }))
  return { ...judged(goal, values, own, today, until), ranks: positions(values, direction) }
}

function judged(
  goal: IndicatorGoal,
  values: readonly PlaceValue[],
  own: readonly YearValue[],
  today: PlainDate,
  until: number | null,
): Course {
  const { proxy, value, period, unit, direction } = goal
  if (proxy && byProxyOnly(goal)) return byProxy(goal, proxy, own, today, until)
  if (goal.type === 'rank') {
    const { within, of } = goal.rank ?? { within: null, of: '' }
    return rankCourse({ within, of, period }, values, direction, today)
  }
  if (value !== null) {
    const operator = goal.operator ?? (direction === 'down' ? '<=' : '>=')
    return courseOf({ operator, value, unit, period, direction }, own, today, until)
  }
  return cannotTell(
    t('目标没有数字，办公室还没有确定代用数', 'the goal has no number and the office has named no proxy'),
    latestOf(own),
  )
}

/** A proxy with a target is judged as a number is; one without, by whether it moved the wanted way over the years. */
function byProxy(
  goal: IndicatorGoal,
  proxy: Proxy,
  own: readonly YearValue[],
  today: PlainDate,
  until: number | null,
): Course {
  const { unit, direction } = proxy
  const period = proxy.period ?? goal.period
  if (proxy.target !== null) {
    const operator = direction === 'down' ? '<=' : '>='
    const course = courseOf({ operator, value: proxy.target, unit, period, direction }, own, today, until)
    return { ...course, why: t(`代用数“${proxy.name}”：${course.why.zh}`, `By its proxy: ${course.why.en}`) }
  }
  const [first, last] = [...own].sort((a, b) => a.year - b.year).filter((_, i, all) => i === 0 || i === all.length - 1)
  if (!first || !last) {
    return cannotTell(
      t(`代用数“${proxy.name}”要有两年实绩才能看出方向`, 'the proxy needs two years to show a direction'),
      latestOf(own),
    )
  }
  const moved = direction === 'down' ? first.value - last.value : last.value - first.value
  const [zh, en] = [(v: number) => `${formatNumber(v, 'zh')}${unit}`, (v: number) => formatNumber(v, 'en')]
  return {
    light: moved > 0 ? 'onTrack' : 'behind',
    latest: last,
    gap: null,
    projection: null,
    reachedIn: null,
    trajectory: [],
    why: t(
      `代用数“${proxy.name}”没有目标值，只看方向：${first.year}年 ${zh(first.value)}，${last.year}年 ${zh(last.value)}，${moved > 0 ? '方向正确' : '没有改善'}`,
      `Its proxy has no target, so only the direction counts: ${en(first.value)} in ${first.year}, ${en(last.value)} in ${last.year}: ${moved > 0 ? 'the right way' : 'no better'}`,
    ),
  }
}

function latestOf(own: readonly YearValue[]): Partial<Course> {
  const latest = [...own].sort((a, b) => a.year - b.year).at(-1)
  return latest ? { latest } : {}
}

function text(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function amount(value: Json | undefined): IndicatorGoal['value'] {
  if (typeof value === 'number') return value
  const range = members(value)
  return typeof range?.min === 'number' && typeof range.max === 'number' ? { min: range.min, max: range.max } : null
}

function rankIn(value: Json | undefined): IndicatorGoal['rank'] {
  const rank = members(value)
  if (!rank) return null
  return { within: typeof rank.within === 'number' ? rank.within : null, of: text(rank.of) ?? '' }
}

function proxyIn(value: Json | undefined): Proxy | null {
  const proxy = members(value)
  const name = text(proxy?.name)
  if (!proxy || name === null) return null
  return {
    name,
    unit: text(proxy.unit) ?? '',
    direction: proxy.direction === 'down' ? 'down' : 'up',
    target: typeof proxy.target === 'number' ? proxy.target : null,
    period: text(proxy.period),
  }
}

function members(value: Json | undefined): ThingData | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as ThingData) : null
}
