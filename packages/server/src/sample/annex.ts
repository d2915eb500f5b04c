import { addDays, daysBetween, type PlainDate } from '@zhiqiang/kernel'
import type { ThingBrief } from '../ports.ts'
import type { Scenario } from './scenario.ts'
import { runningPlan, type Scheduled, type Story } from './schedule.ts'
import { readTable } from './seed-files.ts'

/** Days before the first start: the office confirms, the units sign. */
const confirmed = 716
const signed = 709
/** Days around a row's date: reported before it, accepted and closed soon after. */
const reportedBefore = 12
const closedAfter = 4

/**
 * The rows of the plan's annex table that the scenario does not tell of: confirmed and signed for like any task, and
 * closed on a report once their date is near. One of a unit without a head stays as it is.
 */
export function annexActs(story: Story, scenario: Scenario): Scheduled[] {
  const { stage, firstStart, calendar } = story
  const told = new Set([...scenario.tasks, ...scenario.unsigned].map((t) => t.path))
  const heads = headsOf(story)
  const rest = async () =>
    (await story.things(runningPlan, 'task')).filter(
      (t) => String(t.data.path).startsWith('表') && !told.has(String(t.data.path)),
    )
  const each = (before: number, run: (task: ThingBrief, head: string, on: PlainDate) => Promise<void>): Scheduled => {
    const on = calendar.from(addDays(firstStart, -before))
    return {
      on,
      run: async () => {
        for (const task of await rest()) {
          const head = heads(task.units.find((u) => u.part === 'lead')?.unitId, on)
          if (head !== null) await run(task, head, on)
        }
      },
    }
  }
  const acts = [
    each(confirmed, async (task, _, on) => {
      await stage.act(on, await stage.actor('guyanqing', on), task.id, 'confirm', {})
    }),
    each(signed, async (task, head, on) => {
      await stage.act(on, await stage.actor(head, on), task.id, 'sign', {})
    }),
  ]
  for (let day = signed - 1; day >= 0; day--) {
    const on = addDays(firstStart, -day)
    if (!calendar.isWorkday(on)) continue
    acts.push({
      on,
      run: async () => {
        for (const task of await rest()) await close(story, task, heads, on)
      },
    })
  }
  return acts
}

type Heads = (unitId: string | undefined, on: PlainDate) => string | null

/** Reports on a row when its date comes near, and closes it some days later. */
async function close(story: Story, task: ThingBrief, heads: Heads, on: PlainDate): Promise<void> {
  const { stage, calendar } = story
  const head = heads(task.units.find((u) => u.part === 'lead')?.unitId, on)
  if (task.dueOn === null || head === null) return
  const reportOn = calendar.from(addDays(task.dueOn, -reportedBefore))
  if (on === reportOn) {
    const text = `“${task.title}”已按分工表完成，成果已报联席会议办公室备案。`
    await stage.open(on, await stage.actor(head, on), 'report', 'submit', task.id, { text })
  } else if (on === calendar.from(addDays(reportOn, closedAfter))) {
    const office = await stage.actor('shenruolan', on)
    const report = (await stage.children(task.id, 'report')).at(-1)
    if (report?.state !== 'submitted') return
    await stage.act(on, office, report.id, 'accept', {})
    await stage.act(on, await stage.actor('guyanqing', on), task.id, 'finish', {})
  }
}

/** Who heads a unit on a day, by login; null for a unit without a head. */
function headsOf(story: Story): Heads {
  const posts = readTable(story.root, 'posts.tsv', ['key', 'unit', 'role']).filter((p) => p.role === 'lead')
  const people = readTable(story.root, 'people.tsv', ['login', 'post', 'from', 'to'])
  return (unitId, on) => {
    const post = posts.find((p) => story.units.get(p.unit) === unitId)
    const ago = daysBetween(on, story.firstStart)
    const holds = (p: (typeof people)[number]) =>
      p.post === post?.key && (p.from === '' || ago < Number(p.from)) && (p.to === '' || ago >= Number(p.to))
    return post ? (people.find(holds)?.login ?? null) : null
  }
}
