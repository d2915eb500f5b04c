import { fillSample, type SampleYears, samplePeriod } from '@zhiqiang/catalog/sample'
import { addDays } from '@zhiqiang/kernel'
import type { ThingBrief } from '../ports.ts'
import { runningPlan, type Scheduled, type Story } from './schedule.ts'
import { readSeed } from './seed-files.ts'

type Values = readonly { readonly period: string; readonly values: Readonly<Record<string, number>> }[]

/** Figures of the counties of one indicator, with how they make the city's. */
interface CountySeries {
  readonly path: string
  readonly match: string
  readonly by: string
  readonly source: string
  readonly why: string
  readonly arithmetic: { readonly form: string; readonly from: string; readonly twice: boolean }
  /** The name of a version of the inhabitants. */
  readonly base?: string
  readonly actuals: Values
  readonly targets?: Values
}

interface Inhabitants {
  readonly name: string
  readonly source: string
  readonly rows: readonly (readonly [place: string, year: string, persons: number])[]
}

/** The counties' part of the sample's history; `db/seed/sample/README.md` explains it. */
interface CountyScenario {
  readonly populations: readonly Inhabitants[]
  readonly counties: readonly CountySeries[]
}

function readCounties(root: string, years: SampleYears): CountyScenario {
  return JSON.parse(fillSample(readSeed(root, 'counties.json'), years)) as CountyScenario
}

const office = 'guyanqing'
/** Days before the first start that inhabitants were entered and arithmetic declared. */
const [enteredBefore, declaredBefore, brokenDownBefore] = [84, 83, 70]
const figuresAfter = 24

/** Inhabitants in versions, figures of counties with their arithmetic, and targets broken down. */
export function countyActs(story: Story): Scheduled[] {
  const scenario = readCounties(story.root, story.years)
  const versions = new Map<string, string>()
  return [
    ...scenario.populations.map((one) => populationAct(story, one, versions)),
    ...scenario.counties.flatMap((one) => seriesActs(story, one, versions)),
  ]
}

function populationAct(story: Story, { name, source, rows }: Inhabitants, versions: Map<string, string>): Scheduled {
  const on = story.calendar.from(addDays(story.firstStart, -enteredBefore))
  return {
    on,
    run: async () => {
      const lines = rows.map((row) => row.join(' ')).join('\n')
      const made = await story.stage.open(on, await story.stage.actor(office, on), 'population', 'enter', null, {
        name,
        source,
        rows: lines,
      })
      if (made) versions.set(name, made.thing.id)
    },
  }
}

function seriesActs(story: Story, series: CountySeries, versions: ReadonlyMap<string, string>): Scheduled[] {
  const { stage, calendar, firstStart, years } = story
  const each = async (run: (indicator: ThingBrief) => Promise<unknown>) => {
    for (const indicator of await story.things(runningPlan, 'indicator')) {
      const said = `${indicator.data.quote}${indicator.data.name}`
      if (indicator.data.path === series.path && said.includes(series.match)) await run(indicator)
    }
  }
  const declared = calendar.from(addDays(firstStart, -declaredBefore))
  const cellsOf = (period: string, values: Readonly<Record<string, number>>) =>
    Object.entries(values).map(([place, value]) => ({ place, period, value }))
  const acts: Scheduled[] = [
    {
      on: declared,
      run: () =>
        each(async (indicator) =>
          stage.act(declared, await stage.actor(office, declared), indicator.id, 'declare', {
            ...series.arithmetic,
            base: series.base === undefined ? null : (versions.get(series.base) ?? null),
            why: series.why,
          }),
        ),
    },
  ]
  for (const { period, values } of series.actuals) {
    const { year, ends } = samplePeriod(period, years)
    const known = calendar.from(addDays(ends, figuresAfter))
    const on = [known, declared].sort().at(-1) ?? known
    acts.push({
      on,
      run: () =>
        each(async (indicator) =>
          stage.act(on, await stage.actor(series.by, on), indicator.id, 'enterCells', {
            cells: cellsOf(year, values),
            source: series.source,
          }),
        ),
    })
  }
  const { targets } = series
  if (targets) {
    const on = calendar.from(addDays(firstStart, -brokenDownBefore))
    const cells = targets.flatMap(({ period, values }) => cellsOf(samplePeriod(period, years).year, values))
    acts.push({
      on,
      run: () =>
        each(async (indicator) =>
          stage.act(on, await stage.actor(office, on), indicator.id, 'breakDown', {
            cells,
            why: '按最新实绩同比例推进，各县（市、区）会商一致。',
          }),
        ),
    })
  }
  return acts
}
