import { addDays, type PlainDate } from '@zhiqiang/kernel'
import { runningPlan, type Scheduled, type Story } from './schedule.ts'
import { readSeed } from './seed-files.ts'

/** Days before the first start; negative lies after it. */
type Ago = number

interface Act {
  readonly d: Ago
  readonly by: string
  /** A step of the thing, or `report` and `accept` of a report on it. */
  readonly do: string
  readonly text?: string
  readonly name?: string
  readonly n?: number
  readonly on?: Ago
}

interface Pressed {
  readonly orders: readonly {
    readonly title: string
    readonly basis: string
    readonly urgency: string
    readonly lead: string
    readonly co: readonly string[]
    readonly every: string
    readonly asks: string
    readonly issued: Ago
    readonly by: string
    readonly due: Ago
    readonly acts: readonly Act[]
  }[]
  readonly tasks: readonly { readonly path: string; readonly acts: readonly Act[] }[]
}

/** The supervision orders of the sample, and what else happened to its tasks: milestones, parts of co-units, extensions. */
export function orderActs(story: Story): Scheduled[] {
  const { stage, units, firstStart, calendar } = story
  const seed = JSON.parse(readSeed(story.root, 'orders.json')) as Pressed
  const day = (ago: Ago): PlainDate => calendar.from(addDays(firstStart, -ago))
  const unit = (key: string) => units.get(key) ?? ''

  const actsOn = (list: readonly Act[], idOf: () => Promise<string | undefined>): Scheduled[] =>
    list.map((act) => ({
      on: day(act.d),
      run: async () => {
        const id = await idOf()
        if (id !== undefined) await played(story, id, act, day(act.d))
      },
    }))

  const orders = seed.orders.flatMap((order) => {
    const made = { id: undefined as string | undefined }
    const issued = day(order.issued)
    const { title, basis, urgency, every, asks } = order
    const issue: Scheduled = {
      on: issued,
      run: async () => {
        const answers = { title, basis, urgency, every, asks, dueOn: day(order.due) }
        const parts = { lead: unit(order.lead), co: order.co.map(unit) }
        const actor = await stage.actor(order.by, issued)
        made.id = (await stage.open(issued, actor, 'order', 'issue', null, { ...answers, ...parts }))?.thing.id
      },
    }
    return [issue, ...actsOn(order.acts, async () => made.id)]
  })
  const tasks = seed.tasks.flatMap((told) =>
    actsOn(told.acts, async () => {
      const all = await story.things(runningPlan, 'task')
      return all.find((task) => task.data.path === told.path)?.id
    }),
  )
  return [...orders, ...tasks].filter((act) => act.on <= firstStart)
}

async function played(story: Story, id: string, act: Act, on: PlainDate): Promise<void> {
  const { stage } = story
  const actor = await stage.actor(act.by, on)
  if (act.do === 'report') {
    await stage.open(on, actor, 'report', 'submit', id, { text: act.text ?? '' })
    return
  }
  if (act.do === 'accept') {
    const report = (await stage.children(id, 'report')).at(-1)
    if (report) await stage.act(on, actor, report.id, 'accept', {})
    return
  }
  await stage.act(on, actor, id, act.do, answersOf(story, act))
}

function answersOf({ firstStart, calendar }: Story, act: Act): Record<string, unknown> {
  const text = act.text ?? ''
  const on = calendar.from(addDays(firstStart, -(act.on ?? 0)))
  switch (act.do) {
    case 'askClose':
    case 'instruct':
    case 'remind':
    case 'contribute':
      return { text }
    case 'close':
      return { note: text }
    case 'addMilestone':
      return { name: act.name ?? '', on }
    case 'reachMilestone':
      return { milestone: act.n ?? 1, note: text }
    case 'askExtension':
      return { dueOn: on, ground: text }
    default:
      return {}
  }
}
