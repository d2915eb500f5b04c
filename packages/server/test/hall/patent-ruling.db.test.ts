import { expect, test } from 'vitest'
import { uploadIn } from '../../src/core/files/upload.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { aHall } from './people.ts'

const hall = await aHall()
const { app, db, time, take, clocks, refusal } = hall
time.now = '2026-08-03T02:00:00.000Z'
const offering = await hall.offer('patent-ruling')
const { actor: holder } = await hall.firm('songxiao', '云岭精工有限公司', '91110000600037341L')
const rival = await hall.firm('rival', '云岭机电有限公司', '91350100M000100Y43')

const file = async () => {
  const upload = await transaction(db, (tx) =>
    uploadIn({ clock: app.engine.clock, vault: app.vault }, tx, holder, hall.here, {
      name: '证书.txt',
      bytes: new TextEncoder().encode('证书'),
    }),
  )
  return [{ upload: must(upload).upload }]
}
const request = async (over: object = {}) => ({
  number: { sort: 'patent', number: '202210003661.4' },
  title: '自锁式快换夹头',
  sort: 'invention',
  inForce: true,
  standing: 'holder',
  proof: await file(),
  respondent: { sort: 'organisation', name: '云岭机电有限公司', creditCode: '91350100M000100Y43' },
  place: 'respondent',
  inCourt: false,
  facts: '被控产品包含权利要求 1 的全部技术特征',
  request: ['stop'],
  evidence: await file(),
  ...over,
})
const asked = async (over: object = {}) => hall.apply(holder, 'patent-ruling', offering, await request(over))
const filed = async () => {
  time.now = '2026-08-03T02:00:00.000Z'
  const { thing } = must(await asked())
  await take(hall.head, thing.id, 'accept')
  await take(hall.officer, thing.id, 'invite', { party: 'respondent' })
  return thing.id
}
const due = async (id: string, name: string) => (await clocks(id)).find((clock) => clock.name === name)

test('a utility model without an evaluation report is not taken, with the reason and its article', async () => {
  const refused = await asked({
    sort: 'utility',
    hasReport: false,
    number: { sort: 'patent', number: '202320135062.8' },
  })
  const why = refused.ok ? '' : refused.problem.message.zh
  expect(why).toContain('专利权评价报告')
  expect(why).toContain('第66条')
})

test('a dispute before a court, and one of another city, are refused together', async () => {
  const refused = await asked({ inCourt: true, place: 'neither' })
  const why = refused.ok ? '' : refused.problem.message.zh
  expect(why).toContain('起诉')
  expect(why).toContain('本市')
})

test('the defence runs from the day of service; the respondent defends on line and it is passed on', async () => {
  const id = await filed()
  expect(await due(id, 'close')).toMatchObject({ due_on: '2026-11-03' })
  time.now = '2026-08-07T02:00:00.000Z'
  expect(await refusal(hall.officer, id, 'serve', { on: '2026-08-08', how: 'post' })).toContain('送达日期')
  await take(hall.officer, id, 'serve', { on: '2026-08-05', how: 'post' })
  expect(await due(id, 'defend')).toMatchObject({ due_on: '2026-08-20' })
  expect((await take(rival.actor, id, 'defend', { words: '缺少特征 C' })).thing.state).toBe('defended')
  expect((await take(hall.officer, id, 'sendDefence')).thing.state).toBe('examining')
  expect(await due(id, 'sendDefence')).toMatchObject({ late: false })
})

test('who does not defend in time holds nothing up', async () => {
  const id = await filed()
  await take(hall.officer, id, 'serve', { on: '2026-08-03', how: 'hand' })
  time.now = '2026-08-20T02:00:00.000Z'
  await app.sweep()
  const row = await transaction(db, (tx) =>
    tx.selectFrom('thing').select('state').where('id', '=', id).executeTakeFirstOrThrow(),
  )
  expect(row.state).toBe('examining')
})

/** A dispute that was defended and is being examined. */
async function examined() {
  const id = await filed()
  await take(hall.officer, id, 'serve', { on: '2026-08-03', how: 'hand' })
  await take(rival.actor, id, 'defend', { words: '缺少特征 C' })
  await take(hall.officer, id, 'sendDefence')
  return id
}

test('a request for invalidation suspends on the respondent’s asking only, and the term stands the while', async () => {
  const id = await examined()
  expect(await refusal(hall.head, id, 'suspendFor', { why: '等待无效决定' })).toContain('应由被请求人提出')
  await take(rival.actor, id, 'askSuspension', { no: '5W130001', why: '不具备创造性' })
  time.now = '2026-09-03T02:00:00.000Z'
  const stood = await take(hall.head, id, 'suspendFor', { why: '等待无效决定' })
  expect(stood.thing).toMatchObject({ state: 'suspended', dueOn: null })
  time.now = '2026-10-13T02:00:00.000Z'
  await take(hall.officer, id, 'resume', { why: '维持专利权有效' })
  // Forty days stood still.
  expect(await due(id, 'close')).toMatchObject({ due_on: '2026-12-13' })
  await take(hall.head, id, 'extend', { why: '需要鉴定' })
  expect(await refusal(hall.head, id, 'extend', { why: '再延' })).toContain('已经延长过一次')
})

test('a plainly unfounded request does not suspend', async () => {
  const id = await examined()
  expect(await refusal(hall.head, id, 'refuseSuspension', { why: '无据' })).toContain('没有请求中止')
  await take(rival.actor, id, 'askSuspension', { no: '5W130001', why: '不具备创造性' })
  await take(hall.head, id, 'refuseSuspension', { why: '与已审结的无效案证据相同' })
  expect(await refusal(hall.head, id, 'suspendFor', { why: '等待' })).toContain('应由被请求人提出')
})

const ruling = { outcome: 'infringes', facts: '全部特征相同', reasons: '落入保护范围', orders: '立即停止制造、销售' }
const served = async () => {
  const id = await examined()
  await take(hall.officer, id, 'callHearing', { on: '2026-08-20', place: '三楼审理庭', about: '特征 C' })
  await take(hall.officer, id, 'holdHearing', { on: '2026-08-20', present: '双方代理人', minutes: '各自陈述' })
  expect(await refusal(hall.officer, id, 'rule', ruling)).toContain('E_FORBIDDEN')
  await take(hall.head, id, 'rule', ruling)
  time.now = '2026-09-01T02:00:00.000Z'
  await take(hall.officer, id, 'serveRuling', { on: '2026-09-01', how: 'post' })
  return id
}

test('a ruling nobody sues against in fifteen days is in force and is enforced by the court', async () => {
  const id = await served()
  expect(await due(id, 'sue')).toMatchObject({ due_on: '2026-09-16' })
  time.now = '2026-09-17T02:00:00.000Z'
  await app.sweep()
  await take(hall.head, id, 'enforce', { court: '市中级人民法院', facts: '仍在销售' })
  expect((await take(hall.officer, id, 'perform', { words: '库存已销毁' })).thing.state).toBe('performed')
})

test('a ruling that the court overturns is closed', async () => {
  const id = await served()
  await take(hall.officer, id, 'sue', { court: '市中级人民法院', no: '（2026）行初 5 号' })
  const judged = await take(hall.officer, id, 'courtRules', { result: 'overturned', words: '比对有误' })
  expect(judged.thing.state).toBe('overturned')
})
