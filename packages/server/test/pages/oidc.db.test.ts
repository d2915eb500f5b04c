import { expect, test } from 'vitest'
import { oidcFrom, oidcProvider } from '../../src/core/sessions/identity/oidc.ts'
import { quietLog } from '../support/quiet-log.ts'
import { asOwner } from '../support/test-server.ts'
import { aProvider, clientSecret, signInThere } from './provider.ts'
import { aSite, password, wordsOf } from './site.ts'

const provider = await aProvider('http://localhost/sign-in/oidc/back')
const { issuer } = provider
const identity = oidcProvider({ issuer, clientId: 'zhiqiang', clientSecret, name: '市统一身份平台', log: quietLog })
const site = await aSite({ identity })
const plain = await aSite()
const here = '990100'
await site.city(here, '云岭市')
const wang = await site.enrol(here, 'wang.min', '王敏')
const li = await site.enrol(here, 'li.qing', '李青')
const bind = (id: string, subject: string) =>
  site.take(site.machine, id, 'bindIdentity', { issuer: `${issuer}/`, subject })

type Browser = ReturnType<typeof site.browser>

/** Leaves for the provider, signs in there as somebody, and gives where the browser is sent back to. */
async function there(browser: Browser, subject: string, next = '') {
  const left = await browser.get(`/sign-in/oidc${next === '' ? '' : `?next=${encodeURIComponent(next)}`}`)
  expect(left.status).toBe(303)
  const address = String(left.headers.location)
  return { address, back: new URL(await signInThere(address, subject)) }
}
const pathOf = (url: URL) => `${url.pathname}${url.search}`

test('the button is there only where a provider is set up; without one its addresses lead nowhere', async () => {
  expect(wordsOf((await site.browser().get('/sign-in')).body)).toContain('用市统一身份平台登录')
  const without = plain.browser()
  expect((await without.get('/sign-in')).body).not.toContain('oidc')
  expect((await without.get('/sign-in/oidc')).status).toBe(404)
  expect((await without.get('/sign-in/oidc/back')).status).toBe(404)
})

test('whoever is bound comes in and goes on to the page asked for', async () => {
  await bind(wang, 'wm-0017')
  const browser = site.browser()
  const { address, back } = await there(browser, 'wm-0017', '/app/tasks?state=active')
  const asked = new URL(address).searchParams
  expect([asked.get('code_challenge_method'), asked.get('scope'), asked.get('response_type')]).toEqual([
    'S256',
    'openid',
    'code',
  ])
  for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)?.length).toBeGreaterThan(20)
  const arrived = await browser.get(pathOf(back))
  expect([arrived.status, arrived.headers.location]).toEqual([303, '/app/tasks?state=active'])
  expect(JSON.parse((await browser.get('/api/session')).body).login).toBe('wang.min')
})

test('whoever is not bound stays out, is made no account, and is told what to have bound', async () => {
  const accounts = () =>
    asOwner(site.ownerUrl, async (client) => (await client.query('select count(*) from account')).rows)
  const before = await accounts()
  const browser = site.browser()
  const { back } = await there(browser, 'stranger-1')
  const refused = await browser.get(pathOf(back))
  expect(refused.status).toBe(403)
  expect(wordsOf(refused.body)).toContain(issuer)
  expect(wordsOf(refused.body)).toContain('stranger-1')
  expect((await browser.get('/api/session')).status).toBe(401)
  expect(await accounts()).toEqual(before)
})

test('an answer is worth nothing in another browser, a second time, or with another state', async () => {
  const browser = site.browser()
  const { back } = await there(browser, 'wm-0017')
  expect((await site.browser().get(pathOf(back))).status).toBe(502)
  const forged = new URL(back)
  forged.searchParams.set('state', 'x'.repeat(43))
  const thief = site.browser()
  const own = await there(thief, 'stranger-1')
  // Somebody else's code with one's own departure: the state differs.
  expect((await thief.get(pathOf(back))).status).toBe(502)
  expect(own.back.searchParams.get('state')).not.toBe(back.searchParams.get('state'))
  const jar = new Map(browser.jar)
  expect((await browser.get(pathOf(forged))).status).toBe(502)
  for (const [name, value] of jar) browser.jar.set(name, value)
  expect((await browser.get(pathOf(back))).status).toBe(303)
  const again = site.browser()
  for (const [name, value] of jar) again.jar.set(name, value)
  expect((await again.get(pathOf(back))).status).toBe(502)
})

test('a second factor is asked for here too', async () => {
  await bind(li, 'lq-0018')
  await asOwner(site.ownerUrl, (client) =>
    client.query(`insert into second_factor values ($1, $2, 'sealed', now(), now(), 0)`, [li, here]),
  )
  const browser = site.browser()
  const { back } = await there(browser, 'lq-0018')
  const asked = await browser.get(pathOf(back))
  expect(asked.status).toBe(401)
  expect(asked.body).toContain('name="ticket"')
  expect((await browser.get('/api/session')).status).toBe(401)
})

test('a subject is bound to one account; unbinding and disabling shut the door at once', async () => {
  const zhao = await site.enrol(here, 'zhao.er', '赵二')
  await expect(bind(zhao, 'wm-0017')).rejects.toThrow('E_DUPLICATE')
  await bind(zhao, 'ze-0019')
  const browser = site.browser()
  await browser.get(pathOf((await there(browser, 'ze-0019')).back))
  expect((await browser.get('/api/session')).status).toBe(200)
  await site.take(site.machine, zhao, 'unbindIdentity', { why: '调离' })
  expect((await browser.get('/api/session')).status).toBe(401)
  expect((await browser.get(pathOf((await there(browser, 'ze-0019')).back))).status).toBe(403)
  await bind(zhao, 'ze-0019')
  await site.take(site.machine, zhao, 'disable', { why: '调离' })
  expect((await browser.get(pathOf((await there(browser, 'ze-0019')).back))).status).toBe(403)
})

test('with the provider down, passwords still work', async () => {
  const down = oidcProvider({
    issuer: 'http://127.0.0.1:9',
    clientId: 'zhiqiang',
    clientSecret,
    name: '平台',
    log: quietLog,
  })
  const other = await aSite({ identity: down })
  await other.city(here, '云岭市')
  await other.enrol(here, 'sun.san', '孙三')
  const browser = other.browser()
  const answer = await browser.get('/sign-in/oidc')
  expect(answer.status).toBe(502)
  expect(wordsOf(answer.body)).toContain('改用用户名和密码登录')
  expect((await browser.signIn('sun.san', password)).status).toBe(303)
})

test('settings that are not whole, or not by https, stop the start with what to do', () => {
  const whole = { ZQ_OIDC_ISSUER: 'https://id.example.gov.cn', ZQ_OIDC_CLIENT_ID: 'a', ZQ_OIDC_CLIENT_SECRET: 'b' }
  expect(oidcFrom({}, quietLog)).toEqual({ ok: true, value: null })
  expect(oidcFrom({ ...whole, ZQ_OIDC_NAME: '平台' }, quietLog)).toMatchObject({ ok: true, value: { name: '平台' } })
  for (const env of [
    { ...whole, ZQ_OIDC_CLIENT_SECRET: undefined },
    { ...whole, ZQ_OIDC_ISSUER: 'http://id.example.gov.cn' },
    { ...whole, ZQ_OIDC_ISSUER: 'http://127.0.0.1.evil.example' },
  ]) {
    expect(oidcFrom(env, quietLog).ok).toBe(false)
  }
})
