import { expect, test } from 'vitest'
import { verifyAudit } from '../../src/core/audit/verify.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { aHall } from './hall-world.ts'

const hall = await aHall()
const { app, db, firm, here, offer, open, staff, take, tryApply } = hall
hall.time.now = '2026-10-12T02:00:00.000Z'
const advice = await offer('advice')
const training = await offer('training')
const firms = await Promise.all(Array.from({ length: 12 }, (_, n) => firm(`云岭精工${n + 1}厂`)))

const ask = (n: number, question = '展会上被投诉怎么办') => {
  const who = firms[n % firms.length]
  if (!who) throw new Error('no such firm')
  return tryApply(who.actor, 'advice', advice, { topic: 'aid', question })
}
const numbers = (item: string) =>
  transaction(db, async (tx) => {
    const rows = await tx
      .selectFrom('hall_case')
      .select('no')
      .where('city', '=', here)
      .where('item', '=', item)
      .execute()
    return rows.map(({ no }) => Number(/〕(\d+)号/u.exec(no)?.[1])).sort((a, b) => a - b)
  })
const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1)

test('cases that are opened one after the other are numbered in that order, and a refused one leaves no gap', async () => {
  for (const n of [0, 1]) must(await ask(n))
  expect(await ask(2, '')).toMatchObject({ ok: false })
  must(await ask(2))
  expect(await numbers('advice')).toEqual([1, 2, 3])
})

test('firms that apply at the same moment each get a number of their own, and none is lost', async () => {
  const made = await Promise.all(upTo(48).map((n) => ask(n, n % 5 === 0 ? '' : '怎样举证')))
  const accepted = made.filter(({ ok }) => ok).length
  expect(accepted).toBe(39)
  // What was set apart and not given yet is given next, the lowest first.
  for (let given = 3 + accepted; given < 130; given += 1) must(await ask(given))
  expect(await numbers('advice')).toEqual(upTo(130))
})

test('a class is never filled beyond its places, however many firms enrol at the same moment', async () => {
  const places = 5
  const wish = {
    ...{ title: '专利挖掘班', syllabus: '权利要求撰写。', dates: { from: '2026-10-20', to: '2026-10-21' } },
    ...{ until: '2026-10-16', place: '三楼培训室', places, hours: 12, share: 80, exam: false },
  }
  const { id } = (await open(staff.officer, here, 'training-class', 'announce', wish, training)).thing
  const enrol = (who: (typeof firms)[number]) =>
    tryApply(who.actor, 'training', training, { class: id, trainee: '周工' })
  // Each firm sends its trainee twice.
  const made = await Promise.all([...firms, ...firms].map(enrol))
  const states = made.flatMap((one) => (one.ok ? [one.value.thing.state] : []))
  expect(states.toSorted()).toEqual([
    ...Array.from({ length: places }, () => 'enrolled'),
    ...Array.from({ length: firms.length - places }, () => 'waiting'),
  ])
  expect(made.filter(({ ok }) => !ok)).toHaveLength(firms.length)
})

test('a service that closes lets through who was at the counter and nobody after', async () => {
  const [, ...rivals] = await Promise.all([
    take(staff.office, advice, 'suspend', { why: '系统升级' }),
    ...upTo(8).map((n) => ask(n, '怎样备案')),
  ])
  for (const one of rivals) if (!one.ok) expect(one.problem.message.zh).toContain('现在不收新申请')
  expect(await ask(3)).toMatchObject({ ok: false, problem: { code: 'E_GUARD' } })
})

test('the chains of events of all of them verify', async () => {
  expect((await verifyAudit({ db, catalogue: app.engine.catalogue, sealFolder: app.sealFolder }, here)).faults).toEqual(
    [],
  )
})
