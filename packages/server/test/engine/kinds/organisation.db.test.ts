import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { act, openThing } from '../../../src/core/engine/act.ts'
import { listTasks } from '../../../src/core/ledger/tasks/list-tasks.ts'
import { actorOn, changePassword, makeToken, resume, signIn, signInDeps } from '../../../src/core/sessions/sessions.ts'
import { transaction } from '../../../src/db/transaction.ts'
import { must } from '../../support/must.ts'
import { aTown, here, planOf } from './town.ts'

const town = await aTown()
const { units, office, machine, take, open, refuses, refusesOpen, things, engine, time, on, query, db, read } = town
const today = '2026-03-02'
const found = (names: readonly string[], day = today) =>
  transaction(db, (tx) => engine.ports(tx, here).org.findUnits(names, day))
const unit = (name: string, more: object = {}) =>
  open(machine, here, 'unit', 'found', { name, region: here, validFrom: '2020-01-01', ...more }).then((u) => u.thing.id)
const origin = { address: '127.0.0.1', agent: 'test' }
let people = 0
const password = 'correct horse 电池'
const enrol = async (name: string) => {
  const login = `someone${++people}`
  const { thing } = await open(machine, here, 'person', 'enrol', { login, name, password })
  return { id: thing.id, login }
}

describe('a unit', () => {
  test('that is renamed is found by its old name as by its new one', async () => {
    const id = await unit('市知识产权局', { shortNames: [{ name: '市知局', sort: 'short' }] })
    await take(machine, id, 'rename', { name: '市知识产权管理局', why: '机构改革' })
    const names = await found(['市知识产权局', '市知局', '市知识产权管理局'])
    expect([...names.values()].map((u) => [u.unitId, u.name])).toEqual(Array(3).fill([id, '市知识产权管理局']))
    expect(await query(`select name, sort from unit_name where unit_id = $1 order by name`, [id])).toEqual([
      { name: '市知局', sort: 'short' },
      { name: '市知识产权局', sort: 'former' },
      { name: '市知识产权管理局', sort: 'full' },
    ])
  })

  test('takes no name another one has, nor its own as an alias', async () => {
    const id = await unit('市版权局')
    expect(await refuses(machine, id, 'rename', { name: '市市场监管局', why: '误' })).toBe('E_DUPLICATE')
    expect(await refuses(machine, id, 'addName', { name: '市版权局', sort: 'former' })).toBe('E_INPUT')
    expect(await refusesOpen(machine, 'unit', 'found', { name: '市版权局', region: here, validFrom: today })).toBe(
      'E_DUPLICATE',
    )
  })

  test('is founded once by two people who found it at the same moment', async () => {
    const wish = () => ({
      kind: 'unit',
      step: 'found',
      city: here,
      parentId: null,
      requestId: randomUUID(),
      answers: { name: '市新设局', region: here, validFrom: today },
    })
    const made = await Promise.all(Array.from({ length: 4 }, () => openThing(engine, machine, wish())))
    expect(made.filter((m) => m.ok)).toHaveLength(1)
  })

  test('that ended leads to its successor, and to that one’s, from the day after', async () => {
    const [a, b, c] = [await unit('旧甲局'), await unit('旧乙局'), await unit('新丙局')]
    await take(machine, a, 'end', { on: '2026-02-10', successor: b, why: '合并' })
    await take(machine, b, 'end', { on: '2026-02-20', successor: c, why: '再合并' })
    const means = async (day: string) => (await found(['旧甲局'], day)).get('旧甲局')?.unitId
    expect([await means('2026-02-10'), await means('2026-02-11'), await means('2026-02-21')]).toEqual([a, b, c])
  })

  test('that ended without a successor, or whose name means two, is left unmatched', async () => {
    const gone = await unit('撤销局')
    await take(machine, gone, 'end', { on: '2026-02-10', why: '撤销' })
    await unit('东局', { shortNames: [{ name: '两局', sort: 'alias' }] })
    await unit('西局', { shortNames: [{ name: '两局', sort: 'alias' }] })
    expect((await found(['撤销局', '两局', '没有的局'])).size).toBe(0)
  })

  test('ends no earlier than it began, and succeeds neither itself nor what is not there', async () => {
    const id = await unit('市短命局', { validFrom: '2026-01-01' })
    expect(await refuses(machine, id, 'end', { on: '2025-12-31', why: '误' })).toBe('E_INPUT')
    expect(await refuses(machine, id, 'end', { on: today, successor: id, why: '误' })).toBe('E_INPUT')
    expect(await refuses(machine, id, 'end', { on: today, successor: randomUUID(), why: '误' })).toBe('E_INPUT')
  })

  test('that is collective stands for its members on a day, a successor in its predecessor’s place', async () => {
    const all = await unit('各成员单位', { collective: true })
    const [old, fresh, later] = [await unit('成员旧局'), await unit('成员新局'), await unit('成员后来局')]
    await take(machine, all, 'join', { member: old, from: '2020-01-01' })
    await take(machine, all, 'join', { member: later, from: '2026-03-01' })
    await take(machine, old, 'end', { on: '2026-02-28', successor: fresh, why: '改革' })
    const members = async (day: string) =>
      new Set((await found(['各成员单位'], day)).get('各成员单位')?.members.map((m) => m.name))
    expect(await members('2026-02-28')).toEqual(new Set(['成员旧局']))
    expect(await members('2026-03-01')).toEqual(new Set(['成员新局', '成员后来局']))
    expect(await refuses(machine, all, 'join', { member: all, from: today })).toBe('E_INPUT')
    expect(await refuses(machine, all, 'join', { member: fresh, from: today, to: '2026-01-01' })).toBe('E_INPUT')
  })

  test('lies in a division of its city', async () => {
    const wish = { name: '外地局', region: '110000', validFrom: today }
    expect(await refusesOpen(machine, 'unit', 'found', wish)).toBe('E_INPUT')
  })
})

describe('a post', () => {
  const post = (title: string, unitId: string, role: string, holder?: string) =>
    open(machine, here, 'post', 'create', {
      unit: unitId,
      title,
      role,
      from: '2025-01-01',
      ...(holder ? { holder } : {}),
    }).then((p) => p.thing.id)
  const holders = (id: string) =>
    query(
      `select a.name, h.valid_from::text as from, h.valid_to::text as to from post_holder h join account a on a.id = account_id
       where post_id = $1 order by h.valid_from`,
      [id],
    )
  const sees = async (accountId: string) => {
    const actor = await transaction(db, (tx) => actorOn(tx, accountId, today))
    if (!actor) throw new Error('nobody')
    if (actor.posts.length === 0) return 0
    return must(await read(actor, today, (deps) => listTasks(deps, { limit: 50, sort: 'clause' }))).total
  }

  test('that is handed over moves everything open in one act: the leaver is out at once, the successor sees all', async () => {
    const plan = await town.published(planOf('2025—2027', '2025年3月9日'))
    const tasks = (await things(plan, 'task')).filter((task) => task.units.some(([id]) => id === units.scj))
    for (const task of tasks) await take(office, task.id, 'confirm')
    const [leaver, successor] = [await enrol('甲'), await enrol('乙')]
    const id = await post('处长', units.scj, 'lead', leaver.id)
    const signedIn = must(await signIn(signInDeps(town.app), { login: leaver.login, password }, origin))
    expect(signedIn.signedIn.actor.posts).toHaveLength(1)
    expect([await sees(leaver.id), await sees(successor.id)]).toEqual([tasks.length, 0])

    const before = await query<{ n: number }>(`select count(*)::int as n from event`)
    await take(machine, id, 'handOver', { to: successor.id, on: today, why: '轮岗' })
    expect(await query(`select count(*)::int as n from event`)).toEqual([{ n: (before[0]?.n ?? 0) + 1 }])
    expect([await sees(leaver.id), await sees(successor.id)]).toEqual([0, tasks.length])
    expect((await resume(engine, { token: signedIn.token, sort: 'session' }))?.actor.posts).toEqual([])
    const occurrences = (await things(plan, 'occurrence')).length
    const [event] = await query(
      `select payload->'record' as record from event where thing_id = $1 and type = 'handOver'`,
      [id],
    )
    expect(event?.record).toEqual({ from: leaver.id, to: successor.id, openDuties: tasks.length + occurrences })
    const actor = await transaction(db, (tx) => actorOn(tx, successor.id, today))
    if (actor) await take(actor, tasks[0]?.id ?? '', 'sign')
  })

  test('is held by one person on each day, whatever was arranged before', async () => {
    const [a, b, c] = [await enrol('赵'), await enrol('钱'), await enrol('孙')]
    const id = await post('科长', units.kjj, 'reporter', a.id)
    await take(machine, id, 'handOver', { to: b.id, on: '2026-04-01' })
    await take(machine, id, 'handOver', { to: c.id, on: '2026-03-10' })
    expect(await holders(id)).toEqual([
      { name: '赵', from: '2025-01-01', to: '2026-03-09' },
      { name: '孙', from: '2026-03-10', to: null },
    ])
    await take(machine, id, 'handOver', { on: '2026-03-20' })
    expect((await holders(id)).at(-1)).toMatchObject({ name: '孙', to: '2026-03-19' })
  })

  test('goes to nobody who is disabled, unknown, or of another city', async () => {
    const gone = await enrol('离职')
    await take(machine, gone.id, 'disable', { why: '离职' })
    for (const to of [gone.id, randomUUID()]) {
      expect(await refuses(machine, await vacant, 'handOver', { to, on: today })).toBe('E_INPUT')
    }
  })

  test('that is closed gives nothing any more', async () => {
    const holder = await enrol('周')
    const id = await post('主任', units.bgs, 'office', holder.id)
    await take(machine, id, 'close', { on: today, why: '撤岗' })
    expect((await transaction(db, (tx) => actorOn(tx, holder.id, today)))?.posts).toEqual([])
    expect(await refuses(machine, id, 'handOver', { to: holder.id, on: today })).toBe('E_NOT_OFFERED')
  })

  const vacant = post('空岗', units.nyj, 'reporter')
})

describe('a person', () => {
  const tries = (login: string, word: string) => signIn(signInDeps(town.app), { login, password: word }, origin)

  test('who is disabled is signed out everywhere at once, tokens included, and stays out', async () => {
    const { id, login } = await enrol('吴')
    const session = must(await tries(login, password))
    const token = must(await makeToken(engine, session.signedIn, { name: '脚本', days: 30 })).token
    expect(await resume(engine, { token, sort: 'api' })).not.toBeNull()
    await take(machine, id, 'disable', { why: '离职' })
    expect(await resume(engine, { token: session.token, sort: 'session' })).toBeNull()
    expect(await resume(engine, { token, sort: 'api' })).toBeNull()
    expect(await tries(login, password)).toMatchObject({ problem: { code: 'E_WRONG_PASSWORD' } })
    await take(machine, id, 'enable')
    expect(await resume(engine, { token: session.token, sort: 'session' })).toBeNull()
    expect((await tries(login, password)).ok).toBe(true)
  })

  test('who disables his own account is refused', async () => {
    const { id } = await enrol('郑')
    const self = { ...town.person(here, 'administrator', units.bgs), id }
    expect(await refuses(self, id, 'disable', { why: '误' })).toBe('E_GUARD')
  })

  test('is locked out after five wrong passwords for a quarter of an hour, the right one included', async () => {
    on(today)
    const { id, login } = await enrol('王')
    const codes: string[] = []
    for (let n = 0; n < 6; n++) {
      const answer = await tries(login, n < 5 ? `wrong ${n}` : password)
      codes.push(answer.ok ? 'ok' : answer.problem.code)
    }
    expect(codes).toEqual([...Array(4).fill('E_WRONG_PASSWORD'), 'E_LOCKED', 'E_LOCKED'])
    time.now = '2026-03-02T04:14:59.000Z'
    expect((await tries(login, password)).ok).toBe(false)
    time.now = '2026-03-02T04:15:01.000Z'
    expect((await tries(login, password)).ok).toBe(true)
    on(today)
    for (let n = 0; n < 5; n++) await tries(login, 'wrong')
    await take(machine, id, 'unlock')
    expect((await tries(login, password)).ok).toBe(true)
  })

  test('who signs in in between starts to count anew, and guesses at once count one by one', async () => {
    const { login } = await enrol('冯')
    for (let n = 0; n < 4; n++) await tries(login, 'wrong')
    must(await tries(login, password))
    for (let n = 0; n < 4; n++) await tries(login, 'wrong')
    expect((await tries(login, password)).ok).toBe(true)
    await Promise.all(Array.from({ length: 5 }, () => tries(login, 'wrong')))
    expect(await tries(login, password)).toMatchObject({ problem: { code: 'E_LOCKED' } })
  })

  test('who tries old passwords from an open session is locked out the same', async () => {
    const { login } = await enrol('陈')
    const { signedIn } = must(await tries(login, password))
    const change = (old: string) => changePassword(engine, signedIn, { old, new: 'another password' })
    const codes: string[] = []
    for (const old of ['a', 'b', 'c', 'd', 'e', password]) {
      const answer = await change(old)
      codes.push(answer.ok ? 'ok' : answer.problem.code)
    }
    expect(codes).toEqual([...Array(4).fill('E_WRONG_PASSWORD'), 'E_LOCKED', 'E_LOCKED'])
    expect(await tries(login, password)).toMatchObject({ problem: { code: 'E_LOCKED' } })
  })

  test('whose password is reset gets it once, and is out of every session', async () => {
    const { id, login } = await enrol('褚')
    const session = must(await tries(login, password))
    const wish = { thingId: id, step: 'resetPassword', revision: 1, requestId: randomUUID(), answers: {} }
    const first = must(await act(engine, machine, wish)).reply
    expect(first?.password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){2}$/)
    expect(must(await act(engine, machine, wish)).reply).toBeNull()
    expect(await resume(engine, { token: session.token, sort: 'session' })).toBeNull()
    expect((await tries(login, password)).ok).toBe(false)
    expect((await tries(login, String(first?.password))).ok).toBe(true)
  })

  test('has a user name of the right form that nobody else has', async () => {
    const wish = { name: '卫', password }
    for (const login of ['Ab', '1abc', 'a b c', 'ab']) {
      expect(await refusesOpen(machine, 'person', 'enrol', { ...wish, login })).toBe('E_INPUT')
    }
    expect(await refusesOpen(machine, 'person', 'enrol', { ...wish, login: 'short', password: 'short' })).toBe(
      'E_INPUT',
    )
    const rivals = await Promise.all(
      Array.from({ length: 3 }, () =>
        openThing(engine, machine, {
          kind: 'person',
          step: 'enrol',
          parentId: null,
          city: here,
          requestId: randomUUID(),
          answers: { ...wish, login: 'sought-after' },
        }),
      ),
    )
    expect(rivals.map((r) => (r.ok ? 'ok' : r.problem.code)).sort()).toEqual(['E_DUPLICATE', 'E_DUPLICATE', 'ok'])
  })

  test('has a password that stands nowhere in the database, whole or as a quick hash', async () => {
    const secret = '独一无二的口令 9f3k'
    await open(machine, here, 'person', 'enrol', { login: 'secretive', name: '蒋', password: secret })
    const reset = await take(machine, (await enrol('沈')).id, 'resetPassword')
    await signIn(signInDeps(town.app), { login: 'secretive', password: `${secret}!` }, origin)
    const tables = await query<{ name: string }>(
      `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    )
    expect(tables.length).toBeGreaterThan(20)
    for (const { name } of tables) {
      const hits = await query(`select 1 from ${name} x where strpos(x::text, $1) > 0 or strpos(x::text, $2) > 0`, [
        secret,
        String(reset.reply?.password),
      ])
      expect([name, hits.length]).toEqual([name, 0])
    }
  })
})
