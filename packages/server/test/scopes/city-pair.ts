import { randomUUID } from 'node:crypto'
import type { Role } from '@zhiqiang/kernel'
import type { FastifyInstance } from 'fastify'
import { afterAll } from 'vitest'
import { handlers } from '../../src/api/handlers.ts'
import { foundCity } from '../../src/core/cities/cities.ts'
import { uploadEvidence } from '../../src/core/files/upload.ts'
import { transaction } from '../../src/db/transaction.ts'
import { createServer } from '../../src/http/server.ts'
import { aWorld } from '../ledger/world.ts'
import { must } from '../support/must.ts'

/** Whose things are asked about: the asker's own unit's, a sister unit's, two counties', another city's. */
export const targets = ['own', 'sister', 'county', 'otherCounty', 'otherCity'] as const
export type Target = (typeof targets)[number]

/** Who asks. `lead` and `reporter` sit in the own unit, `county` in the first county, `foreign` in the other city's office. */
export const askers = [
  'office',
  'lead',
  'reporter',
  'county',
  'leader',
  'auditor',
  'administrator',
  'foreign',
  'public',
] as const
export type Asker = (typeof askers)[number]

const password = 'correct horse battery'

const planOf = (
  city: string,
  tasks: readonly (readonly [title: string, unit: string])[],
) => `${city}人民政府关于印发${city}知识产权行动方案的通知

各县（区）人民政府，市政府各部门：

现将《${city}知识产权行动方案（2025—2027年）》印发给你们，请认真组织实施。

${city}人民政府

2025年3月9日

${city}知识产权行动方案（2025—2027年）

一、主要目标

到2027年，每万人口发明专利拥有量达到12件以上。

二、重点任务

${tasks.map(([title, unit], i) => `（${'一二三四五'[i]}）${title}。每年开展一次检查。（责任单位：${unit}）`).join('\n\n')}
`

/** Two cities with a published plan each; in each plan a task, a duty and a report of every target. */
export async function aCityPair() {
  const world = await aWorld()
  const { app, machine, open, take, unit, plan } = world
  const [here, there] = ['990100', '990200']
  for (const [code, name] of [
    [here, '云岭市'],
    [there, '海晏市'],
  ] as const) {
    const regions = [
      { code, name, parent: null },
      { code: `${code.slice(0, 4)}21`, name: '清溪县', parent: code },
      { code: `${code.slice(0, 4)}22`, name: '白石县', parent: code },
    ]
    must(await transaction(world.db, (tx) => foundCity(app.engine, tx, machine, { code, name, regions })))
  }
  const units = {
    own: await unit(here, '市市场监管局'),
    sister: await unit(here, '市科技局'),
    county: await unit(here, '清溪县人民政府', '990121'),
    otherCounty: await unit(here, '白石县人民政府', '990122'),
    otherCity: await unit(there, '市市场监管局'),
  }
  const offices = { here: await unit(here, '市联席办'), there: await unit(there, '市联席办') }

  const hereText = planOf('云岭市', [
    ['加强执法', '市市场监管局'],
    ['加强转化', '市科技局'],
    ['建设强县', '清溪县人民政府'],
    ['培育产业', '白石县人民政府'],
  ])
  const plans = {
    here: (await plan(here, hereText)).id,
    there: (await plan(there, planOf('海晏市', [['加强执法', '市市场监管局']]))).id,
  }
  for (const id of Object.values(plans)) await take(machine, id, 'publish', { visibility: 'inside', show: [] })

  const rows = await transaction(world.db, (tx) =>
    tx
      .selectFrom('thing')
      .leftJoin('thing_unit', 'thing_unit.thing_id', 'thing.id')
      .select(['thing.id', 'thing.kind', 'thing.city', 'thing.clause_id', 'thing_unit.unit_id'])
      .execute(),
  )
  const thingsOf = (kind: string) => {
    const find = (target: Target) => rows.find((r) => r.kind === kind && r.unit_id === units[target])?.id ?? ''
    return Object.fromEntries(targets.map((t) => [t, find(t)])) as Record<Target, string>
  }
  const inCity = (kind: string) => {
    const find = (city: string) => rows.find((r) => r.kind === kind && r.city === city)?.id ?? ''
    return { own: find(here), otherCity: find(there) }
  }
  const tasks = thingsOf('task')
  const reports = {} as Record<Target, string>
  const files = {} as Record<Target, string>
  for (const target of targets) {
    const city = target === 'otherCity' ? there : here
    await take(machine, tasks[target], 'confirm')
    await take(machine, tasks[target], 'sign')
    const evidence = { name: '纪要.txt', bytes: new TextEncoder().encode(`会议纪要 ${target}`) }
    const deps = { db: world.db, clock: app.engine.clock, vault: app.vault }
    const upload = must(await uploadEvidence(deps, machine, city, evidence)).upload
    const made = await open(machine, city, 'report', 'submit', { text: '已办', files: [{ upload }] }, tasks[target])
    reports[target] = made.thing.id
    files[target] = await transaction(world.db, async (tx) => {
      const row = tx.selectFrom('thing_file').select('id').where('thing_id', '=', made.thing.id)
      return (await row.executeTakeFirstOrThrow()).id
    })
  }

  const server = await createServer({ app, handlers, webFolder: '/nowhere' })
  await server.listen({ host: '127.0.0.1', port: 0 })
  afterAll(() => server.close())
  const posts: Record<Exclude<Asker, 'public'>, readonly [Role, string, string]> = {
    office: ['office', offices.here, here],
    lead: ['lead', units.own, here],
    reporter: ['reporter', units.own, here],
    county: ['county', units.county, here],
    leader: ['leader', offices.here, here],
    auditor: ['auditor', offices.here, here],
    administrator: ['administrator', offices.here, here],
    foreign: ['office', offices.there, there],
  }
  const persons = {} as Record<Asker, string>
  const postIds = {} as Record<Asker, string>
  const clients = { public: clientOf(server, null) } as Record<Asker, Client>
  for (const [asker, [role, unitId, city]] of Object.entries(posts) as [Asker, readonly [Role, string, string]][]) {
    const person = await open(machine, city, 'person', 'enrol', { login: asker.toLowerCase(), name: asker, password })
    persons[asker] = person.thing.id
    const post = { unit: unitId, title: asker, role, holder: person.thing.id, from: '2025-01-01' }
    postIds[asker] = (await open(machine, city, 'post', 'create', post)).thing.id
    clients[asker] = await signedIn(server, asker.toLowerCase())
  }
  return {
    ...world,
    /** A further person in a post, signed in. */
    staff: async (login: string, role: Role, unitId: string) => {
      const person = await open(machine, here, 'person', 'enrol', { login, name: login, password })
      const post = { unit: unitId, title: login, role, holder: person.thing.id, from: '2025-01-01' }
      await open(machine, here, 'post', 'create', post)
      return { account: person.thing.id, client: await signedIn(server, login) }
    },
    signIn: (login: string) => signedIn(server, login),
    password,
    here,
    there,
    units,
    plans,
    tasks,
    duties: thingsOf('duty'),
    occurrences: thingsOf('occurrence'),
    reports,
    files,
    indicators: inCity('indicator'),
    cities: inCity('city'),
    clauses: {
      own: rows.find((r) => r.id === tasks.own)?.clause_id ?? '',
      otherCity: rows.find((r) => r.id === tasks.otherCity)?.clause_id ?? '',
    },
    persons,
    posts: postIds,
    clients,
  }
}

export type Client = ReturnType<typeof clientOf>

function clientOf(server: FastifyInstance, session: { readonly cookie: string; readonly csrf: string } | null) {
  const base = () => {
    const address = server.server.address()
    return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
  }
  const headers = session ? { cookie: session.cookie, 'x-zq-csrf': session.csrf } : {}
  const send = async (method: string, url: string, body?: unknown) => {
    const form = body instanceof FormData
    const answer = await fetch(`${base()}${url}`, {
      method,
      redirect: 'manual',
      headers: { ...headers, ...(body === undefined || form ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    })
    const text = await answer.text()
    const json = answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : null
    return { status: answer.status, text, json }
  }
  return {
    get: (url: string) => send('GET', url),
    post: (url: string, body: unknown) => send('POST', url, body),
    remove: (url: string) => send('DELETE', url),
  }
}

async function signedIn(server: FastifyInstance, login: string): Promise<Client> {
  const answer = await server.inject({ method: 'POST', url: '/api/session', payload: { login, password } })
  const cookie = answer.cookies.map((c) => `${c.name}=${c.value}`).join('; ')
  return clientOf(server, { cookie, csrf: answer.json().csrf })
}

/** A request id nobody used. */
export const fresh = () => randomUUID()
