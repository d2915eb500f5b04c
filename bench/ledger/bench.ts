import { randomUUID } from 'node:crypto'
import { poolOf } from '../../packages/server/test/support/pool.ts'
import { startInstallation } from '../lib/installation.ts'
import { latencies, rate, row } from '../lib/timing.ts'
import { fill } from './fill.ts'

// Lists, figures and acts of a large city through the whole server, beside the bare statements on the same PostgreSQL.

const size = { counties: 200, plans: 50, tasks: 5000, reports: 100_000 }
const password = 'correct horse battery'
const to = await startInstallation(size.counties)
const began = performance.now()
const { unit } = await fill(to, size)
console.log(`${JSON.stringify(size)} laid in ${((performance.now() - began) / 1000).toFixed(1)} s\n`)

/** Signs somebody in who holds a role at a unit. */
async function signedIn(role: string): Promise<{ readonly cookie: string; readonly 'x-zq-csrf': string }> {
  const holder = await to.open('person', 'enrol', { login: role, name: role, password })
  await to.open('post', 'create', { unit, title: role, role, holder, from: '2025-01-01' })
  const answer = await to.server.inject({ method: 'POST', url: '/api/session', payload: { login: role, password } })
  const cookie = answer.cookies.map((one) => `${one.name}=${one.value}`).join('; ')
  return { cookie, 'x-zq-csrf': answer.json().csrf }
}

const office = await signedIn('office')
const reporter = await signedIn('reporter')
const get = async (url: string, headers = office) => {
  const answer = await to.server.inject({ method: 'GET', url, headers })
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode} ${answer.body.slice(0, 200)}`)
  return answer.json()
}
const pool = poolOf(to.appUrl, 16)

const first = await get('/api/tasks?limit=50')
const reads: readonly [name: string, url: string, as?: typeof office][] = [
  ['tasks, first page', '/api/tasks?limit=50'],
  ['tasks, second page', `/api/tasks?limit=50&cursor=${encodeURIComponent(first.next)}`],
  ['tasks, words and state', `/api/tasks?limit=50&state=active&q=${encodeURIComponent('机制')}`],
  ['tasks, overdue', '/api/tasks?limit=50&overdue=true'],
  ['tasks of one unit', '/api/tasks?limit=50', reporter],
  ['one task', `/api/things/${first.rows[0].id}`],
  ['reports of a task', `/api/tasks/${first.rows[0].id}/reports?limit=50`],
  ['indicators', '/api/indicators?limit=50'],
  ['figures', '/api/figures'],
  ['rows of a figure', '/api/figures/overdue-items/rows?limit=200'],
  ['my work', '/api/home'],
  ['my work of a unit', '/api/home', reporter],
]
console.log(row(['read', 'p50 ms', 'p95 ms', 'at 16: per s', 'p95 ms']))
for (const [name, url, as] of reads) {
  const alone = await latencies(60, () => get(url, as))
  const many = await rate(16, 3000, () => get(url, as))
  console.log(row([name, alone.p50, alone.p95, many.perSecond, many.p95]))
}
const bare = `select id, title, state, due_on, count(*) over () as total from thing where city = $1 and kind = 'task' order by policy_id, id limit 50`
const peer = await latencies(60, () => pool.query(bare, [to.city]))
const peers = await rate(16, 3000, () => pool.query(bare, [to.city]))
console.log(row(['peer: bare SQL of the list', peer.p50, peer.p95, peers.perSecond, peers.p95]))

const mine = (await get('/api/tasks?limit=200&state=active', reporter)).rows as readonly { readonly id: string }[]
let turn = 0
async function report(): Promise<void> {
  turn += 1
  const parentId = mine[turn % mine.length]?.id
  const body = { kind: 'report', step: 'submit', parentId, requestId: randomUUID(), answers: { text: '本月完成检查' } }
  const answer = await to.server.inject({ method: 'POST', url: '/api/things', headers: reporter, payload: body })
  if (answer.statusCode !== 200) throw new Error(answer.body.slice(0, 300))
}
async function simple(): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('update thing set revision = revision where id = $1', [mine[turn++ % mine.length]?.id])
    await client.query('select revision from thing where id = $1', [mine[turn % mine.length]?.id])
    await client.query(
      `insert into access_log (id, city, actor, what, subject, at, address) values ($1, $2, 'bench', 'bench', '', '2026-01-01', '')`,
      [randomUUID(), to.city],
    )
    await client.query('commit')
  } finally {
    client.release()
  }
}
console.log(`\n${row(['act', 'p50 ms', 'p95 ms', 'at 8: per s', 'p95 ms'])}`)
const acts = { alone: await latencies(100, report), many: await rate(8, 4000, report) }
console.log(row(['report progress', acts.alone.p50, acts.alone.p95, acts.many.perSecond, acts.many.p95]))
const plain = { alone: await latencies(100, simple), many: await rate(8, 4000, simple) }
console.log(row(['peer: a simple transaction', plain.alone.p50, plain.alone.p95, plain.many.perSecond, plain.many.p95]))
console.log(`acts per second against the peer: ${(acts.many.perSecond / plain.many.perSecond).toFixed(2)} (bar 0.25)`)

await pool.end()
await to.stop()
