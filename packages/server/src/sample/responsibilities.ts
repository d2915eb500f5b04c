import { addDays, type PlainDate } from '@zhiqiang/kernel'
import { runningPlan, type Scheduled, type Story } from './schedule.ts'
import { readSeed } from './seed-files.ts'

/** A unit, and the login of whoever holds the post named (the first of several that holds one); empty for no person. */
interface Owner {
  readonly unit: string
  readonly who: string
}

interface Listed {
  readonly name: string
  readonly level: string
  readonly content: string
  readonly basis: string
  /** Clause of the running plan; empty for none. */
  readonly path: string
  /** Paths of tasks that cite it. */
  readonly cases: readonly string[]
  readonly city: readonly Owner[]
  /** By division code; a county that is missing is a gap. */
  readonly counties: Readonly<Record<string, readonly Owner[]>>
}

interface Seed {
  /** Days before the first start. */
  readonly listed: number
  readonly by: string
  readonly responsibilities: readonly Listed[]
}

/** The map of protection responsibilities, with gaps and double owners as a real one has them. */
export function responsibilityActs(story: Story): Scheduled[] {
  const seed = JSON.parse(readSeed(story.root, 'responsibilities.json')) as Seed
  const on = story.calendar.from(addDays(story.firstStart, -seed.listed))
  return seed.responsibilities.map((one) => ({ on, run: () => played(story, one, { on, by: seed.by }) }))
}

async function played(story: Story, one: Listed, { on, by }: { readonly on: PlainDate; readonly by: string }) {
  const { stage, units } = story
  const office = await stage.actor(by, on)
  const policies = stage.engineOn(on).ports(stage.tx, stage.city).policies
  const clause = (await policies.clauseIds(story.plans.get(runningPlan) ?? '')).get(one.path)
  const { name, level, content, basis } = one
  const listed = await stage.open(on, office, 'responsibility', 'list', null, {
    name,
    level,
    content,
    basis,
    ...(clause === undefined ? {} : { clause }),
  })
  if (!listed) return
  const charges = await stage.children(listed.thing.id, 'charge')
  for (const [place, owners] of Object.entries({ [stage.city]: one.city, ...one.counties })) {
    const charge = charges.find((cell) => cell.data.place === place)
    for (const { unit, who } of charge ? owners : []) {
      const post = await postOf(story, who, on)
      const answers = { unit: units.get(unit) ?? '', ...(post === undefined ? {} : { post }) }
      await stage.act(on, office, charge?.id ?? '', 'assign', answers)
    }
  }
  for (const task of await story.things(runningPlan, 'task')) {
    if (!one.cases.includes(String(task.data.path))) continue
    await stage.act(on, office, task.id, 'cite', { responsibility: listed.thing.id })
  }
}

async function postOf(story: Story, logins: string, on: PlainDate): Promise<string | undefined> {
  for (const login of logins.split('|').filter((one) => one !== '')) {
    const [post] = (await story.stage.actor(login, on)).posts
    if (post) return post.postId
  }
  return undefined
}
