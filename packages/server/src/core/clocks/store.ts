import type { PlainDate } from '@zhiqiang/kernel'
import type { Tx } from '../../db/connect.ts'

/** Cities that have a due date running. */
export async function citiesWithClocks(tx: Tx): Promise<{ code: string; daysAhead: number }[]> {
  const rows = await tx
    .selectFrom('city')
    .select(['code', 'days_ahead'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('clock')
          .select('clock.thing_id')
          .whereRef('clock.city', '=', 'city.code')
          .where('settled_at', 'is', null),
      ),
    )
    .execute()
  return rows.map((r) => ({ code: r.code, daysAhead: r.days_ahead }))
}

/** The next due date that has passed (a day lasts until its end), locked; rows another sweeper holds, and those left out, are skipped. */
export async function nextDue(
  tx: Tx,
  city: string,
  today: PlainDate,
  leaveOut: readonly string[],
): Promise<{ thingId: string; onExpiry: string } | null> {
  const row = await tx
    .selectFrom('clock')
    .select(['thing_id', 'on_expiry'])
    .where('city', '=', city)
    .where('settled_at', 'is', null)
    .where('due_on', '<', today)
    .$if(leaveOut.length > 0, (q) => q.where('thing_id', 'not in', [...leaveOut]))
    .orderBy('due_on')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return row ? { thingId: row.thing_id, onExpiry: row.on_expiry } : null
}
