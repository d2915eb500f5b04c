import { fillSample } from '@zhiqiang/catalog/sample'
import { addDays, type PlainDate } from '@zhiqiang/kernel'
import { keepCountyPlan } from '../core/counties/upload-plan.ts'
import { readHanded } from '../core/policies/read-handed.ts'
import type { Scheduled, Story } from './schedule.ts'
import { readSeed } from './seed-files.ts'

/** Days before the first start; negative lies after it. */
type Ago = number

interface SampleCounty {
  readonly region: string
  readonly officer: string
  readonly person?: readonly [name: string, post: string, since: Ago]
  readonly plan?: readonly [title: string, number: string]
  /** Its own plan is uploaded from county-plan.txt. */
  readonly file?: boolean
  readonly subsidy?: readonly [title: string, number: string, until: Ago]
  readonly budgets: readonly (readonly [year: string, amount: number])[]
  readonly reminded?: readonly [d: Ago, note: string, answered?: Ago, answer?: string]
}

const office = 'guyanqing'
/** Days before the first start: put on record, filled in, the plan uploaded. */
const [enrolled, filled, uploaded] = [95, 88, 80]
const source = '年度部门预算批复。'

/** The counties' own records: some whole, some with gaps, one that was reminded and answered, one that did not. */
export function countyRecordActs(story: Story): Scheduled[] {
  const text = fillSample(readSeed(story.root, 'county-records.json'), story.years)
  return (JSON.parse(text) as readonly SampleCounty[]).flatMap((one) => actsOf(story, one))
}

function actsOf(story: Story, county: SampleCounty): Scheduled[] {
  const { stage, calendar, firstStart } = story
  const day = (ago: Ago): PlainDate => calendar.from(addDays(firstStart, -ago))
  const { region, officer, person, plan, subsidy, budgets, reminded } = county
  let id = ''
  const at = (ago: Ago, by: string, run: (on: PlainDate, actor: Actor) => Promise<unknown>): Scheduled => {
    const on = day(ago)
    return { on, run: async () => void (await run(on, await stage.actor(by, on))) }
  }
  const acts = [
    at(enrolled, office, async (on, actor) => {
      id = (await stage.open(on, actor, 'county', 'enrol', null, { region }))?.thing.id ?? ''
    }),
    at(filled, officer, async (on, actor) => {
      const take = (step: string, answers: Record<string, unknown>) => stage.act(on, actor, id, step, answers)
      if (person) await take('setPerson', { person: person[0], post: person[1], since: day(person[2]) })
      if (plan) await take('setPlan', { title: plan[0], number: plan[1] })
      if (subsidy) await take('setSubsidy', { title: subsidy[0], number: subsidy[1], until: day(subsidy[2]) })
      for (const [year, amount] of budgets) await take('setBudget', { year, amount, source })
    }),
  ]
  if (county.file) acts.push(at(uploaded, officer, (on, actor) => uploadPlan(story, on, actor, id)))
  if (reminded) {
    const [d, note, answered, answer] = reminded
    acts.push(at(d, office, (on, actor) => stage.act(on, actor, id, 'remind', { note })))
    if (answered !== undefined && answer !== undefined) {
      acts.push(at(answered, officer, (on, actor) => stage.act(on, actor, id, 'answer', { text: answer })))
    }
  }
  return acts
}

type Actor = Awaited<ReturnType<Story['stage']['actor']>>

async function uploadPlan(story: Story, on: PlainDate, actor: Actor, id: string): Promise<void> {
  const { stage } = story
  const bytes = new TextEncoder().encode(fillSample(readSeed(story.root, 'county-plan.txt'), story.years))
  const handed = { files: [{ name: '栖禾县知识产权工作实施方案.txt', bytes }], text: null }
  const read = stage.taken(on, 'read county plan', await readHanded(handed))
  if (!read) return
  const kept = { id, city: stage.city, handed, requestId: crypto.randomUUID(), read }
  stage.taken(on, 'upload county plan', await keepCountyPlan(stage.engineOn(on), stage.tx, stage.vault, actor, kept))
}
