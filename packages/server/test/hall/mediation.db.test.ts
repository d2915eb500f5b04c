import { type Actor, dateInChina } from '@zhiqiang/kernel'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { packOpenCase } from '../../src/core/archives/pack/pack.ts'
import { uploadIn } from '../../src/core/files/upload.ts'
import { helperFigures } from '../../src/core/hall/helpers/figures.ts'
import { actorOn } from '../../src/core/sessions/sessions.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { aHall } from './people.ts'

const hall = await aHall()
const { app, db, time, take, clocks, refusal, machine, here } = hall
time.now = '2026-08-03T02:00:00.000Z'
const offering = await hall.offer('mediation')
const { actor: firm } = await hall.firm('songxiao', '云岭精工有限公司', '91110000600037341L')
const rival = await hall.firm('rival', '云岭机电有限公司', '91350100M000100Y43')

const member = async (login: string, role: string): Promise<Actor & { readonly id: string }> => {
  const made = await hall.open(machine, here, 'person', 'enrol', { login, name: login, password: 'correct horse 电池' })
  const post = { unit: hall.bureau, title: login, role, holder: made.thing.id, from: '2025-01-01' }
  await hall.open(machine, here, 'post', 'create', post)
  const actor = await transaction(db, (tx) => actorOn(tx, made.thing.id, dateInChina(time.now)))
  if (!actor) throw new Error('no such account')
  return { ...actor, id: made.thing.id }
}
const mediator = await member('fangdeming', 'mediator')
const second = await member('xuwenjun', 'mediator')
const clerk = await member('clerk', 'officer')

const asked = async (over: object = {}) => {
  time.now = '2026-08-03T02:00:00.000Z'
  const file = { name: '证书.txt', bytes: new TextEncoder().encode('证书') }
  const { upload } = must(
    await transaction(db, (tx) => uploadIn({ clock: app.engine.clock, vault: app.vault }, tx, firm, here, file)),
  )
  const answers = {
    source: 'self',
    matter: 'infringement',
    respondent: { sort: 'organisation', name: '云岭机电有限公司', creditCode: '91350100M000100Y43' },
    facts: '对方销售与本公司专利相同的夹头',
    request: '停止销售并赔偿',
    evidence: [{ upload }],
    ...over,
  }
  const { thing } = must(await hall.apply(firm, 'mediation', offering, answers))
  await take(hall.officer, thing.id, 'accept')
  await take(hall.officer, thing.id, 'invite', { party: 'respondent' })
  await take(rival.actor, thing.id, 'consent')
  return thing.id
}
const instalments = [
  { on: '2026-10-20', amount: 5_000_000 },
  { on: '2026-09-10', amount: 3_000_000 },
]
const agreed = async (over: object = {}) => {
  const id = await asked(over)
  await take(hall.head, id, 'nameMediator', { mediator: mediator.id })
  await take(mediator, id, 'session', { on: '2026-08-03', present: '双方', minutes: '各让一步' })
  await take(mediator, id, 'propose', { terms: '停止销售，分两期赔偿八万元。', instalments })
  await take(firm, id, 'sign', { signature: { name: '宋晓' } })
  return { id, done: await take(rival.actor, id, 'signToo', { signature: { name: '何某' } }) }
}
const clock = async (id: string, name: string) => (await clocks(id)).find((one) => one.name === name)

test('a mediator of the register without a tie is named within the term, and who withdrew is not named again', async () => {
  const id = await asked()
  expect(await clock(id, 'name')).toMatchObject({ due_on: '2026-08-06' })
  expect(await refusal(hall.head, id, 'nameMediator', { mediator: clerk.id })).toContain('不在调解员名册')
  await transaction(db, (tx) =>
    tx
      .insertInto('mandate')
      .values({
        city: here,
        subject_id: rival.id,
        account_id: second.id,
        sort: 'agent',
        valid_from: '2026-01-01',
        valid_to: null,
      })
      .execute(),
  )
  expect(await refusal(hall.head, id, 'nameMediator', { mediator: second.id })).toContain('有利害关系')
  expect(await refusal(mediator, id, 'recuse', { why: '无' })).toContain('E_NOT_FOUND')
  await take(hall.head, id, 'nameMediator', { mediator: mediator.id })
  expect(await clock(id, 'mediate')).toMatchObject({ due_on: '2026-09-02' })
  expect((await take(mediator, id, 'recuse', { why: '曾任对方顾问' })).thing.state).toBe('naming')
  expect(await refusal(hall.head, id, 'nameMediator', { mediator: mediator.id })).toContain('已在本案回避')
})

test('a mediating body is counted by what came of its cases', async () => {
  const mine = async () => {
    const { services } = must(await hall.read(hall.office, '2026-08-03', helperFigures))
    return services.find(({ item }) => item === 'mediation')?.helpers[0]
  }
  await agreed()
  const before = await mine()
  const id = await asked()
  await take(hall.head, id, 'nameMediator', { mediator: mediator.id })
  expect(await mine()).toMatchObject({ unit: hall.bureau, under: (before?.under ?? 0) + 1, good: before?.good })
  await take(hall.officer, id, 'fail', { ground: '差距过大' })
  expect(await mine()).toMatchObject({ good: before?.good, bad: (before?.bad ?? 0) + 1 })
})

test('an agreement is in effect when both signed, and each instalment has its own last day', async () => {
  const { id, done } = await agreed()
  expect(done.thing).toMatchObject({ state: 'agreed', data: { effectiveOn: '2026-08-03' } })
  expect(await refusal(rival.actor, id, 'sign', { signature: { name: '何某' } })).toMatch(/E_FORBIDDEN/)
  expect(await clock(id, 'pay1')).toMatchObject({ due_on: '2026-09-10' })
  expect(await clock(id, 'pay2')).toMatchObject({ due_on: '2026-10-20' })
  expect(await clock(id, 'confirm')).toMatchObject({ due_on: '2026-09-02' })
})

test('a missed instalment alarms once; paid late it is late for good, and all paid the case closes', async () => {
  const { id } = await agreed()
  time.now = '2026-09-11T02:00:00.000Z'
  await app.sweep()
  await app.sweep()
  const events = await transaction(db, (tx) =>
    tx.selectFrom('event').select('type').where('thing_id', '=', id).where('type', '=', 'missed').execute(),
  )
  expect(events).toHaveLength(1)
  expect(await refusal(hall.officer, id, 'complete', { words: '完' })).toContain('还有分期没有履行')
  await take(hall.officer, id, 'pay', { which: 1, on: '2026-09-11' })
  expect(await clock(id, 'pay1')).toMatchObject({ late: true })
  expect(await refusal(hall.officer, id, 'pay', { which: 1, on: '2026-09-11' })).toContain('已经履行')
  await take(hall.officer, id, 'pay', { which: 2, on: '2026-09-11' })
  expect(await clock(id, 'pay2')).toMatchObject({ late: false, settled_on: '2026-09-11' })
  expect((await take(hall.officer, id, 'complete', { words: '两期付清' })).thing.state).toBe('performed')
})

test('the joint application is a letter with files, and the court’s answers come back with its terms', async () => {
  const { id } = await agreed()
  const made = await take(hall.officer, id, 'pack', { court: '云岭市中级人民法院' })
  const letter = await transaction(db, (tx) =>
    tx
      .selectFrom('letter')
      .select(['number', 'paper'])
      .where('id', '=', made.opened[0] ?? '')
      .executeTakeFirstOrThrow(),
  )
  const text = JSON.stringify(letter.paper)
  for (const said of ['司法确认申请书', '云岭机电有限公司', '第1期：2026-09-10前履行30000.00元', 'fangdeming']) {
    expect(text).toContain(said)
  }
  expect((await app.writeLetters('http://localhost')).failed).toEqual([])
  const packing = { vault: app.vault, lawOf: app.engine.law, access: { at: time.now, address: 'local' } }
  const pack = await hall.read(hall.officer, dateInChina(time.now), (deps) => packOpenCase(deps, packing, id))
  const parts = unzipSync(must(pack).bytes)
  expect(Object.keys(parts)).toContainEqual(expect.stringMatching(/^文书\/.+\.(docx|pdf)$/))
  const page = strFromU8(parts['index.html'] ?? new Uint8Array())
  for (const said of ['调解笔录', '协议内容', '签署协议（对方）']) expect(page).toContain(said)
  await take(hall.officer, id, 'askCourt', { court: '云岭市中级人民法院', on: '2026-08-03' })
  expect(await clock(id, 'courtAccept')).toMatchObject({ due_on: '2026-08-06' })
  await take(hall.officer, id, 'courtAccepts', { no: '（2026）诉前调确 8 号', on: '2026-08-03' })
  expect(await clock(id, 'courtDecide')).toMatchObject({ due_on: '2026-08-18' })
  await take(hall.officer, id, 'courtExtends')
  expect(await clock(id, 'courtDecide')).toMatchObject({ due_on: '2026-08-28' })
  const ruled = await take(hall.officer, id, 'courtConfirms', { no: '（2026）诉前调确 8 号', on: '2026-08-03' })
  expect(ruled.thing.state).toBe('confirmed')
  expect(await clock(id, 'pay2')).toMatchObject({ settled_on: null, due_on: '2026-10-20' })
})

test('after the window the way to the court is closed with its reason', async () => {
  const { id } = await agreed()
  time.now = '2026-09-03T02:00:00.000Z'
  await app.sweep()
  const why = await refusal(hall.officer, id, 'askCourt', { court: '中院', on: '2026-09-03' })
  expect(why).toContain('期限已过')
})

test('a refusal of the court opens mediation again', async () => {
  const { id } = await agreed({ source: 'court', court: '云岭市中级人民法院', courtNo: '（2026）诉前调 3 号' })
  await take(hall.officer, id, 'askCourt', { court: '云岭市中级人民法院', on: '2026-08-03' })
  const refused = await take(hall.officer, id, 'courtRefuses', { why: '内容不明确', on: '2026-08-03' })
  expect(refused.thing.state).toBe('unconfirmed')
  expect((await take(hall.officer, id, 'mediateAgain')).thing.state).toBe('mediating')
  await take(hall.officer, id, 'fail', { ground: '差距过大' })
  await take(hall.officer, id, 'returnResult', { on: '2026-08-03', words: '调解不成' })
  expect(await refusal(hall.officer, id, 'returnResult', { on: '2026-08-03', words: '再' })).toContain('已经反馈')
})
