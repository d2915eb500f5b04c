import { formatNumber } from '../format.ts'
import { t } from '../text.ts'
import { type PlainDate, yearOf } from '../time/dates.ts'
import { type Course, cannotTell, lastYearOf } from './light.ts'

/** A place's figure of one year; the own city's `place` is the empty text. */
export interface PlaceValue {
  readonly place: string
  readonly year: number
  readonly value: number
}

export interface Position {
  readonly year: number
  /** 1 is best; places with the same figure share a position and the next one is skipped (1, 2, 2, 4). */
  readonly position: number
  readonly places: number
  readonly tied: boolean
  readonly value: number
}

/** The own city's position in a year; null where its figure or every other's is missing. */
export function positionIn(values: readonly PlaceValue[], year: number, direction: 'up' | 'down'): Position | null {
  const inYear = values.filter((v) => v.year === year)
  const own = inYear.find((v) => v.place === '')
  const others = inYear.filter((v) => v.place !== '')
  if (!own || others.length === 0) return null
  const better = others.filter((v) => (direction === 'up' ? v.value > own.value : v.value < own.value))
  return {
    year,
    position: better.length + 1,
    places: inYear.length,
    tied: others.some((v) => v.value === own.value),
    value: own.value,
  }
}

/** The own city's positions of all years that can be ranked, ascending. */
export function positions(values: readonly PlaceValue[], direction: 'up' | 'down'): readonly Position[] {
  const years = [...new Set(values.map((v) => v.year))].sort((a, b) => a - b)
  return years.flatMap((year) => positionIn(values, year, direction) ?? [])
}

/**
 * Where a rank goal stands. Without a threshold set by the office, without figures, or with so few places that everybody
 * would be within the threshold, it is not judged. Before the end of its period being outside is behind, after it missed.
 */
export function rankCourse(
  goal: { readonly within: number | null; readonly of: string; readonly period: string | null },
  values: readonly PlaceValue[],
  direction: 'up' | 'down',
  today: PlainDate,
): Course {
  const end = lastYearOf(goal.period)
  const over = end !== null && yearOf(today) > end
  const known = positions(values, direction)
  const at = over ? known.find((p) => p.year === end) : known.at(-1)
  if (!at) {
    return over
      ? cannotTell(t(`缺少${end}年本市和其他市的数值`, `the figures of ${end} are missing`))
      : cannotTell(t('还没有同一年度本市和其他市的数值', 'no year has both our figure and another city’s'))
  }
  const latest = { year: at.year, value: at.value }
  const stands = t(
    `${at.year}年在已登记的${at.places}个市中排第${at.position}${at.tied ? '（并列）' : ''}${before(known, at)?.zh ?? ''}`,
    `${at.tied ? 'joint ' : ''}number ${at.position} of ${at.places} entered cities in ${at.year}${before(known, at)?.en ?? ''}`,
  )
  if (goal.within === null) {
    return cannotTell(
      t(`${stands.zh}；办公室还没有确定位次门槛`, `${stands.en}; the office has set no threshold yet`),
      {
        latest,
      },
    )
  }
  if (at.places <= goal.within) {
    return cannotTell(
      t(
        `${stands.zh}；门槛是前${goal.within}名，还要登记更多市的数值`,
        `${stands.en}; the threshold is the first ${goal.within}, so more cities’ figures are needed`,
      ),
      { latest },
    )
  }
  const good = at.position <= goal.within
  const outside = over ? 'missed' : 'behind'
  return {
    light: good ? 'met' : outside,
    latest,
    gap: Math.max(0, at.position - goal.within),
    projection: null,
    reachedIn: null,
    trajectory: [],
    why: t(
      `${stands.zh}（本市 ${formatNumber(at.value, 'zh')}），门槛是${goal.of}前${goal.within}名，${good ? '在门槛之内' : '在门槛之外'}`,
      `${capital(stands.en)} (ours is ${formatNumber(at.value, 'en')}); the threshold is the first ${goal.within}: ${good ? 'within' : 'outside'}`,
    ),
  }
}

function before(known: readonly Position[], at: Position) {
  const earlier = known.filter((p) => p.year < at.year).at(-1)
  return earlier && t(`，${earlier.year}年第${earlier.position}`, `, ${earlier.position} in ${earlier.year}`)
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
