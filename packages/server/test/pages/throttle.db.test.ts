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
    message: { zh: expect.stringContaining('每10分钟至多下载60次') },
  })
  expect(refused.json().fix.zh).toMatch(/请在 \d\d:\d\d 之后再试/)
})
