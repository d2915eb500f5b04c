import { type Problem, problem } from '../problems.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Text, t } from '../text.ts'
import type { WorkCalendar } from './calendar.ts'
import { countDays } from './count.ts'
import { dateInChina, isPlainDate, yearOf } from './dates.ts'
import { countHours } from './hours.ts'
import { type Deadline, rolls, type TimeLimit, type TimeUnit, timeUnits } from './time-limit.ts'

/** The most of each unit that is counted at once: what law sets stays far below. */
const most: Readonly<Record<TimeUnit, number>> = { workday: 2500, day: 3660, month: 1200, year: 100, hour: 8784 }
const earliestYear = 1950
const latestYear = 2150

/**
 * When a term ends that begins on `from`. The start day is not counted; months and years end on the day of the same
 * number, or on the last of a month that lacks it; hours run on the clock from the moment given.
 * @param from a date, or for hours an instant (`2026-09-28T10:15`, China's time unless it names another zone)
 */
export function deadlineOf(calendar: WorkCalendar, limit: TimeLimit, from: string): Result<Deadline> {
  const wrong = faultOf(limit, from)
  if (wrong) return fail(wrong)
  if (limit.unit === 'hour') return ok(countHours(limit.amount, instantOf(from), limit.direction === 'before'))
  const { due, derivation, estimated } = countDays(calendar, {
    start: isPlainDate(from) ? from : dateInChina(instantOf(from)),
    pieces: [{ amount: limit.amount, unit: limit.unit }],
    roll: limit.roll,
    back: limit.direction === 'before',
    includesStart: limit.includesStart ?? false,
  })
  return ok({ due, derivation, estimated })
}

/** What is wrong with a term or the day it begins; null where nothing is. */
function faultOf({ amount, unit, roll, direction }: TimeLimit, from: string): Problem | null {
  if (!timeUnits.includes(unit)) return input(t(`单位“${unit}”不认识`, `unit “${unit}” is not known`))
  if (!rolls.includes(roll)) return input(t(`顺延规则“${roll}”不认识`, `roll rule “${roll}” is not known`))
  if (direction !== undefined && direction !== 'after' && direction !== 'before') {
    return input(t('方向只能是 after 或 before', 'direction is after or before'))
  }
  if (!Number.isInteger(amount) || amount < 0 || amount > most[unit]) {
    return input(t(`期限应是 0 至 ${most[unit]} 的整数`, `the amount is a whole number from 0 to ${most[unit]}`))
  }
  const instant = isInstant(from)
  if (!isPlainDate(from) && !instant) {
    return input(t(`日期“${from}”不对，应为 2026-09-28`, `“${from}” is no date such as 2026-09-28`))
  }
  if (unit === 'hour' && !instant) {
    return input(t('按小时计算要写明时刻，如 2026-09-28T10:15', 'hours need the moment, such as 2026-09-28T10:15'))
  }
  const year = yearOf(from)
  if (year < earliestYear || year > latestYear) {
    return input(t(`年份应在 ${earliestYear} 至 ${latestYear} 之间`, `years from ${earliestYear} to ${latestYear}`))
  }
  return null
}

function input(what: Text): Problem {
  return problem('E_INPUT', { what })
}

const instantForm = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$/

function isInstant(text: string): boolean {
  const found = instantForm.exec(text)
  return found !== null && isPlainDate(found[1] ?? '') && !Number.isNaN(instantOf(text))
}

/** Milliseconds of an instant; China's time where it names no zone. */
function instantOf(text: string): number {
  return Date.parse(/(Z|[+-]\d{2}:\d{2})$/.test(text) ? text : `${text}+08:00`)
}
