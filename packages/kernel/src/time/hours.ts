import { t } from '../text.ts'
import { addDays, dateInChina, type PlainDate } from './dates.ts'
import type { Deadline, DerivedDay } from './time-limit.ts'

const hourMs = 3_600_000

/** Hours run on the clock, through nights and rest days alike; each day of the derivation says how much of them it holds. */
export function countHours(amount: number, from: number, back: boolean): Deadline {
  const due = from + (back ? -amount : amount) * hourMs
  const [first, last] = back ? [due, from] : [from, due]
  const days: DerivedDay[] = []
  for (let day = dateInChina(first); day <= dateInChina(last); day = addDays(day, 1)) {
    const held = Math.min(last, startOf(addDays(day, 1))) - Math.max(first, startOf(day))
    if (held === 0 && days.length > 0) continue
    const [hours, minutes] = [Math.floor(held / hourMs), Math.round((held % hourMs) / 60_000)]
    days.push({
      day,
      counted: true,
      why: t(
        `按时钟连续计算：${hours} 小时${minutes === 0 ? '' : ` ${minutes} 分`}`,
        `on the clock: ${hours} h${minutes === 0 ? '' : ` ${minutes} min`}`,
      ),
    })
  }
  return { due: inChina(due), derivation: back ? days.reverse() : days, estimated: false }
}

/** Midnight in China at which a day begins. */
function startOf(day: PlainDate): number {
  return Date.parse(`${day}T00:00:00+08:00`)
}

/** `2026-09-29T10:15:00+08:00`. */
function inChina(instant: number): string {
  return `${new Date(instant + 8 * hourMs).toISOString().slice(0, 19)}+08:00`
}
