import type { CallOutput } from '@zhiqiang/contract'
import {
  can,
  fail,
  fromCounties,
  type IndicatorGoal,
  indicatorGoal,
  type Json,
  lastYearOf,
  limitOf,
  ok,
  problem,
  proposeTargets,
  type Result,
  type Text,
  t,
  weighing,
  yearOf,
} from '@zhiqiang/kernel'
import type { ReadDeps } from '../read-deps.ts'
import { readableThing } from '../things/get-thing.ts'
import { surroundingsOf } from './surroundings.ts'

type Proposed = CallOutput<'indicators.propose'>

/** Units of which no county can have a half. */
const counted = /^(件|个|家|家次|次|项|人|名|种|所|部|场|户|起|宗|幅|枚)$/

/** `indicators.propose`: targets by county and year from the latest actuals, for the office to edit. */
export async function proposeBreakdown(deps: ReadDeps, input: { readonly id: string }): Promise<Result<Proposed>> {
  const found = await readableThing(deps, input.id, 'indicator')
  if (!found.ok) return found
  if (!can(deps.actor, 'indicator.revise', found.value)) return fail(problem('E_FORBIDDEN'))
  const { id, city, data } = found.value
  const goal = indicatorGoal(data)
  const [about] = await surroundingsOf(deps.tx, [{ id, city, data: data as Json }])
  if (!about) return fail(problem('E_NOT_FOUND'))
  const { actuals, around } = about
  const { weights, doubles, counties, city: own } = weighing(actuals, around)
  const latest = new Map(
    around.places.counties.flatMap((place) => {
      const value = counties.get(place)?.findLast((one) => one.value !== null)?.value
      return value === undefined || value === null ? [] : [[place, value] as const]
    }),
  )
  const from = own.findLast((one) => one.value !== null)
  const end = endOf(goal, deps.today)
  const limit =
    goal.value === null
      ? null
      : limitOf({ operator: goal.operator ?? '>=', value: goal.value, direction: goal.direction })
  const lacking = around.places.counties.filter((place) => !latest.has(place))
  const why = whyNot(goal, fromCounties(around.arithmetic), lacking.map(around.nameOf), from !== undefined, end)
  const proposed =
    why !== null || !limit || !from || from.value === null || end === null
      ? []
      : proposeTargets({
          limit,
          latest,
          from: { year: from.year, value: from.value },
          end,
          weights,
          doubles,
          whole: counted.test(goal.unit) && around.arithmetic.form === 'plain',
          eachYear: goal.operator === 'each-year' || goal.period === 'annual',
        })
  const current = around.targets.map((one) => ({ ...one }))
  const first = from === undefined ? yearOf(deps.today) : Math.min(from.year + 1, yearOf(deps.today))
  const years = new Set([...proposed, ...current].map((one) => one.year))
  for (let year = first; end !== null && year <= Math.min(end, first + 9); year++) years.add(year)
  return ok({
    years: [...years].sort((a, b) => a - b),
    counties: around.places.counties.map((code) => ({
      code,
      name: around.nameOf(code),
      latest: latest.get(code) ?? null,
      weight: weights ? weights(code, end ?? first) : null,
    })),
    weighted: weights !== null,
    doubles,
    bound: limit?.bound ?? null,
    direction: limit?.direction ?? goal.direction,
    end,
    current,
    proposed: proposed.map((one) => ({ ...one })),
    why,
  })
}

/** The last year to break down to: the goal's own, or the running year of a goal of every year. */
function endOf(goal: IndicatorGoal, today: string): number | null {
  const end = lastYearOf(goal.period)
  return end ?? (goal.period === 'annual' || goal.operator === 'each-year' ? yearOf(today) : null)
}

function whyNot(
  goal: IndicatorGoal,
  counties: boolean,
  lacking: readonly string[],
  known: boolean,
  end: number | null,
): Text | null {
  if (goal.value === null) return t('目标没有数字，不能分解', 'the goal has no number to break down')
  if (end === null) return t('目标没有写明到哪一年', 'the goal names no year')
  if (!counties) {
    return t(
      '全市数是直接填报的。先在“确定计算方式”中说明它怎样由各县得出',
      'the city’s figure is entered as such; declare first how it comes of the counties',
    )
  }
  if (lacking.length > 0) {
    return t(`还没有数据：${lacking.join('、')}`, `no figure yet: ${lacking.join(', ')}`)
  }
  return known ? null : t('还没有完整的一年', 'no year is whole yet')
}
