import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { contract, type Endpoint, type OperationId } from '@zhiqiang/contract'
import { describe, expect, test } from 'vitest'
import { hasShared, sharedFolder } from '../../../../tests/support/shared.ts'
import { uploadEvidence } from '../../src/core/files/upload.ts'
import { transaction } from '../../src/db/transaction.ts'
import { aSite, password } from '../pages/site.ts'
import { must } from '../support/must.ts'
import { repositoryRoot } from '../support/test-server.ts'

/** Five cities with their real plans, and a sixth with the sample city's; without the real ones the sixth stands alone. */
const real = [
  ['411200', '三门峡市', 'sanmenxia-2014'],
  ['410700', '新乡市', 'xinxiang-2024'],
  ['441500', '汕尾市', 'shanwei-2016'],
  ['430400', '衡阳市', 'hengyang-2010'],
  ['411500', '信阳市', 'xinyang-2021'],
] as const
const there = hasShared('policies/xinxiang-2024.txt', 'five real plans as five cities')
const planFiles: readonly (readonly [code: string, name: string, file: string])[] = [
  ...(there
    ? real.map(([code, name, plan]) => [code, name, resolve(sharedFolder, `policies/${plan}.txt`)] as const)
    : []),
  ['990100', '澜川市', resolve(repositoryRoot, 'db/seed/sample/plan.txt')],
  ['990200', '海晏市', resolve(repositoryRoot, 'tests/fixtures/plan.txt')],
]

const site = await aSite()
const { machine } = site

interface City {
  readonly code: string
  readonly name: string
  /** Texts that stand in this city alone: ids of everything it has, names of its people, its plan's title and number. */
  readonly marks: readonly string[]
  readonly ids: Readonly<Record<string, string>>
  readonly cookies: Readonly<Record<string, Record<string, string>>>
}

const cities: City[] = []
for (const [n, [code, name, file]] of planFiles.entries()) cities.push(await settle(n, code, name, file))

/** A city at work: a plan published inside, units, people in three roles, a report with a file, an actual. */
async function settle(n: number, code: string, name: string, file: string): Promise<City> {
  await site.city(code, name)
  const unit = await site.unit(code, `${name}知识产权联席会议办公室`)
  const plan = await site.plan(code, readFileSync(file, 'utf8'))
  await site.take(machine, plan.id, 'publish', { visibility: 'inside', show: [] })
  const cookies: Record<string, Record<string, string>> = {}
  const names: string[] = []
  for (const role of ['office', 'auditor', 'administrator'] as const) {
    const login = `${role}-${n}`
    const who = `${'甲乙丙丁戊己庚'[n]}${role}${code}`
    names.push(who, login)
    const id = await site.enrol(code, login, who)
    await site.open(machine, code, 'post', 'create', { unit, title: role, role, holder: id, from: '2025-01-01' })
    const browser = site.browser()
    await browser.signIn(login, password)
    cookies[role] = Object.fromEntries(browser.jar)
  }
  const query = <T>(table: 'thing', kind: string) =>
    transaction(site.db, (tx) =>
      tx
        .selectFrom(table)
        .select(['id', 'clause_id', 'state'])
        .where('city', '=', code)
        .where('kind', '=', kind)
        .execute(),
    ) as Promise<T[]>
  const [task] = await query<{ id: string; clause_id: string; state: string }>('thing', 'task')
  const [indicator] = await query<{ id: string }>('thing', 'indicator')
  // Tasks of a plan whose years are over came in closed; nobody reports on them.
  const report = task && task.state !== 'closed' ? await reportOn(code, task.id, unit) : null
  const all = await transaction(site.db, async (tx) => [
    ...(await tx.selectFrom('thing').select('id').where('city', '=', code).execute()),
    ...(await tx.selectFrom('clause').select('id').where('city', '=', code).execute()),
    ...(await tx.selectFrom('upload').select('id').where('city', '=', code).execute()),
    ...(await tx.selectFrom('thing_file').select('id').where('city', '=', code).execute()),
  ])
  const ids = {
    policy: plan.id,
    task: task?.id ?? plan.id,
    clause: task?.clause_id ?? '',
    indicator: indicator?.id ?? plan.id,
    unit,
    report: report?.id ?? plan.id,
    file: report?.file ?? plan.id,
  }
  return { code, name, marks: [...all.map(({ id }) => id), ...names, plan.title], ids, cookies }
}

async function reportOn(code: string, task: string, unit: string) {
  const lead = await site.open(machine, code, 'unit', 'found', {
    name: `${code}局`,
    region: code,
    validFrom: '2020-01-01',
  })
  await site.take(machine, task, 'assign', { lead: lead.thing.id }).catch(() => site.take(machine, task, 'confirm'))
  await site.take(machine, task, 'sign')
  const bytes = new TextEncoder().encode(`只属于 ${code} ${unit} 的佐证`)
  const deps = { db: site.db, clock: site.engine.clock, vault: site.app.vault }
  const { upload } = must(await uploadEvidence(deps, machine, code, { name: `${code}.txt`, bytes }))
  const made = await site.open(machine, code, 'report', 'submit', { text: `${code} 已办`, files: [{ upload }] }, task)
  const row = await transaction(site.db, (tx) =>
    tx.selectFrom('thing_file').select('id').where('thing_id', '=', made.thing.id).executeTakeFirstOrThrow(),
  )
  return { id: made.thing.id, file: row.id }
}

const get = async (url: string, cookies: Record<string, string>) => {
  const answer = await site.server.inject({ method: 'GET', url, cookies })
  return { status: answer.statusCode, text: answer.body }
}

/** Marks of other cities that stand in a text; a mark some address asked for is no find. */
function strangers(text: string, own: City, asked: readonly string[] = []): readonly string[] {
  const others = cities.filter((city) => city !== own)
  return others.flatMap(({ marks }) => marks.filter((mark) => text.includes(mark) && !asked.includes(mark)))
}

const reads = (Object.keys(contract) as OperationId[])
  .map((id) => ({ id, endpoint: contract[id] as Endpoint }))
  .filter(({ endpoint }) => endpoint.method === 'GET')

// Thousands of requests: longer than a test usually may take.
describe('many cities in one installation', { timeout: 180_000 }, () => {
  test('each has what is its own, and finds it', async () => {
    expect(cities.length).toBe(planFiles.length)
    for (const { marks, code, ids, cookies } of cities) {
      expect([code, marks.length > 20]).toEqual([code, true])
      expect((await get('/api/policies', cookies.office ?? {})).text).toContain(ids.policy)
      expect((await get(`/api/policies/${ids.policy}`, cookies.office ?? {})).status).toBe(200)
    }
  })

  test('no list, figure, search or export of one gives a row of another', async () => {
    let asked = 0
    for (const city of cities) {
      for (const cookies of Object.values(city.cookies)) {
        for (const { id, endpoint } of reads.filter(({ endpoint }) => !endpoint.path.includes(':'))) {
          // Lists are asked whole, and once more for what another city would find.
          const other = cities.find((one) => one !== city)
          for (const query of ['', '?limit=200', `?q=${encodeURIComponent(other?.name ?? '')}`]) {
            const { text } = await get(`${endpoint.path}${query}`, cookies)
            expect(strangers(text, city), `${city.code} ${id}${query}`).toEqual([])
            asked++
          }
        }
      }
    }
    expect(asked).toBeGreaterThan(cities.length * 3 * 15)
  })

  test('no address of one thing, its history, clause or file opens for another city', async () => {
    for (const city of cities) {
      for (const other of cities.filter((one) => one !== city)) {
        for (const { id, endpoint } of reads.filter(({ endpoint }) => endpoint.path.includes(':'))) {
          for (const foreign of Object.values(other.ids)) {
            const url = endpoint.path
              .replace(':fileId', other.ids.file ?? '')
              .replace(':n', '0')
              .replace(/:\w+/g, foreign)
            const { status, text } = await get(url, city.cookies.office ?? {})
            expect(strangers(text, city, [foreign, other.ids.file ?? '']), `${city.code} ${id} ${url}`).toEqual([])
            // A list under something foreign may be empty, a code may be nobody's here; one thing is not there.
            const nothing = id === 'subjects.known' ? { name: null } : { rows: [] }
            if (status === 200) expect(JSON.parse(text), `${id} ${url}`).toMatchObject(nothing)
          }
        }
      }
    }
  })

  test('a list narrowed to another city’s plan, unit or task is empty', async () => {
    for (const city of cities) {
      const other = cities.find((one) => one !== city)
      for (const path of ['/api/tasks', '/api/tasks.csv', '/api/indicators', '/api/duties']) {
        for (const narrow of [`policy=${other?.ids.policy}`, `unit=${other?.ids.unit}`]) {
          const { text } = await get(`${path}?${narrow}`, city.cookies.office ?? {})
          const asked = Object.values(other?.ids ?? {})
          expect(strangers(text, city, asked), `${path}?${narrow}`).toEqual([])
          if (text.startsWith('{') && text.includes('"rows"')) expect(JSON.parse(text).total, path).toBe(0)
        }
      }
    }
  })

  test('the public finds nothing that is inside, under no city’s address', async () => {
    for (const city of cities) {
      for (const other of cities) {
        for (const url of [
          '/',
          `/?q=${encodeURIComponent('知识产权')}`,
          `/c/${city.code}`,
          `/c/${city.code}/plans/${other.ids.policy}`,
          `/clause/${other.ids.clause}`,
        ]) {
          const { text } = await get(url, {})
          const asked = Object.values(other.ids)
          const found = cities.flatMap(({ marks }) =>
            marks.filter((mark) => text.includes(mark) && !asked.includes(mark)),
          )
          expect(found, url).toEqual([])
        }
      }
    }
  })
})
