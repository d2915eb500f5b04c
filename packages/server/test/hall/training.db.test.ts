import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '@zhiqiang/kernel'
import { beforeAll, expect, test } from 'vitest'
import { verifyAudit } from '../../src/core/audit/verify.ts'
import { listCases } from '../../src/core/hall/cases/cases.ts'
import { getClass } from '../../src/core/hall/classes/classes.ts'
import { creditsOf, verifyEntry } from '../../src/core/hall/registers/registers.ts'
import { findRecords } from '../../src/core/ledger/records/find-records.ts'
import { getThing } from '../../src/core/ledger/things/get-thing.ts'
import { paperByCode } from '../../src/core/papers/verify/verify-paper.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { visitor } from './base.ts'
import { aHall } from './hall-world.ts'

const hall = await aHall()
const { app, apply, db, firm, here, offer, open, read, refusal, staff, take, thing, time, tryApply } = hall
const day = (on: string) => {
  time.now = `${on}T02:00:00.000Z`
}

day('2026-10-12')
const offering = await offer('training')
const first = await firm('云岭精工有限公司')
const second = await firm('云岭轴承有限公司')
const third = await firm('云岭泵业有限公司')
const wish = {
  title: '专利挖掘与布局实务班',
  syllabus: '专利挖掘；权利要求撰写；布局方法。',
  dates: { from: '2026-10-20', to: '2026-10-21' },
  until: '2026-10-16',
  place: '市民中心三楼培训室',
  places: 2,
  hours: 12,
  share: 80,
  exam: true,
  pass: 60,
}
const announce = async (over: object = {}) =>
  (await open(staff.officer, here, 'training-class', 'announce', { ...wish, ...over }, offering)).thing.id
const enrol = (who: Actor, classId: string, trainee: string) =>
  apply(who, 'training', offering, { class: classId, trainee })
const tryEnrol = (who: Actor, classId: string, trainee: string) =>
  tryApply(who, 'training', offering, { class: classId, trainee })
const stateOf = async (id: string) => (await thing(id)).state
const lesson = async (classId: string, label: string, on: string, hours: number) => {
  const { id } = (await open(staff.officer, here, 'training-session', 'hold', { label, on, hours }, classId)).thing
  return { id, code: String(((await thing(id)).data as unknown as { code: string }).code) }
}
const today = () => time.now.slice(0, 10)
const classOf = (who: Actor, id: string) => read(who, today(), async (deps) => must(await getClass(deps, { id })))
const hoursOf = (who: Actor) =>
  read(who, today(), async (deps) =>
    must(await creditsOf(deps)).rows.map(({ holder, sum, entries }) => [holder, sum, entries.length]),
  )
const certificateOf = (id: string) =>
  transaction(db, (tx) =>
    tx
      .selectFrom('letter')
      .select(['code', 'number'])
      .where('case_id', '=', id)
      .where('name', '=', 'certificate')
      .executeTakeFirstOrThrow(),
  )
const made = { class: '', a: '', b: '', c: '', d: '' }

beforeAll(async () => {
  made.class = await announce()
  made.a = await enrol(first.actor, made.class, '柳工')
  made.b = await enrol(second.actor, made.class, '方敏')
  made.c = await enrol(third.actor, made.class, '陶然')
  made.d = await enrol(first.actor, made.class, '季青')
})

test('places go to who comes first, and everybody after that waits', async () => {
  expect(await Promise.all([made.a, made.b, made.c, made.d].map(stateOf))).toEqual([
    'enrolled',
    'enrolled',
    'waiting',
    'waiting',
  ])
  expect(await classOf(third.actor, made.class)).toMatchObject({ taken: 2, waiting: 2, people: [], lessons: [] })
})

test('nobody enrols the same person twice, nor in a class that takes no enrolments', async () => {
  expect(await refusal(tryEnrol(first.actor, made.class, ' 柳工 '))).toContain('柳工已经报名')
  day('2026-10-17')
  expect(await refusal(tryEnrol(first.actor, made.class, '魏然'))).toContain('现在不收报名')
  day('2026-10-12')
  const over = await refusal(tryEnrol(first.actor, offering, '魏然'))
  expect(over).not.toBe('not refused')
})

test('of two who take the last place at once one gets it and the other waits', async () => {
  const small = await announce({ title: '商标品牌培育班', places: 1 })
  const both = await Promise.all([
    tryEnrol(first.actor, small, '甲'),
    tryEnrol(second.actor, small, '乙'),
    tryEnrol(third.actor, small, '丙'),
  ])
  expect(both.map((one) => must(one).thing.state).sort()).toEqual(['enrolled', 'waiting', 'waiting'])
  expect(await classOf(staff.officer, small)).toMatchObject({ taken: 1, waiting: 2 })
  const found = await read(first.actor, today(), async (deps) =>
    must(await findRecords(deps, { of: 'training-class', q: '商标', limit: 10 })),
  )
  expect(found.rows).toEqual([{ id: small, name: '商标品牌培育班', place: '2026-10-20 至 2026-10-21，已满，可以候补' }])
  await take(staff.head, small, 'callOff', { why: '师资调整' })
  expect(new Set(await Promise.all(both.map((one) => stateOf(must(one).thing.id))))).toEqual(new Set(['calledOff']))
})

test('whoever withdraws gives the place to the first who waits, and so does a raised number of places', async () => {
  await take(second.actor, made.b, 'withdraw', {})
  expect(await Promise.all([made.b, made.c, made.d].map(stateOf))).toEqual(['withdrawn', 'enrolled', 'waiting'])
  const { dates, until, place } = wish
  const fewer = take(staff.officer, made.class, 'amend', { dates, until, place, places: 1, why: '换教室' })
  expect(await refusal(fewer)).toContain('已经录取 2 人')
  await take(staff.officer, made.class, 'amend', { dates, until, place, places: 3, why: '换大教室，增加一个名额' })
  expect(await stateOf(made.d)).toBe('enrolled')
})

test('two who withdraw at once let two move up', async () => {
  const pair = await announce({ title: '企业管理班', places: 2 })
  const ids: string[] = []
  for (const name of ['一', '二', '三', '四']) ids.push(await enrol(first.actor, pair, name))
  const [one = '', two = '', ...waiting] = ids
  await Promise.all([take(first.actor, one, 'withdraw', {}), take(first.actor, two, 'withdraw', {})])
  expect(await Promise.all(waiting.map(stateOf))).toEqual(['enrolled', 'enrolled'])
  await take(staff.head, pair, 'callOff', { why: '合班' })
})

test('a lesson’s code counts its hours on its day, once, and is seen by the unit alone', async () => {
  day('2026-10-17')
  await app.sweep()
  expect(await stateOf(made.class)).toBe('running')
  day('2026-10-20')
  const { id, code } = await lesson(made.class, '第一讲', '2026-10-20', 6)
  expect(code).toMatch(/^[A-Z0-9]{6}$/)
  expect(await read(first.actor, today(), async (deps) => (await getThing(deps, { id })).ok)).toBe(false)
  expect(JSON.stringify(await classOf(first.actor, made.class))).not.toContain(code)
  expect(await classOf(staff.officer, made.class)).toMatchObject({ lessons: [{ code, present: 0 }] })
  expect(await refusal(take(first.actor, made.a, 'attend', { code: 'AAAAAA' }))).toContain('签到码不对')
  await take(first.actor, made.a, 'attend', { code: ` ${code.toLowerCase()} ` })
  expect(await stateOf(made.a)).toBe('attending')
  expect(await refusal(take(first.actor, made.a, 'attend', { code }))).toContain('已经签到')
  day('2026-10-21')
  expect(await refusal(take(third.actor, made.c, 'attend', { code }))).toContain('签到码不对')
  await take(staff.officer, id, 'end', {})
  expect(await refusal(take(staff.officer, id, 'mark', { present: '陶然\n方敏\n无此人' }))).toContain('方敏、无此人')
  await take(staff.officer, id, 'mark', { present: `陶然\n柳工` })
  expect((await thing(made.a)).data).toMatchObject({ attended: [{ by: 'code', hours: 6 }] })
  expect((await thing(made.c)).data).toMatchObject({ attended: [{ by: 'unit', hours: 6 }] })
})

test('a lesson lies within the class and its hours', async () => {
  const hold = (answers: object) => refusal(open(staff.officer, here, 'training-session', 'hold', answers, made.class))
  expect(await hold({ label: '第二讲', on: '2026-10-22', hours: 6 })).toContain('应在 2026-10-20 至 2026-10-21')
  expect(await hold({ label: '第二讲', on: '2026-10-21', hours: 7 })).toContain('超过班次的 12 学时')
  expect(await hold({ label: '第一讲', on: '2026-10-21', hours: 6 })).toContain('已经有课次')
})

test('the last day past, the class is over and the time to judge counts from that day', async () => {
  const { code } = await lesson(made.class, '第二讲', '2026-10-21', 6)
  await take(first.actor, made.a, 'attend', { code })
  await take(third.actor, made.c, 'attend', { code })
  day('2026-10-22')
  await app.sweep()
  expect(await stateOf(made.class)).toBe('ended')
  expect(await Promise.all([made.a, made.c, made.d].map(stateOf))).toEqual(['judging', 'judging', 'absent'])
  const [clock] = await transaction(db, (tx) =>
    tx.selectFrom('case_clock').select(['name', 'due_on']).where('thing_id', '=', made.a).execute(),
  )
  expect(clock).toEqual({ name: 'judge', due_on: '2026-11-18' })
})

test('no certificate without the marks, and marks name people of the class', async () => {
  expect(await refusal(take(staff.head, made.class, 'certify', {}))).toContain('还有 2 人没有成绩：柳工、陶然')
  expect(await refusal(take(staff.head, made.a, 'grant', {}))).toContain('成绩还没有登记')
  expect(await refusal(take(staff.officer, made.class, 'marks', { marks: '柳工 101\n陶然' }))).toContain('柳工、陶然')
  expect(await refusal(take(staff.officer, made.class, 'marks', { marks: '方敏 90' }))).toContain('方敏')
  await take(staff.officer, made.class, 'marks', { marks: '柳工 88\n陶然，59.5' })
  expect((await thing(made.c)).data).toMatchObject({ mark: 59.5 })
})

test('only who attended enough and passed gets a certificate; the others are told why', async () => {
  await take(staff.head, made.class, 'certify', {})
  expect(await stateOf(made.class)).toBe('closed')
  expect(await Promise.all([made.a, made.c, made.d].map(stateOf))).toEqual(['passed', 'failed', 'missed'])
  expect((await thing(made.c)).data).toMatchObject({ decision: { ground: '考试 59.5 分，低于合格线 60 分' } })
  expect((await thing(made.d)).data).toMatchObject({ decision: { ground: '到课 0 学时，不足全部 12 学时的 80%' } })
  expect(await hoursOf(first.actor)).toEqual([['柳工', 12, 1]])
  expect(await hoursOf(third.actor)).toEqual([])
})

test('the figures of a class open to its cases', async () => {
  const count = (state: string) =>
    read(staff.officer, today(), async (deps) =>
      must(await listCases(deps, { round: made.class, state, limit: 50 })).rows.map(({ id }) => id),
    )
  expect(await count('passed')).toEqual([made.a])
  expect((await count('failed,passed')).sort()).toEqual([made.a, made.c].sort())
  expect(await classOf(staff.officer, made.class)).toMatchObject({ taken: 3, waiting: 0 })
})

test('anybody verifies a certificate by its code, and a revoked one says so; its hours count no more', async () => {
  await app.writeLetters('http://hall.test')
  const { code } = await certificateOf(made.a)
  const { entry } = (await thing(made.a)).data as unknown as { entry: { code: string; number: string } }
  const look = () => transaction(db, (tx) => paperByCode(tx, code))
  expect(await look()).toMatchObject({ outcome: 'ours', paper: { entry: { number: entry.number, state: 'valid' } } })
  await take(staff.head, made.a, 'revoke', { ground: '查实由他人替考' })
  expect(await stateOf(made.a)).toBe('revoked')
  expect(await look()).toMatchObject({ paper: { entry: { state: 'revoked', why: '查实由他人替考' } } })
  const found = await read(visitor, today(), async (deps) => must(await verifyEntry(deps, entry.code)).entry)
  expect(found.facts.map(({ value }) => value)).toEqual(['柳工', '2026-10-20 至 2026-10-21', '12', '88 分'])
  expect(found).toMatchObject({ state: 'revoked', holder: '柳工', why: '查实由他人替考', thingId: null })
  expect(await hoursOf(first.actor)).toEqual([['柳工', 0, 1]])
})

test('who failed is judged anew by decision of the office alone, and passes once nothing is lacking', async () => {
  await take(staff.office, made.c, 'reopen', { ground: '补考成绩 72 分' })
  expect(await stateOf(made.c)).toBe('judging')
  await take(staff.officer, made.c, 'mark', { mark: 72 })
  await take(staff.head, made.c, 'grant', {})
  expect(await hoursOf(third.actor)).toEqual([['陶然', 12, 1]])
})

test('the record of it all is whole', async () => {
  const sealFolder = await mkdtemp(join(tmpdir(), 'zq-training-seals-'))
  expect((await verifyAudit({ db, catalogue: app.engine.catalogue, sealFolder }, here)).faults).toEqual([])
  await rm(sealFolder, { recursive: true, force: true })
})
