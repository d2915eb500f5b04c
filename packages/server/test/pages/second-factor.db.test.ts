import { randomUUID } from 'node:crypto'
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { composeApp } from '../../src/compose.ts'
import { act } from '../../src/core/engine/act.ts'
import { signIn, signInDeps } from '../../src/core/sessions/sessions.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { quietLog } from '../support/quiet-log.ts'
import { asOwner, repositoryRoot } from '../support/test-server.ts'
import { aSite, password, wordsOf } from './site.ts'

const site = await aSite()
const here = '990100'
await site.city(here, '云岭市')
const unit = await site.unit(here, '市市场监管局')

const codeAt = (secret: string, at: string) =>
  new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.parse(at),
  })
const later = (seconds: number) => {
  site.time.now = new Date(Date.parse(site.time.now) + seconds * 1000).toISOString()
  return site.time.now
}

type Browser = ReturnType<typeof site.browser>

/** Calls the API as the browser's session does. */
async function api(browser: Browser, method: 'GET' | 'POST', url: string, body?: object) {
  const cookies = Object.fromEntries(browser.jar)
  const me = await site.server.inject({ method: 'GET', url: '/api/session', cookies })
  const headers = { 'x-zq-csrf': String(me.json().csrf ?? '') }
  const answer = await site.server.inject({ method, url, cookies, headers, ...(body ? { payload: body } : {}) })
  return { status: answer.statusCode, json: answer.json() }
}

/** Somebody with a second factor: the secret, the recovery codes, and where they set it up. */
async function withFactor(login: string, name: string) {
  const id = await site.enrol(here, login, name)
  const browser = site.browser()
  await browser.signIn(login, password)
  const begun = await api(browser, 'POST', '/api/second-factor', { password })
  const secret = String(begun.json.secret)
  const done = await api(browser, 'POST', '/api/second-factor/confirm', { code: codeAt(secret, site.time.now) })
  const recovery: string[] = done.json.recovery
  return { id, browser, secret, recovery, begun: begun.json }
}

const hidden = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
const giveCode = (browser: Browser, page: string, code: string) =>
  browser.post('/sign-in', {
    form: hidden(page, 'form'),
    next: hidden(page, 'next'),
    ticket: hidden(page, 'ticket'),
    code,
  })

test('is set up with a QR code an authenticator reads, and keeps its secret out of the database', async () => {
  const { secret, recovery, begun } = await withFactor('wang.min', '王敏')
  expect(begun.uri).toMatch(/^otpauth:\/\/totp\/%E7%9F%A5%E5%BC%BA:wang\.min\?.*secret=/)
  expect(begun.svg).toMatch(/^<svg/)
  expect(new Set(recovery).size).toBe(8)
  const kept = await asOwner(site.ownerUrl, (client) =>
    client.query(
      'select (select json_agg(f) from second_factor f)::text || (select json_agg(r) from recovery_code r)::text as all',
    ),
  )
  expect(kept.rows[0].all).not.toContain(secret)
  for (const code of recovery) expect(kept.rows[0].all).not.toContain(code)
  expect((await stat(join(site.app.sealFolder, '../second-factor-key'))).mode & 0o777).toBe(0o600)
})

test('is asked for after the right password, and a code works once', async () => {
  const { secret } = await withFactor('li.qing', '李青')
  later(60)
  const visitor = site.browser()
  const asked = await visitor.signIn('li.qing', password, '/app/tasks')
  expect(asked.status).toBe(401)
  expect(wordsOf(asked.body)).toContain('验证器上的六位数字')
  expect(asked.body).not.toContain(password)
  expect((await visitor.get('/api/session')).status).toBe(401)
  const code = codeAt(secret, site.time.now)
  const entered = await giveCode(visitor, asked.body, code)
  expect([entered.status, entered.headers.location]).toEqual([303, '/app/tasks'])

  const second = site.browser()
  const askedAgain = await second.signIn('li.qing', password)
  const replayed = await giveCode(second, askedAgain.body, code)
  expect(replayed.status).toBe(401)
  expect(wordsOf(replayed.body)).toContain('已经用过')
  // Nor the code of the half minute before it; the next one is good.
  expect(
    (await giveCode(second, replayed.body, codeAt(secret, new Date(Date.parse(site.time.now) - 30_000).toISOString())))
      .status,
  ).toBe(401)
  expect((await giveCode(second, replayed.body, codeAt(secret, later(30)))).status).toBe(303)
})

test('two sign-ins with one code at the same moment give one session', async () => {
  const { secret } = await withFactor('chen.yi', '陈一')
  later(60)
  const code = codeAt(secret, site.time.now)
  const wish = { login: 'chen.yi', password, code }
  const origin = { address: '127.0.0.1', agent: 'test' }
  const both = await Promise.all([1, 2, 3].map(() => signIn(signInDeps(site.app), wish, origin)))
  expect(both.filter((one) => one.ok)).toHaveLength(1)
})

test('recovery codes work once each, in any case and spacing', async () => {
  const { recovery } = await withFactor('zhao.er', '赵二')
  const [first = ''] = recovery
  const visitor = site.browser()
  const asked = await visitor.signIn('zhao.er', password)
  expect((await giveCode(visitor, asked.body, first.toUpperCase().replaceAll('-', ' '))).status).toBe(303)
  const again = site.browser()
  expect((await giveCode(again, (await again.signIn('zhao.er', password)).body, first)).status).toBe(401)
  expect((await api(visitor, 'GET', '/api/second-factor')).json).toMatchObject({ on: true, recoveryLeft: 7 })
})

test('wrong codes count towards the lock, and a right password between them does not clear the count', async () => {
  await withFactor('sun.san', '孙三')
  const statuses: number[] = []
  for (let i = 0; i < 5; i += 1) {
    const visitor = site.browser()
    const asked = await visitor.signIn('sun.san', password)
    statuses.push((await giveCode(visitor, asked.body, '000000')).status)
  }
  expect(statuses).toEqual([401, 401, 401, 401, 429])
  expect((await site.browser().signIn('sun.san', password)).status).toBe(429)
  later(16 * 60)
})

test('a ticket is good for five minutes, for its own account alone', async () => {
  const { secret } = await withFactor('zhou.si', '周四')
  later(60)
  const visitor = site.browser()
  const asked = await visitor.signIn('zhou.si', password)
  const forged = asked.body.replace(/name="ticket" value="./, 'name="ticket" value="A')
  expect((await giveCode(visitor, forged, codeAt(secret, site.time.now))).status).toBe(401)
  later(5 * 60 + 1)
  expect((await giveCode(visitor, asked.body, codeAt(secret, site.time.now))).status).toBe(401)
})

test('the API asks for the code and takes it with name and password', async () => {
  const { secret } = await withFactor('wu.wu', '吴五')
  later(60)
  const open = (body: object) => site.server.inject({ method: 'POST', url: '/api/session', payload: body })
  const asked = await open({ login: 'wu.wu', password })
  expect([asked.statusCode, asked.json().code]).toEqual([401, 'E_SECOND_FACTOR'])
  const opened = await open({ login: 'wu.wu', password, code: codeAt(secret, site.time.now) })
  expect([opened.statusCode, opened.json().login]).toEqual([200, 'wu.wu'])
})

test('switching it on ends every other session; switching it off wants password and code', async () => {
  await site.enrol(here, 'zheng.liu', '郑六')
  const elsewhere = site.browser()
  await elsewhere.signIn('zheng.liu', password)
  const browser = site.browser()
  await browser.signIn('zheng.liu', password)
  expect((await api(browser, 'POST', '/api/second-factor', { password: 'wrong one' })).status).toBe(401)
  const begun = await api(browser, 'POST', '/api/second-factor', { password })
  // Begun and not confirmed: sign-in asks for nothing yet.
  expect((await site.browser().signIn('zheng.liu', password)).status).toBe(303)
  const secret = String(begun.json.secret)
  const code = codeAt(secret, site.time.now)
  expect((await api(browser, 'POST', '/api/second-factor/confirm', { code })).status).toBe(200)
  expect((await elsewhere.get('/api/session')).status).toBe(401)
  expect((await api(browser, 'POST', '/api/second-factor/end', { password, code })).json.code).toBe('E_WRONG_CODE')
  const next = codeAt(secret, later(30))
  expect((await api(browser, 'POST', '/api/second-factor/end', { password, code: next })).json).toEqual({ ended: true })
  expect((await site.browser().signIn('zheng.liu', password)).status).toBe(303)
})

test('where a role asks for it, nobody acts in that role before it is set up', async () => {
  const id = await site.enrol(here, 'feng.qi', '冯七')
  const post = { unit, title: '管理员', role: 'administrator', from: '2025-01-01', holder: id }
  await site.open(site.machine, here, 'post', 'create', post)
  const city = await transaction(site.db, (tx) =>
    tx.selectFrom('thing').select('id').where('kind', '=', 'city').executeTakeFirstOrThrow(),
  )
  const browser = site.browser()
  await browser.signIn('feng.qi', password)
  expect((await api(browser, 'GET', '/api/people')).status).toBe(200)
  const no = { office: false, leader: false, auditor: false, lead: false, reporter: false, county: false }
  await site.take(site.machine, city.id, 'setSecondFactor', { administrator: true, ...no, why: '等级保护' })
  expect((await api(browser, 'GET', '/api/session')).json).toMatchObject({
    secondFactorDue: true,
    posts: [],
    verbs: [],
  })
  expect((await api(browser, 'GET', '/api/people')).status).toBe(403)
  const begun = await api(browser, 'POST', '/api/second-factor', { password })
  const secret = String(begun.json.secret)
  await api(browser, 'POST', '/api/second-factor/confirm', { code: codeAt(secret, site.time.now) })
  expect((await api(browser, 'GET', '/api/people')).status).toBe(200)
  const proof = { password, code: codeAt(secret, later(30)) }
  expect((await api(browser, 'POST', '/api/second-factor/end', proof)).json.code).toBe('E_GUARD')
  // The other rules of the city are set without touching this one.
  await site.take(site.machine, city.id, 'setRules', { noOwnUnitReview: true, escalateAfterDays: 5, why: '办法' })
  const { rows } = await asOwner(site.ownerUrl, (client) => client.query('select rules from city'))
  expect(rows).toMatchObject([
    { rules: { noOwnUnitReview: true, escalateAfterDays: 5, secondFactorRoles: ['administrator'] } },
  ])
})

test('an administrator resets it on record, but not his own', async () => {
  const { id, browser } = await withFactor('chu.ba', '褚八')
  await site.take(site.machine, id, 'resetSecondFactor', { why: '手机丢失，当面核对身份证' })
  expect((await browser.get('/api/session')).status).toBe(401)
  expect((await site.browser().signIn('chu.ba', password)).status).toBe(303)
  const { rows } = await asOwner(site.ownerUrl, (client) =>
    client.query(
      `select payload->'answers'->>'why' as why from event where thing_id = $1 and type = 'resetSecondFactor'`,
      [id],
    ),
  )
  expect(rows).toEqual([{ why: '手机丢失，当面核对身份证' }])
  const self = { ...site.person(here, 'administrator', unit), id }
  const wish = {
    thingId: id,
    step: 'resetSecondFactor',
    revision: 2,
    requestId: randomUUID(),
    answers: { why: '自己' },
  }
  expect(await act(site.engine, self, wish)).toMatchObject({ ok: false, problem: { code: 'E_GUARD' } })
})

test('without the key file codes are refused, recovery codes still open the door', async () => {
  const { secret, recovery } = await withFactor('wei.jiu', '卫九')
  const dataDir = join(site.app.sealFolder, '..')
  await rm(join(dataDir, 'second-factor-key'))
  const clock = { real: () => site.time.now }
  const restored = composeApp(site.db, { dataDir, root: repositoryRoot, log: quietLog, clock })
  later(60)
  const wish = { login: 'wei.jiu', password }
  const origin = { address: '127.0.0.1', agent: 'test' }
  const deps = signInDeps(restored)
  const code = codeAt(secret, site.time.now)
  expect(await signIn(deps, { ...wish, code }, origin)).toMatchObject({ ok: false, problem: { code: 'E_WRONG_CODE' } })
  expect(must(await signIn(deps, { ...wish, code: recovery[0] }, origin)).signedIn.login).toBe('wei.jiu')
})
