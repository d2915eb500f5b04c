import { randomUUID } from 'node:crypto'
import { creditCode } from '../../packages/server/test/support/credit-code.ts'
import { poolOf } from '../../packages/server/test/support/pool.ts'
import { startInstallation } from '../lib/installation.ts'
import { latencies, rate, row } from '../lib/timing.ts'
import { fill } from './fill.ts'
import { pgbench } from './pgbench.ts'

// Lists and queues of the hall at a million cases, and acts of cases, beside bare statements and pgbench on the same PostgreSQL.

const cases = Number(process.argv[2] ?? 1_000_000)
const password = 'correct horse battery'
const to = await startInstallation(1)
const began = performance.now()
const { unit, offering, subjects } = await fill(to, cases)
console.log(`${cases} cases of ${subjects} firms laid in ${((performance.now() - began) / 1000).toFixed(1)} s\n`)

type Headers = Readonly<Record<'cookie' | 'x-zq-csrf', string>>

async function session(login: string): Promise<Headers> {
  const answer = await to.server.inject({ method: 'POST', url: '/api/session', payload: { login, password } })
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return {
    cookie: answer.cookies.map((one) => `${one.name}=${one.value}`).join('; '),
    'x-zq-csrf': answer.json().csrf,
  }
}

async function signedIn(role: string): Promise<Headers> {
  const holder = await to.open('person', 'enrol', { login: role, name: role, password })
  await to.open('post', 'create', { unit, title: role, role, holder, from: '2025-01-01' })
  return session(role)
}

async function firm(nth: number): Promise<Headers> {
  const subject = { sort: 'organisation', name: `云岭精工${nth}厂`, code: creditCode(nth), region: to.city }
  const payload = {
    ...{ city: to.city, login: `firm${nth}`, password, requestId: randomUUID() },
    subject: { ...subject, contact: '宋晓', phone: '13900000001' },
  }
  const answer = await to.server.inject({ method: 'POST', url: '/api/subjects', payload })
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return session(`firm${nth}`)
}

const office = await signedIn('office')
const officer = await signedIn('officer')
/** More firms than apply at once: one firm's applications wait for each other. */
const applicants: Headers[] = []
for (let nth = 1; nth <= 40; nth += 1) applicants.push(await firm(nth))
const get = async (url: string, headers: Headers) => {
  const answer = await to.server.inject({ method: 'GET', url, headers })
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode} ${answer.body.slice(0, 200)}`)
  return answer.json()
}

const first = await get('/api/cases?limit=50', office)
const asked = (words: string) => `/api/cases?limit=50&q=${encodeURIComponent(words)}`
const reads: readonly [name: string, url: string, as: Headers][] = [
  ['cases, first page', '/api/cases?limit=50', office],
  ['cases, second page', `/api/cases?limit=50&cursor=${encodeURIComponent(first.next)}`, office],
  ['cases, open by due day', '/api/cases?limit=50&open=true&sort=due', office],
  ['cases of an item and state', '/api/cases?limit=50&item=advice&state=asked', office],
  ['found: firm by part of its name', asked('第777精密'), office],
  ['found: part of a number', asked('777号'), office],
  ['found: a word of every third case', asked('专利'), office],
  ['found: two words', asked('海关 展会'), office],
  ['found: nothing', asked('飞机'), office],
  ['queue of a unit', '/api/cases?limit=50&open=true&sort=due', officer],
  ['all cases of a unit', '/api/cases?limit=50', officer],
  ['my work of a unit', '/api/home', officer],
  ['one case', `/api/cases/${first.rows[0].id}`, office],
  ['charter', `/api/charter?city=${to.city}`, office],
]
console.log(row(['read', 'p50 ms', 'p95 ms', 'at 16: per s', 'p50 ms', 'p95 ms']))
for (const [name, url, as] of reads) {
  const alone = await latencies(20, () => get(url, as))
  // At a size that is too much for it, a read is given up by the server: that is a figure too.
  const many = await rate(16, 3000, () => get(url, as)).catch(() => null)
  const crowd = many ? [many.perSecond, many.p50, many.p95] : ['given up', '', '']
  console.log(row([name, alone.p50, alone.p95, ...crowd]))
}
const pool = poolOf(to.appUrl, 16)
const bare = `select h.id, h.no, t.state, s.name from hall_case h join thing t on t.id = h.id join subject s on s.id = h.subject_id
  where t.city = $1 order by t.moved_at desc, t.id desc limit 50`
const peer = await latencies(20, () => pool.query(bare, [to.city]))
const peers = await rate(16, 3000, () => pool.query(bare, [to.city]))
console.log(row(['peer: bare SQL, no total', peer.p50, peer.p95, peers.perSecond, peers.p50, peers.p95]))

async function post(url: string, headers: Headers, payload: object) {
  const answer = await to.server.inject({ method: 'POST', url, headers, payload })
  if (answer.statusCode !== 200) throw new Error(answer.body.slice(0, 300))
  return answer.json()
}
const opened: string[] = []
const revisions = new Map<string, number>()
let applied = 0
async function apply(): Promise<void> {
  const applicant = applicants[applied++ % applicants.length]
  if (!applicant) throw new Error('nobody applies')
  const answers = { topic: 'aid', question: `怎样证明第 ${opened.length} 件` }
  const body = { kind: 'advice', step: 'submit', parentId: offering, requestId: randomUUID(), answers }
  const { thing } = await post('/api/things', applicant, body)
  opened.push(thing.id)
  revisions.set(thing.id, thing.revision)
}
let turn = 0
console.log(`\n${row(['act', 'p50 ms', 'p95 ms', 'at 8: per s', 'p50 ms', 'p95 ms'])}`)
const applying = { alone: await latencies(100, apply), many: await rate(8, 4000, apply) }
console.log(
  row(['apply', applying.alone.p50, applying.alone.p95, applying.many.perSecond, applying.many.p50, applying.many.p95]),
)
/** A step on another case each time, as officers work: nobody waits for another. */
async function noteNext(): Promise<void> {
  const id = opened[turn++ % opened.length] ?? ''
  const revision = revisions.get(id) ?? 1
  revisions.set(id, revision + 1)
  const answers = { text: '已电话联系申请人' }
  await post(`/api/things/${id}/actions`, officer, { step: 'note', revision, requestId: randomUUID(), answers })
}
const steps = await rate(8, 4000, noteNext)
console.log(row(['note on another case each', '', '', steps.perSecond, steps.p50, steps.p95]))
await pool.end()
const tps = await pgbench(to.ownerUrl, 8, 5)
if (tps === null) console.log('pgbench is not installed: no peer for the acts')
else {
  console.log(row(['peer: pgbench -N', '', '', tps]))
  console.log(`applications per second against pgbench: ${(applying.many.perSecond / tps).toFixed(2)} (bar 0.25)`)
  console.log(`notes per second against pgbench: ${(steps.perSecond / tps).toFixed(2)} (bar 0.25)`)
}
await to.stop()
