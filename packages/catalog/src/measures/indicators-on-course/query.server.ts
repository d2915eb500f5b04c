import { type Actual, indicatorCourse, indicatorGoal, type ThingData } from '@zhiqiang/kernel'
import type { MeasureContext, MeasureQuery } from '@zhiqiang/server/ports'

/** The whole: watched indicators with a number. What counts: those whose light is green today. */
export const query: MeasureQuery = async (context) => {
  const watched = await watchedIndicators(context)
  const ids = watched.map((indicator) => indicator.id)
  const actuals = await actualsOf(context, ids)
  const horizons = await horizonsOf(context, new Set(watched.flatMap((indicator) => indicator.policy_id ?? [])))
  const members = watched.flatMap(({ id, data, policy_id }) => {
    const goal = indicatorGoal(data as ThingData)
    if (goal.type !== 'number') return []
    const until = horizons.get(policy_id ?? '') ?? null
    const { light } = indicatorCourse(goal, actuals.get(id) ?? [], context.today, until)
    return [{ id, counts: light === 'met' || light === 'onTrack' }]
  })
  return { members: context.judged(members) }
}

function watchedIndicators({ tx, visible }: MeasureContext) {
  return tx
    .selectFrom('thing')
    .select(['thing.id', 'thing.data', 'thing.policy_id'])
    .where(visible('indicator', 'indicator.read'))
    .where('thing.state', '=', 'watching')
    .execute()
}

/** The last years of the plans, where they name one. */
async function horizonsOf(
  { tx }: MeasureContext,
  policyIds: ReadonlySet<string>,
): Promise<ReadonlyMap<string, number>> {
  if (policyIds.size === 0) return new Map()
  const plans = await tx
    .selectFrom('thing')
    .select(['id', 'data'])
    .where('id', 'in', [...policyIds])
    .execute()
  return new Map(
    plans.flatMap(({ id, data }) => {
      const { horizonLast } = data as ThingData
      return typeof horizonLast === 'number' ? [[id, horizonLast] as const] : []
    }),
  )
}

async function actualsOf({ tx }: MeasureContext, ids: readonly string[]): Promise<ReadonlyMap<string, Actual[]>> {
  const byId = new Map<string, Actual[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return byId
  const rows = await tx
    .selectFrom('indicator_actual')
    .select(['indicator_id', 'place', 'period', 'value'])
    .where('indicator_id', 'in', [...ids])
    .where('superseded', '=', false)
    .execute()
  for (const row of rows) {
    byId.get(row.indicator_id)?.push({ place: row.place, period: row.period, value: Number(row.value) })
  }
  return byId
}
