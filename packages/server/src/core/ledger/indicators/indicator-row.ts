import type { CallOutput } from '@zhiqiang/contract'
import {
  aimOf,
  indicatorGoal,
  type Json,
  type Standing,
  standingOf,
  type ThingData,
  targetOn,
  targetVersions,
} from '@zhiqiang/kernel'
import type { ReadDeps } from '../read-deps.ts'
import { rowsOf } from '../things/list-rows.ts'
import { type ListedThing, textIn } from '../things/store.ts'
import type { ThingRow } from '../things/thing-row.ts'
import { horizonsOf } from './store.ts'
import { type LookBack, surroundingsOf } from './surroundings.ts'

export type IndicatorRow = CallOutput<'indicators.list'>['rows'][number]
export type Judged = Standing

/** What judging needs of an indicator. */
export type Judgeable = Pick<ListedThing, 'id' | 'city' | 'policy_id' | 'data'>

/**
 * Indicators with the version of their target that was in force then: at the end of the day looked back to, be it the last
 * day of the periods asked about or the day of what was known. Looking back twice is looking back once.
 */
export function targetsThen<T extends { readonly data: Json }>(things: readonly T[], back: LookBack): readonly T[] {
  const [day] = [back.asOf, back.known].filter((one) => one !== undefined).sort()
  if (day === undefined) return things
  return things.map((thing) => ({ ...thing, data: targetOn(thing.data as ThingData, day) as Json }))
}

/** Where each of many indicators stands today, in the order given; five queries whatever their number. */
export async function judge(
  deps: Pick<ReadDeps, 'tx' | 'today'>,
  things: readonly Judgeable[],
  back: LookBack = {},
): Promise<Judged[]> {
  const found = await surroundingsOf(deps.tx, things, back)
  const policies = new Set(things.flatMap((thing) => thing.policy_id ?? []))
  const horizons = await horizonsOf(deps.tx, [...policies])
  return targetsThen(things, back).flatMap((thing, i) => {
    const at = found[i]
    if (!at) return []
    const until = horizons.get(thing.policy_id ?? '') ?? null
    return [standingOf(indicatorGoal(thing.data as ThingData), at.actuals, at.around, back.known ?? deps.today, until)]
  })
}

/** Indicators as a list shows them, each with its light and the formula in words. */
export async function indicatorRows(
  deps: ReadDeps,
  things: readonly ListedThing[],
  judged: readonly Judged[],
): Promise<IndicatorRow[]> {
  const rows = await rowsOf(deps, things)
  return rows.flatMap((row, i) => {
    const [thing, course] = [things[i], judged[i]]
    return thing && course ? [indicatorRow(row, thing, course)] : []
  })
}

function indicatorRow(row: ThingRow, thing: ListedThing, course: Judged): IndicatorRow {
  const goal = indicatorGoal(thing.data as ThingData)
  return {
    ...row,
    path: textIn(thing.data, 'path'),
    heading: textIn(thing.data, 'heading'),
    policyTitle: textIn(thing.data, 'policyTitle'),
    type: goal.type,
    operator: goal.operator,
    ...aimOf(goal),
    latest: course.latest?.value ?? null,
    latestPeriod: course.latest === null ? null : String(course.latest.year),
    gap: course.gap,
    light: course.light,
    why: course.why,
    earlier: targetVersions(thing.data as ThingData).map((one) => ({ ...one })),
  }
}
