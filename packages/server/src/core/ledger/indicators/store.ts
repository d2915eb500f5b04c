import type { Actual } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'

/** The current actuals of many indicators, superseded ones left out. */
export async function currentActuals(
  tx: Tx,
  indicatorIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Actual[]>> {
  const byId = new Map<string, Actual[]>()
  if (indicatorIds.length === 0) return byId
  const rows = await tx
    .selectFrom('indicator_actual')
    .select(['indicator_id', 'place', 'period', 'value'])
    .where('indicator_id', 'in', [...indicatorIds])
    .where('superseded', '=', false)
    .execute()
  for (const row of rows) {
    const list = byId.get(row.indicator_id) ?? []
    list.push({ place: row.place, period: row.period, value: Number(row.value) })
    byId.set(row.indicator_id, list)
  }
  return byId
}

/** The last years of the plans of many indicators, where their plans name one. */
export async function horizonsOf(tx: Tx, policyIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (policyIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('thing')
    .select(['thing.id', sql<number | null>`(thing.data->>'horizonLast')::int`.as('last')])
    .where('thing.id', 'in', [...policyIds])
    .execute()
  return new Map(rows.flatMap((r) => (r.last === null ? [] : [[r.id, r.last]])))
}

/** Every actual ever entered on an indicator, newest period first, a period's latest entry first. */
export async function allActuals(tx: Tx, indicatorId: string) {
  return tx
    .selectFrom('indicator_actual')
    .selectAll()
    .where('indicator_id', '=', indicatorId)
    .orderBy('period', 'desc')
    .orderBy('place')
    .orderBy('event_seq', 'desc')
    .limit(1000)
    .execute()
}

/** The name of a city, for its own row among other places. */
export async function cityName(tx: Tx, code: string): Promise<string> {
  const row = await tx.selectFrom('city').select('name').where('code', '=', code).executeTakeFirst()
  return row?.name ?? code
}
