import { fail, ok, problem } from '@zhiqiang/kernel'
import { expect, test } from 'vitest'
import { transaction } from '../../src/db/transaction.ts'
import { aWorld } from '../ledger/world.ts'

const { db, engine, city, unit } = await aWorld()
const [here, there] = ['419901', '419902']
await city(here, '甲市')
await city(there, '乙市')
const holder = await unit(here, '市知识产权局')

const works = (day: string, of = here) =>
  transaction(db, async (tx) => (await engine.law(tx, of)).calendar.dayOf(day).works)
const year = (day: string) => ({ year: 2027, notices: [], moved: [{ day, works: false, holiday: '春节' }] })

test('the shipped law holds where a city recorded nothing: both rules for complaints, made-up Saturdays', async () => {
  const found = await transaction(db, async (tx) => {
    const { law } = engine.ports(tx, here)
    return [await law.termOn('complaint.accept', '2026-04-14'), await law.termOn('complaint.accept', '2026-04-15')]
  })
  expect(found.map((version) => version?.basis.instrument)).toEqual([
    'complaint-interim-measures',
    'complaint-measures',
  ])
  expect(await works('2026-10-10')).toBe(true)
  const due = await transaction(db, (tx) => engine.ports(tx, here).law.deadline('complaint.accept', '2026-09-28'))
  expect(due).toMatchObject({ ok: true, value: { due: '2026-10-13', estimated: false } })
})

test('a change is seen at once in its own transaction, by nobody after a rollback, by all after a commit', async () => {
  const [wrong, right] = ['2027-02-04', '2027-02-05']
  await transaction(db, async (tx) => {
    await engine.ports(tx, here).calendars.put(holder, 1, year(wrong))
    expect((await engine.law(tx, here)).calendar.dayOf(wrong).works).toBe(false)
    return fail(problem('E_NOT_FOUND'))
  })
  expect(await works(wrong)).toBe(true)
  await transaction(db, async (tx) => {
    await engine.ports(tx, here).calendars.put(holder, 1, year(right))
    return ok(null)
  })
  expect([await works(wrong), await works(right), await works(right, there)]).toEqual([true, false, true])
  await transaction(db, async (tx) => ok(await engine.ports(tx, here).calendars.withdraw(holder)))
  expect(await works(right)).toBe(true)
})

test('the same law is handed out until it is otherwise', async () => {
  const [one, two] = await transaction(db, async (tx) => [await engine.law(tx, here), await engine.law(tx, here)])
  expect(one).toBe(two)
})
