import { expect, test } from 'vitest'
import { aSite, wordsOf } from './site.ts'

const site = await aSite()

test('an address that cannot be decoded gets the page of what is not there, under the same headers', async () => {
  const visitor = site.browser()
  for (const url of ['/c/%E0%A4%A', '/%', `/c/${'x'.repeat(300)}`]) {
    const answer = await visitor.get(url)
    expect([url, answer.status, answer.headers['content-type']]).toEqual([url, 404, 'text/html; charset=utf-8'])
    expect(wordsOf(answer.body)).toMatch(/没有/)
    expect(answer.headers['content-security-policy']).toContain("default-src 'self'")
  }
  expect((await visitor.get('/c/%E0%A4%A?lang=en')).body).toContain('<html lang="en">')
  await visitor.get('/?lang=en')
  expect((await visitor.get('/c/%E0%A4%A')).body).toContain('<html lang="en">')
  const api = await visitor.get('/api/things/%E0%A4%A')
  expect([api.status, JSON.parse(api.body).code]).toEqual([404, 'E_NOT_FOUND'])
})

test('what is too large names the limit that it passed', async () => {
  const send = (bytes: number) =>
    site.server.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({ login: 'a', password: 'x'.repeat(bytes) }),
    })
  const answer = await send(1024 * 1024 + 1)
  expect([answer.statusCode, answer.json().code]).toEqual([413, 'E_TOO_LARGE'])
  expect(answer.json().message.zh).toContain('最多 1 MB')
})
