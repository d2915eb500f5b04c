import { type Actual, indicatorCourse, indicatorGoal, type ThingData } from '@zhiqiang/kernel'
import type { MeasureContext, MeasureQuery } from '@zhiqiang/server/ports'
import { sql } from 'kysely'

/** The whole: watched indicators with a number. What counts: those whose light is green today. */
export const query: MeasureQuery = async (context) => {
  const indicators = await watched(context)
  const ids = indicators.map((indicator) => indicator.id)
  const actuals = await actualsOf(context, ids)
  const green = indicators.map(({ id, data, until }) => {
    const course = indicatorCourse(indicatorGoal(data as ThingData), actuals.get(id) ?? [], context.today, until)
    return course.light === 'met' || course.light === 'onTrack'
  })
  return { members: sql`(select * from unnest(${ids}::uuid[], ${green}::boolean[]) as judged (id, counts))` }
}

function watched({ tx, visible }: MeasureContext) {
  return tx
    .selectFrom('thing')
    .leftJoin('thing as policy', 'policy.id', 'thing.policy_id')
    .select(['thing.id', 'thing.data', sql<number | null>`(policy.data->>'horizonLast')::int`.as('until')])
    .where(visible('indicator', 'indicator.read'))
    .where('thing.state', '=', 'watching')
    .where(sql<boolean>`thing.data->>'type' = 'number'`)
    .execute()
}

async function actualsOf({ tx }: MeasureContext, ids: readonly string[]): Promise<ReadonlyMap<string, Actual[]>> {
  const byId = new Map<string, Actual[]>(ids.map((id) => [id, []]))
  const rows = await tx
    .selectFrom('indicator_actual')
    .select(['indicator_id', 'place', 'period', 'value'])
    .where('indicator_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('superseded', '=', false)
    .execute()
  for (const row of rows) {
    byId.get(row.indicator_id)?.push({ place: row.place, period: row.period, value: Number(row.value) })
  }
  return byId
}
