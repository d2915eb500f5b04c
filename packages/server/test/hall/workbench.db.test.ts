import { randomUUID } from 'node:crypto'
import type { Actor } from '@zhiqiang/kernel'
import { expect, test } from 'vitest'
import { act, actEach } from '../../src/core/engine/act.ts'
import { listCases } from '../../src/core/hall/cases/cases.ts'
import { getCase } from '../../src/core/hall/cases/get-case.ts'
import { workload } from '../../src/core/hall/cases/workload/workload.ts'
import { homeWork } from '../../src/core/ledger/home/home-work.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { aHall } from './hall-world.ts'

const hall = await aHall()
const { app, db, here, time, open, take } = hall
const head = await hall.colleague('head1', '梁馨月', 'lead', hall.bureau)
const officer = await hall.colleague('officer1', '高逸涵', 'officer', hall.bureau)
const second = await hall.colleague('officer2', '史明远', 'officer', hall.bureau)
const other = await open(hall.machine, here, 'unit', 'found', {
  name: '市中级人民法院',
  region: here,
  validFrom: '2020-01-01',
})
const outsider = await hall.colleague('judge1', '孔法官', 'officer', other.thing.id)
const offering = await hall.offer('enforcement-aid')
const firm = await hall.firm('云岭精工有限公司')
const answers = { right: 'patent', place: 'here', matter: '被仿制', wish: 'evidence', proof: [] }
const licence = {
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
  term: { from: '2027-12-01', to: '2029-11-30' },
  truth: { version: '1' },
}
const aCase = () => hall.apply(firm.actor, 'enforcement-aid', offering, answers)
const today = () => time.now.slice(0, 10)
const revisions = async (ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => ({ id, revision: (await hall.thing(id)).revision })))
const each = async (who: Actor, step: string, ids: readonly string[], said: object = {}, requestId = randomUUID()) =>
  actEach(app.engine, who, { step, requestId, answers: { ...said }, things: await revisions(ids) })
const tryTo = async (who: Actor, thingId: string, step: string, said: object, revision?: number) =>
  act(app.engine, who, {
    thingId,
    step,
    revision: revision ?? (await hall.thing(thingId)).revision,
    requestId: randomUUID(),
    answers: { ...said },
  })
const events = (id: string, type: string) =>
  transaction(db, (tx) =>
    tx.selectFrom('event').select(['seq', 'payload']).where('thing_id', '=', id).where('type', '=', type).execute(),
  )
const toDo = async (who: Actor, group: string) =>
  must(await hall.read(who, today(), homeWork))
    .groups.find((one) => one.id === group)
    ?.rows.map((row) => row.id) ?? []

test('a head assigns many cases at once; one that cannot be assigned says why and holds up no other', async () => {
  const [a, b, closed] = [await aCase(), await aCase(), await aCase()]
  await take(firm.actor, closed, 'withdraw', {})
  const rows = await each(head.actor, 'assign', [a, closed, b], { handler: officer.account })
  expect(rows.map(({ problem }) => problem?.code ?? null)).toEqual([null, 'E_NOT_OFFERED', null])
  for (const id of [a, b]) expect((await hall.thing(id)).data).toMatchObject({ handler: { id: officer.account } })
})

test('a doubled request takes no step twice', async () => {
  const [a, b] = [await aCase(), await aCase()]
  const requestId = randomUUID()
  const things = await revisions([a, b])
  const send = () => actEach(app.engine, officer.actor, { step: 'takeOn', requestId, answers: {}, things })
  const [one, two] = await Promise.all([send(), send()])
  expect([...one, ...two].map(({ problem }) => problem)).toEqual([null, null, null, null])
  expect((await send()).every(({ problem }) => problem === null)).toBe(true)
  expect(await events(a, 'takeOn')).toHaveLength(1)
})

test('a decision is never taken on many cases at once', async () => {
  const id = await aCase()
  const [row] = await each(head.actor, 'accept', [id])
  expect(row?.problem?.message.zh).toContain('要逐件办理')
  expect((await hall.thing(id)).state).toBe('submitted')
})

test('who may not take the step is refused for each case', async () => {
  const id = await aCase()
  const [mine] = await each(officer.actor, 'assign', [id], { handler: officer.account })
  const [foreign] = await each(outsider.actor, 'takeOn', [id])
  expect([mine?.problem?.code, foreign?.problem?.code]).toEqual(['E_FORBIDDEN', 'E_NOT_FOUND'])
})

test('an officer is urged once a day, and the applicant reminded once a day', async () => {
  const id = await aCase()
  await take(head.actor, id, 'assign', { handler: officer.account })
  const until = '2027-03-01'
  await take(officer.actor, id, 'askCorrection', { defects: '缺权利证明', until })
  for (const [who, step] of [
    [head.actor, 'urge'],
    [officer.actor, 'pressCorrection'],
  ] as const) {
    expect((await each(who, step, [id]))[0]?.problem).toBeNull()
    expect((await each(who, step, [id]))[0]?.problem?.message.zh).toContain('今天已经催过')
  }
  const told = await transaction(db, (tx) =>
    tx.selectFrom('notice').select(['zh', 'account_id']).where('thing_id', '=', id).execute(),
  )
  expect(told).toContainEqual({ zh: '办件被催办', account_id: officer.account })
  expect(told).toContainEqual({ zh: '申请还没有补正，请在期限内提交', account_id: firm.account })
})

test('a case is given only to somebody whose post handles it', async () => {
  const id = await aCase()
  expect(await hall.refusal(tryTo(head.actor, id, 'assign', { handler: outsider.account }))).toContain(
    '不办理本单位的这类办件',
  )
  expect(await hall.refusal(tryTo(head.actor, id, 'assign', { handler: firm.account }))).toContain(
    '不办理本单位的这类办件',
  )
})

test('whoever a note asks for is told and has it in the list until an act of theirs; who may not see the case is refused', async () => {
  const id = await aCase()
  expect(await hall.refusal(tryTo(officer.actor, id, 'note', { text: '请看', mention: outsider.account }))).toContain(
    '看不到本件',
  )
  expect(await hall.refusal(tryTo(officer.actor, id, 'note', { text: '请看', mention: firm.account }))).toContain(
    '看不到本件',
  )
  await take(officer.actor, id, 'note', { text: '专利权人名称不一致，请核对', mention: second.account })
  expect(await toDo(second.actor, 'mentioned')).toEqual([id])
  expect(await toDo(officer.actor, 'mentioned')).toEqual([])
  const notices = await transaction(db, (tx) =>
    tx.selectFrom('notice').select(['zh', 'quote']).where('account_id', '=', second.account).execute(),
  )
  expect(notices).toContainEqual({ zh: '内部批注请您看', quote: '专利权人名称不一致，请核对' })
  await take(second.actor, id, 'note', { text: '已核对' })
  expect(await toDo(second.actor, 'mentioned')).toEqual([])
})

test('a note by another does not hang up a step: the refusal says that it matters nothing; an acceptance does matter', async () => {
  const id = await aCase()
  const { revision } = await hall.thing(id)
  await take(second.actor, id, 'note', { text: '材料齐全' })
  const aside = await tryTo(officer.actor, id, 'accept', {}, revision)
  expect(aside.ok ? null : [aside.problem.code, aside.problem.details]).toMatchObject(['E_STALE', { aside: true }])
  await take(second.actor, id, 'accept', {})
  const matters = await tryTo(officer.actor, id, 'decline', { ground: '不属于本市' }, revision)
  expect(matters.ok ? null : matters.problem.details).toMatchObject({ aside: false })
})

test('the workload counts what each officer has open, due soon and overdue, and each number opens to its cases', async () => {
  const given = await aCase()
  await take(head.actor, given, 'assign', { handler: second.account })
  const before = time.now
  const loads = async () => must(await hall.read(head.actor, today(), workload)).rows
  const listed = async (query: object) =>
    must(await hall.read(head.actor, today(), (deps) => listCases(deps, { limit: 200, ...query }))).total
  const check = async () => {
    for (const { officer: one, open: all, soon, over } of await loads()) {
      const handler = one?.id ?? 'none'
      const asked = { handler, open: 'true' as const, led: 'true' as const }
      expect([
        await listed(asked),
        await listed({ ...asked, due: 'soon' }),
        await listed({ ...asked, due: 'over' }),
      ]).toEqual([all, soon, over])
    }
  }
  expect((await loads()).map((row) => row.officer?.name ?? null)).toEqual(
    expect.arrayContaining([null, '史明远', '高逸涵']),
  )
  await check()
  time.now = '2027-12-01T02:00:00.000Z'
  await check()
  expect((await loads()).find((row) => row.officer?.id === second.account)?.over).toBeGreaterThan(0)
  time.now = before
})

test('an applicant is not told who handles the case', async () => {
  const { rows } = must(await hall.read(firm.actor, today(), (deps) => listCases(deps, { limit: 200 })))
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.every((row) => row.handler === null)).toBe(true)
})

test('a case leads to those merged with it, about the same right and by the same applicant, as far as one may read them', async () => {
  const [a, b] = [await aCase(), await aCase()]
  const { no } = (await hall.thing(b)).data as { readonly no: string }
  await take(officer.actor, a, 'merge', { into: no, why: '同一事项' })
  const related = async (who: Actor, id: string) =>
    must(await hall.read(who, today(), (deps) => getCase(deps, app.engine.law, id))).related
  expect((await related(officer.actor, b)).find((one) => one.id === a)?.why).toBe('merged')
  expect((await related(officer.actor, a)).find((one) => one.id === b)?.why).toBe('merged')
  const rest = (await related(officer.actor, b)).filter((one) => one.id !== a)
  expect(rest.length).toBeGreaterThan(0)
  expect(rest.every((one) => one.why === 'applicant')).toBe(true)
  const stranger = await hall.firm('禾苗农业科技有限公司')
  const foreign = await hall.apply(stranger.actor, 'enforcement-aid', offering, answers)
  expect(await related(stranger.actor, foreign)).toEqual([])
})

test('cases about one right know of each other, and a firm is told of its own alone', async () => {
  const about = await hall.offer('open-licence')
  const wish = (number: string) => ({ ...licence, number: { sort: 'patent', number } })
  const other = await hall.firm('另一家有限公司')
  const [mine, theirs] = [
    await hall.apply(firm.actor, 'open-licence', about, wish('202210003661.4')),
    await hall.apply(other.actor, 'open-licence', about, wish('202210003661.4')),
  ]
  const related = async (who: Actor, id: string) =>
    must(await hall.read(who, today(), (deps) => getCase(deps, app.engine.law, id))).related
  expect((await related(officer.actor, mine)).filter((one) => one.why === 'right').map((one) => one.id)).toEqual([
    theirs,
  ])
  expect((await related(other.actor, theirs)).filter((one) => one.why === 'right')).toEqual([])
})
