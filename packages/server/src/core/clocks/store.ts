import type { PlainDate } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import type { Tx } from '../../db/connect.ts'

/** Cities that have a due date running. */
export async function citiesWithClocks(tx: Tx): Promise<{ code: string; daysAhead: number }[]> {
  const rows = await tx
    .selectFrom('city')
    .select(['code', 'days_ahead'])
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom('clock')
            .select('clock.thing_id')
            .whereRef('clock.city', '=', 'city.code')
            .where('settled_at', 'is', null),
        ),
        eb.exists(
          eb
            .selectFrom('case_clock')
            .select('case_clock.thing_id')
            .whereRef('case_clock.city', '=', 'city.code')
            .where('wake_on', 'is not', null),
        ),
      ]),
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
): Promise<DueClock | null> {
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
  if (row) return { thingId: row.thing_id, onExpiry: row.on_expiry, name: null }
  const ofCase = await tx
    .selectFrom('case_clock')
    .innerJoin('thing', 'thing.id', 'case_clock.thing_id')
    .select(['case_clock.thing_id', 'case_clock.on_expiry', 'case_clock.name'])
    .where('case_clock.city', '=', city)
    .where('case_clock.wake_on', '<', today)
    .$if(leaveOut.length > 0, (q) => q.where('case_clock.thing_id', 'not in', [...leaveOut]))
    .orderBy('case_clock.wake_on')
    .limit(1)
    .forUpdate(['thing', 'case_clock'])
    .skipLocked()
    .executeTakeFirst()
  return ofCase ? { thingId: ofCase.thing_id, onExpiry: ofCase.on_expiry, name: ofCase.name } : null
}

/** A clock that ran out; `name` is null for the due date of a thing of the ledger. */
export interface DueClock {
  readonly thingId: string
  readonly onExpiry: string
  readonly name: string | null
}

/** The earliest due date that runs in a city, passed or not; nothing else may act in it meanwhile. */
export async function firstOpen(tx: Tx, city: string): Promise<(DueClock & { readonly dueOn: PlainDate }) | null> {
  const { rows } = await sql<{ thing_id: string; on_expiry: string; due_on: PlainDate; name: string | null }>`
    (select thing_id, on_expiry, due_on, null as name from clock
      where city = ${city} and settled_at is null order by due_on limit 1)
    union all
    (select thing_id, on_expiry, wake_on, name from case_clock
      where city = ${city} and wake_on is not null order by wake_on limit 1)
    order by due_on limit 1`.execute(tx)
  const [row] = rows
  return row ? { thingId: row.thing_id, onExpiry: row.on_expiry, dueOn: row.due_on, name: row.name } : null
}

/** The calendar that a city's running clocks were last reckoned in, in short. */
export async function reckonedIn(tx: Tx, city: string): Promise<string | null> {
  const row = await tx.selectFrom('clock_calendar').select('calendar').where('city', '=', city).executeTakeFirst()
  return row?.calendar ?? null
}

export async function noteReckoned(tx: Tx, city: string, calendar: string): Promise<void> {
  await tx
    .insertInto('clock_calendar')
    .values({ city, calendar })
    .onConflict((c) => c.column('city').doUpdateSet({ calendar }))
    .execute()
}

/** The clocks that run in a city of its next so many things, in the order of the things. */
export async function runningAfter(tx: Tx, city: string, after: string | null, things: number) {
  return tx
    .selectFrom('case_clock')
    .select(['thing_id', 'limits', 'events', 'due_on', 'estimated'])
    .where('settled_on', 'is', null)
    .where('thing_id', 'in', (eb) =>
      eb
        .selectFrom('case_clock as running')
        .select('running.thing_id')
        .distinct()
        .where('running.city', '=', city)
        .where('running.settled_on', 'is', null)
        .$if(after !== null, (q) => q.where('running.thing_id', '>', after ?? ''))
        .orderBy('running.thing_id')
        .limit(things),
    )
    .orderBy('thing_id')
    .execute()
}
