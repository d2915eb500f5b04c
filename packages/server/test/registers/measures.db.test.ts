import { expect, test } from 'vitest'
import { factsOf } from '../../src/core/measures/records/facts.ts'
import { figureOf, figureRecords, listMeasures } from '../../src/core/measures/records/figures.ts'
import { recordsOf } from '../../src/core/search/store.ts'
import { transaction } from '../../src/db/transaction.ts'
import { planText } from '../ledger/world.ts'
import { must } from '../support/must.ts'
import { asOwner } from '../support/test-server.ts'
import { here, registersOfACity } from './take-files.ts'

const { app, engine, takeFile, open, take, office, ownerUrl, plan, machine } = await registersOfACity()
const { measures, registers, national } = app.data
const today = '2026-03-02'

const deps = <R>(work: (deps: Parameters<typeof figureOf>[0]) => Promise<R>) =>
  transaction(engine.db, (tx) => work({ tx, today, measures, registers, national }))
const figure = async (id: string, query: { readonly day?: string; readonly tests?: string } = {}) =>
  must(await deps((given) => figureOf(given, here, id, query)))
const rows = async (id: string, query: { readonly region?: string; readonly day?: string } = {}) =>
  must(await deps((given) => figureRecords(given, here, id, { offset: 0, limit: 50, ...query })))

await asOwner(ownerUrl, async (client) => {
  await client.query(
    `insert into region (city, code, name, parent) values ($1, '990121', '清溪县', $1), ($1, '990122', '松岭县', $1)
    on conflict do nothing`,
    [here],
  )
})
const head = '申请号,公开号,名称,申请人,地址,申请日,授权公告日,失效日,同族专利,战略性新兴产业,获奖\n'
const patents = [
  '201510000001.9,CN900000011B,一种甲,云岭甲公司;云岭乙公司,云岭市清溪县一路,2015-05-04,2017-06-01,,US9000001B2,,',
  '202010000002.4,CN900000012B,一种乙,云岭乙公司,云岭市松岭县二路,2020-01-02,2022-02-03,2025-06-01,,6.3,',
  '202110000003.4,CN900000013B,一种丙,云岭丙公司,云岭市三路,2021-01-02,2023-02-03,,,,中国专利优秀奖',
  '202110000004.9,CN900000014B,一种丁,远方公司,,2021-01-02,2023-02-03,,,6.3,',
]

const keysOf = (register: string) =>
  transaction(engine.db, async (tx) => {
    const found = await tx
      .selectFrom('search_doc')
      .select('key')
      .where('register', '=', register)
      .orderBy('key')
      .execute()
    return found.map(({ key }) => key)
  })

test('a stock is what was in force at the end of any day, by the seat of the first holder; what nobody can place stands apart', async () => {
  const went = await takeFile(`${head}${patents.join('\n')}\n`)
  expect([went.run.inserted, went.run.rejected]).toEqual([4, 0])
  const now = await figure('valid-invention-patents')
  expect(now).toMatchObject({ value: 2, all: 3, unplaced: 1, asOf: today })
  expect(now.regions.map(({ name, n }) => [name, n])).toEqual([
    ['清溪县', 1],
    ['松岭县', 0],
    ['云岭市', 1],
  ])
  expect(now.years.map(({ year, n }) => [year, n]).slice(-5)).toEqual([
    [2022, 2],
    [2023, 3],
    [2024, 3],
    [2025, 2],
    [2026, 2],
  ])
  expect(await figure('valid-invention-patents', { day: '2025-05-31' })).toMatchObject({ value: 3 })
  expect(await figure('valid-invention-patents', { day: '2025-06-01' })).toMatchObject({ value: 2 })
})

test('every number opens to as many rows, each with why it counts', async () => {
  const county = await rows('valid-invention-patents', { region: '990121' })
  expect(county.rows).toMatchObject([{ title: '一种甲', place: '清溪县', told: [{ label: null }] }])
  expect(county.rows[0]?.told[0]?.why.zh).toContain('2017-06-01')
  expect((await rows('valid-invention-patents', { region: 'none' })).rows.map(({ title }) => title)).toEqual(['一种丁'])
  expect((await rows('valid-invention-patents')).total).toBe(2)
})

test('a holder whose seat is known is placed there, under every name it bears', async () => {
  await takeFile('统一社会信用代码,名称,曾用名,住所\n91110000600037341L,云岭丙集团,云岭丙公司,云岭市松岭县\n', {
    register: 'organisations',
    source: '登记',
  })
  const { value, regions } = await figure('valid-invention-patents')
  expect([value, regions.find(({ name }) => name === '松岭县')?.n]).toEqual([2, 1])
})

test('a high-value patent shows the tests it meets; the fine print is read as somebody chooses', async () => {
  const now = await figure('high-value-patents', { day: '2025-05-31' })
  const n = (id: string) => now.tests.find((one) => one.id === id)?.n
  expect([n('emerging'), n('family-granted'), n('kept-from-filing'), n('kept-from-grant'), n('award')]).toEqual([
    2, 1, 1, 0, 1,
  ])
  expect(now.taken).not.toContain('kept-from-grant')
  const { rows: lines } = await rows('high-value-patents', { day: '2025-05-31' })
  expect(lines.find(({ title }) => title === '一种甲')?.told.map(({ label }) => label?.zh)).toEqual([
    '②海外有同族专利权（已授权）',
    '③维持超过10年（自申请日）',
  ])
  expect(await figure('high-value-patents', { day: '2025-05-31', tests: 'emerging' })).toMatchObject({ value: 1 })
  expect((await deps((given) => figureOf(given, here, 'high-value-patents', { tests: 'none' }))).ok).toBe(false)
})

test('a name protected as a product and as a mark counts once', async () => {
  const gi = '名称,保护方式,登记号,登记日期,地址\n'
  await takeFile(
    `${gi}清溪雪菊,地理标志产品,2020年第1号,2020-01-01,云岭市清溪县\n清溪雪菊,地理标志商标,7654321,2021-01-01,云岭市清溪县\n`,
    {
      register: 'gi',
      source: '台账',
    },
  )
  expect(await figure('geographical-indications')).toMatchObject({ value: 1 })
  expect((await rows('geographical-indications')).total).toBe(2)
})

test('after any changes what is kept is what counting anew gives', async () => {
  let seed = 7
  const random = (n: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed % n
  }
  const made: string[] = []
  const keys = await keysOf('patents')
  for (let n = 0; n < 25; n++) {
    if (made.length > 0 && random(4) === 0) {
      const id = made.splice(random(made.length), 1)[0] ?? ''
      await take(office, id, 'withdraw', { why: '撤回' })
    } else {
      const key = keys[random(keys.length)] ?? ''
      const values = [
        { ended_on: `202${random(6)}-03-0${1 + random(9)}` },
        { granted_on: `201${random(10)}-01-01` },
        { applicants: ['云岭丙厂', '云岭甲公司', '无名'][random(3)] ?? '' },
        { emerging: '1.1；2.1' },
      ][random(4)]
      const wish = { register: 'patents', key, values, why: '核对' }
      made.push((await open(office, here, 'record-entry', 'enter', wish)).thing.id)
    }
    if (random(3) === 0) await app.takeFiles()
  }
  await app.takeFiles()
  const [kept, anew] = await transaction(engine.db, async (tx) => {
    const stands = await tx
      .selectFrom('measure_fact')
      .select(['measure', 'key', 'test', 'from_day', 'to_day', 'counted', 'holder', 'place'])
      .where('city', '=', here)
      .execute()
    const { library } = await app.data.law(tx, here)
    const fresh: ReturnType<typeof factsOf>[number][] = []
    for (const measure of measures) {
      const register = registers.get(measure.register)
      if (!register) continue
      const keys = (await tx.selectFrom('search_doc').select('key').where('register', '=', register.id).execute()).map(
        (one) => one.key,
      )
      for (const [key, values] of await recordsOf(tx, register, here, keys))
        fresh.push(...factsOf(measure, key, values, library))
    }
    return [stands, fresh.map(({ why: _, ...fact }) => fact)]
  })
  const sorted = (list: readonly object[]) => list.map((one) => JSON.stringify(Object.entries(one).sort())).sort()
  expect(sorted(kept)).toEqual(sorted(anew))
  expect(kept.length).toBeGreaterThan(10)
})

test('every measure has its number in the list, and a year to come has none', async () => {
  const { rows: all } = must(await deps((given) => listMeasures(given, here)))
  expect(all.map(({ id }) => id).sort()).toEqual(measures.map(({ id }) => id).sort())
  expect(await figure('patent-grants', { day: '2030-12-31' })).toMatchObject({ asOf: today })
})

test('an indicator computed from the registers follows its records, and writes nothing where nothing changed', async () => {
  const policy = await plan(here, planText)
  await take(machine, policy.id, 'publish', { visibility: 'inside', show: [] })
  const goal = await transaction(engine.db, async (tx) => {
    const found = await tx
      .selectFrom('thing')
      .select('id')
      .where('kind', '=', 'indicator')
      .where('title', 'like', '%发明专利%')
      .executeTakeFirstOrThrow()
    return found.id
  })
  await take(office, goal, 'bind', {
    measure: 'valid-invention-patents',
    scale: 'one',
    since: '2024',
    why: '口径一致',
  })
  const events = () =>
    transaction(engine.db, async (tx) => {
      const found = await tx
        .selectFrom('event')
        .select('type')
        .where('thing_id', '=', goal)
        .where('type', '=', 'measured')
        .execute()
      return found.length
    })
  const county = (code: string, period: string) =>
    transaction(engine.db, async (tx) => {
      const row = await tx
        .selectFrom('indicator_actual')
        .select(['value', 'source', 'entered_by'])
        .where('indicator_id', '=', goal)
        .where('place', '=', code)
        .where('period', '=', period)
        .where('superseded', '=', false)
        .executeTakeFirst()
      return row ?? null
    })
  await app.takeFiles()
  const now = await figure('valid-invention-patents')
  const expected = now.regions.find(({ code }) => code === '990121')?.n
  expect(Number((await county('990121', '2026'))?.value)).toBe(expected)
  expect(await county('990121', '2026')).toMatchObject({
    source: expect.stringContaining('有效发明专利'),
    entered_by: '登记库自动计算',
  })
  expect(await county('990121', '2023')).toBeNull()
  expect(await events()).toBe(1)
  await app.takeFiles()
  expect(await events()).toBe(1)
  await takeFile(`${head}202210000009.6,CN900000019B,一种己,云岭己公司,云岭市清溪县,2022-01-02,2024-02-03,,,,\n`)
  expect(Number((await county('990121', '2026'))?.value)).toBe(Number(expected) + 1)
  expect(await events()).toBe(2)
  await take(office, goal, 'unbind', { why: '改为填报' })
})
