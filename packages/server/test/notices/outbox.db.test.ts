import { createHmac } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { aPostOffice, textOf } from '../../../../tests/support/post-office.ts'
import { composeApp } from '../../src/compose.ts'
import { confirmContact, setContact, stopOrdinary } from '../../src/core/notices/contacts/contacts.ts'
import { makeHook, testHook } from '../../src/core/notices/hooks/hooks.ts'
import { setServer } from '../../src/core/notices/mail/mail-server.ts'
import { getSending, listSendings, retrySendings } from '../../src/core/notices/outbox/sendings.ts'
import { claimNext, noteHanded } from '../../src/core/notices/outbox/store.ts'
import { setWording } from '../../src/core/notices/wording/wordings.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { quietLog } from '../support/quiet-log.ts'
import { repositoryRoot } from '../support/test-server.ts'
import { aTellingCity, here } from './people.ts'

const city = await aTellingCity()
const { app, db, time } = city
const office = await city.enrol('office', 'office', city.units.office)
const head = await city.enrol('head', 'lead', city.units.market)
const admin = await city.enrol('admin', 'administrator', city.units.office)
const deps = { db, clock: app.engine.clock, secrets: app.secrets }

const settings = (port: number) => ({
  host: '127.0.0.1',
  port,
  security: 'none' as const,
  login: '',
  fromAddress: 'ip@yunling.example',
  fromName: '云岭市联席办',
  site: 'https://ip.yunling.example/',
  giveUpDays: 3,
})
const use = async (port: number) => must(await setServer(deps, admin, here, settings(port)))
const later = (minutes: number) => {
  time.now = new Date(Date.parse(time.now) + minutes * 60_000).toISOString()
}
const own = <T>(id: string, work: (own: Parameters<typeof setContact>[0]) => Promise<T>) =>
  transaction(db, (tx) => work({ tx, accountId: id, city: here, secrets: app.secrets, now: time.now }))
const dispatch = async (title: string) => {
  later(1)
  const task = await city.open(office, here, 'task', 'give', { title, ground: '纪要', lead: city.units.market })
  return task.thing.id
}
const last = async () => {
  const all = await transaction(db, (tx) =>
    tx.selectFrom('message').selectAll().orderBy('queued_at', 'desc').orderBy('tries').execute(),
  )
  return all[0]
}
const settledAll = async () => {
  for (let round = 0; round < 3; round++) await app.deliver()
}

/** Registers and verifies an address, the code being read from the mail. */
async function reached(id: string, address: string) {
  const post = await aPostOffice()
  await use(post.port)
  must(await own(id, (mine) => setContact(mine, { channel: 'mail', address })))
  await app.deliver()
  const code = /验证码 (\d{6})/.exec(textOf(post.arrived[0]?.raw ?? ''))?.[1] ?? ''
  must((await own(id, (mine) => confirmContact(mine, { channel: 'mail', code }))).outcome)
  await post.close()
  later(5)
}

test('an address counts once the code sent to it came back; the code is kept nowhere after it went out', async () => {
  const wrong = await own(head.id, (mine) => setContact(mine, { channel: 'mail', address: 'no address' }))
  expect(wrong).toMatchObject({ ok: false, problem: { code: 'E_INPUT' } })
  const early = await own(head.id, (mine) => setContact(mine, { channel: 'mail', address: 'head@yunling.example' }))
  expect(early).toMatchObject({ ok: false, problem: { code: 'E_GUARD' } })
  await reached(head.id, 'head@yunling.example')
  const rows = await city.messages()
  expect(rows).toMatchObject([
    { phase: 'sent', body: null, address: 'head@yunling.example', receipt: expect.any(String) },
  ])
  await dispatch('先有地址')
  expect(await last()).toMatchObject({ channel: 'mail', phase: 'queued', account_id: head.id })
  const post = await aPostOffice()
  await use(post.port)
  await settledAll()
  expect(post.arrived).toHaveLength(1)
  const { raw = '' } = post.arrived[0] ?? {}
  expect(textOf(raw)).toContain('事项：先有地址')
  expect(raw).toMatch(/List-Unsubscribe:\s+<https:\/\/ip\.yunling\.example\/unsubscribe\//)
  expect(raw).not.toContain('X-Zhiqiang-Again')
  await post.close()
})

test('a wrong code does not count, nor the right one after five wrong ones', async () => {
  const sms = { channel: 'sms' as const }
  must(await own(head.id, (mine) => setContact(mine, { ...sms, address: '13812345678' })))
  await app.deliver()
  const [file = ''] = await readdir(join(app.dataDir, 'sms'))
  const line = JSON.parse((await readFile(join(app.dataDir, 'sms', file), 'utf8')).trim().split('\n').at(-1) ?? '{}')
  expect(line).toMatchObject({ to: '13812345678', again: false })
  const code = /验证码 (\d{6})/.exec(line.text)?.[1] ?? ''
  for (let i = 0; i < 5; i++) {
    const tried = await own(head.id, (mine) => confirmContact(mine, { ...sms, code: 'x' }))
    expect(tried.outcome).toMatchObject({ ok: false, problem: { code: 'E_INPUT' } })
  }
  const right = await own(head.id, (mine) => confirmContact(mine, { ...sms, code }))
  expect(right.outcome).toMatchObject({ ok: false, problem: { code: 'E_GUARD' } })
  later(5)
})

test('a mail server that is down: tried again, delivered once', async () => {
  const post = await aPostOffice()
  await use(post.port)
  await post.close()
  await dispatch('服务器停机')
  expect(await app.deliver()).toEqual({ sent: 0, failed: 1, givenUp: 0 })
  expect(await last()).toMatchObject({ phase: 'failed', tries: 1, unsure: false, claimed_at: null, handed_at: null })
  // Not before its time.
  expect(await app.deliver()).toEqual({ sent: 0, failed: 0, givenUp: 0 })
  later(2)
  expect(await app.deliver()).toEqual({ sent: 0, failed: 1, givenUp: 0 })
  const up = await aPostOffice({ port: post.port })
  later(5)
  expect(await app.deliver()).toEqual({ sent: 1, failed: 0, givenUp: 0 })
  later(600)
  await settledAll()
  expect(up.arrived).toHaveLength(1)
  expect(up.arrived[0]?.raw).not.toContain('X-Zhiqiang-Again')
  expect(await last()).toMatchObject({ phase: 'sent', tries: 3, receipt: expect.stringContaining('taken as 1') })
  await up.close()
})

test('a worker killed between claim and hand-over: sent by another as if it had not been there, once', async () => {
  const post = await aPostOffice()
  await use(post.port)
  await dispatch('发送前被杀')
  const claimed = await transaction(db, (tx) => claimNext(tx, time.now))
  expect(claimed).toMatchObject({ tries: 1, unsure: false })
  // While the first may still be at it, nobody else takes it.
  expect(await app.deliver()).toEqual({ sent: 0, failed: 0, givenUp: 0 })
  later(6)
  expect(await app.deliver()).toEqual({ sent: 1, failed: 0, givenUp: 0 })
  expect(post.arrived).toHaveLength(1)
  expect(post.arrived[0]?.raw).not.toContain('X-Zhiqiang-Again')
  await post.close()
})

test('a worker killed after hand-over: sent once more, marked, under the same id; killed there again: no third time', async () => {
  const post = await aPostOffice()
  await use(post.port)
  await dispatch('发送中被杀')
  const die = async () => {
    const claimed = await transaction(db, (tx) => claimNext(tx, time.now))
    await transaction(db, (tx) => noteHanded(tx, claimed?.id ?? '', time.now))
    later(6)
    return claimed?.id
  }
  const id = await die()
  await app.deliver()
  expect(post.arrived).toHaveLength(1)
  const raw = post.arrived[0]?.raw ?? ''
  expect(raw).toContain(`<${id}@yunling.example>`)
  expect(raw).toContain('X-Zhiqiang-Again')
  expect(textOf(raw)).toContain('可能已经发送过一次')
  await dispatch('两次被杀')
  await die()
  await die()
  expect(await app.deliver()).toEqual({ sent: 0, failed: 0, givenUp: 1 })
  expect(post.arrived).toHaveLength(1)
  expect(await city.toldTo(admin.id)).toMatchObject([{ sort: 'message.given-up', urgent: true }])
  await post.close()
})

test('a server that dies while it takes the mail: sent once more, marked, and then given up', async () => {
  const post = await aPostOffice()
  await use(post.port)
  post.mood.hangsUp = true
  await dispatch('收信时断线')
  expect(await app.deliver()).toEqual({ sent: 0, failed: 1, givenUp: 0 })
  expect(await last()).toMatchObject({ phase: 'failed', unsure: true })
  later(2)
  expect(await app.deliver()).toEqual({ sent: 0, failed: 0, givenUp: 1 })
  later(600)
  await settledAll()
  expect(post.arrived.map(({ raw }) => raw.includes('X-Zhiqiang-Again'))).toEqual([false, true])
  await post.close()
})

test('an address the server refuses for good is given up at once; retry begins anew', async () => {
  const post = await aPostOffice()
  await use(post.port)
  post.mood.refuses = 'head@yunling.example'
  await dispatch('没有这个邮箱')
  expect(await app.deliver()).toEqual({ sent: 0, failed: 0, givenUp: 1 })
  const message = await last()
  expect(message).toMatchObject({ phase: 'given-up', last_error: expect.stringContaining('no such mailbox') })
  post.mood.refuses = null
  const ids = [message?.id ?? '']
  expect(await transaction(db, (tx) => retrySendings(tx, '990200', ids, time.now))).toMatchObject({
    value: { queued: 0 },
  })
  expect(await transaction(db, (tx) => retrySendings(tx, here, ids, time.now))).toMatchObject({ value: { queued: 1 } })
  await app.deliver()
  expect(post.arrived).toHaveLength(1)
  await post.close()
})

test('a message nobody takes is given up after the city’s days, not before', async () => {
  const post = await aPostOffice()
  await use(post.port)
  await post.close()
  await dispatch('一直停机')
  for (let day = 0; day < 3; day++) {
    await app.deliver()
    later(24 * 60)
    expect((await last())?.phase).toBe('failed')
  }
  later(60)
  expect(await app.deliver()).toEqual({ sent: 0, failed: 0, givenUp: 1 })
})

test('two workers at once send a message once', async () => {
  const post = await aPostOffice()
  await use(post.port)
  for (const title of ['甲', '乙', '丙', '丁']) await dispatch(title)
  const done = await Promise.all([app.deliver(), app.deliver(), app.deliver()])
  expect(done.reduce((sum, one) => sum + one.sent, 0)).toBe(4)
  expect(post.arrived).toHaveLength(4)
  await post.close()
})

test('the city’s own words take the place of the usual ones; what was told before stays', async () => {
  const who = { kinds: app.engine.catalogue.kinds, city: here, by: '管理员', at: time.now }
  const set = (sort: string) =>
    transaction(db, (tx) => setWording(tx, who, { sort, own: { zh: '请贵单位牵头办理', en: 'please lead' } }))
  expect(await set('no.such')).toMatchObject({ ok: false })
  must(await set('task.give'))
  await dispatch('新措辞')
  const told = (await city.toldTo(head.id)).filter((n) => n.title === '新措辞')
  expect(told).toMatchObject([{ zh: '请贵单位牵头办理', en: 'please lead' }])
  const post = await aPostOffice()
  await use(post.port)
  await settledAll()
  expect(textOf(post.arrived[0]?.raw ?? '')).toContain('请贵单位牵头办理')
  await post.close()
})

test('whoever ends ordinary mails gets none; what the law wants told goes out all the same and cannot be ended', async () => {
  const { stop_token } = await transaction(db, (tx) =>
    tx
      .selectFrom('contact')
      .select('stop_token')
      .where('account_id', '=', head.id)
      .where('channel', '=', 'mail')
      .executeTakeFirstOrThrow(),
  )
  expect(await transaction(db, (tx) => stopOrdinary(tx, 'nobodys'))).toBe(false)
  expect(await transaction(db, (tx) => stopOrdinary(tx, stop_token))).toBe(true)
  const before = (await city.messages()).length
  await dispatch('退订之后')
  expect((await city.messages()).length).toBe(before)
  const { putNotices } = await import('../../src/core/notices/tell/store.ts')
  await transaction(db, async (tx) => {
    const who = { accounts: [head.id], units: [], roles: [], readers: [], but: null, today: '2026-03-02' }
    const what = { thingId: null, seq: null, sort: 'test.statutory', title: '决定书', quote: null }
    const words = { zh: '决定书已作出', en: 'a decision was made' }
    const weight = { statutory: true, urgent: false, at: time.now, recordedAt: time.now }
    putNotices(tx, { city: here, ...who, ...what, words, ...weight })
  })
  const post = await aPostOffice()
  await use(post.port)
  await settledAll()
  expect(post.arrived).toHaveLength(1)
  const { raw = '' } = post.arrived[0] ?? {}
  expect(raw).not.toContain('List-Unsubscribe')
  expect(textOf(raw)).toContain('不能退订')
  await post.close()
})

test('lists mask addresses; reading one whole is recorded, and stays in the city', async () => {
  const page = must(await transaction(db, (tx) => listSendings(tx, here, { limit: 5 })))
  expect(page.rows.map((row) => row.address)).toContain('he***@yunling.example')
  expect(JSON.stringify(page)).not.toContain('head@yunling.example')
  const { id = '' } = page.rows.find((row) => row.channel === 'mail') ?? {}
  const asked = (of: string) =>
    transaction(db, (tx) => getSending(tx, { actor: admin, city: of, address: '127.0.0.1', now: time.now }, id))
  expect(await asked('990200')).toMatchObject({ ok: false })
  expect(await asked(here)).toMatchObject({ ok: true, value: { address: 'head@yunling.example' } })
  const log = await transaction(db, (tx) =>
    tx.selectFrom('access_log').selectAll().where('what', '=', 'sending.read').execute(),
  )
  expect(log).toMatchObject([{ actor: 'admin', subject: 'head' }])
})

test('a password is sealed, and is not sent to another server than it was typed for', async () => {
  const post = await aPostOffice({ login: 'zq', password: 'secret-of-mail' })
  const wish = { ...settings(post.port), login: 'zq' }
  must(await setServer(deps, admin, here, { ...wish, password: 'secret-of-mail' }))
  const kept = await transaction(db, (tx) => tx.selectFrom('mail_server').selectAll().executeTakeFirstOrThrow())
  expect(JSON.stringify(kept)).not.toContain('secret-of-mail')
  const elsewhere = await setServer(deps, admin, here, { ...wish, host: 'evil.example' })
  expect(elsewhere).toMatchObject({ ok: false, problem: { code: 'E_GUARD' } })
  const { testServer } = await import('../../src/core/notices/mail/mail-server.ts')
  expect(await testServer(deps, here, 'somebody@example.org')).toMatchObject({ ok: true })
  expect(post.arrived).toHaveLength(1)
  must(await setServer(deps, admin, here, { ...wish, password: 'another' }))
  expect(await testServer(deps, here, 'somebody@example.org')).toMatchObject({ ok: false })
  await post.close()
})

test('a web hook gets signed ids and no words, again when it was down; an inner address only where that is let', async () => {
  const calls: { readonly head: Record<string, unknown>; readonly body: string }[] = []
  const mood = { status: 500 }
  const receiver = createServer((request, answer) => {
    let body = ''
    request.on('data', (part) => (body += part))
    request.on('end', () => {
      calls.push({ head: request.headers, body })
      answer.writeHead(mood.status).end()
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  afterAll(() => receiver.close())
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/in`
  const who = { actor: admin, city: here, kinds: app.engine.catalogue.kinds }
  const wish = { name: '大屏', url, events: ['task.give'], algorithm: 'sm3' as const }
  expect(await makeHook(deps, who, { ...wish, events: ['task.nothing'] })).toMatchObject({ ok: false })
  const { id, key } = must(await makeHook(deps, who, wish))
  const thing = await dispatch('机密标题')
  await app.deliver()
  expect(calls).toHaveLength(0)
  expect(await last()).toMatchObject({ channel: 'hook', last_error: expect.stringContaining('inner network') })
  const inner = composeApp(db, {
    dataDir: app.dataDir,
    root: repositoryRoot,
    log: quietLog,
    clock: app.engine.clock,
    innerHooks: true,
  })
  later(2)
  await inner.deliver()
  expect(await last()).toMatchObject({ phase: 'failed', last_error: 'HTTP 500' })
  mood.status = 204
  later(3)
  await inner.deliver()
  expect(calls).toHaveLength(2)
  const [first, second] = calls
  expect(first?.head['x-zhiqiang-delivery']).toBe(second?.head['x-zhiqiang-delivery'])
  expect(second?.body).not.toContain('机密标题')
  expect(JSON.parse(second?.body ?? '')).toMatchObject({
    event: 'task.give',
    thing,
    link: expect.stringContaining(thing),
  })
  const signed = createHmac('sm3', key).update(`${second?.head['x-zhiqiang-time']}.${second?.body}`).digest('hex')
  expect(second?.head['x-zhiqiang-signature']).toBe(`sm3=${signed}`)
  must(await transaction(db, (tx) => testHook(tx, here, id, time.now)))
  expect(await transaction(db, (tx) => testHook(tx, '990200', id, time.now))).toMatchObject({ ok: false })
  await inner.deliver()
  expect(calls).toHaveLength(3)
})
