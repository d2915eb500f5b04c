import { randomUUID } from 'node:crypto'
import { type Json, statusOf } from '@zhiqiang/kernel'
import { describe, expect, test } from 'vitest'
import { type ActRequest, act, actMany, openThing } from '../../src/core/engine/act.ts'
import { tidyRequests } from '../../src/core/engine/tidy.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { aBench, here, someone, wang } from './bench.ts'

const bench = await aBench()
const { engine, time, query, dossier, take, actAs, openAs, house, upload, everything } = bench
const li = someone('李强')

const written = (text: string) => ({ kind: 'slip', step: 'write', answers: { text }, title: text })

/** The refusal of something that must not work, and that must leave no trace. */
async function refused(work: () => ReturnType<typeof act>) {
  const before = await everything()
  const outcome = await work()
  expect(outcome.ok).toBe(false)
  expect(await everything()).toBe(before)
  if (outcome.ok) throw new Error('it was done')
  return outcome.problem
}

describe('one act is one transaction', () => {
  test('event, state, units, clock, file, job, children and follow-up steps come together', async () => {
    const one = await dossier()
    const other = must(await openAs(wang, 'slip', 'write', { text: '旧' }, { parentId: one.id })).thing
    const file = await upload(wang, '纪要.pdf')
    const unit = await house('甲局')
    const change = {
      dueOn: '2026-06-30',
      units: [{ unitId: unit.id, part: 'lead' }],
      files: [{ upload: file }],
      jobs: ['sweep'],
      open: [written('新')],
      follow: [{ thingId: other.id, step: 'mark', answers: {} }],
    }
    const done = must(await actAs(wang, one, 'edit', { change }))
    const cause = { thingId: one.id, seq: 2 }
    const events = await query<{ thing_id: string; type: string; payload: { cause?: Json } }>(
      `select thing_id, type, payload from event where thing_id <> $1 and payload ? 'cause'`,
      [one.id],
    )
    expect(events.map((e) => [e.type, e.thing_id, e.payload.cause])).toEqual(
      expect.arrayContaining([
        ['write', done.opened[0], cause],
        ['mark', other.id, cause],
      ]),
    )
    expect(await query(`select due_on::text, outcome from clock where thing_id = $1`, [one.id])).toEqual([
      { due_on: '2026-06-30', outcome: null },
    ])
    expect(await query(`select name, event_seq from thing_file where thing_id = $1`, [one.id])).toEqual([
      { name: '纪要.pdf', event_seq: 2 },
    ])
    expect(await query(`select task_identifier from graphile_worker.jobs`)).toEqual([{ task_identifier: 'sweep' }])
    expect(await query(`select state, parent_id from thing where id = $1`, [done.opened[0]])).toEqual([
      { state: 'written', parent_id: one.id },
    ])
  })

  test('nothing of it stays when the last thing it asks for is refused', async () => {
    const one = await dossier()
    const slip = must(await openAs(wang, 'slip', 'write', { text: '旧' }, { parentId: one.id })).thing
    const file = await upload(wang, '材料.pdf')
    const unit = await house('乙局')
    const whole = {
      title: '改',
      dueOn: '2026-06-30',
      units: [{ unitId: unit.id, part: 'lead' }],
      files: [{ upload: file }],
      jobs: ['tidy'],
      open: [written('新')],
      follow: [{ thingId: slip.id, step: 'mark', answers: {} }],
    }
    const broken = [
      { ...whole, open: [...whole.open, { ...written('错'), answers: {} }] },
      { ...whole, follow: [...whole.follow, ...whole.follow] },
      { ...whole, follow: [...whole.follow, { thingId: randomUUID(), step: 'mark', answers: {} }] },
      { ...whole, files: [{ upload: randomUUID() }] },
      { ...whole, units: [{ unitId: randomUUID(), part: 'lead' }] },
    ]
    const codes: string[] = []
    for (const change of broken) codes.push((await refused(() => actAs(wang, one, 'edit', { change }))).code)
    expect(codes).toEqual(['E_INPUT', 'E_NOT_OFFERED', 'E_NOT_FOUND', 'E_INPUT', 'E_INPUT'])
  })

  test('nothing of it stays when the effect breaks, and the break is thrown on', async () => {
    const one = await dossier()
    const before = await everything()
    const change = { open: [{ ...written('新'), kind: 'nothing' }], title: '改' }
    await expect(actAs(wang, one, 'edit', { change })).rejects.toThrow('kind nothing is not declared')
    expect(await everything()).toBe(before)
  })

  test('an effect moves a thing only to states its step declares', async () => {
    const one = await dossier()
    await expect(actAs(wang, one, 'edit', { change: { state: 'approved' } })).rejects.toThrow(
      'may not move to approved',
    )
  })

  test('a refused opening leaves no thing behind', async () => {
    await refused(() => openAs(wang, 'dossier', 'start', { name: '' }))
  })

  test('two acts that queue one job before it runs queue it once', async () => {
    const one = await dossier()
    const two = await take(one, 'edit', { change: { jobs: ['seal'] } })
    await take(two, 'edit', { change: { jobs: ['seal'] } })
    expect(await query(`select 1 from graphile_worker.jobs where task_identifier = 'seal'`)).toHaveLength(1)
  })

  test('a member of the data set to undefined keeps its old value, in the row as in the replayed events', async () => {
    const one = await take(await dossier(), 'edit', { change: { data: { a: 1, b: 2 } } })
    const two = await take(one, 'edit', { change: { data: { a: undefined, b: 3 } } })
    expect(two.data).toEqual({ a: 1, b: 3 })
  })
})

describe('a request id', () => {
  const wish = (thing: { id: string; revision: number }, more: Partial<ActRequest> = {}): ActRequest => ({
    thingId: thing.id,
    step: 'edit',
    revision: thing.revision,
    requestId: randomUUID(),
    answers: { change: { data: { n: 1 } } },
    ...more,
  })

  test('answered before gives the first answer again and does nothing twice', async () => {
    const one = await dossier()
    const request = wish(one)
    const first = must(await act(engine, wang, request))
    await take(first.thing, 'edit', { change: { title: '后来' } })
    const before = await everything()
    expect(must(await act(engine, wang, request))).toEqual(first)
    expect(await everything()).toBe(before)
  })

  test('is the same for a new thing and for a batch', async () => {
    const opening = { kind: 'dossier', step: 'start', parentId: null, city: here, requestId: randomUUID() }
    const first = must(await openThing(engine, wang, { ...opening, answers: { name: '甲' } }))
    expect(must(await openThing(engine, wang, { ...opening, answers: { name: '甲' } }))).toEqual(first)
    const batch = {
      step: 'approve',
      requestId: randomUUID(),
      answers: {},
      things: [{ id: first.thing.id, revision: 1 }],
    }
    expect(must(await actMany(engine, wang, batch)).done).toBe(1)
    const before = await everything()
    expect(must(await actMany(engine, wang, batch)).done).toBe(1)
    expect(await everything()).toBe(before)
  })

  test('with other contents, or from somebody else, is refused as reused', async () => {
    const one = await dossier()
    const request = wish(one)
    must(await act(engine, wang, request))
    const other = await refused(() => act(engine, wang, { ...request, answers: { change: { data: { n: 2 } } } }))
    expect([other.code, statusOf(other.code)]).toEqual(['E_REQUEST_REUSED', 422])
    expect((await refused(() => act(engine, li, request))).code).toBe('E_REQUEST_REUSED')
    expect((await refused(() => act(engine, wang, { ...request, revision: 2 }))).code).toBe('E_REQUEST_REUSED')
  })

  test('of a refused request may be used again once the request is mended', async () => {
    const one = await dossier()
    const request = wish(one)
    await refused(() => act(engine, wang, { ...request, revision: 7 }))
    expect(must(await act(engine, wang, request)).seq).toBe(2)
  })

  test('sent many times at once takes effect once', async () => {
    const one = await dossier()
    const request = wish(one)
    const answers = await Promise.all(Array.from({ length: 8 }, () => act(engine, wang, request)))
    for (const answer of answers) expect(must(answer)).toEqual(must(answers[0] ?? answer))
    expect(await query(`select 1 from event where thing_id = $1 and type = 'edit'`, [one.id])).toHaveLength(1)
  })

  test('is forgotten after ninety days and not before', async () => {
    const one = await dossier()
    const request = wish(one)
    must(await act(engine, wang, request))
    const kept = () => query(`select 1 from request where id = $1`, [request.requestId])
    const started = time.now
    time.now = '2026-05-30T02:00:00.000Z'
    await tidyRequests(engine)
    expect(await kept()).toHaveLength(1)
    time.now = '2026-06-01T02:00:00.000Z'
    expect(await tidyRequests(engine)).toBeGreaterThan(0)
    expect(await kept()).toHaveLength(0)
    expect((await act(engine, wang, request)).ok).toBe(false)
    time.now = started
  })

  test('keeps nothing of a secret answer, not even a hash that tells two secrets apart', async () => {
    const administrator = someone('管理员', here, 'administrator')
    const opening = { kind: 'house', step: 'found', parentId: null, city: here }
    const keys = ['芝麻开门', '另一把']
    const hashes: string[] = []
    for (const key of keys) {
      const requestId = randomUUID()
      must(
        await openThing(engine, administrator, { ...opening, requestId, answers: { name: `机构 ${key.length}`, key } }),
      )
      const again = await openThing(engine, administrator, {
        ...opening,
        requestId,
        answers: { name: `机构 ${key.length}`, key: '别的' },
      })
      expect(again.ok).toBe(true)
      hashes.push(requestId)
    }
    expect(await everything()).not.toMatch(/芝麻开门|另一把/)
    const [first] = await query<{ payload: { answers: Json } }>(`select payload from event where request_id = $1`, [
      hashes[0],
    ])
    expect(first?.payload.answers).toEqual({ name: '机构 4' })
  })
})

describe('somebody who saw an older revision', () => {
  test('is refused with who did what since, in both languages', async () => {
    const one = await dossier()
    const two = must(await actAs(li, one, 'edit', { change: { title: '改' } })).thing
    must(await actAs(li, two, 'park'))
    const stale = await refused(() => actAs(wang, one, 'approve'))
    expect(statusOf(stale.code)).toBe(409)
    expect(stale).toMatchObject({
      code: 'E_STALE',
      message: { zh: '您看到的已不是最新：李强：修改；李强：搁置。' },
      details: {
        revision: 3,
        since: [
          { seq: 2, type: 'edit', actor: '李强' },
          { seq: 3, type: 'park' },
        ],
      },
    })
    expect(stale.message.en).toContain('李强: Edit; 李强: Park')
  })

  test('and the state not offering the step is another refusal', async () => {
    const one = await take(await dossier(), 'park')
    const problem = await refused(() => actAs(wang, one, 'approve'))
    expect(problem.code).toBe('E_NOT_OFFERED')
    expect(problem.message).toMatchObject({ zh: '当前状态“搁置”下不能“批准”。' })
  })
})

describe('at the same time', () => {
  test('of several approvals on connections of their own exactly one wins', async () => {
    const one = await dossier()
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    let locked = () => {}
    const isLocked = new Promise<void>((resolve) => {
      locked = resolve
    })
    // All approvals wait for the same row, so that all of them have begun before any goes on.
    const holder = transaction(engine.db, async (tx) => {
      await tx.selectFrom('thing').select('id').where('id', '=', one.id).forUpdate().execute()
      locked()
      await held
    })
    await isLocked
    const rivals = ['甲', '乙', '丙', '丁'].map((name) => actAs(someone(name), one, 'approve'))
    const waiting = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
    await expect.poll(async () => (await query(waiting)).length).toBe(4)
    release()
    await holder
    const outcomes = await Promise.all(rivals)
    expect(outcomes.filter((o) => o.ok)).toHaveLength(1)
    for (const lost of outcomes) if (!lost.ok) expect(lost.problem.code).toBe('E_STALE')
    expect(await query(`select seq, type from event where thing_id = $1 order by seq`, [one.id])).toEqual([
      { seq: 1, type: 'start' },
      { seq: 2, type: 'approve' },
    ])
  })

  test('overlapping batches in opposite orders never deadlock, and each is done whole or not at all', async () => {
    for (let round = 0; round < 5; round++) {
      const things = await Promise.all(Array.from({ length: 6 }, () => dossier()))
      const batch = (some: typeof things) =>
        actMany(engine, wang, {
          step: 'approve',
          requestId: randomUUID(),
          answers: {},
          things: some.map((x) => ({ id: x.id, revision: x.revision })),
        })
      const [a, b] = await Promise.all([batch(things.slice(0, 4)), batch(things.slice(2).reverse())])
      expect([a.ok, b.ok].filter(Boolean)).toHaveLength(1)
      const ids = things.map((x) => x.id)
      const states = await query(`select 1 from thing where id = any($1) and state = 'approved'`, [ids])
      expect(states).toHaveLength(4)
    }
    const [statistics] = await query<{ deadlocks: string }>(
      `select deadlocks from pg_stat_database where datname = current_database()`,
    )
    expect(Number(statistics?.deadlocks)).toBe(0)
  })
})
