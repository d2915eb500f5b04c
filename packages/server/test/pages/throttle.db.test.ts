import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { aSite, password, wordsOf } from './site.ts'

const site = await aSite()
const city = '990100'
await site.city(city, '云岭市')

function from(remoteAddress: string) {
  const call = (url: string, body: object) => site.server.inject({ method: 'POST', url, remoteAddress, payload: body })
  return {
    progress: () => call('/api/cases/progress', { city, no: '维援〔2026〕1号', code: 'AAAAAAAA' }),
    register: (login: string) =>
      call('/api/subjects', {
        city,
        login,
        password,
        subject: { sort: 'person', name: '宋晓', region: city, contact: '宋晓', phone: '0390-5550101' },
        requestId: randomUUID(),
      }),
    page: () =>
      site.server.inject({
        method: 'POST',
        url: `/c/${city}/progress`,
        remoteAddress,
        payload: 'no=1&code=AAAAAAAA',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
  }
}

test('a network address that asks with a wrong code sixty times is told when to come again, on the page too', async () => {
  const guesser = from('203.0.113.7')
  // All at once is no way around it.
  const tried = await Promise.all(Array.from({ length: 64 }, () => guesser.progress()))
  expect(tried.filter(({ statusCode }) => statusCode === 404)).toHaveLength(60)
  const refused = tried.find(({ statusCode }) => statusCode === 429)
  expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0)
  expect(refused?.json()).toMatchObject({
    code: 'E_TOO_OFTEN',
    fix: { zh: expect.stringMatching(/请在 \d\d:\d\d 之后再试/) },
  })
  const page = await guesser.page()
  expect(page.statusCode).toBe(429)
  expect(wordsOf(page.body)).toMatch(/次数太多，这一次没有受理.*请在 \d\d:\d\d 之后再试/s)
  expect((await from('203.0.113.8').progress()).statusCode).toBe(404)
})

test('addresses of one IPv6 network are one', async () => {
  await Promise.all(Array.from({ length: 60 }, (_, n) => from(`2001:db8:1:2::${n}`).progress()))
  expect((await from('2001:db8:1:2::ffff').progress()).statusCode).toBe(429)
  expect((await from('2001:db8:1:3::1').progress()).statusCode).toBe(404)
})

test('sixty accounts may be made from one address in a while, the next is refused and not made', async () => {
  const room = from('203.0.113.9')
  const made = await Promise.all(Array.from({ length: 60 }, (_, n) => room.register(n === 0 ? 'songxiao' : 'no')))
  expect(made.filter(({ statusCode }) => statusCode === 429)).toEqual([])
  expect((await room.register('duwenqing')).statusCode).toBe(429)
  expect((await from('203.0.113.10').register('duwenqing')).statusCode).toBe(200)
})

test('a whole register may be downloaded sixty times in a while; the next is told the limit and when to come again', async () => {
  const get = () =>
    site.server.inject({
      method: 'GET',
      url: `/api/data/registers/gi/export?city=${city}&format=jsonl`,
      remoteAddress: '203.0.113.11',
    })
  for (let n = 0; n < 60; n++) expect((await get()).statusCode).toBe(200)
  const refused = await get()
  expect(refused.statusCode).toBe(429)
  expect(refused.json()).toMatchObject({
    code: 'E_FAIR_USE',
    message: { zh: expect.stringContaining('同一网络地址每10分钟至多调用60次') },
  })
  expect(refused.json().fix.zh).toMatch(/请在 \d\d:\d\d 之后再试/)
})

test('whoever comes with an API token has a count of their own and is told in every answer what is left', async () => {
  await site.enrol(city, 'clerk', '职员')
  const signed = await site.server.inject({
    method: 'POST',
    url: '/api/session',
    payload: { login: 'clerk', password },
  })
  const cookies = Object.fromEntries(signed.cookies.map(({ name, value }) => [name, value]))
  const made = await site.server.inject({
    method: 'POST',
    url: '/api/tokens',
    cookies,
    headers: { 'x-zq-csrf': signed.json<{ csrf: string }>().csrf },
    payload: { name: '试', days: 1 },
  })
  const { token } = made.json<{ token: string }>()
  const get = (headers: Readonly<Record<string, string>>) =>
    site.server.inject({
      method: 'GET',
      url: `/api/data/registers/gi/export?city=${city}&format=jsonl`,
      remoteAddress: '203.0.113.11',
      headers,
    })
  expect((await get({ authorization: 'Bearer invented' })).statusCode).toBe(429)
  const first = await get({ authorization: `Bearer ${token}` })
  expect(first.statusCode).toBe(200)
  expect(first.headers).toMatchObject({
    'ratelimit-policy': '"download";q=600;w=600',
    ratelimit: expect.stringMatching(/^"download";r=599;t=\d+$/),
  })
})

test('searches from elsewhere are counted, those of the machine itself are its own', async () => {
  const find = (remoteAddress: string) =>
    site.server.inject({ method: 'GET', url: `/api/search?city=${city}&q=a`, remoteAddress })
  expect((await find('203.0.113.12')).headers.ratelimit).toMatch(/^"open";r=2999;/)
  expect((await find('127.0.0.1')).headers.ratelimit).toBeUndefined()
})
