import { addDays, type PlainDate } from '@zhiqiang/kernel'
import type { Scheduled, Story } from './schedule.ts'
import { readSeed } from './seed-files.ts'

interface Seed {
  readonly by: string
  /** Days before the first start: the policy, the budget line, the round. */
  readonly d: { readonly policy: number; readonly line: number; readonly round: number }
  /** Days that the policy is in force before it is recorded, and that the round is open. */
  readonly inForceBefore: number
  readonly open: number
  readonly policy: Readonly<Record<string, unknown>>
  readonly line: Readonly<Record<string, unknown>>
  readonly round: string
}

/** Money of the sample's hall: policies, each with its budget line and a round that is open at the first start. */
export function fundActs(story: Story): Scheduled[] {
  return (JSON.parse(readSeed(story.root, 'funds.json')) as readonly Seed[]).flatMap((seed) => fundsOf(story, seed))
}

function fundsOf(story: Story, seed: Seed): Scheduled[] {
  const { stage } = story
  const day = (ago: number): PlainDate => story.calendar.from(addDays(story.firstStart, -ago))
  const made = { policy: '', line: '' }
  const open = async (on: PlainDate, kind: string, step: string, parent: string | null, answers: object) => {
    const office = await stage.actor(seed.by, on)
    return (await stage.open(on, office, kind, step, parent, { ...answers }))?.thing.id ?? ''
  }
  const policyDay = day(seed.d.policy)
  const lineDay = day(seed.d.line)
  const roundDay = day(seed.d.round)
  return [
    {
      on: policyDay,
      run: async () => {
        const answers = { ...seed.policy, from: addDays(policyDay, -seed.inForceBefore) }
        made.policy = await open(policyDay, 'support-policy', 'enact', null, answers)
      },
    },
    {
      on: lineDay,
      run: async () => {
        const year = Number(lineDay.slice(0, 4))
        made.line = await open(lineDay, 'budget-line', 'enter', null, { ...seed.line, year })
      },
    },
    {
      on: roundDay,
      run: async () => {
        const window = { from: roundDay, to: addDays(roundDay, seed.open) }
        const answers = { title: seed.round, line: made.line, window }
        await open(roundDay, 'support-round', 'call', made.policy, answers)
      },
    },
  ]
}
