import { afterEach, describe, expect, test } from 'vitest'
import { nextDue } from '../../src/core/clocks/store.ts'
import { sweepClocks } from '../../src/core/clocks/sweep.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { aBench, someone, there, wang } from './bench.ts'

const bench = await aBench()
const { engine, time, query, dossier, take, actAs, openAs } = bench
const started = time.now

const clockOf = async (id: string) => {
  const [row] = await query(`select due_on::text, outcome from clock where thing_id = $1`, [id])
  return row ?? null
}
const lapses = async (id: string) =>
  (await query(`select 1 from event where thing_id = $1 and type = 'lapse'`, [id])).length

/** Noon in China on a day. */
const on = (day: string) => {
  time.now = `${day}T04:00:00.000Z`
}

afterEach(async () => {
  on('2030-01-01')
  for (const one of await query<{ id: string; revision: number }>(
    `select id, revision from thing join clock on thing_id = id where kind = 'dossier' and settled_at is null`,
  )) {
    must(await actAs(wang, one, 'edit', { change: { dueOn: null } }))
  }
  time.now = started
})

describe('the due-date clock of a thing', () => {
  test('starts with a due date, moves with it, and is withdrawn with it', async () => {
    const none = await dossier()
    expect(await clockOf(none.id)).toBeNull()
    const dated = await take(none, 'edit', { change: { dueOn: '2026-06-30' } })
    expect(await clockOf(dated.id)).toEqual({ due_on: '2026-06-30', outcome: null })
    const later = await take(dated, 'edit', { change: { dueOn: '2026-09-30' } })
    expect(await clockOf(dated.id)).toEqual({ due_on: '2026-09-30', outcome: null })
    await take(later, 'edit', { change: { dueOn: null } })
    expect(await clockOf(dated.id)).toEqual({ due_on: '2026-09-30', outcome: 'withdrawn' })
  })

  test('is met when the thing is finished on the last day, and lapsed when a day later', async () => {
    const [inTime, late] = [await dossier({ dueOn: '2026-03-31' }), await dossier({ dueOn: '2026-03-31' })]
    on('2026-03-31')
    await take(inTime, 'approve')
    on('2026-04-01')
    await take(late, 'approve')
    expect(await clockOf(inTime.id)).toEqual({ due_on: '2026-03-31', outcome: 'met' })
    expect(await clockOf(late.id)).toEqual({ due_on: '2026-03-31', outcome: 'lapsed' })
  })

  test('stands still where the due step is not offered, and runs on when the thing comes back', async () => {
    const parked = await take(await dossier({ dueOn: '2026-03-31' }), 'park')
    expect(await clockOf(parked.id)).toMatchObject({ outcome: 'met' })
    on('2026-04-10')
    expect(await sweepClocks(engine)).toEqual({ taken: 0, failed: [] })
    await take(parked, 'unpark')
    expect(await clockOf(parked.id)).toEqual({ due_on: '2026-03-31', outcome: null })
    expect(await sweepClocks(engine)).toEqual({ taken: 1, failed: [] })
    expect(await lapses(parked.id)).toBe(1)
  })
})

describe('a sweep', () => {
  test('takes the due step the day after the date, by China’s calendar, once, in the clock’s name', async () => {
    const one = await dossier({ dueOn: '2026-03-31' })
    time.now = '2026-03-31T15:59:59.000Z'
    expect((await sweepClocks(engine)).taken).toBe(0)
    time.now = '2026-03-31T16:00:00.000Z'
    expect((await sweepClocks(engine)).taken).toBe(1)
    expect((await sweepClocks(engine)).taken).toBe(0)
    expect(
      await query(`select actor, actor_id, role, request_id from event where thing_id = $1 and type = 'lapse'`, [
        one.id,
      ]),
    ).toEqual([{ actor: '到期自动处理', actor_id: null, role: 'clock', request_id: null }])
    expect(await clockOf(one.id)).toEqual({ due_on: '2026-03-31', outcome: 'lapsed' })
  })

  test('takes it again after the date was moved and passed again', async () => {
    const one = await dossier({ dueOn: '2026-03-31' })
    on('2026-04-01')
    await sweepClocks(engine)
    await take({ ...one, revision: 2 }, 'edit', { change: { dueOn: '2026-04-30' } })
    on('2026-05-01')
    await sweepClocks(engine)
    expect(await lapses(one.id)).toBe(2)
  })

  test('goes by the day of each city', async () => {
    const here = await dossier({ dueOn: '2026-03-31' })
    const ahead = await dossier({ dueOn: '2026-03-31' }, someone('外地', there))
    await query(`update city set days_ahead = 60 where code = $1`, [there])
    expect((await sweepClocks(engine)).taken).toBe(1)
    expect([await lapses(here.id), await lapses(ahead.id)]).toEqual([0, 1])
    const [event] = await query(`select at::text from event where thing_id = $1 and type = 'lapse'`, [ahead.id])
    expect(event?.at).toContain('2026-05-01')
    await query(`update city set days_ahead = 0 where code = $1`, [there])
  })

  test('shared by several sweepers takes each once', async () => {
    const all = await Promise.all(Array.from({ length: 24 }, () => dossier({ dueOn: '2026-03-31' })))
    on('2026-04-01')
    const sweeps = await Promise.all([1, 2, 3, 4].map(() => sweepClocks(engine)))
    expect(sweeps.map((s) => s.taken).reduce((a, b) => a + b)).toBe(all.length)
    for (const one of all) expect(await lapses(one.id)).toBe(1)
  })

  test('goes on past a step that is refused and one that breaks, tells both, and tries them again', async () => {
    const moods = ['stubborn', 'broken'] as const
    const [stubborn, broken] = await Promise.all(
      moods.map(async (mood) => take(await dossier({ dueOn: '2026-03-30' }), 'edit', { change: { data: { mood } } })),
    )
    const sound = await dossier({ dueOn: '2026-03-31' })
    on('2026-04-01')
    const swept = await sweepClocks(engine)
    expect(swept.taken).toBe(1)
    expect(await lapses(sound.id)).toBe(1)
    expect(new Map(swept.failed.map((f) => [f.thingId, f.why.split('\n')[0]]))).toEqual(
      new Map([
        [stubborn?.id, '不行'],
        [broken?.id, 'Error: the due step broke'],
      ]),
    )
    expect(await clockOf(stubborn?.id ?? '')).toMatchObject({ outcome: null })
    if (stubborn) await take(stubborn, 'edit', { change: { data: { mood: 'mild' } } })
    const again = await sweepClocks(engine)
    expect([again.taken, again.failed.map((f) => f.thingId)]).toEqual([1, [broken?.id]])
  })

  test('leaves what somebody is acting on to the next sweep, and waits for nobody', async () => {
    const [held, free] = [await dossier({ dueOn: '2026-03-30' }), await dossier({ dueOn: '2026-03-31' })]
    on('2026-04-01')
    await transaction(engine.db, async (tx) => {
      await tx.selectFrom('thing').select('id').where('id', '=', held.id).forUpdate().execute()
      expect((await sweepClocks(engine)).taken).toBe(1)
    })
    expect([await lapses(held.id), await lapses(free.id)]).toEqual([0, 1])
    expect((await sweepClocks(engine)).taken).toBe(1)
  })

  test('loses nothing with a worker that dies in the middle', async () => {
    const one = await dossier({ dueOn: '2026-03-31' })
    on('2026-04-01')
    const dies = transaction(engine.db, async (tx) => {
      await nextDue(tx, '990100', '2026-04-01', [])
      await tx.updateTable('clock').set({ outcome: 'lapsed', settled_at: time.now }).execute()
      throw new Error('killed')
    })
    await expect(dies).rejects.toThrow('killed')
    expect((await sweepClocks(engine)).taken).toBe(1)
    expect(await lapses(one.id)).toBe(1)
  })

  test('and acts on the same things at the same time never stop each other', async () => {
    const things = await Promise.all(Array.from({ length: 12 }, () => dossier({ dueOn: '2026-03-31' })))
    on('2026-04-01')
    const acts = things.map((one) => actAs(wang, one, 'edit', { change: { dueOn: '2026-12-31' } }))
    const [swept, again, ...done] = await Promise.all([sweepClocks(engine), sweepClocks(engine), ...acts])
    const moved = done.filter((d) => d.ok).length
    expect(swept.taken + again.taken + moved).toBe(things.length)
    const [statistics] = await query(`select deadlocks from pg_stat_database where datname = current_database()`)
    expect(Number(statistics?.deadlocks)).toBe(0)
  })
})

test('a thing opened with a date that has passed is due at the next sweep', async () => {
  const one = must(await openAs(wang, 'dossier', 'start', { name: '卷', dueOn: '2026-01-31' })).thing
  expect((await sweepClocks(engine)).taken).toBe(1)
  expect(await lapses(one.id)).toBe(1)
})
