import type { CallOutput } from '@zhiqiang/contract'
import {
  aimOf,
  backTest,
  indicatorGoal,
  type Limit,
  lastYearOf,
  limitOf,
  meanMiss,
  neededOf,
  ok,
  quartersLeft,
  type Result,
  type Standing,
  sensitivityOf,
  type Text,
  t,
  type YearValue,
} from '@zhiqiang/kernel'
import type { ReadDeps } from '../read-deps.ts'
import { readableThing } from '../things/get-thing.ts'
import { thingsById } from '../things/store.ts'
import { judge } from './indicator-row.ts'
import { cityName, countiesOf } from './store.ts'

/**
 * `indicators.needed`: what the city and each county must add in every quarter left to reach the goal, what delivering
 * less would come to, and how well the same straight line told the years already known.
 */
export async function whatMustHappen(
  deps: ReadDeps,
  input: { readonly id: string },
): Promise<Result<CallOutput<'indicators.needed'>>> {
  const found = await readableThing(deps, input.id, 'indicator')
  if (!found.ok) return found
  const { city, data } = found.value
  const things = await thingsById(deps.tx, [input.id])
  const [standing] = await judge(deps, things)
  if (!standing) throw new Error(`indicator ${input.id} vanished inside its transaction`)
  const goal = indicatorGoal(data)
  const { target: value, unit, period, direction } = aimOf(goal)
  const limit =
    value === null
      ? null
      : limitOf({ operator: goal.operator ?? (direction === 'down' ? '<=' : '>='), value, direction })
  const end = lastYearOf(period)
  const why = whyNot(standing, limit, end, goal.operator)
  const quarters = end === null ? 0 : quartersLeft(deps.today, end)
  const years = yearsOf(standing.series)
  const latest = years.at(-1)
  const names = new Map((await countiesOf(deps.tx, [city])).map((one) => [one.code, one.name]))
  const cityRow = neededOf({ place: '', years, limit }, quarters)
  const counties = standing.counties.filter((one) => one.series.length > 0 || one.target !== null)
  const rows = counties.map((one) =>
    neededOf({ place: one.place, years: yearsOf(one.series), limit: countyLimit(limit, one.target) }, quarters),
  )
  const tests = backTest(years)
  const own = await cityName(deps.tx, city)
  return ok({
    end,
    quarters,
    unit,
    rows:
      why === null
        ? [cityRow, ...rows].map((row) => ({
            ...row,
            latest: row.latest?.value ?? null,
            name: names.get(row.place) ?? own,
          }))
        : [],
    sensitivity: limit && latest && why === null ? sensitivityOf(limit, latest.value).map((one) => ({ ...one })) : [],
    backTest: tests.map((one) => ({ ...one })),
    meanMiss: meanMiss(tests),
    why,
  })
}

function yearsOf(series: Standing['series']): readonly YearValue[] {
  return series.flatMap(({ year, value }) => (value === null ? [] : [{ year, value }]))
}

function countyLimit(city: Limit | null, target: number | null): Limit | null {
  return city && target !== null ? { bound: target, direction: city.direction, strict: false } : null
}

function whyNot(standing: Standing, limit: Limit | null, end: number | null, operator: string | null): Text | null {
  if (!limit) return t('目标没有数字，不能推算', 'the goal has no number')
  if (end === null) return t('每年单独评价，或没有写明到哪一年', 'it is judged each year, or names no year')
  if (operator === 'growth>=')
    return t('增长目标按各年增长率评价，不按季度累加', 'growth is judged by yearly rates, not added by quarter')
  if (standing.missing.length > 0) return standing.why
  return standing.series.length === 0 ? t('还没有实绩', 'no actuals yet') : null
}
