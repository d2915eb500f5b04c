import { randomUUID } from 'node:crypto'
import type { Actor } from '@zhiqiang/kernel'
import { expect, test } from 'vitest'
import { historyOf } from '../../src/core/audit/read.ts'
import { sweepClocks } from '../../src/core/clocks/sweep.ts'
import { act, openThing } from '../../src/core/engine/act.ts'
import { listCases } from '../../src/core/hall/cases/cases.ts'
import { homeWork } from '../../src/core/ledger/home/home-work.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { aHall } from './hall-world.ts'

const hall = await aHall()
const { app, db, here, time, open, take } = hall
const head = await hall.colleague('head1', '梁馨月', 'lead', hall.bureau)
const away = await hall.colleague('officer1', '高逸涵', 'officer', hall.bureau)
const deputy = await hall.colleague('officer2', '史明远', 'officer', hall.bureau)
const court = await open(hall.machine, here, 'unit', 'found', {
  name: '市中级人民法院',
  region: here,
  validFrom: '2020-01-01',
})
const judge = await hall.colleague('judge1', '孔法官', 'officer', court.thing.id)
const offering = await hall.offer('enforcement-aid')
const firm = await hall.firm('云岭精工有限公司')
const aCase = () =>
  hall.apply(firm.actor, 'enforcement-aid', offering, {
    right: 'patent',
    place: 'here',
    matter: '被仿制',
    wish: 'evidence',
    proof: [],
  })
const today = () => time.now.slice(0, 10)
const day = (n: number) => new Date(Date.parse(today()) + n * 86_400_000).toISOString().slice(0, 10)
const enter = (who: Actor, answers: object) =>
  openThing(app.engine, who, {
    kind: 'absence',
    step: 'enter',
    city: here,
    parentId: null,
    requestId: randomUUID(),
    answers: { from: today(), to: day(2), ...answers },
  })
const tryTo = async (who: Actor, thingId: string, step: string, answers: object) =>
  act(app.engine, who, {
    thingId,
    step,
    revision: (await hall.thing(thingId)).revision,
    requestId: randomUUID(),
    answers: { ...answers },
  })
/** Somebody as today finds them, with those they stand in for. */
const now = (account: string) => hall.actorOf(account)
const mine = async (account: string) =>
  must(await hall.read(await now(account), today(), (deps) => listCases(deps, { limit: 50, handler: 'me' }))).rows
const notices = (account: string) =>
  transaction(db, (tx) => tx.selectFrom('notice').select(['zh', 'title']).where('account_id', '=', account).execute())

test('one enters an absence for oneself, the head for the unit, nobody else for another', async () => {
  expect(await hall.refusal(enter(deputy.actor, { person: away.account, deputy: deputy.account }))).toContain(
    '只有单位负责人',
  )
  expect(await hall.refusal(enter(away.actor, { deputy: judge.account }))).toContain('不在同一单位')
  expect(await hall.refusal(enter(away.actor, { deputy: away.account }))).toContain('不能是本人')
  expect(await hall.refusal(enter(away.actor, { deputy: deputy.account, to: '2020-01-01' }))).toContain('早于')
  const own = must(await enter(away.actor, { deputy: deputy.account }))
  expect(await hall.refusal(enter(head.actor, { person: away.account, deputy: head.account }))).toContain('已经登记过')
  expect(await hall.refusal(enter(head.actor, { deputy: away.account }))).toContain('也不在岗')
  expect(await hall.refusal(enter(deputy.actor, { deputy: head.account }))).toContain('正代别人办理')
  expect(await hall.refusal(tryTo(deputy.actor, own.thing.id, 'end', {}))).toContain('由本人或者单位负责人结束')
  await take(away.actor, own.thing.id, 'end', {})
  must(await enter(head.actor, { person: away.account, deputy: deputy.account }))
})

test('cases and notices of whoever is away reach the deputy, marked for whom', async () => {
  const id = await aCase()
  await take(head.actor, id, 'assign', { handler: away.account })
  expect(await mine(deputy.account)).toMatchObject([{ id, standIn: true, handler: { name: '高逸涵' } }])
  const { title } = await hall.thing(id)
  expect(await notices(deputy.account)).toContainEqual({ zh: '办件指定由您承办', title: `（代高逸涵）${title}` })
  expect(await notices(away.account)).toContainEqual({ zh: '办件指定由您承办', title })
  const { groups } = must(await hall.read(await now(deputy.account), today(), homeWork))
  expect(groups.find((one) => one.id === 'standIn')?.rows.map((row) => row.id)).toEqual([id])
})

test('the deputy acts in the own name, and the event says for whom; no right comes with it', async () => {
  const id = await aCase()
  await take(head.actor, id, 'assign', { handler: away.account })
  await take(await now(deputy.account), id, 'accept', {})
  const [event] = must(
    await hall.read(head.actor, today(), (deps) =>
      historyOf(deps, { id, kind: 'enforcement-aid', state: 'accepted' }, { limit: 50 }),
    ),
  ).rows
  expect(event).toMatchObject({ type: 'accept', actor: '史明远', behalf: '高逸涵' })
  expect(await hall.refusal(tryTo(await now(deputy.account), id, 'refuse', { ground: '不符合条件' }))).toContain('没有')
  const other = await aCase()
  await take(await now(deputy.account), other, 'accept', {})
  const [own] = must(
    await hall.read(head.actor, today(), (deps) =>
      historyOf(deps, { id: other, kind: 'enforcement-aid', state: 'accepted' }, { limit: 50 }),
    ),
  ).rows
  expect(own?.behalf).toBeNull()
})

test('it ends by itself after its last day', async () => {
  const before = time.now
  expect(await mine(deputy.account)).not.toEqual([])
  time.now = `${day(3)}T02:00:00.000Z`
  expect(await mine(deputy.account)).toEqual([])
  expect((await now(deputy.account)).standsInFor).toEqual([])
  await sweepClocks(app.engine)
  const states = await transaction(db, (tx) =>
    tx.selectFrom('thing').select('state').where('kind', '=', 'absence').orderBy('id').execute(),
  )
  expect(states.map((row) => row.state)).toEqual(['ended', 'over'])
  time.now = before
})
