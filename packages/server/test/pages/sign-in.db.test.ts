import { expect, test } from 'vitest'
import { aSite, password, wordsOf } from './site.ts'

const site = await aSite()
await site.city('990100', '云岭市')
await site.enrol('990100', 'wang.min', '王敏')
await site.enrol('990100', 'li.qing', '李青')

test('signs in, sets a cookie a script cannot read, and goes to the workbench', async () => {
  const visitor = site.browser()
  const answer = await visitor.signIn('wang.min', password)
  expect([answer.status, answer.headers.location]).toEqual([303, '/app/'])
  expect(String(answer.headers['set-cookie'])).toMatch(/zq_session=[\w-]+;.*HttpOnly; SameSite=Lax/)
  expect((await visitor.get('/api/session')).status).toBe(200)
})

test('goes on to the page asked for, but never to another site', async () => {
  const to = async (next: string) => (await site.browser().signIn('wang.min', password, next)).headers.location
  expect(await to('/app/tasks?state=active')).toBe('/app/tasks?state=active')
  for (const elsewhere of ['https://evil.example/', '//evil.example/', '/\\evil.example', '/\t/evil.example', 'app']) {
    expect(await to(elsewhere)).toBe('/app/')
  }
})

test('says how to mend a wrong password, keeps the user name and never sends the password back', async () => {
  const answer = await site.browser().signIn('wang.min', 'not "the" one')
  expect(answer.status).toBe(401)
  expect(wordsOf(answer.body)).toContain('用户名或密码不对。')
  expect(wordsOf(answer.body)).toContain('请核对后重新输入')
  expect(answer.body).toContain('value="wang.min"')
  expect(answer.body).not.toContain('the&quot; one')
})

test('locks the account after five wrong passwords and says until when, for the right one too', async () => {
  const visitor = site.browser()
  const statuses: number[] = []
  for (let i = 0; i < 5; i += 1) statuses.push((await visitor.signIn('li.qing', `wrong ${i}`)).status)
  expect(statuses).toEqual([401, 401, 401, 401, 429])
  const locked = await visitor.signIn('li.qing', password)
  expect(locked.status).toBe(429)
  expect(wordsOf(locked.body)).toContain('请在 10:15 之后再试')
  site.time.now = '2026-03-02T02:16:00.000Z'
  expect((await visitor.signIn('li.qing', password)).status).toBe(303)
})

test('refuses a form that another site posted', async () => {
  const visitor = site.browser()
  const bare = await visitor.post('/sign-in', { login: 'wang.min', password })
  expect(bare.status).toBe(403)
  expect(wordsOf(bare.body)).toContain('请刷新页面后再试')
  const guessed = await visitor.post('/sign-in', { login: 'wang.min', password, form: 'x'.repeat(24) })
  expect(guessed.status).toBe(403)
})

test('signs out by a form that carries the word of the session', async () => {
  const visitor = site.browser()
  await visitor.signIn('wang.min', password)
  const lost = await visitor.get('/nowhere')
  const csrf = /name="csrf" value="([^"]+)"/.exec(lost.body)?.[1] ?? ''
  expect((await visitor.post('/sign-out', { csrf: 'other' })).status).toBe(403)
  expect((await visitor.get('/api/session')).status).toBe(200)
  expect((await visitor.post('/sign-out', { csrf })).headers.location).toBe('/sign-in?done=out')
  expect((await visitor.get('/api/session')).status).toBe(401)
})

test('shows somebody signed in no form', async () => {
  const visitor = site.browser()
  await visitor.signIn('wang.min', password)
  expect((await visitor.get('/sign-in?next=/app/tasks')).headers.location).toBe('/app/tasks')
})

test('speaks English when asked, and remembers it', async () => {
  const visitor = site.browser()
  const page = await visitor.get('/sign-in?lang=en')
  expect(page.body).toContain('<html lang="en">')
  expect(wordsOf(page.body).replace('中文', '')).not.toMatch(/\p{Script=Han}/u)
  expect((await visitor.get('/sign-in')).body).toContain('<html lang="en">')
  expect((await visitor.get('/sign-in?lang=zh')).body).toContain('<html lang="zh-CN">')
})
