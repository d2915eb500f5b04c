import { indicatorGoal, type ThingData } from '@zhiqiang/kernel'
import type { MeasureQuery } from '@zhiqiang/server/ports'

/** The whole: watched indicators with a number. What counts: those whose light is green today. */
export const query: MeasureQuery = async ({ tx, visible, lights, judged }) => {
  const watched = await tx
    .selectFrom('thing')
    .select(['thing.id', 'thing.city', 'thing.data', 'thing.policy_id'])
    .where(visible('indicator', 'indicator.read'))
    .where('thing.state', '=', 'watching')
    .execute()
  const withNumber = watched.filter(({ data }) => indicatorGoal(data as ThingData).type === 'number')
  const seen = await lights(withNumber)
  return {
    members: judged(withNumber.map(({ id }, i) => ({ id, counts: seen[i] === 'met' || seen[i] === 'onTrack' }))),
  }
}
