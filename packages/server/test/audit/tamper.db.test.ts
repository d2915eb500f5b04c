import type { Thing } from '@zhiqiang/kernel'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { asOwner } from '../support/test-server.ts'
import { type Bench, bench, noteOfFive, recompute, take, writeNote } from './toy.ts'

let b: Bench
let thing: Thing
let other: Thing

beforeEach(async () => {
  b = await bench()
  thing = await noteOfFive(b.engine, '甲')
  other = await noteOfFive(b.engine, '乙')
})
afterEach(() => b.close())

/** The one fault of the tampered thing; the other chain stays clean. */
async function fault() {
  const report = await b.verify()
  expect(report.ok).toBe(false)
  expect(report.faults).toHaveLength(1)
  const [found] = report.faults
  if (!found) throw new Error('no fault')
  expect(found.thingId).toBe(thing.id)
  expect(found.says.en).not.toMatch(/undefined|null|NaN/)
  return found
}

/** Copies of all columns of an event but its thing and number. */
const columns =
  'city, revision, type, actor, actor_id, role, post_id, unit_id, at, recorded_at, request_id, payload, prev_hash, hash'

describe('an untouched database', () => {
  test('verifies before and after sealing', async () => {
    expect(await b.verify()).toMatchObject({ ok: true, events: 10, chains: 2, seals: 0, sealedTo: null, faults: [] })
    await b.seal()
    await take(b.engine, thing, 'again')
    expect(await b.verify()).toMatchObject({ ok: true, events: 11, chains: 2, seals: 1, faults: [] })
  })
})

describe.each(['sealed', 'not sealed yet'])('%s events', (when) => {
  beforeEach(async () => {
    if (when === 'sealed') await b.seal()
  })

  test('a changed row is found and told', async () => {
    await b.tamper((c) =>
      c.query(
        `update event set payload = jsonb_set(payload, '{changed,title}', '"换了"') where thing_id = $1 and seq = 2`,
        [thing.id],
      ),
    )
    const found = await fault()
    expect(found).toMatchObject({ kind: 'changed', seq: 2, title: '甲（改）' })
    expect(found.says.zh).toMatch(
      /^便笺《甲（改）》第 2 条记录（改便笺，2026年3月5日 09:00，王敏）内容被改动：按现有内容算出的校验值与登记的不一致。$/,
    )
    expect(found.says.en).toMatch(/^Note “甲（改）”: record 2 \(“Edit”, 5 March 2026 09:00, by 王敏\) was changed: /)
  })

  test.each(['actor', 'type', 'role', 'city', 'hash', 'prev_hash'])('a changed %s is found', async (column) => {
    const value = column === 'city' ? '999800' : 'x'
    await b.tamper((c) => c.query(`update event set ${column} = $2 where thing_id = $1 and seq = 3`, [thing.id, value]))
    expect(await fault()).toMatchObject({ kind: 'changed', seq: 3 })
  })

  test.each([`'infinity'`, `at + interval '1 microsecond'`, `'0044-03-15 BC'`])(
    'an instant set to %s is found',
    async (at) => {
      await b.tamper((c) => c.query(`update event set at = ${at} where thing_id = $1 and seq = 3`, [thing.id]))
      expect(await fault()).toMatchObject({ kind: 'changed', seq: 3 })
    },
  )

  test('a number no JSON can write is found', async () => {
    await b.tamper((c) =>
      c.query(`update event set payload = jsonb_set(payload, '{v}', '1e400') where thing_id = $1 and seq = 3`, [
        thing.id,
      ]),
    )
    expect(await fault()).toMatchObject({ kind: 'changed', seq: 3 })
  })

  test('a removed row is found and told by its neighbours', async () => {
    await b.tamper((c) => c.query('delete from event where thing_id = $1 and seq = 3', [thing.id]))
    const found = await fault()
    expect(found).toMatchObject({ kind: 'removed', seq: 3 })
    expect(found.says.zh).toMatch(/第 3 条记录被删除：前面是第 2 条记录（.+），后面是第 4 条记录（办结便笺，/)
  })

  test('removed first rows are found', async () => {
    await b.tamper((c) => c.query('delete from event where thing_id = $1 and seq < 3', [thing.id]))
    const found = await fault()
    expect(found).toMatchObject({ kind: 'removed', seq: 1 })
    expect(found.says.zh).toMatch(/第 1 至 2 条记录被删除/)
  })

  test.each(['with', 'without'])(
    'a removed row is found where those behind moved up, %s their revisions',
    async (how) => {
      await b.tamper(async (c) => {
        await c.query('delete from event where thing_id = $1 and seq = 2', [thing.id])
        for (const seq of [3, 4, 5]) {
          const revision = how === 'with' ? ', revision = revision - 1' : ''
          await c.query(`update event set seq = seq - 1 ${revision} where thing_id = $1 and seq = $2`, [thing.id, seq])
        }
      })
      const found = await fault()
      expect(found).toMatchObject({ kind: 'removed', seq: 2 })
      expect(found.says.zh).toContain('其后的序号被改过')
    },
  )

  test('rows that exchanged their numbers are swapped', async () => {
    await b.tamper(async (c) => {
      await c.query('update event set seq = 900 where thing_id = $1 and seq = 2', [thing.id])
      await c.query('update event set seq = 2 where thing_id = $1 and seq = 4', [thing.id])
      await c.query('update event set seq = 4 where thing_id = $1 and seq = 900', [thing.id])
    })
    const found = await fault()
    expect(found).toMatchObject({ kind: 'swapped', seq: 2 })
    expect(found.says.zh).toMatch(/第 2 条记录（办结便笺.+）与第 4 条记录（改便笺.+）被对调/)
  })

  test.each([
    ['payloads', 'payload = o.payload'],
    [
      'contents',
      'payload = o.payload, type = o.type, at = o.at, recorded_at = o.recorded_at, request_id = o.request_id',
    ],
    ['contents and hashes', `(${columns}) = (${columns.replaceAll(/\w+/g, 'o.$&')})`],
  ])('rows that exchanged their %s are swapped', async (_, set) => {
    await b.tamper((c) =>
      c.query(
        `update event e set ${set.replaceAll('e.', '')} from event o
         where e.thing_id = $1 and o.thing_id = $1 and (e.seq, o.seq) in ((2, 4), (4, 2))`,
        [thing.id],
      ),
    )
    expect(await fault()).toMatchObject({ kind: 'swapped', seq: 2 })
  })

  test('a row inserted at the end is found, even with hashes made to fit', async () => {
    await b.tamper(async (c) => {
      await c.query(
        `insert into event (thing_id, seq, ${columns}) select thing_id, 6, ${columns} from event where thing_id = $1 and seq = 5`,
        [thing.id],
      )
      await c.query('update event set revision = 6 where thing_id = $1 and seq = 6', [thing.id])
      await recompute(c, thing.id, 6)
    })
    const found = await fault()
    expect(found).toMatchObject({ kind: 'inserted', seq: 6 })
    expect(found.says.zh).toMatch(/第 6 条记录（改便笺，.+）是插入的：不是通过办理产生的/)
  })

  test('a plain copy at the end is found as inserted', async () => {
    await b.tamper((c) =>
      c.query(
        `insert into event (thing_id, seq, ${columns}) select thing_id, 6, ${columns} from event where thing_id = $1 and seq = 5`,
        [thing.id],
      ),
    )
    expect(await fault()).toMatchObject({ kind: 'inserted', seq: 6 })
  })

  test.each(['a copy', 'a row with fitting hashes', 'a row with any hash'])(
    '%s inserted in the middle is found',
    async (how) => {
      await b.tamper(async (c) => {
        for (const seq of [5, 4, 3]) {
          await c.query('update event set seq = seq + 1, revision = revision + 1 where thing_id = $1 and seq = $2', [
            thing.id,
            seq,
          ])
        }
        await c.query(
          `insert into event (thing_id, seq, ${columns}) select thing_id, 3, ${columns} from event where thing_id = $1 and seq = 2`,
          [thing.id],
        )
        if (how === 'a copy') return
        await c.query(`update event set revision = 3, hash = 'x', prev_hash = 'y' where thing_id = $1 and seq = 3`, [
          thing.id,
        ])
        if (how === 'a row with any hash') return
        const { rows } = await c.query('select seq, hash, prev_hash from event where thing_id = $1 and seq > 3', [
          thing.id,
        ])
        await recompute(c, thing.id, 3)
        for (const row of rows) {
          await c.query('update event set hash = $3, prev_hash = $4 where thing_id = $1 and seq = $2', [
            thing.id,
            row.seq,
            row.hash,
            row.prev_hash,
          ])
        }
      })
      expect(await fault()).toMatchObject({ kind: 'inserted', seq: 3 })
    },
  )

  test('a cut tail is found', async () => {
    await b.tamper((c) => c.query('delete from event where thing_id = $1 and seq > 3', [thing.id]))
    const found = await fault()
    expect(found).toMatchObject({ kind: 'cut-tail', seq: 4 })
    expect(found.says.zh).toMatch(/末尾的第 4 至 5 条记录被删除：现在止于第 3 条记录/)
  })

  test('a cut tail is found where the thing was set back to match', async () => {
    await b.tamper(async (c) => {
      await c.query('delete from event where thing_id = $1 and seq > 3', [thing.id])
      await c.query(
        `update thing set revision = 3, state = 'open', data = '{"a":1,"text":"甲","words":1}' where id = $1`,
        [thing.id],
      )
    })
    const found = await fault()
    expect(found).toMatchObject({ kind: 'cut-tail', seq: 4 })
    expect(found.says.zh).toMatch(when === 'sealed' ? /而第 1 号封存（.+）记有 5 条/ : /而待封存登记记有 5 条/)
  })

  test('a thing without events is a missing chain', async () => {
    await b.tamper((c) => c.query('delete from event where thing_id = $1', [thing.id]))
    const found = await fault()
    expect(found).toMatchObject({ kind: 'missing-chain', seq: null, title: '甲（改）' })
    expect(found.says.zh).toMatch(/^便笺《甲（改）》没有任何事件记录；/)
  })

  test('a thing that is gone with its events is a missing chain', async () => {
    await b.tamper(async (c) => {
      await c.query('delete from event where thing_id = $1', [thing.id])
      await c.query('delete from thing where id = $1', [thing.id])
    })
    const found = await fault()
    expect(found).toMatchObject({ kind: 'missing-chain', seq: null })
    expect(found.says.zh).toContain('整条事件链连同本体都不见了')
    expect((await b.verify('999900')).faults).toHaveLength(1)
    expect((await b.verify('999800')).faults).toHaveLength(0)
  })

  test('a chain recomputed by somebody with full rights contradicts who saw it before', async () => {
    await b.tamper(async (c) => {
      await c.query(`update event set actor = '李四' where thing_id = $1 and seq = 3`, [thing.id])
      await recompute(c, thing.id)
    })
    const found = await fault()
    // The register names every event, so it says more exactly where the change begins.
    expect(found).toMatchObject({ kind: 'recomputed', seq: when === 'sealed' ? 1 : 3 })
    expect(found.says.zh).toMatch(when === 'sealed' ? /与第 1 号封存（.+）不符/ : /与待封存登记不符/)
  })

  test('a row replaced together with its own hash is changed', async () => {
    await b.tamper(async (c) => {
      const { rows } = await c.query('select hash, prev_hash from event where thing_id = $1 and seq = 4', [thing.id])
      await c.query(`update event set actor = '李四' where thing_id = $1 and seq = 3`, [thing.id])
      await recompute(c, thing.id)
      const original = rows[0]
      await c.query('update event set hash = $2, prev_hash = $3 where thing_id = $1 and seq = 4', [
        thing.id,
        original.hash,
        original.prev_hash,
      ])
    })
    expect((await b.verify()).faults[0]).toMatchObject({ kind: 'changed', seq: 3 })
  })

  test.each([
    ['state', `state = 'open'`, '“状态”现为“办理中”，应为“办结”'],
    ['revision', 'revision = 9', '“版本号”现为9，应为5'],
    ['lower revision', 'revision = 4', '“版本号”现为4，应为5'],
    ['title', `title = '别的'`, '“标题”现为"别的"，应为"甲（改）"'],
    ['due date', `due_on = '2030-01-01'`, '“到期日”现为"2030-01-01"，应为"2026-12-31"'],
    ['visibility', 'visibility = 2', '“公开范围”现为2，应为1'],
    ['content', `data = data || '{"a":7}'`, '“内容”现为{"a":7}，应为{"a":2}'],
    ['city', `city = '999800'`, '“所属城市”现为"999800"，应为"999900"'],
  ])('a %s changed without an act is found', async (_, set, says) => {
    await b.tamper((c) => c.query(`update thing set ${set} where id = $1`, [thing.id]))
    const found = await fault()
    expect(found).toMatchObject({ kind: 'state', seq: 5 })
    expect(found.says.zh).toContain(says)
    expect((await b.verify('999900')).ok).toBe(false)
  })
})

test('every broken chain is named, each with its first break', async () => {
  await b.seal()
  await b.tamper(async (c) => {
    await c.query('delete from event where thing_id = $1 and seq in (2, 4)', [thing.id])
    await c.query(`update event set actor = 'x' where thing_id = $1`, [other.id])
  })
  const { faults } = await b.verify()
  expect(faults.map(({ thingId, kind, seq }) => ({ thingId, kind, seq }))).toEqual([
    { thingId: thing.id, kind: 'removed', seq: 2 },
    { thingId: other.id, kind: 'changed', seq: 1 },
  ])
})

test('a city sees its own chains and faults only', async () => {
  const foreign = await writeNote(b.engine, '外', '999800')
  await b.tamper((c) => c.query(`update event set actor = 'x' where thing_id = $1`, [foreign.id]))
  expect(await b.verify('999900')).toMatchObject({ ok: true, events: 10, chains: 2 })
  expect(await b.verify('999800')).toMatchObject({ ok: false, events: 1, chains: 1 })
})

describe('the database refuses', () => {
  test.each(['event', 'seal'])('its application to change, remove or truncate %s', async (table) => {
    await b.seal()
    await asOwner(b.database.appUrl, async (c) => {
      for (const sql of [`update ${table} set hash = 'x'`, `delete from ${table}`, `truncate ${table}`]) {
        await expect(c.query(sql)).rejects.toMatchObject({ code: '42501' })
      }
    })
  })

  test.each(['event', 'seal'])('the owner too, by a trigger, to change, remove or truncate %s', async (table) => {
    await b.seal()
    await asOwner(b.database.ownerUrl, async (c) => {
      for (const sql of [`update ${table} set hash = 'x'`, `delete from ${table}`, `truncate ${table} cascade`]) {
        await expect(c.query(sql)).rejects.toThrow(/append-only/)
      }
    })
  })
})
