import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openThing } from '../../src/core/engine/act.ts'
import { indexAnew } from '../../src/core/search/index-queued.ts'
import { bulletinOf, joinedOf } from '../../src/core/watches/bulletin.ts'
import { tellFound } from '../../src/core/watches/tell-found.ts'
import { listTopics, topicNow } from '../../src/core/watches/topics.ts'
import { foundBy, listWatches } from '../../src/core/watches/watches.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { here, registersOfACity } from './take-files.ts'

const { app, engine, office, open, take, takeFile, person, unit, read, time, machine } = await registersOfACity()
const account = { login: 'clerk', name: '高一涵', password: 'correct horse battery' }
const clerk = {
  ...person(here, 'officer', await unit(here, '执法支队')),
  id: (await open(machine, here, 'person', 'enrol', account)).thing.id,
}

let last = 0
/** A file of patents by their titles, each with a number of its own. */
const file = (...titles: string[]) =>
  `公开号,名称,申请人,申请日\n${titles.map((title) => `CN1${String(90_000_000 + ++last)}A,${title},云岭测试有限公司,2025-01-02\n`).join('')}`

const paging = { limit: 50 }
const topic = (id: string) =>
  transaction(engine.db, (tx) =>
    topicNow({ tx, registers: app.data.registers, engine: app.search, national: app.data.national }, here, id, {
      offset: 0,
      limit: 20,
    }),
  )
const mine = (who: typeof office) => read(who, '2026-03-02', (deps) => listWatches(deps, paging))
const found = (who: typeof office, id: string) =>
  read(who, '2026-03-02', (deps) => foundBy(deps, app.data.registers, id, paging))
const notices = () =>
  transaction(engine.db, (tx) => tx.selectFrom('notice').selectAll().where('account_id', '=', clerk.id).execute())

test('a topic grows with every import, and tells what came since it began', async () => {
  await takeFile(file('一种隔膜', '一种水泵'))
  const { thing } = await open(office, here, 'topic', 'begin', {
    title: '锂电池隔膜',
    about: '隔膜材料与工艺',
    q: '隔膜',
  })
  expect(must(await topic(thing.id))).toMatchObject({ topic: { joined: 0, lastOn: null }, found: { total: 1 } })
  await takeFile(file('一种隔膜涂层', '一种风机'), { source: '乙' })
  expect(must(await topic(thing.id))).toMatchObject({
    topic: { joined: 1 },
    growth: [{ n: 1 }],
    found: { total: 2, hits: expect.arrayContaining([expect.objectContaining({ title: '一种隔膜涂层' })]) },
  })
  const listed = must(await transaction(engine.db, (tx) => listTopics(tx, here, paging)))
  expect(listed).toMatchObject({ total: 1, rows: [{ title: '锂电池隔膜', joined: 1 }] })
  await take(office, thing.id, 'end', { why: '合并到另一个专题' })
  expect((await topic(thing.id)).ok).toBe(false)
})

test('whoever keeps a search is told of new records once a day, and nobody else sees it', async () => {
  const { thing } = await open(clerk, here, 'search-watch', 'keep', { title: '盯水泵', q: '水泵' })
  expect(must(await mine(clerk))).toMatchObject({ total: 1, rows: [{ q: '水泵', joined: 0 }] })
  expect(must(await mine(office)).total).toBe(0)
  expect((await found(office, thing.id)).ok).toBe(false)
  await takeFile(file('一种潜水泵', '一种立式水泵', '一种阀门'), { source: '丙' })
  expect(must(await found(clerk, thing.id)).rows.map(({ title }) => title)).toEqual(['一种立式水泵', '一种潜水泵'])
  expect((await notices()).length).toBe(1)
  await takeFile(file('又一种水泵'), { source: '丁' })
  expect((await notices()).length).toBe(1)
  const day = time.now
  time.now = new Date(Date.parse(day) + 86_400_000).toISOString()
  expect(await tellFound(engine)).toBe(1)
  expect(await tellFound(engine)).toBe(0)
  time.now = day
  expect((await notices()).length).toBe(2)
  expect(must(await mine(clerk)).rows[0]).toMatchObject({ joined: 3 })
})

test('a bulletin says the same whenever it is made again; only the running month grows', async () => {
  const { thing } = await open(office, here, 'topic', 'begin', { title: '阀门', about: '阀门', q: '阀门' })
  const bulletin = async (month: string) =>
    must(await transaction(engine.db, (tx) => bulletinOf(tx, here, month, time.now.slice(0, 10))))
  const numbers = async (month: string) =>
    (await bulletin(month)).topics.filter(({ id }) => id === thing.id).map(({ joined, before }) => [joined, before])
  const rows = async (month: string) =>
    must(
      await transaction(engine.db, (tx) => joinedOf(tx, app.data.registers, here, thing.id, { month, limit: 50 })),
    ).rows.map(({ title }) => title)
  await takeFile(file('一种球阀门', '一种蝶阀门'), { source: '己' })
  expect(await numbers('2026-03')).toEqual([[2, 0]])
  const day = time.now
  time.now = '2026-04-10T02:00:00.000Z'
  const before = await bulletin('2026-03')
  await takeFile(file('又一种阀门'), { source: '庚' })
  expect(await bulletin('2026-03')).toEqual(before)
  expect(before).toMatchObject({ running: false, months: ['2026-04', '2026-03'] })
  expect(await numbers('2026-04')).toEqual([[1, 2]])
  expect(await rows('2026-03')).toEqual(['一种球阀门', '一种蝶阀门'])
  await take(office, thing.id, 'end', { why: '不再需要' })
  expect(await numbers('2026-03')).toEqual([[2, 0]])
  const early = await transaction(engine.db, (tx) => bulletinOf(tx, here, '2026-02', '2026-04-10'))
  expect(early.ok).toBe(false)
  time.now = day
})

test('records that were there before are never new, whatever is indexed or imported again', async () => {
  const { thing } = await open(clerk, here, 'search-watch', 'keep', { title: '盯风机', q: '风机' })
  await indexAnew(app.data)
  expect(must(await found(clerk, thing.id)).total).toBe(0)
  await take(clerk, thing.id, 'end', {})
  await takeFile(file('一种新风机'), { source: '戊' })
  expect(must(await found(clerk, thing.id)).total).toBe(0)
})

test('a query that asks for nothing, or for what no record can be, is refused with the reason', async () => {
  const keep = (q: string) =>
    openThing(engine, clerk, {
      kind: 'search-watch',
      step: 'keep',
      city: here,
      parentId: null,
      requestId: randomUUID(),
      answers: { title: '试', q },
    })
  const nothing = await keep('""')
  expect(nothing.ok ? '' : JSON.stringify(nothing.problem)).toContain('会命中全部记录')
  const unknown = await keep('状态:不存在的状态')
  expect(unknown.ok ? '' : JSON.stringify(unknown.problem)).toContain('不存在的状态')
})
