import {
  type ClockEvent,
  type ClockLimitBy,
  fail,
  ok,
  type Result,
  readClock,
  type WorkCalendar,
} from '@zhiqiang/kernel'
import type { Tx } from '../../db/connect.ts'
import { transaction } from '../../db/transaction.ts'
import { sm3 } from '../audit/hash.ts'
import { contextOf, type Engine } from '../engine/act.ts'
import { perform } from '../engine/perform.ts'
import { lockToAct } from '../engine/store.ts'
import { clockActor, type FailedSweep, type SweptCity } from './clock-actor.ts'
import * as store from './store.ts'

/** Things whose clocks are looked at in one transaction. */
const batch = 500

/**
 * Reckons the running clocks of a city anew where its work calendar is another than they were reckoned in: a notice was
 * entered, corrected or taken back, or came with a new release. Each thing whose last day moves gets an event that says
 * from which day to which. The calendar is noted only when all are done, so that a lost worker leaves none behind.
 */
export async function recountClocks(
  engine: Engine,
  city: SweptCity,
): Promise<{ readonly moved: number; readonly failed: readonly FailedSweep[] }> {
  const calendar = await transaction(engine.db, async (tx) => {
    const found = hashOf((await engine.law(tx, city.code)).calendar)
    return (await store.reckonedIn(tx, city.code)) === found ? null : found
  })
  if (calendar === null) return { moved: 0, failed: [] }
  const failed: FailedSweep[] = []
  let moved = 0
  for (let after: string | null = null, more = true; more; ) {
    const page = await transaction(engine.db, (tx) => changedIn(engine, tx, city.code, after))
    for (const thingId of page.changed) {
      const done = await recountThing(engine, city, thingId)
      if (done.ok) moved++
      else failed.push(done.problem)
    }
    after = page.last
    more = after !== null
  }
  if (failed.length === 0) await transaction(engine.db, (tx) => store.noteReckoned(tx, city.code, calendar))
  return { moved, failed }
}

/** The things of one batch whose clocks come to another day than is written, and where the batch ends. */
async function changedIn(engine: Engine, tx: Tx, city: string, after: string | null) {
  const { calendar } = await engine.law(tx, city)
  const rows = await store.runningAfter(tx, city, after, batch)
  const changed = rows.filter((row) => {
    const limits = row.limits as unknown as readonly ClockLimitBy[]
    const read = readClock(calendar, { limits, events: row.events as unknown as readonly ClockEvent[] })
    return !read.ok || read.value.due !== row.due_on || read.value.estimated !== row.estimated
  })
  return { changed: new Set(changed.map((row) => row.thing_id)), last: rows.at(-1)?.thing_id ?? null }
}

async function recountThing(engine: Engine, city: SweptCity, thingId: string): Promise<Result<null, FailedSweep>> {
  try {
    return await transaction(engine.db, async (tx) => {
      const { thing, lastHash = '' } = (await lockToAct(tx, thingId)) ?? {}
      const kind = thing ? engine.catalogue.kinds.get(thing.kind) : undefined
      // Acted upon meanwhile: its clocks went by the new calendar then.
      if (!thing || !kind?.steps.recount?.from.includes(thing.state)) return ok(null)
      const done = await perform(contextOf(engine, tx, clockActor, city.daysAhead, null), {
        kind,
        thing,
        step: 'recount',
        answers: {},
        allowed: { role: 'clock', postId: null, unitId: null },
        cause: null,
        lastHash,
      })
      return done.ok ? ok(null) : fail({ thingId, why: done.problem.message.en })
    })
  } catch (thrown) {
    return fail({ thingId, why: thrown instanceof Error ? (thrown.stack ?? '') : String(thrown) })
  }
}

const hashes = new WeakMap<WorkCalendar, string>()

/** What a calendar says, in short: two that say the same have the same hash. */
function hashOf(calendar: WorkCalendar): string {
  const known = hashes.get(calendar)
  if (known !== undefined) return known
  const years = [...calendar.years.values()].sort((a, b) => a.year - b.year)
  const hash = sm3(JSON.stringify(years.map(({ year, moved }) => [year, moved.map(({ day, works }) => [day, works])])))
  hashes.set(calendar, hash)
  return hash
}
