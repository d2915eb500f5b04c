import { addDays, type PlainDate, yearOf } from '@zhiqiang/kernel'
import type { DutyPlan, Scenario } from './scenario.ts'
import type { Story } from './schedule.ts'

/** Days after its date that a late occurrence is recorded as done. */
const lateness = 12

/** Plays the occurrences of the running plan's duties as their days come. */
export function dutyPlayer(story: Story, scenario: Scenario): (today: PlainDate) => Promise<void> {
  const plans: readonly DutyPlan[] = [...scenario.duties, ...scenario.periods.map((p) => ({ ...p, by: p.fulfilBy }))]
  const counted = new Map<string, number>()
  const waiting = new Map<PlainDate, (() => Promise<void>)[]>()
  const later = (on: PlainDate, run: () => Promise<void>) => waiting.set(on, [...(waiting.get(on) ?? []), run])

  return async (today) => {
    for (const run of waiting.get(today) ?? []) await run()
    for (const occurrence of await story.stage.dueOn('occurrence', today)) {
      const plan = plans.find((p) => p.path === occurrence.data.path && String(occurrence.data.quote).includes(p.match))
      if (!plan || occurrence.state !== 'open') continue
      const fulfil = async (on: PlainDate, by: string, text: string) => {
        await story.stage.act(on, await story.stage.actor(by, on), occurrence.id, 'fulfil', { text })
      }
      const key = `${plan.path}|${plan.match}|${occurrence.parentId}`
      const nth = (counted.get(key) ?? 0) + 1
      counted.set(key, nth)
      if (plan.missed?.includes(nth)) continue
      const text = (plan.texts[(nth - 1) % plan.texts.length] ?? '').replaceAll('{{period}}', periodWords(today))
      if (plan.late?.includes(nth)) {
        const on = addDays(today, lateness)
        later(on, () => fulfil(on, plan.by, text))
      } else {
        await fulfil(today, plan.by, text)
      }
    }
  }
}

/** The period that ends on a day, in words: a year's end, a half-year's, a quarter's, else the month. */
function periodWords(ends: PlainDate): string {
  const year = yearOf(ends)
  const month = Number(ends.slice(5, 7))
  if (month === 12) return `${year}年`
  if (month === 6) return `${year}年上半年`
  if (month % 3 === 0) return `${year}年第${'一二三四'[month / 3 - 1]}季度`
  return `${year}年${month}月`
}
