import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, expect } from 'vitest'
import { createFileVault } from '../../src/core/files/file-vault.ts'
import { attachEmbedded } from '../../src/db/embedded.ts'
import { launches } from '../launcher/stage.ts'
import { must } from '../support/must.ts'
import { restlessClient, type Sent } from './restless-client.ts'
import { type Running, startProduct } from './running.ts'
import { openShop, type Shop } from './shop.ts'

const kills = 5
const folder = await mkdtemp(join(tmpdir(), 'zq-crash-'))
const dataDir = join(folder, 'data')
afterAll(() => rm(folder, { recursive: true, force: true }))

const seed = Number(process.env.ZQ_CRASH_SEED ?? Math.floor(Math.random() * 1e9))
const random = mulberry32(seed)

launches(
  'killed with everything it started at five random moments, it keeps each acknowledged act once and none half',
  { timeout: 300_000 },
  async () => {
    console.log(`crash: ZQ_CRASH_SEED=${seed}`)
    let server = await startProduct(dataDir)
    const shop = await openShop(server)
    const client = restlessClient(shop, 4)
    client.goOn(server.url)
    for (let kill = 0; kill < kills; kill++) {
      await untilMoreAnswers(client, 4 + Math.floor(random() * 20))
      await sleep(random() * 400)
      client.hold()
      await server.killEverything()
      const [answered, open] = partition(client.sent, (one) => one.answer !== null)
      server = await startProduct(dataDir)
      const known = await agreeing({ server, shop, client, answered, open, over: false })
      console.log(
        `crash ${kill + 1}: ${answered.length} acknowledged, ${open.length} open, ${known} of them had been done`,
      )
      client.goOn(server.url)
    }
    await untilMoreAnswers(client, 10)
    await client.finish()
    await agreeing({ server, shop, client, answered: client.sent, open: [], over: true })
    expect(client.sent.every((one) => one.answer !== null)).toBe(true)
    await server.stop()
  },
)

interface Scene {
  readonly server: Running
  readonly shop: Shop
  readonly client: ReturnType<typeof restlessClient>
  readonly answered: readonly Sent[]
  readonly open: readonly Sent[]
  /** The client has nothing more to send. */
  readonly over: boolean
}

/** Checks everything against everything; gives how many of the open requests had been done all the same. */
async function agreeing({ server, shop, client, answered, open, over }: Scene): Promise<number> {
  const { url } = must(await attachEmbedded(dataDir))
  const database = new pg.Client({ connectionString: url('owner') })
  await database.connect()
  try {
    const rows = async <R>(text: string, values: readonly unknown[] = []): Promise<R[]> =>
      (await database.query(text, [...values])).rows
    const counts = await rows<{ id: string; kept: number; events: number }>(
      `select id, (select count(*)::int from request where request.id = asked.id) as kept,
         (select count(*)::int from event where request_id = asked.id) as events
       from unnest($1::uuid[]) as asked (id)`,
      [[...answered, ...open].map((one) => one.id)],
    )
    const found = new Map(counts.map((row) => [row.id, row]))
    const done = (one: Sent) => ({ id: one.id, kept: 1, events: one.events })
    for (const one of answered) expect(found.get(one.id)).toEqual(done(one))
    const known = open.filter((one) => found.get(one.id)?.kept === 1)
    for (const one of known) expect(found.get(one.id)).toEqual(done(one))
    for (const one of open.filter((o) => !known.includes(o))) expect(found.get(one.id)).toMatchObject({ events: 0 })

    expect(
      await rows(`
        select id, 'revision' as what from thing where revision <> (select count(*) from event where thing_id = thing.id)
        union all
        select id, 'clock' from thing where kind = 'task' and due_on is not null and not exists (
          select 1 from clock where thing_id = thing.id and clock.due_on = thing.due_on and settled_at is null)
        union all
        select id, 'unit without a row' from thing where kind = 'unit' and not exists (
          select 1 from unit where unit.id = thing.id)
        union all
        select thing_id, 'file of no event' from thing_file where not exists (
          select 1 from event where event.thing_id = thing_file.thing_id and seq = event_seq and payload ? 'files')`),
    ).toEqual([])

    const attached = await rows<{ request_id: string; sm3: string }>(
      `select request_id, sm3 from thing_file join event on event.thing_id = thing_file.thing_id and seq = event_seq
       where request_id = any($1)`,
      [answered.map((one) => one.id)],
    )
    const withFile = answered.filter((one) => one.sm3 !== null).map((one) => ({ request_id: one.id, sm3: one.sm3 }))
    expect(new Set(attached.map((row) => JSON.stringify(row)))).toEqual(
      new Set(withFile.map((row) => JSON.stringify(row))),
    )
    const uploads = await rows<{ id: string }>(`select id from upload where id = any($1)`, [
      client.kept.map((file) => file.upload),
    ])
    expect(uploads).toHaveLength(client.kept.length)
    const named = await rows<{ sm3: string }>(`select sm3 from file`)
    expect(await createFileVault(join(dataDir, 'files')).verify(named.map((row) => row.sm3))).toEqual([])

    const verified = await fetch(`${server.url}/api/audit/verify`, {
      method: 'POST',
      headers: { authorization: `Bearer ${shop.token}` },
    })
    expect(await verified.json()).toMatchObject({ ok: true, faults: [] })
    const before = await rows(`select count(*)::int as n from event`)
    client.goOn(server.url)
    for (const one of sample(answered, 8)) expect(await client.again(one)).toEqual(one.answer)
    // A kill may come when nothing is under way; then the client still goes on.
    if (over) expect(await rows(`select count(*)::int as n from event`)).toEqual(before)
    return known.length
  } finally {
    await database.end()
  }
}

async function untilMoreAnswers(client: ReturnType<typeof restlessClient>, more: number): Promise<void> {
  const goal = client.answered() + more
  while (client.answered() < goal) await Promise.race([sleep(10), client.failed])
}

function partition<T>(all: readonly T[], holds: (one: T) => boolean): [T[], T[]] {
  return [all.filter(holds), all.filter((one) => !holds(one))]
}

function sample<T>(all: readonly T[], count: number): T[] {
  return Array.from({ length: Math.min(count, all.length) }, () => all[Math.floor(random() * all.length)]).flatMap(
    (one) => (one === undefined ? [] : [one]),
  )
}

/** A small generator of numbers from 0 to 1, so that a failing run can be played again. */
function mulberry32(start: number): () => number {
  let a = start
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let x = Math.imul(a ^ (a >>> 15), 1 | a)
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x
    return ((x ^ (x >>> 14)) >>> 0) / 4_294_967_296
  }
}
