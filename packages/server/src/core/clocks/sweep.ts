import type { Actor } from '@zhiqiang/kernel'
import { cityToday } from '../../clock.ts'
import { transaction } from '../../db/transaction.ts'
import { contextOf, type Engine } from '../engine/act.ts'
import { perform } from '../engine/perform.ts'
import * as store from '../engine/store.ts'
import * as clocks from './store.ts'

const clockActor: Actor = { kind: 'clock', id: null, name: '到期自动处理', city: null, posts: [] }

/**
 * Takes the due step of every thing whose date has passed. Deadlines are rows, so a lost worker loses none; each step is
 * a transaction of its own and two sweepers never take the same row. Returns how many steps were taken.
 */
export async function sweepClocks(engine: Engine): Promise<number> {
  let taken = 0
  for (const city of await transaction(engine.db, clocks.citiesWithClocks)) {
    const today = cityToday(engine.clock, city.daysAhead)
    for (;;) {
      const did = await transaction(engine.db, async (tx) => {
        const due = await clocks.nextDue(tx, city.code, today)
        if (!due) return { ok: true as const, value: false }
        const thing = await store.lockThing(tx, due.thingId)
        const kind = thing ? engine.catalogue.kinds.get(thing.kind) : undefined
        await store.settleClock(tx, due.thingId, engine.clock.real(), 'lapsed')
        if (!thing || !kind?.steps[due.onExpiry]?.from.includes(thing.state)) return { ok: true as const, value: true }
        const context = contextOf(engine, tx, clockActor, city.daysAhead, null)
        const done = await perform(context, {
          kind,
          thing,
          step: due.onExpiry,
          answers: {},
          allowed: { role: 'clock', postId: null, unitId: null },
          cause: null,
        })
        return done.ok ? { ok: true as const, value: true } : done
      })
      if (!did.ok || !did.value) break
      taken++
    }
  }
  return taken
}
