import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { startEmbedded } from '../../src/db/embedded.ts'
import type { Log } from '../../src/db/log.ts'
import { useDatabase } from '../../src/db/use-database.ts'

/**
 * The smallest program around the launcher; the tests bundle it into one file, as the product's server is, and run it
 * as different users. It says on standard output, one JSON object a line, what happened.
 *   serve DIR    starts, writes numbered rows without pause, and stops on SIGTERM
 *   command DIR  does what a command does: uses the running database or one of its own
 */
const [, , mode = '', dataDir = ''] = process.argv

const say = (event: object): void => void process.stdout.write(`${JSON.stringify(event)}\n`)
const log: Log = {
  info: (_fields, message) => process.stderr.write(`${message}\n`),
  warn: (_fields, message) => process.stderr.write(`${message}\n`),
  error: (_fields, message) => process.stderr.write(`${message}\n`),
}

async function withClient<R>(url: string, work: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  return work(client).finally(() => client.end().catch(() => undefined))
}

async function rowsOf(url: string): Promise<number> {
  return withClient(url, async (client) => {
    await client.query('create table if not exists numbered (n int primary key, word text not null)')
    const { rows } = await client.query<{ count: number }>('select count(*)::int as count from numbered')
    return rows[0]?.count ?? -1
  })
}

async function writeUntil(stopped: () => boolean, url: string): Promise<void> {
  await withClient(url, async (client) => {
    let next = await rowsOf(url)
    while (!stopped()) {
      await client.query('insert into numbered values ($1, $2)', [++next, '知识产权'])
      say({ event: 'written', n: next })
      await sleep(5)
    }
  })
}

async function serve(): Promise<void> {
  const started = await startEmbedded({ dataDir, log })
  if (!started.ok) return say({ event: 'refused', ...started.problem })
  const database = started.value
  const url = database.url('owner')
  let stopping = false
  process.on('SIGTERM', () => {
    stopping = true
  })
  process.on('SIGINT', () => say({ event: 'interrupted' }))
  void database.died.then((words) => {
    say({ event: 'died', words })
    process.exit(1)
  })
  database.announce('http://127.0.0.1:3000')
  const { pid, way, socketDir, version } = database
  const rows = await rowsOf(url)
  say({ event: 'started', pid, way, socketDir, version, url, rows, trigrams: await trigramsOf(url) })
  await writeUntil(() => stopping, url).catch((error: unknown) => {
    say({ event: 'broken', error: String(error) })
    return database.died
  })
  await database.stop()
  say({ event: 'stopped' })
}

async function trigramsOf(url: string): Promise<number> {
  return withClient(url, async (client) => {
    await client.query('create extension if not exists pg_trgm')
    const { rows } = await client.query<{ n: number }>(`select cardinality(show_trgm('华为')) as n`)
    return rows[0]?.n ?? 0
  })
}

async function command(): Promise<void> {
  const used = await useDatabase({ dataDir, log }, async (server) => {
    const rows = await rowsOf(server.url('owner'))
    say({ event: 'counted', rows })
    await new Promise((resolve) => setTimeout(resolve, Number(process.env.COMMAND_MS ?? 0)))
  })
  say(used.ok ? { event: 'done' } : { event: 'refused', ...used.problem })
}

await (mode === 'serve' ? serve() : command())
