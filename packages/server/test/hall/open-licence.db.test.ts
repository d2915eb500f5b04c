import { expect, test } from 'vitest'
import { transaction } from '../../src/db/transaction.ts'
import { aHall } from './hall-world.ts'

const hall = await aHall()
const { apply, db, firm, here, offer, refusal, staff, take, thing, time, tryApply } = hall
time.now = '2026-11-02T02:00:00.000Z'
const { actor } = await firm('云岭精工有限公司')
const offering = await offer('open-licence')

const clean = {
  number: { sort: 'patent', number: 'ZL 2022 1 0003661.4' },
  title: '一种自锁式快换夹头',
  sort: 'invention',
  filed: '2022-01-05',
  granted: '2024-06-11',
  shared: false,
  exclusive: false,
  suspended: false,
  feesPaid: true,
  pledged: false,
  otherBar: false,
  way: 'royalty',
  fee: '销售额的 2%',
  term: { from: '2026-12-01', to: '2029-11-30' },
  truth: { version: '1' },
}
const declare = (over: object) => tryApply(actor, 'open-licence', offering, { ...clean, ...over })
const utility = { number: { sort: 'patent', number: '202320135062.8' }, sort: 'utility', filed: '2023-02-01' }

test.each([
  ['an exclusive licence', { exclusive: true }, '第86条第（一）项'],
  ['a suspension', { suspended: true }, '第86条第（二）项'],
  ['an unpaid fee', { feesPaid: false }, '第86条第（三）项'],
  ['a pledge without consent', { pledged: true, pledgeeConsent: false }, '第86条第（四）项'],
  ['another obstacle', { otherBar: true }, '第86条第（五）项'],
  ['a utility model without evaluation report', { ...utility, hasReport: false }, '评价报告'],
  ['a co-owner who does not agree', { shared: true, ownersAgree: false }, '全体共有人'],
])('%s refuses the declaration and names the rule', async (_, over, told) => {
  expect(await refusal(declare(over))).toContain(told)
})

test('every bar is told at once, and a refused declaration leaves nothing behind', async () => {
  expect(await refusal(declare({ feesPaid: false, exclusive: true }))).toMatch(/（1）.*第（一）项.*（2）.*第（三）项/)
  const { n } = await transaction(db, (tx) =>
    tx
      .selectFrom('hall_case')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('city', '=', here)
      .executeTakeFirstOrThrow(),
  )
  expect(Number(n)).toBe(0)
})

test('number, dates and words are checked against each other', async () => {
  expect(await refusal(declare({ sort: 'design', hasReport: true, report: [] }))).not.toBe('not refused')
  expect(await refusal(declare({ granted: '2027-01-04' }))).toContain('授权公告之后')
  expect(await refusal(declare({ term: { from: '2026-12-01', to: '2043-01-01' } }))).toContain('至 2042-01-04')
  expect(await refusal(declare({ matters: '国内领先的夹具技术，欢迎合作' }))).toContain('国内领先')
})

test('a pledge that the city recorded meanwhile bars it, until the pledgee agrees or it is released', async () => {
  const id = await apply(actor, 'open-licence', offering, clean)
  await take(staff.officer, id, 'accept')
  await transaction(db, (tx) =>
    hall.app.engine
      .ports(tx, here)
      .claims.take({ sort: 'pledge', matter: 'patent:202210003661.4', thingId: offering, day: '2026-11-02' }),
  )
  const opinion = {
    extract: '2026-11-02',
    verified: ['exclusive', 'suspended', 'fees', 'pledge', 'other'],
    opinion: '没有发现不得开放许可的情形。',
  }
  expect(await refusal(take(staff.head, id, 'grant', opinion))).toContain('已质押')
  expect(await refusal(declare({}))).toContain('未经质权人同意')
  await transaction(db, (tx) => hall.app.engine.ports(tx, here).claims.release(offering, '2026-11-02'))
  expect(await refusal(take(staff.head, id, 'grant', { ...opinion, verified: ['fees'] }))).not.toBe('not refused')
  await take(staff.head, id, 'grant', opinion)
  expect((await thing(id)).state).toBe('granted')
})

test('it is withdrawn by the applicant, refused with its ground, sent back once', async () => {
  const first = await apply(actor, 'open-licence', offering, clean)
  await take(actor, first, 'withdraw', {})
  expect((await thing(first)).state).toBe('withdrawn')
  const second = await apply(actor, 'open-licence', offering, clean)
  await take(staff.officer, second, 'askCorrection', { defects: '许可期限与合同不一致', until: '2026-11-10' })
  expect(await refusal(take(actor, second, 'correct', { ...clean, feesPaid: false }))).toContain('年费')
  await take(actor, second, 'correct', clean)
  await take(staff.officer, second, 'accept')
  await take(staff.head, second, 'refuse', { ground: '登记簿副本载明专利权已终止', remedy: '恢复权利后可以重新申请' })
  expect((await thing(second)).state).toBe('refused')
})
