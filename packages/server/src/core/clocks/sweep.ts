import { type Actor, fail, ok, type PlainDate, type Problem, type Result } from '@zhiqiang/kernel'
import { cityNow, cityToday } from '../../clock.ts'
import type { Tx } from '../../db/connect.ts'
import { transaction } from '../../db/transaction.ts'
import { contextOf, type Engine } from '../engine/act.ts'
import { perform } from '../engine/perform.ts'
import { lockThing, settleClock } from '../engine/store.ts'
import * as store from './store.ts'

const clockActor: Actor = { kind: 'clock', id: null, name: '到期自动处理', city: null, posts: [] }

/**
 * Takes the due step of every thing whose date has passed. Deadlines are rows, so a lost worker loses none; each step is
 * a transaction of its own and two sweepers never take the same row. A step that fails is left for the next sweep and
 * does not hold up the others. Returns how many steps were taken.
 */
export async function sweepClocks(engine: Engine): Promise<number> {
  let taken = 0
  for (const city of await transaction(engine.db, store.citiesWithClocks)) {
    const today = cityToday(engine.clock, city.daysAhead)
    const failed: string[] = []
    for (;;) {
      const swept = await transaction(engine.db, (tx) => sweepOne(engine, tx, city, today, failed))
      if (swept.ok && swept.value === null) break
      if (swept.ok) taken++
      else failed.push(swept.problem.thingId)
    }
  }
  return taken
}

/** Sweeps one city inside an open transaction, for history that is played at once. */
export async function sweepIn(engine: Engine, tx: Tx, city: SweptCity, today: PlainDate): Promise<void> {
  for (;;) {
    const swept = await sweepOne(engine, tx, city, today, [])
    if (!swept.ok) throw new Error(`due step of ${swept.problem.thingId} failed: ${swept.problem.why.message.en}`)
    if (swept.value === null) return
  }
}

interface SweptCity {
  readonly code: string
  readonly daysAhead: number
}

interface FailedSweep {
  readonly thingId: string
  readonly why: Problem
}

async function sweepOne(
  engine: Engine,
  tx: Tx,
  city: SweptCity,
  today: PlainDate,
  leaveOut: readonly string[],
): Promise<Result<string | null, FailedSweep>> {
  const due = await store.nextDue(tx, city.code, today, leaveOut)
  if (!due) return ok(null)
  const thing = await lockThing(tx, due.thingId)
  const kind = thing ? engine.catalogue.kinds.get(thing.kind) : undefined
  await settleClock(tx, due.thingId, cityNow(engine.clock, city.daysAhead), 'lapsed')
  if (!thing || !kind?.steps[due.onExpiry]?.from.includes(thing.state)) return ok(due.thingId)
  const done = await perform(contextOf(engine, tx, clockActor, city.daysAhead, null), {
    kind,
    thing,
    step: due.onExpiry,
    answers: {},
    allowed: { role: 'clock', postId: null, unitId: null },
    cause: null,
  })
  return done.ok ? ok(due.thingId) : fail({ thingId: due.thingId, why: done.problem })
}
