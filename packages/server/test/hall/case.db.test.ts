import { randomUUID } from 'node:crypto'
import { type Actor, dateInChina } from '@zhiqiang/kernel'
import { beforeAll, describe, expect, test } from 'vitest'
import { act, openThing } from '../../src/core/engine/act.ts'
import { registerSubject } from '../../src/core/hall/subjects/register.ts'
import { homeWork } from '../../src/core/ledger/home/home-work.ts'
import { actorOn } from '../../src/core/sessions/sessions.ts'
import { transaction } from '../../src/db/transaction.ts'
import { aWorld } from '../ledger/world.ts'
import { must } from '../support/must.ts'

const here = '990100'
const world = await aWorld()
const { app, db, engine, open, read, take, time, unit, person } = { ...world, engine: world.app.engine }
await world.city(here, '云岭市')
const bureau = await unit(here, '市市场监管局')
const office = person(here, 'office', bureau)
const head = person(here, 'lead', bureau)
const stranger: Actor = { kind: 'public', id: null, name: '公众', city: null, posts: [] }

const subject = {
  sort: 'organisation' as const,
  name: '云岭精工有限公司',
  code: '91110000600037341L',
  region: here,
  contact: '宋晓',
  phone: '0390-5550101',
}
const register = (login: string, over: object = {}) =>
  registerSubject(engine, stranger, {
    city: here,
    login,
    password: 'correct horse 电池',
    subject: { ...subject, ...over },
    requestId: randomUUID(),
  })
const actorOf = async (account: string) => {
  const found = await transaction(db, (tx) => actorOn(tx, account, dateInChina(time.now)))
  if (!found) throw new Error('no such account')
  return found
}
const firm = must(await register('songxiao'))
const applicant = await actorOf(firm.account)
const offering = (
  await open(office, here, 'offering', 'offer', {
    item: 'enforcement-aid',
    unit: bureau,
    place: '市民中心二楼 12 号窗口',
    hours: '工作日 9:00—12:00、14:00—17:00',
    phone: '0390-5550100',
    complaints: '12345',
  })
).thing
const answers = { right: 'patent', place: 'here', matter: '某公司仿制我公司的专利产品', wish: 'evidence', proof: [] }
const apply = (who: Actor) =>
  openThing(engine, who, {
    kind: 'enforcement-aid',
    step: 'submit',
    city: here,
    parentId: offering.id,
    requestId: randomUUID(),
    answers,
  })

test('a firm registers itself and then acts as applicant', () => {
  expect(applicant.posts).toMatchObject([{ role: 'applicant', unitId: firm.id, unitName: '云岭精工有限公司' }])
})

test('a credit code with a wrong character leaves nothing behind, and one code registers once', async () => {
  const wrong = await register('wrong', { code: '91110000600037342L' })
  expect(wrong.ok ? null : wrong.problem.message.zh).toContain('有一位不对')
  const twice = await register('twice')
  expect(twice.ok ? null : twice.problem.code).toBe('E_DUPLICATE')
  const { n } = await transaction(db, (tx) =>
    tx
      .selectFrom('account')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('login', 'in', ['wrong', 'twice'])
      .executeTakeFirstOrThrow(),
  )
  expect(Number(n)).toBe(0)
})

test('an item without its promised times is not published, and the refusal names what is missing', async () => {
  const refused = await act(engine, office, {
    thingId: offering.id,
    step: 'publish',
    revision: 1,
    requestId: randomUUID(),
    answers: {},
  })
  expect(refused.ok ? null : refused.problem.message.zh).toContain('缺少“承诺办结时限”')
})

describe('an application', () => {
  const own = {
    unit: bureau,
    place: '市民中心二楼 12 号窗口',
    hours: '工作日 9:00—12:00、14:00—17:00',
    phone: '0390-5550100',
    complaints: '12345',
    accept: 3,
    decide: 10,
  }
  const clocks = (id: string) =>
    transaction(db, (tx) =>
      tx
        .selectFrom('case_clock')
        .select(['name', 'round', 'due_on', 'settled_on', 'late'])
        .where('thing_id', '=', id)
        .orderBy('started_on')
        .orderBy('name')
        .orderBy('round')
        .execute(),
    )
  const applied = async () => must(await apply(applicant))
  beforeAll(async () => {
    await take(office, offering.id, 'amend', own)
    await take(office, offering.id, 'publish', {})
  })

  test('gets a number and a code, and the time to accept begins', async () => {
    time.now = '2026-09-28T02:00:00.000Z'
    const { thing, reply } = await applied()
    expect(reply).toMatchObject({
      no: expect.stringMatching(/^维援〔2026〕\d+号$/),
      code: expect.stringMatching(/^\w{8}$/),
    })
    // 29 and 30 September, then the holidays until 8 October.
    expect(thing.dueOn).toBe('2026-10-08')
    expect(await clocks(thing.id)).toMatchObject([{ name: 'accept', round: 1, due_on: '2026-10-08', settled_on: null }])
  })

  test('stands in the day’s work of whoever has to act: the unit first, then the applicant, overdue for both unit and office', async () => {
    const groupsWith = async (who: Actor, id: string) => {
      const today = dateInChina(time.now)
      const { groups } = must(await read(who, today, (deps) => homeWork({ ...deps, city: here })))
      return groups.filter((group) => group.rows.some((row) => row.id === id)).map((group) => group.id)
    }
    time.now = '2026-11-02T02:00:00.000Z'
    const { thing } = await applied()
    expect(await groupsWith(head, thing.id)).toEqual(['toHandle'])
    expect(await groupsWith(applicant, thing.id)).toEqual([])
    await take(head, thing.id, 'askCorrection', { defects: '权利证明看不清', until: '2026-11-10' })
    expect(await groupsWith(head, thing.id)).toEqual([])
    expect(await groupsWith(applicant, thing.id)).toEqual(['toComplete'])
    const { thing: late } = await applied()
    time.now = '2026-11-09T02:00:00.000Z'
    expect(await groupsWith(head, late.id)).toEqual(['overdue'])
    expect(await groupsWith(office, late.id)).toEqual(['overdue'])
  })

  test('is accepted in time, stands while suspended and is granted', async () => {
    time.now = '2026-11-02T02:00:00.000Z'
    const { thing } = await applied()
    time.now = '2026-11-03T02:00:00.000Z'
    const accepted = await take(head, thing.id, 'accept', {})
    expect(accepted.thing).toMatchObject({ state: 'accepted', dueOn: '2026-11-17' })
    time.now = '2026-11-05T02:00:00.000Z'
    expect((await take(head, thing.id, 'suspend', { why: '等待权属确认' })).thing.dueOn).toBeNull()
    time.now = '2026-11-12T02:00:00.000Z'
    expect((await take(head, thing.id, 'resume', { why: '权属已确认' })).thing.dueOn).toBe('2026-11-24')
    const granted = await take(head, thing.id, 'grant', { plan: '指导取证' })
    expect(granted.thing).toMatchObject({ state: 'serving', dueOn: null })
    expect(await clocks(thing.id)).toMatchObject([
      { name: 'accept', settled_on: '2026-11-03', late: false },
      { name: 'decide', settled_on: '2026-11-12', late: false },
    ])
  })

  test('is sent back once only, and lapses when the applicant stays silent', async () => {
    time.now = '2026-11-02T02:00:00.000Z'
    const { thing } = await applied()
    await take(head, thing.id, 'askCorrection', { defects: '缺少专利证书', until: '2026-11-10' })
    expect((await app.sweep()).failed).toEqual([])
    time.now = '2026-11-11T02:00:00.000Z'
    await app.sweep()
    const row = await transaction(db, (tx) =>
      tx.selectFrom('thing').select('state').where('id', '=', thing.id).executeTakeFirstOrThrow(),
    )
    expect(row.state).toBe('lapsed')
  })

  test('that nobody answers is overdue once and stays open', async () => {
    time.now = '2026-11-02T02:00:00.000Z'
    const { thing } = await applied()
    time.now = '2026-11-09T02:00:00.000Z'
    await app.sweep()
    await app.sweep()
    const events = await transaction(db, (tx) =>
      tx.selectFrom('event').select('type').where('thing_id', '=', thing.id).orderBy('seq').execute(),
    )
    expect(events.map((e) => e.type)).toEqual(['submit', 'overdue'])
    await take(head, thing.id, 'accept', {})
    expect(await clocks(thing.id)).toMatchObject([
      { name: 'accept', settled_on: '2026-11-09', late: true },
      { name: 'decide' },
    ])
  })

  test('moves its running terms when the work calendar changes, once, and says from which day to which', async () => {
    time.now = '2026-09-28T02:00:00.000Z'
    const { thing } = await applied()
    expect(thing.dueOn).toBe('2026-10-08')
    const notice = {
      year: 2026,
      number: '国办发明电〔2025〕7号',
      publishedOn: '2025-11-04',
      moved: '2026-10-01~2026-10-03 放假 国庆节',
    }
    const year = (await open(office, here, 'calendar-year', 'enter', notice)).thing
    expect((await app.sweep()).failed).toEqual([])
    const last = () =>
      transaction(db, (tx) =>
        tx
          .selectFrom('event')
          .innerJoin('thing', 'thing.id', 'event.thing_id')
          .select(['event.type', 'event.seq', 'event.payload', 'thing.due_on'])
          .where('thing_id', '=', thing.id)
          .orderBy('seq', 'desc')
          .limit(1)
          .executeTakeFirstOrThrow(),
      )
    const recounted = [{ clock: 'accept', was: '2026-10-08', due: '2026-10-05' }]
    expect(await last()).toMatchObject({
      type: 'recount',
      seq: 2,
      due_on: '2026-10-05',
      payload: { record: { recounted } },
    })
    await app.sweep()
    expect(await last()).toMatchObject({ seq: 2 })
    await take(office, year.id, 'withdraw', { why: '试填' })
    await app.sweep()
    expect(await last()).toMatchObject({ seq: 3, due_on: '2026-10-08' })
  })
})
