import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import type { QuotaPort } from '../../../ports.ts'

/** What is taken of limited numbers, as an act may take and give back. */
export function quotaPort(tx: Tx, city: string): QuotaPort {
  const held = async (name: string, period: string) => {
    const row = await tx
      .selectFrom('quota_use')
      .select(sql<number>`count(*)::int`.as('n'))
      .where('city', '=', city)
      .where('quota', '=', name)
      .where('period', '=', period)
      .where('released_at', 'is', null)
      .executeTakeFirstOrThrow()
    return row.n
  }
  const hold = async (name: string, period: string) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${city} ${name} ${period}`}, 0))`.execute(tx)
  }
  return {
    hold,
    take: async ({ name, period, limit }, thingId, now) => {
      await hold(name, period)
      const taken = await held(name, period)
      if (taken >= limit) return { got: false, taken }
      const fresh = { taken_at: now, released_at: null }
      await tx
        .insertInto('quota_use')
        .values({ city, quota: name, period, thing_id: thingId, ...fresh })
        .onConflict((c) => c.columns(['quota', 'period', 'thing_id']).doUpdateSet(fresh))
        .execute()
      return { got: true, taken: taken + 1 }
    },
    release: async (name, thingId, now) => {
      await tx
        .updateTable('quota_use')
        .set({ released_at: now })
        .where('quota', '=', name)
        .where('thing_id', '=', thingId)
        .where('released_at', 'is', null)
        .execute()
    },
    taken: held,
  }
}
