import type { ClockEvent, ClockLimitBy, PlainDate, Thing } from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import { fixed } from '../../../db/fixed.ts'
import { unread } from '../../../db/transaction.ts'
import type { ClocksMoved, OpenClock } from './move.ts'

/** The last round of each clock of a thing. */
export async function clocksOf(tx: Tx, thingId: string): Promise<readonly OpenClock[]> {
  const rows = await lastRounds(tx, { thingId })
  return rows.map((row) => ({
    name: row.name,
    round: row.round,
    limits: row.limits as unknown as readonly ClockLimitBy[],
    events: row.events as unknown as readonly ClockEvent[],
    dueOn: row.due_on,
    settledOn: row.settled_on,
  }))
}

const lastRounds = fixed((tx, { thingId }: { thingId: string }) =>
  tx
    .selectFrom('case_clock')
    .select(['name', 'round', 'limits', 'events', 'due_on', 'settled_on'])
    .distinctOn('name')
    .where('thing_id', '=', thingId)
    .orderBy('name')
    .orderBy('round', 'desc'),
)

/**
 * Writes clocks as an act left them. Each is swept once its last day is over; one that ran out before is not again. A
 * changed calendar may show that a last day, thought to come, is over: it is swept.
 */
export function putClocks(
  tx: Tx,
  thing: Thing,
  { write, recounted }: Pick<ClocksMoved, 'write' | 'recounted'>,
  today: PlainDate,
): void {
  for (const clock of write) {
    const fromToday = recounted.some(({ clock: name, was }) => name === clock.name && was !== null && was >= today)
    const runs = clock.settledOn === null && clock.dueOn !== null && (clock.dueOn >= today || fromToday)
    const changing = {
      limits: JSON.stringify(clock.limits),
      events: JSON.stringify(clock.events),
      due_on: clock.dueOn,
      wake_on: runs ? clock.dueOn : null,
      settled_on: clock.settledOn,
      late: clock.late,
      estimated: clock.estimated,
    }
    const put = tx
      .insertInto('case_clock')
      .values({
        thing_id: thing.id,
        name: clock.name,
        round: clock.round,
        city: thing.city,
        item: thing.kind,
        duty: clock.duty,
        on_expiry: clock.onExpiry,
        started_on: clock.startedOn,
        ...changing,
      })
      .onConflict((c) => c.columns(['thing_id', 'name', 'round']).doUpdateSet(changing))
    unread(tx, put.execute())
  }
}

/**
 * A clock that ran out is not woken again; it stays open until what it waits for is done. That it ran out is kept for good:
 * no later calendar takes it out of the count.
 */
export function putToSleep(tx: Tx, thingId: string, name: string): void {
  const sleep = tx
    .updateTable('case_clock')
    .set((eb) => ({ wake_on: null, breached_on: eb.ref('due_on') }))
    .where('thing_id', '=', thingId)
    .where('name', '=', name)
    .where('settled_on', 'is', null)
  unread(tx, sleep.execute())
}
