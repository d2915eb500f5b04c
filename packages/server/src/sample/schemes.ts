import { fillSample } from '@zhiqiang/catalog/sample'
import { addDays } from '@zhiqiang/kernel'
import { runningPlan, type Scheduled, type Story } from './schedule.ts'
import { readSeed } from './seed-files.ts'

/** Days before the first start; negative lies after it. */
type Ago = number

interface SampleScheme {
  readonly d: Ago
  readonly due: Ago
  /** Sent in on that day; still being compiled without one. */
  readonly sent?: Ago
  readonly name: string
  readonly sort: string
  readonly by: string
  readonly cutoff: string
  readonly ground: string
  readonly gaps?: string
  readonly items: readonly {
    readonly no: string
    readonly name: string
    readonly unit: string
    /** Words of the indicator that feeds it; a gap without. */
    readonly source?: string
    readonly shows?: string
    readonly factor?: number
    readonly digits?: number
  }[]
}

const office = 'guyanqing'
/** A figure found wrong after one scheme had been sent in. */
const correction = {
  d: 33,
  by: 'wenjingyi',
  match: '专利转让许可次数',
  add: 13,
  source: '补登许可备案13次，核对备案系统后更正。',
}

/** The outside assessments of the last year, fed from the same figures, and one figure corrected since. */
export function schemeActs(story: Story): Scheduled[] {
  const schemes = JSON.parse(fillSample(readSeed(story.root, 'schemes.json'), story.years)) as readonly SampleScheme[]
  return [...schemes.flatMap((one) => actsOf(story, one)), correctionAct(story)]
}

function actsOf(story: Story, scheme: SampleScheme): Scheduled[] {
  const { stage, calendar, firstStart } = story
  const day = (ago: Ago) => calendar.from(addDays(firstStart, -ago))
  const { name, sort, by, cutoff, ground, gaps, sent } = scheme
  let id: string | null = null
  const make: Scheduled = {
    on: day(scheme.d),
    run: async () => {
      const on = day(scheme.d)
      const actor = await stage.actor(office, on)
      const frame = { name, sort, by, cutoff, ground, dueOn: day(scheme.due) }
      const made = await stage.open(on, actor, 'scheme', 'make', null, frame)
      id = made?.thing.id ?? null
      if (id === null) return
      const indicators = await story.things(runningPlan, 'indicator')
      for (const { source, shows = 'value', factor = 1, digits = 0, ...words } of scheme.items) {
        const indicator = indicators.find((one) => source !== undefined && one.title.includes(source))?.id ?? null
        const answers = { ...(indicator === null ? {} : { source: indicator }), shows, factor, digits, ...words }
        await stage.act(on, actor, id, 'putItem', answers)
      }
    },
  }
  if (sent === undefined) return [make]
  const send: Scheduled = {
    on: day(sent),
    run: async () => {
      if (id === null) return
      const on = day(sent)
      await stage.act(on, await stage.actor(office, on), id, 'send', gaps === undefined ? {} : { gaps })
    },
  }
  return [make, send]
}

function correctionAct(story: Story): Scheduled {
  const { stage, calendar, firstStart, years } = story
  const on = calendar.from(addDays(firstStart, -correction.d))
  return {
    on,
    run: async () => {
      const indicators = await story.things(runningPlan, 'indicator')
      const indicator = indicators.find((one) => one.title.includes(correction.match))
      if (!indicator) return
      const actor = await stage.actor(correction.by, on)
      const answers = { period: String(years.A), value: 820 + correction.add, source: correction.source }
      await stage.act(on, actor, indicator.id, 'enterActual', answers)
    },
  }
}
