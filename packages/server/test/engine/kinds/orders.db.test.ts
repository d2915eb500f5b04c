import { expect, test } from 'vitest'
import { sweepClocks } from '../../../src/core/clocks/sweep.ts'
import { homeWork } from '../../../src/core/ledger/home/home-work.ts'
import { listOrders } from '../../../src/core/ledger/orders/list-orders.ts'
import { must } from '../../support/must.ts'
import { aTown, here } from './town.ts'

const town = await aTown()
const { units, office, machine, take, open, refuses, thing, person, engine, on } = town
const lead = person(here, 'lead', units.scj)
const reporter = person(here, 'reporter', units.scj)
const coReporter = person(here, 'reporter', units.kjj)
const leader = person(here, 'leader', units.bgs)

async function issued(dueOn: string, more: object = {}) {
  const answers = {
    title: '加快建设知识产权保护中心',
    basis: '市政府常务会议纪要〔2026〕5号',
    urgency: 'urgent',
    lead: units.scj,
    co: [units.kjj],
    dueOn,
    every: 'week',
    asks: '完成选址、编制和经费',
    ...more,
  }
  return (await open(office, here, 'order', 'issue', answers)).thing.id
}
const groupOf = async (who: typeof lead, today: string, id: string) =>
  must(await town.read(who, today, (deps) => homeWork(deps)))
    .groups.find((group) => group.id === id)
    ?.rows.map((row) => row.id) ?? []
const rowOf = async (id: string, today: string) =>
  must(await town.read(leader, today, (deps) => listOrders(deps, { limit: 50 }))).rows.find((row) => row.id === id)
const submit = async (order: string, who = reporter) =>
  (await open(who, here, 'report', 'submit', { text: '已选址' }, order)).thing.id

test('an order past its date turns red, and after the city’s days it is put before the leaders', async () => {
  on('2026-03-02')
  const id = await issued('2026-03-03')
  await take(lead, id, 'sign')
  on('2026-03-04')
  await sweepClocks(engine)
  expect(await rowOf(id, '2026-03-04')).toMatchObject({ overdue: true, escalatedOn: null })
  expect(await groupOf(leader, '2026-03-04', 'escalated')).not.toContain(id)
  on('2026-03-05')
  await sweepClocks(engine)
  expect((await thing(id)).data.escalatedOn).toBeUndefined()
  on('2026-03-06')
  await sweepClocks(engine)
  expect(await rowOf(id, '2026-03-06')).toMatchObject({ overdue: true, escalatedOn: '2026-03-06' })
  expect(await groupOf(leader, '2026-03-06', 'escalated')).toContain(id)
  expect(await groupOf(office, '2026-03-06', 'escalated')).toEqual([])
  const types = await town.query<{ type: string }>(`select type from event where thing_id = $1 order by seq`, [id])
  expect(types.map((row) => row.type)).toEqual(['issue', 'sign', 'lapse', 'lapse', 'escalate'])
})

test('a clock that was away does both at once, and a new date takes both back', async () => {
  on('2026-04-01')
  const id = await issued('2026-04-02')
  on('2026-05-01')
  await sweepClocks(engine)
  expect((await thing(id)).data).toMatchObject({ lateSince: '2026-04-02', escalatedOn: '2026-05-01' })
  await take(office, id, 'setDue', { dueOn: '2026-06-30', why: '重新排定' })
  expect((await thing(id)).data).toMatchObject({ lateSince: null, escalatedOn: null })
  expect(await groupOf(leader, '2026-05-01', 'escalated')).not.toContain(id)
  on('2026-07-03')
  await sweepClocks(engine)
  expect((await thing(id)).data.escalatedOn).toBe('2026-07-03')
})

test('the city says after how many days', async () => {
  const [city] = await town.query<{ id: string }>(`select id from thing where kind = 'city' and city = $1`, [here])
  const rules = { noOwnUnitReview: false, why: '督查办法' }
  await take(machine, city?.id ?? '', 'setRules', { ...rules, escalateAfterDays: 1 })
  on('2026-03-02')
  const id = await issued('2026-03-03')
  on('2026-03-04')
  await sweepClocks(engine)
  expect((await thing(id)).data.escalatedOn).toBe('2026-03-04')
  await take(machine, city?.id ?? '', 'setRules', { ...rules, escalateAfterDays: 3 })
})

test('units report on an order, the office reviews; it is closed on that or on its lead’s word, or returned', async () => {
  on('2026-03-02')
  const id = await issued('2026-12-31')
  expect(await town.refusesOpen(reporter, 'report', 'submit', { text: '早了' }, id)).toBe('E_GUARD')
  await take(lead, id, 'sign')
  expect(await refuses(office, id, 'close')).toBe('E_GUARD')
  await take(lead, await submit(id, coReporter), 'accept')
  await take(lead, id, 'askClose', { text: '已挂牌' })
  expect(await groupOf(office, '2026-03-02', 'toDecide')).toContain(id)
  await take(office, id, 'sendBack', { ground: '编制未批' })
  expect(await thing(id)).toMatchObject({ state: 'active', data: { returned: [{ ground: '编制未批' }] } })
  await take(office, id, 'close', { note: '同意' })
  expect((await thing(id)).state).toBe('done')
  expect(await town.query(`select outcome from clock where thing_id = $1`, [id])).toEqual([{ outcome: 'met' }])
})

test('an order nobody reported on this week stands in its units’ work; a missed week is counted', async () => {
  on('2026-03-02')
  const id = await issued('2026-12-31')
  await take(lead, id, 'sign')
  expect(await groupOf(reporter, '2026-03-02', 'toReport')).toContain(id)
  await submit(id)
  expect(await groupOf(reporter, '2026-03-02', 'toReport')).not.toContain(id)
  expect(await groupOf(coReporter, '2026-03-02', 'toReport')).toContain(id)
  expect(await groupOf(reporter, '2026-03-09', 'toReport')).toContain(id)
  expect(await rowOf(id, '2026-03-23')).toMatchObject({ every: 'week', reports: 1, missed: 2 })
})

test('a reminder and an instruction stand in the units’ work until they report', async () => {
  on('2026-03-02')
  const id = await issued('2026-12-31', { every: 'none' })
  await take(lead, id, 'sign')
  expect(await refuses(office, id, 'instruct', { text: '越权' })).toBe('E_FORBIDDEN')
  on('2026-03-03')
  await take(leader, id, 'instruct', { text: '请市局主要负责同志抓。' })
  await take(office, id, 'remind', {})
  expect(await groupOf(reporter, '2026-03-03', 'reminded')).toContain(id)
  expect(await groupOf(lead, '2026-03-03', 'instructed')).toContain(id)
  expect(await groupOf(office, '2026-03-03', 'instructed')).toContain(id)
  on('2026-03-04')
  await submit(id)
  expect(await groupOf(reporter, '2026-03-04', 'reminded')).not.toContain(id)
  expect(await groupOf(coReporter, '2026-03-04', 'reminded')).toContain(id)
  expect(await groupOf(office, '2026-03-04', 'instructed')).not.toContain(id)
  expect(await rowOf(id, '2026-03-04')).toMatchObject({ reminders: 1, instructions: 1 })
})

test('lists tell what a unit leads from what it helps with, what is overdue, what is before the leaders', async () => {
  on('2026-03-02')
  const own = await issued('2026-12-31', { lead: units.nyj, co: [units.swj] })
  const asked = async (query: object) =>
    must(await town.read(office, '2026-03-02', (deps) => listOrders(deps, { limit: 200, ...query }))).rows.map(
      (r) => r.id,
    )
  expect(await asked({ unit: units.nyj, part: 'lead' })).toEqual([own])
  expect(await asked({ unit: units.nyj, part: 'co' })).toEqual([])
  expect(await asked({ unit: units.swj, part: 'co' })).toEqual([own])
  const mine = await town.read(person(here, 'lead', units.nyj), '2026-03-02', (deps) =>
    listOrders(deps, { limit: 50, part: 'lead' }),
  )
  expect(must(mine).rows.map((row) => row.id)).toEqual([own])
  const before = await asked({ escalated: 'true' })
  expect(before.length).toBeGreaterThan(0)
  expect(before).not.toContain(own)
})
