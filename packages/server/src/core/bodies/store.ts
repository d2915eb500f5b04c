import { sql } from 'kysely'
import type { Tx } from '../../db/connect.ts'

/** How many meetings each of many bodies has held. */
export async function meetingCounts(tx: Tx, bodyIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (bodyIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('thing')
    .select(['parent_id', sql<number>`count(*)::int`.as('n')])
    .where('kind', '=', 'meeting')
    .where('state', 'in', ['held', 'issued'])
    .where('parent_id', 'in', [...bodyIds])
    .groupBy('parent_id')
    .execute()
  return new Map(rows.map((row) => [row.parent_id ?? '', row.n]))
}

/** How many acknowledgements of each of many meetings are still to come. */
export async function waitingCounts(tx: Tx, meetingIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (meetingIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('thing')
    .select(['parent_id', sql<number>`count(*)::int`.as('n')])
    .where('kind', '=', 'acknowledgement')
    .where('state', '=', 'open')
    .where('parent_id', 'in', [...meetingIds])
    .groupBy('parent_id')
    .execute()
  return new Map(rows.map((row) => [row.parent_id ?? '', row.n]))
}

/** Division names by code, the city's own among them. */
export async function regionNames(tx: Tx, city: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.selectFrom('region').select(['code', 'name']).where('city', '=', city).execute()
  return new Map(rows.map((row) => [row.code, row.name]))
}
