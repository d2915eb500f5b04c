import { expect, test } from 'vitest'
import { setupToken } from '../../src/core/cities/cities.ts'
import { aSite, wordsOf } from './site.ts'

const site = await aSite()
const wish = {
  cityCode: '411200',
  cityName: '三门峡市',
  unitName: '三门峡市知识产权局',
  login: 'li.ming',
  name: '李明',
  password: 'a sentence will do',
}

/** The form as served, filled in and sent. */
async function fillIn(fields: Readonly<Record<string, string>>) {
  const visitor = site.browser()
  const form = (await visitor.get('/setup')).body
  const word = /name="form" value="([^"]*)"/.exec(form)?.[1] ?? ''
  return { visitor, answer: await visitor.post('/setup', { form: word, ...fields }) }
}

test('an empty installation leads everybody to the first set-up, in both languages', async () => {
  const visitor = site.browser()
  expect((await visitor.get('/')).headers.location).toBe('/setup')
  expect(wordsOf((await visitor.get('/setup')).body)).toContain('首次设置')
  const english = wordsOf((await visitor.get('/setup?lang=en')).body)
  expect(english.replace('中文', '')).not.toMatch(/\p{Script=Han}/u)
})

test('marks every input that does not fit, keeps what was typed, and forgets the password', async () => {
  const { answer } = await fillIn({ ...wish, token: 'x', cityCode: '4112', password: 'short' })
  expect(answer.status).toBe(400)
  const words = wordsOf(answer.body)
  expect(words).toContain('请填写终端里印出的口令。')
  expect(words).toContain('请填写六位数字的区划代码。')
  expect(words).toContain('密码至少 10 个字符')
  expect(answer.body).toContain('value="三门峡市知识产权局"')
  expect(answer.body).not.toContain('short')
})

test('takes no other token than the one the console printed', async () => {
  const { answer } = await fillIn({ ...wish, token: 'not-the-right-one' })
  expect(answer.status).toBe(400)
  expect(wordsOf(answer.body)).toContain('一次性口令不对或已经用过')
})

test('refuses a form of another site', async () => {
  const token = (await setupToken(site.engine)) ?? ''
  expect((await site.browser().post('/setup', { ...wish, token })).status).toBe(403)
})

test('makes the city and its administrator, signs him in, and closes the door behind him', async () => {
  const token = (await setupToken(site.engine)) ?? ''
  const { visitor, answer } = await fillIn({ ...wish, token: ` ${token} ` })
  expect([answer.status, answer.headers.location]).toEqual([303, '/app/'])
  const me = JSON.parse((await visitor.get('/api/session')).body)
  expect(me).toMatchObject({ name: '李明', city: { code: '411200', name: '三门峡市' } })
  expect((await visitor.get('/')).headers.location).toBe('/c/411200')
  expect((await site.browser().get('/setup')).headers.location).toBe('/sign-in')
  const again = await site.browser().post('/setup', { ...wish, token, login: 'other.one' })
  expect(again.status).toBe(403)
})
