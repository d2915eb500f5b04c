import { type Actor, type Thing, uuidv7 } from '@zhiqiang/kernel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditCsv, historyOf, listAccess, listEvents } from '../../src/core/audit/read.ts'
import type { ReadDeps } from '../../src/core/ledger/read-deps.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { asOwner } from '../support/test-server.ts'
import { type Bench, bench, city, noteOfFive, officer, otherCity, toyCatalogue, writeNote } from './toy.ts'

let b: Bench
let one: Thing
let foreign: Thing

const auditor: Actor = { kind: 'account', id: null, name: '赵审', city, posts: [] }

beforeAll(async () => {
  b = await bench()
  one = await noteOfFive(b.engine, '百分号%')
  await writeNote(b.engine, '=HYPERLINK("x"),1')
  foreign = await writeNote(b.engine, '外市', otherCity)
  b.clock.jump('2026-03-07T15:59:58.000Z')
  await writeNote(b.engine, '七日夜里')
  await writeNote(b.engine, '八日凌晨')
  await asOwner(b.database.ownerUrl, async (c) => {
    for (const [where, actor] of [
      [city, '赵审'],
      [otherCity, '外人'],
      [null, '无名'],
    ]) {
      await c.query(
        `insert into access_log (id, city, actor, what, subject, at, address) values ($1, $2, $3, 'sign-in', 's', $4, '')`,
        [uuidv7(Date.now()), where, actor, '2026-03-05T01:00:00Z'],
      )
    }
    await c.query(`insert into file (sm3, size, type) values (repeat('a', 64), 12, 'application/pdf')`)
    await c.query(
      `insert into thing_file (id, thing_id, city, event_seq, sm3, name) values ($1, $2, $3, 2, repeat('a', 64), '证明.pdf')`,
      [uuidv7(Date.now()), one.id, city],
    )
  })
})
afterAll(() => b.close())

function read<R>(work: (deps: ReadDeps) => Promise<R>, actor = auditor): Promise<R> {
  return transaction(b.engine.db, (tx) => work({ tx, catalogue: toyCatalogue, actor, today: '2026-03-08' }))
}
const events = (query: Partial<Parameters<typeof listEvents>[1]> = {}, actor = auditor) =>
  read(async (deps) => must(await listEvents(deps, { limit: 50, ...query })), actor)

describe('the events of an auditor', () => {
  test("are those of the auditor's city, newest first, with an exact total", async () => {
    const page = await events()
    expect(page).toMatchObject({ total: 8, next: null })
    expect(page.rows.map((e) => e.thingTitle).slice(0, 2)).toEqual(['八日凌晨', '七日夜里'])
    expect(page.rows.some((e) => e.thingId === foreign.id)).toBe(false)
    expect((await events({}, officer)).total).toBe(9)
  })

  test('come page by page without loss or repetition', async () => {
    const all = (await events()).rows.map((e) => e.hash)
    const paged: string[] = []
    for (let cursor: string | undefined; ; ) {
      const page = await events({ limit: 3, cursor })
      expect(page.total).toBe(8)
      paged.push(...page.rows.map((e) => e.hash))
      if (page.next === null) break
      cursor = page.next
    }
    expect(paged).toEqual(all)
  })

  test('are narrowed by actor or title, kind, and days in China', async () => {
    expect((await events({ q: '百分号%' })).total).toBe(5)
    expect((await events({ q: '%' })).total).toBe(5)
    expect((await events({ q: '王敏 凌晨' })).rows).toMatchObject([{ thingTitle: '八日凌晨' }])
    expect((await events({ q: '外市' })).total).toBe(0)
    expect((await events({ kind: 'note' })).total).toBe(8)
    expect((await events({ kind: 'task' })).total).toBe(0)
    expect((await events({ from: '2026-03-08' })).rows).toMatchObject([{ thingTitle: '八日凌晨' }])
    expect((await events({ from: '2026-03-06', to: '2026-03-07' })).rows).toMatchObject([{ thingTitle: '七日夜里' }])
  })

  test('carry words, files and payload', async () => {
    const page = await read(async (deps) =>
      must(await historyOf(deps, { id: one.id, kind: 'task', state: 'open' }, { limit: 50 })),
    )
    expect(page.rows.map((e) => e.seq)).toEqual([5, 4, 3, 2, 1])
    expect(page.rows[3]).toMatchObject({
      kind: 'note',
      type: 'edit',
      label: { zh: '改便笺', en: 'Edit' },
      actor: '王敏',
      role: 'operator',
      unit: null,
      payload: { v: 1, to: 'open', changed: { title: '百分号%（改）' } },
      files: [{ name: '证明.pdf', size: 12, eventSeq: 2, sm3: 'a'.repeat(64) }],
    })
    expect(page.rows[4]?.files).toEqual([])
  })

  test('of a thing of another city are none', async () => {
    expect(
      await read(async (deps) =>
        must(await historyOf(deps, { id: foreign.id, kind: 'task', state: 'open' }, { limit: 50 })),
      ),
    ).toMatchObject({
      total: 0,
    })
  })

  test('are refused for a cursor nobody gave out', async () => {
    expect(await read((deps) => listEvents(deps, { limit: 5, cursor: 'x' }))).toMatchObject({ ok: false })
  })
})

test('accesses are those of the city; the operator sees also those of none', async () => {
  const accesses = (actor: Actor) => read(async (deps) => must(await listAccess(deps, { limit: 50 })), actor)
  expect((await accesses(auditor)).rows).toMatchObject([{ actor: '赵审' }])
  expect((await accesses(officer)).total).toBe(3)
})

describe('the export', () => {
  async function csv(query = {}): Promise<string> {
    let whole = ''
    for await (const piece of auditCsv(b.engine.db, { catalogue: toyCatalogue, actor: auditor, today: '' }, query)) {
      whole += piece
    }
    return whole
  }

  test('begins with a byte order mark and has one line for each event of the city', async () => {
    const text = await csv()
    expect(text.startsWith('\ufeff办理时间（UTC）,')).toBe(true)
    expect(text.trimEnd().split('\r\n')).toHaveLength(9)
    expect(text).not.toContain('外市')
    expect((await csv({ from: '2026-03-08' })).trimEnd().split('\r\n')).toHaveLength(2)
  })

  test('lets no cell run as a formula', async () => {
    expect(await csv()).toContain(`,便笺,"'=HYPERLINK(""x""),1",1,写便笺,王敏,本机运维,`)
  })
})

test('an instant nobody could have written does not keep the rest from being read', async () => {
  await b.tamper((c) => c.query(`update event set at = 'infinity' where thing_id = $1 and seq = 3`, [one.id]))
  expect((await events()).rows).toHaveLength(8)
})
