import { fail, ok, type PlainDate, type Result } from '@zhiqiang/kernel'
import { cityNow, cityToday } from '../../clock.ts'
import type { Tx } from '../../db/connect.ts'
import { transaction } from '../../db/transaction.ts'
import { contextOf, type Engine } from '../engine/act.ts'
import { perform } from '../engine/perform.ts'
import { putToSleep } from '../engine/state-clocks/store.ts'
import { lockToAct, settleClock } from '../engine/store.ts'
import { clockActor, type FailedSweep, type SweptCity } from './clock-actor.ts'
import { recountClocks } from './recount.ts'
import * as store from './store.ts'

/** What a sweep did, and which things it could not take. */
export interface Swept {
  readonly taken: number
  readonly failed: readonly FailedSweep[]
}

/**
 * Takes the due step of every thing whose date has passed, after the dates were reckoned anew where a calendar changed. Deadlines are rows, so a lost worker loses none; each step is
 * a transaction of its own and two sweepers never take the same row. A step that is refused or breaks is left for the
 * next sweep and does not hold up the others.
 */
export async function sweepClocks(engine: Engine): Promise<Swept> {
  let taken = 0
  const failed: FailedSweep[] = []
  for (const city of await transaction(engine.db, store.citiesWithClocks)) {
    const today = cityToday(engine.clock, city.daysAhead)
    const recounted = await recountClocks(engine, city)
    taken += recounted.moved
    failed.push(...recounted.failed)
    for (;;) {
      const leaveOut = failed.map((f) => f.thingId)
      const swept = await sweepNext(engine, city, today, leaveOut)
      if (swept.ok && swept.value === null) break
      if (swept.ok) taken++
      else failed.push(swept.problem)
    }
  }
  return { taken, failed }
}

/** One due step in a transaction of its own; a defect in it is told as a refusal is. */
async function sweepNext(
  engine: Engine,
  city: SweptCity,
  today: PlainDate,
  leaveOut: readonly string[],
): Promise<Result<string | null, FailedSweep>> {
  const taking: { thingId?: string } = {}
  try {
    return await transaction(engine.db, async (tx) => {
      const due = await store.nextDue(tx, city.code, today, leaveOut)
      if (!due) return ok(null)
      taking.thingId = due.thingId
      return takeDue(engine, tx, city, due)
    })
  } catch (thrown) {
    if (taking.thingId === undefined) throw thrown
    return fail({ thingId: taking.thingId, why: thrown instanceof Error ? (thrown.stack ?? '') : String(thrown) })
  }
}

/**
 * Sweeps one city inside an open transaction, for history that is played at once. Tells how many steps were taken and
 * when the next date passes, if nobody acts before.
 */
export async function sweepIn(
  engine: Engine,
  tx: Tx,
  city: SweptCity,
  today: PlainDate,
): Promise<{ readonly taken: number; readonly next: PlainDate | null }> {
  for (let taken = 0; ; taken++) {
    const due = await store.firstOpen(tx, city.code)
    if (!due || due.dueOn >= today) return { taken, next: due?.dueOn ?? null }
    const swept = await takeDue(engine, tx, city, due)
    if (!swept.ok) throw new Error(`due step of ${swept.problem.thingId} failed: ${swept.problem.why}`)
  }
}

async function takeDue(
  engine: Engine,
  tx: Tx,
  city: SweptCity,
  due: store.DueClock,
): Promise<Result<string, FailedSweep>> {
  const { thing, lastHash = '' } = (await lockToAct(tx, due.thingId)) ?? {}
  const kind = thing ? engine.catalogue.kinds.get(thing.kind) : undefined
  if (due.name === null) settleClock(tx, due.thingId, cityNow(engine.clock, city.daysAhead), 'lapsed')
  else putToSleep(tx, due.thingId, due.name)
  if (!thing || !kind?.steps[due.onExpiry]?.from.includes(thing.state)) return ok(due.thingId)
  const done = await perform(contextOf(engine, tx, clockActor, city.daysAhead, null), {
    kind,
    thing,
    step: due.onExpiry,
    answers: {},
    allowed: { role: 'clock', postId: null, unitId: null },
    cause: null,
    lastHash,
  })
  return done.ok ? ok(due.thingId) : fail({ thingId: due.thingId, why: done.problem.message.en })
}
