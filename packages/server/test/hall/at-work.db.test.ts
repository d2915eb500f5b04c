import type { Actor } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { listCases } from '../../src/core/hall/cases/cases.ts'
import { homeWork } from '../../src/core/ledger/home/home-work.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { baseHall } from './base.ts'

const hall = await baseHall({ accept: 1, decide: 5 })
const { db, here, staff, take, time, person, unit } = hall
time.now = '2026-08-03T02:00:00.000Z'
const offering = await hall.offer('advice')
const { actor: firm } = await hall.register({
  login: 'songxiao',
  name: '云岭精工有限公司',
  code: '91110000600037341L',
})
const centre = await unit(here, '市知识产权保护中心')
const centreOfficer = person(here, 'officer', centre)
const law = { basis: 'law', instrument: '专利法', article: '65' }

const ask = async (question: string) =>
  must(await hall.apply(firm, 'advice', offering, { topic: 'aid', question })).thing.id
const queue = async (who: Actor, more: object = {}) => {
  const page = must(await hall.read(who, '2026-08-03', (deps) => listCases(deps, { limit: 50, open: 'true', ...more })))
  expect(page.total).toBe(page.rows.length)
  return page.rows.map(({ id }) => id)
}
const toHandle = async (who: Actor) =>
  must(await hall.read(who, '2026-08-03', homeWork))
    .groups.find(({ id }) => id === 'toHandle')
    ?.rows.map(({ id }) => id)
const resting = (id: string) =>
  transaction(db, async (tx) => [
    ...new Set(
      (await tx.selectFrom('thing_unit').select('rests').where('thing_id', '=', id).execute()).map((r) => r.rests),
    ),
  ])

test('a queue has a case from when it is handed in until it is answered, and again when it is asked further', async () => {
  const id = await ask('展会上被投诉怎么办')
  const other = await ask('海关备案要什么材料')
  expect(await queue(staff.officer, { sort: 'opened' })).toEqual([id, other])
  expect(await toHandle(staff.officer)).toEqual([id, other])
  await take(staff.officer, id, 'answer', { answer: '在期限内提交声明。', ...law })
  expect([await queue(staff.officer), await toHandle(staff.officer), await resting(id)]).toEqual([
    [other],
    [other],
    [true],
  ])
  await take(firm, id, 'followUp', { back: '声明交给谁' })
  expect([await queue(staff.officer, { sort: 'opened' }), await resting(id)]).toEqual([[id, other], [false]])
  expect(await toHandle(staff.officer)).toContain(id)
})

test('a case that goes to another unit leaves one queue and stands in the other', async () => {
  const id = await ask('质押融资找谁')
  const head = person(here, 'lead', hall.bureau)
  await take(head, id, 'transfer', { unit: centre, why: '职责在保护中心' })
  expect(await queue(centreOfficer)).toEqual([id])
  expect(await toHandle(centreOfficer)).toEqual([id])
  expect(await toHandle(staff.officer)).not.toContain(id)
})

test('only what is closed and has no running clock ever counts as resting', async () => {
  const wrong = await transaction(db, (tx) =>
    sql`select u.thing_id from thing_unit u left join hall_case h on h.id = u.thing_id
      where u.rests is distinct from (h.closed_at is not null and not exists (
        select 1 from case_clock c where c.thing_id = u.thing_id and c.settled_on is null))`.execute(tx),
  )
  expect(wrong.rows).toEqual([])
})
