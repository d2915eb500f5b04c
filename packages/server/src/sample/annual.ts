import { addDays, type PlainDate, yearOf } from '@zhiqiang/kernel'
import type { Scheduled, Story } from './schedule.ts'

/** Who writes a plan of the coming year, how much of it, and how far it is. Days before the first start. */
const plans = [
  { unit: 'nyj', head: 'qinmaolin', leaves: 0, submitted: 12, confirmed: 6 },
  { unit: 'scj', head: 'yanshuhua', leaves: 2, submitted: 5, confirmed: null },
  { unit: 'kjj', head: 'haojianxun', leaves: 1, submitted: null, confirmed: null },
] as const

const begun = 25
const written = 14
const running = ['queued', 'proposed', 'assigned', 'active']

/** The annual plans of three units for the coming year: confirmed, submitted with what it leaves out, being written. */
export function annualActs(story: Story): Scheduled[] {
  const { stage, firstStart, calendar, units } = story
  const year = yearOf(firstStart) + 1
  return plans.flatMap((plan) => {
    const made = { id: '' }
    const at = (ago: number | null, by: string, run: (on: PlainDate, actor: Actor) => Promise<void>): Scheduled[] => {
      if (ago === null) return []
      const on = calendar.from(addDays(firstStart, -ago))
      return on > firstStart ? [] : [{ on, run: async () => run(on, await stage.actor(by, on)) }]
    }
    const unitId = units.get(plan.unit) ?? ''
    return [
      ...at(begun, 'shenruolan', async (on, actor) => {
        const answers = { unit: unitId, year: String(year), dueOn: calendar.from(addDays(firstStart, 20)) }
        made.id = (await stage.open(on, actor, 'annual-plan', 'begin', null, answers))?.thing.id ?? ''
      }),
      ...at(written, plan.head, async (on, actor) => {
        const led = (await stage.ofUnit(unitId, ['task'])).filter(
          (task) => running.includes(task.state) && task.units.some((u) => u.part === 'lead' && u.unitId === unitId),
        )
        for (const task of led.slice(0, Math.max(1, led.length - plan.leaves))) {
          const what = `围绕“${task.title}”按季度推进，上半年完成方案和任务分解，年底前形成可检查的成果。`
          await stage.act(on, actor, made.id, 'cover', { task: task.id, what, by: `${year}-11-30` })
        }
      }),
      ...at(plan.submitted, plan.head, async (on, actor) => {
        const why = '会议新议定的事项和需省级先行部署的任务，待方案明确后补充列入。'
        await stage.act(on, actor, made.id, 'submit', { uncovered: why })
      }),
      ...at(plan.confirmed, 'guyanqing', async (on, actor) => {
        await stage.act(on, actor, made.id, 'confirm', {})
      }),
    ]
  })
}

type Actor = Awaited<ReturnType<Story['stage']['actor']>>
