import { addDays, type PlainDate } from '@zhiqiang/kernel'
import type { Scheduled, Story } from './schedule.ts'
import { readSeed } from './seed-files.ts'

interface Enrolment {
  readonly d: number
  readonly by: string
  readonly trainee: string
  /** Lessons they sign in to with the code, and lessons whose sheet of signatures names them. */
  readonly attends?: readonly string[]
  readonly signs?: readonly string[]
  readonly withdraws?: number
}

/** A class; days are before the first start, so that one below zero is still to come. */
interface Seed {
  readonly by: string
  readonly head: string
  readonly announced: number
  readonly until: number
  readonly from: number
  readonly answers: Readonly<Record<string, unknown>>
  readonly enrolments: readonly Enrolment[]
  /** One on each working day from the first. */
  readonly lessons: readonly { readonly label: string; readonly hours: number }[]
  readonly marks?: string
  readonly certified?: number
}

/** Classes of the sample's hall: who enrolled, came, passed. */
export function trainingActs(story: Story): Scheduled[] {
  return (JSON.parse(readSeed(story.root, 'training.json')) as readonly Seed[]).flatMap((seed) =>
    classActs(story, seed),
  )
}

function classActs(story: Story, seed: Seed): Scheduled[] {
  const { stage, calendar } = story
  const day = (ago: number): PlainDate => calendar.from(addDays(story.firstStart, -ago))
  const days: PlainDate[] = [day(seed.from)]
  for (const _ of seed.lessons.slice(1)) days.push(calendar.from(addDays(days.at(-1) ?? '', 1)))
  const first = days[0] ?? day(seed.from)
  const dates = { from: first, to: days.at(-1) ?? first }
  const made = { class: '', cases: new Map<string, string>() }
  const act = async (on: PlainDate, by: string, id: string | undefined, step: string, answers: object = {}) =>
    id === undefined ? null : stage.act(on, await stage.actor(by, on), id, step, { ...answers })
  const offering = async () => {
    const bureau = story.units.get('bhzx') ?? ''
    return (await stage.ofUnit(bureau, ['offering'])).find(({ data }) => data.item === 'training')?.id ?? null
  }
  const announce = async () => {
    const on = day(seed.announced)
    const answers = { ...seed.answers, dates, until: day(seed.until) }
    const officer = await stage.actor(seed.by, on)
    const opened = await stage.open(on, officer, 'training-class', 'announce', await offering(), answers)
    made.class = opened?.thing.id ?? ''
  }
  const enrol = async ({ d, by, trainee }: Enrolment) => {
    const applicant = await stage.actor(by, day(d))
    const answers = { class: made.class, trainee }
    const opened = await stage.open(day(d), applicant, 'training', 'submit', await offering(), answers)
    if (opened) made.cases.set(trainee, opened.thing.id)
  }
  const teach = async ({ label, hours }: Seed['lessons'][number], on: PlainDate) => {
    const officer = await stage.actor(seed.by, on)
    const opened = await stage.open(on, officer, 'training-session', 'hold', made.class, { label, on, hours })
    const { code } = opened?.thing.data ?? {}
    for (const { by, trainee, attends = [] } of seed.enrolments) {
      if (attends.includes(label)) await act(on, by, made.cases.get(trainee), 'attend', { code })
    }
    const signed = seed.enrolments.flatMap(({ trainee, signs = [] }) => (signs.includes(label) ? [trainee] : []))
    await act(on, seed.by, opened?.thing.id, 'end')
    if (signed.length > 0) await act(on, seed.by, opened?.thing.id, 'mark', { present: signed.join('\n') })
  }
  const { certified, marks } = seed
  return [
    { on: day(seed.announced), run: announce },
    ...seed.enrolments.map((one) => ({ on: day(one.d), run: () => enrol(one) })),
    ...seed.enrolments.flatMap((one) => {
      const { withdraws, by, trainee } = one
      if (withdraws === undefined) return []
      const on = day(withdraws)
      return [{ on, run: async () => void (await act(on, by, made.cases.get(trainee), 'withdraw')) }]
    }),
    ...seed.lessons.map((one, at) => ({ on: days[at] ?? first, run: () => teach(one, days[at] ?? first) })),
    ...(certified === undefined
      ? []
      : [
          {
            on: day(certified),
            run: async () => {
              if (marks !== undefined) await act(day(certified), seed.by, made.class, 'marks', { marks })
              await act(day(certified), seed.head, made.class, 'certify')
            },
          },
        ]),
  ]
}
