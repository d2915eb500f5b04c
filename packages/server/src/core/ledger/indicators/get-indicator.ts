import type { CallOutput } from '@zhiqiang/contract'
import {
  type Arithmetic,
  arithmeticOf,
  type Computed,
  type CountyStanding,
  dateInChina,
  indicatorGoal,
  type Json,
  ok,
  type Result,
  type Text,
  type ThingData,
  t,
  weighing,
} from '@zhiqiang/kernel'
import type { ReadDeps } from '../read-deps.ts'
import { readableThing } from '../things/get-thing.ts'
import { filesOf, textIn, thingsById } from '../things/store.ts'
import { indicatorRows, judge, targetsThen } from './indicator-row.ts'
import { allActuals, cityName, countiesOf, populations, populationVersions } from './store.ts'
import { type LookBack, populationIn, surroundingsOf } from './surroundings.ts'

type IndicatorView = CallOutput<'indicators.get'>

/**
 * `indicators.get`: one indicator with its source, every raw number ever entered, how each figure was made, its counties,
 * its rank and the path still needed. Looking back, it stands as it stood then.
 */
export async function getIndicator(
  deps: ReadDeps,
  input: { readonly id: string } & LookBack,
): Promise<Result<IndicatorView>> {
  const found = await readableThing(deps, input.id, 'indicator')
  if (!found.ok) return found
  const { city } = found.value
  const things = targetsThen(await thingsById(deps.tx, [input.id]), input)
  const data = (things[0]?.data ?? {}) as ThingData
  const judged = await judge(deps, things, input)
  const [row] = await indicatorRows(deps, things, judged)
  const [standing] = judged
  if (!row || !standing) throw new Error(`indicator ${input.id} vanished inside its transaction`)
  const goal = indicatorGoal(data)
  const last = standing.ranks.at(-1)
  const names = new Map((await countiesOf(deps.tx, [city])).map((one) => [one.code, one.name]))
  const versions = await populationVersions(deps.tx, city)
  const arithmetic = arithmeticOf(data)
  return ok({
    ...row,
    quote: textIn(data as Json, 'quote'),
    span: spanIn(data.span),
    formula: formulaOf(data, row),
    actuals: await actualsOf(deps, input, city, names),
    rank:
      goal.type === 'rank' || last
        ? {
            within: goal.rank?.within ?? null,
            of: goal.rank?.of ?? '',
            position: last?.position ?? null,
            places: last?.places ?? 0,
          }
        : null,
    trajectory: standing.trajectory.map((step) => ({ ...step })),
    projection: standing.projection,
    reachedIn: standing.reachedIn,
    arithmetic: { ...arithmetic, base: versionOf(versions, arithmetic.base) },
    measure: measureIn(data.measure),
    series: standing.series.map(computedView),
    yearlyPath: standing.path.map((step) => ({ ...step })),
    counties: standing.counties.map((one) => countyView(one, names.get(one.place) ?? one.place)),
    targetsBy: breakdownIn(data.breakdown),
    otherBases: await onOtherBases(deps, { id: input.id, city, data: data as Json }, arithmetic, versions, input),
  })
}

/** How it is bound to a measure; written by the step that binds it. */
function measureIn(said: Json | undefined): IndicatorView['measure'] {
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return null
  const { id, tests, since, why, by, at } = said as Readonly<Record<string, Json>>
  return {
    id: String(id),
    tests: Array.isArray(tests) ? tests.map(String) : [],
    since: Number(since),
    why: String(why),
    by: String(by),
    at: String(at),
  }
}

function versionOf(versions: readonly Version[], id: string | null) {
  const version = versions.find((one) => one.id === id)
  return version ? { id: version.id, name: version.title } : null
}

interface Version {
  readonly id: string
  readonly title: string
  readonly state: string
}

/** The city's figures on every other version of the inhabitants, so that a change of base is seen and not felt. */
async function onOtherBases(
  deps: ReadDeps,
  thing: { readonly id: string; readonly city: string; readonly data: Json },
  arithmetic: Arithmetic,
  versions: readonly Version[],
  back: LookBack,
): Promise<IndicatorView['otherBases']> {
  if (arithmetic.base === null) return []
  const others = versions.filter((one) => one.id !== arithmetic.base)
  const people = await populations(
    deps.tx,
    others.map((one) => one.id),
  )
  const [found] = await surroundingsOf(deps.tx, [thing], back)
  return others.map((version) => {
    const around = found && { ...found.around, population: populationIn(people, version.id) }
    const series = found && around ? weighing(found.actuals, around).city : []
    return { id: version.id, name: version.title, series: series.map(computedView) }
  })
}

function computedView(one: Computed): IndicatorView['series'][number] {
  return { year: one.year, value: one.value, how: one.how, missing: one.missing.map((gap) => ({ ...gap })) }
}

function countyView(one: CountyStanding, name: string): IndicatorView['counties'][number] {
  const { course } = one
  return {
    code: one.place,
    name,
    light: course.light,
    why: course.why,
    latest: course.latest?.value ?? null,
    latestPeriod: course.latest === null ? null : String(course.latest.year),
    gap: course.gap,
    projection: course.projection,
    reachedIn: course.reachedIn,
    target: one.target,
    targets: one.targets.map(({ year, value }) => ({ year, value })),
    series: one.series.map(computedView),
  }
}

async function actualsOf(
  deps: ReadDeps,
  input: { readonly id: string } & LookBack,
  city: string,
  names: ReadonlyMap<string, string>,
): Promise<IndicatorView['actuals']> {
  const all = await allActuals(deps.tx, input.id)
  const { known, asOf } = input
  const rows = all.filter(
    (row) =>
      (known === undefined || dateInChina(row.at) <= known) && (asOf === undefined || `${row.period}-12-31` <= asOf),
  )
  const files = await filesOf(deps.tx, input.id)
  const own = await cityName(deps.tx, city)
  const latest = new Set<string>()
  return rows.map((row) => {
    // Rows come latest first: the first of a figure is the one in force at the time asked about.
    const key = `${row.level}|${row.place}|${row.period}|${row.part}`
    const superseded = latest.has(key)
    latest.add(key)
    const level = row.level as IndicatorView['actuals'][number]['level']
    return {
      level,
      place: level === 'city' ? own : (names.get(row.place) ?? row.place),
      code: level === 'county' ? row.place : '',
      period: row.period,
      part: row.part as IndicatorView['actuals'][number]['part'],
      value: row.value === null ? null : Number(row.value),
      source: row.source,
      enteredBy: row.entered_by,
      at: row.at,
      eventSeq: row.event_seq,
      superseded,
      files: files.filter((f) => f.eventSeq === row.event_seq).map((f) => ({ id: f.id, name: f.name })),
    }
  })
}

function breakdownIn(value: Json | undefined): IndicatorView['targetsBy'] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const although = textIn(value, 'although')
  return {
    why: textIn(value, 'why'),
    although: although === '' ? null : although,
    by: textIn(value, 'by'),
    at: textIn(value, 'at'),
  }
}

function spanIn(value: Json | undefined): [number, number] {
  const [from, to] = Array.isArray(value) ? value : []
  return [Number(from ?? 0), Number(to ?? 0)]
}

/** The office's formula where it wrote one, else how the kind of goal is judged. */
function formulaOf(data: ThingData, row: { readonly type: string; readonly operator: string | null }): Text {
  const own = data.formula
  if (typeof own === 'string' && own !== '') return t(own, own)
  const { form, from } = arithmeticOf(data)
  if (form !== 'plain' || from !== 'city')
    return t(`${fromWords[from].zh}，${formWords[form].zh}`, `${fromWords[from].en}; ${formWords[form].en}`)
  if (row.type === 'rank')
    return t('同一年度各市数值比较，数值相同并列', "Comparison of one year's figures; equals share a rank")
  if (row.operator === 'growth>=') return t('各年增长率的几何平均', 'Geometric mean of the yearly growth rates')
  if (row.operator === 'cumulative>=')
    return t('累计数，填到当年年底为止的总数', 'Running total up to the end of the year')
  if (row.operator === 'each-year') return t('当年数，每年单独评价', "The year's own figure, judged each year")
  return t('年末数，按历年实绩直线推算', 'Figure at the end of the year; straight line through the actuals')
}

const fromWords = {
  city: t('全市数', 'the city’s own figure'),
  sum: t('各县（市、区）合计', 'the sum of the counties'),
  mean: t('各县（市、区）按常住人口加权平均', 'the mean of the counties by inhabitants'),
} as const
const formWords = {
  plain: t('按历年实绩直线推算', 'straight line through the actuals'),
  perTenThousand: t('除以常住人口（万人）', 'divided by inhabitants in units of 10,000'),
  growth: t('与上年相比的增长率', 'growth on the year before'),
  share: t('分子合计除以分母合计', 'all parts divided by all wholes'),
} as const
