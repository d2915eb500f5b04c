import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Thing } from '@zhiqiang/kernel'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { verifyAudit } from '../../src/core/audit/verify.ts'
import { sweepClocks } from '../../src/core/clocks/sweep.ts'
import { act } from '../../src/core/engine/act.ts'
import { must } from '../support/must.ts'
import { aBench, wang } from './bench.ts'

const bench = await aBench()
const { db, engine, time, query, actAs, openAs, dossier } = bench
const sealFolder = join(await mkdtemp(join(tmpdir(), 'zq-replay-')), 'seals')
afterAll(() => rm(join(sealFolder, '..'), { recursive: true, force: true }))

const day = fc.constantFrom('2026-02-01', '2026-03-05', '2026-03-20', '2026-12-31')
const change = fc.record(
  {
    title: fc.string({ maxLength: 8 }).map((s) => s.replaceAll('\0', '')),
    dueOn: fc.option(day),
    visibility: fc.constantFrom(0, 1, 2),
    data: fc.record({ a: fc.option(fc.nat(9), { nil: undefined }), b: fc.array(fc.boolean(), { maxLength: 2 }) }),
    open: fc.constant([{ kind: 'slip', step: 'write', title: '附页', answers: { text: '字' } }]),
    units: fc.constantFrom([], 'both'),
  },
  { requiredKeys: [] },
)
const move = fc.oneof(
  { weight: 5, arbitrary: fc.record({ edit: change }) },
  fc.constantFrom('approve', 'park', 'unpark', 'lapse', 'nonsense', 'repeat', 'stale'),
  fc.record({ days: fc.integer({ min: 1, max: 12 }) }),
  fc.constant('sweep'),
)

/** Whatever the moves are, the rows say what the events say, and the clock runs exactly while something may fall due. */
test('after any acts, refused ones and sweeps included, every thing equals the replay of its events', {
  timeout: 120_000,
}, async () => {
  const unit = (await bench.house('复演局')).id
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 12 }), async (moves) => {
      let thing: Thing = await dossier({ dueOn: '2026-03-10' })
      for (const one of moves) thing = await play(thing, one, unit)
      await sweepClocks(engine)
      const report = await verifyAudit({ db, catalogue: engine.catalogue, sealFolder }, null)
      expect(report.faults).toEqual([])
      expect(await disagreements()).toEqual([])
    }),
    { numRuns: 40 },
  )
})

type Move = typeof move extends fc.Arbitrary<infer M> ? M : never

async function play(thing: Thing, one: Move, unit: string): Promise<Thing> {
  if (one === 'sweep') {
    await sweepClocks(engine)
    return current(thing.id)
  }
  if (one === 'stale') {
    expect((await actAs(wang, { ...thing, revision: thing.revision - 1 }, 'park')).ok).toBe(false)
    return thing
  }
  if (one === 'repeat') {
    const request = { thingId: thing.id, revision: thing.revision, requestId: crypto.randomUUID() }
    const edit = { ...request, step: 'edit', answers: { change: { data: { again: true } } } }
    const first = await act(engine, wang, edit)
    expect(await act(engine, wang, edit)).toEqual(first)
    return current(thing.id)
  }
  if (typeof one === 'string') {
    await actAs(wang, thing, one)
    return current(thing.id)
  }
  if ('days' in one) {
    time.now = new Date(Date.parse(time.now) + one.days * 86_400_000).toISOString()
    return thing
  }
  const { units, ...rest } = one.edit
  const parts =
    units === 'both'
      ? [
          { unitId: unit, part: 'lead' },
          { unitId: unit, part: 'co' },
        ]
      : units
  await actAs(wang, thing, 'edit', { change: { ...rest, ...(parts ? { units: parts } : {}) } })
  return current(thing.id)
}

async function current(id: string): Promise<Thing> {
  const [row] = await query<{ revision: number }>(`select revision from thing where id = $1`, [id])
  return { id, revision: row?.revision ?? 0 } as Thing
}

/** Things whose rows contradict each other: units and events, clock and state, request and event. */
async function disagreements() {
  return query(`
    select id, 'clock' as what from thing join clock on thing_id = id
      where (settled_at is null) and (state <> 'open' or thing.due_on is distinct from clock.due_on)
    union all
    select id, 'no clock' from thing where kind = 'dossier' and state = 'open' and due_on is not null
      and not exists (select 1 from clock where thing_id = id and clock.due_on = thing.due_on)
    union all
    select id, 'units' from thing, lateral (
      select payload->'changed'->'units' as told from event
      where thing_id = id and payload->'changed' ? 'units' order by seq desc limit 1) said
      where told <> coalesce((select jsonb_agg(jsonb_build_object('unitId', unit_id, 'part', part) order by ord)
        from thing_unit where thing_id = id), '[]')
    union all
    select thing_id, 'request' from event where request_id is not null
      and not exists (select 1 from request where request.id = event.request_id)
    union all
    select id, 'revision' from thing where revision <> (select count(*) from event where thing_id = thing.id)`)
}

test('a thing opened by hand and one opened by an effect replay alike', async () => {
  const parent = await dossier()
  const byHand = must(await openAs(wang, 'slip', 'write', { text: '字' }, { parentId: parent.id })).thing
  const open = [{ kind: 'slip', step: 'write', title: '附页', answers: { text: '字' } }]
  const [byEffect] = must(await actAs(wang, parent, 'edit', { change: { open } })).opened
  const rows = await query(
    `select kind, state, revision, title, region, parent_id, visibility, data from thing where id = any($1)`,
    [[byHand.id, byEffect]],
  )
  expect(rows[0]).toEqual(rows[1])
})
