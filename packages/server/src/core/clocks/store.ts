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

/**
 * The next due date that has passed (a day lasts until its end), its thing locked with it; what another sweeper or an
 * act holds, and those left out, are skipped. An act locks the thing before its clock, so that locking both at once and
 * waiting for neither never makes an act wait in a circle.
 */
export async function nextDue(
  tx: Tx,
  city: string,
  today: PlainDate,
  leaveOut: readonly string[],
): Promise<{ thingId: string; onExpiry: string } | null> {
  const row = await tx
    .selectFrom('clock')
    .innerJoin('thing', 'thing.id', 'clock.thing_id')
    .select(['clock.thing_id', 'clock.on_expiry'])
    .where('clock.city', '=', city)
    .where('clock.settled_at', 'is', null)
    .where('clock.due_on', '<', today)
    .$if(leaveOut.length > 0, (q) => q.where('clock.thing_id', 'not in', [...leaveOut]))
    .orderBy('clock.due_on')
    .limit(1)
    .forUpdate(['thing', 'clock'])
    .skipLocked()
    .executeTakeFirst()
  return row ? { thingId: row.thing_id, onExpiry: row.on_expiry } : null
}

/** The earliest due date that runs in a city, passed or not; nothing else may act in it meanwhile. */
export async function firstOpen(
  tx: Tx,
  city: string,
): Promise<{ thingId: string; onExpiry: string; dueOn: PlainDate } | null> {
  const row = await tx
    .selectFrom('clock')
    .select(['thing_id', 'on_expiry', 'due_on'])
    .where('city', '=', city)
    .where('settled_at', 'is', null)
    .orderBy('due_on')
    .limit(1)
    .executeTakeFirst()
  return row ? { thingId: row.thing_id, onExpiry: row.on_expiry, dueOn: row.due_on } : null
}
