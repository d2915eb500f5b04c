import { problem } from '@zhiqiang/kernel'
import { expect, test } from 'vitest'
import { makeClient, urlOf } from './client.ts'

const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status })

/** A client whose server gives these answers one after another, and the requests it got. */
function clientWith(answers: readonly (Response | Error)[], signedIn = true) {
  const sent: { readonly url: string; readonly init: RequestInit }[] = []
  const asked: string[] = []
  const left = [...answers]
  const client = makeClient({
    fetch: async (url, init) => {
      sent.push({ url, init })
      const next = left.shift()
      if (next instanceof Response) return next
      throw next ?? new Error('no more answers')
    },
    csrf: () => `token-${asked.length}`,
    signIn: async () => {
      asked.push('sign in')
      return signedIn
    },
    refresh: async () => {
      asked.push('refresh')
    },
  })
  return { client, sent, asked }
}

const act = { params: { id: 'a/b' }, body: { step: 'sign', revision: 3, requestId: 'r', answers: {} } }

test('a path takes its parameters escaped, and absent filters stay out of the address', () => {
  expect(urlOf('things.act', act)).toBe('/api/things/a%2Fb/actions')
  expect(urlOf('tasks.list', { query: { q: '专利 导航', state: undefined, unit: '', limit: 20 } })).toBe(
    '/api/tasks?q=%E4%B8%93%E5%88%A9+%E5%AF%BC%E8%88%AA&limit=20',
  )
})

test('a change carries the token of the session, a reading does not', async () => {
  const { client, sent } = clientWith([answer(200, {}), answer(200, {})])
  await client.call('things.act', act)
  await client.call('things.get', { params: { id: 'x' } })
  expect(sent.map(({ init }) => new Headers(init.headers).get('x-zq-csrf'))).toEqual(['token-0', null])
})

test('a change refused for want of a session is sent again unchanged after signing in, with the new token', async () => {
  const { client, sent } = clientWith([answer(401, problem('E_SIGN_IN')), answer(200, { seq: 4 })])
  const result = await client.call('things.act', act)
  expect(result).toEqual({ ok: true, value: { seq: 4 } })
  expect(sent[0]?.init.body).toBe(sent[1]?.init.body)
  expect(new Headers(sent[1]?.init.headers).get('x-zq-csrf')).toBe('token-1')
})

test('whoever gives up signing in gets the refusal', async () => {
  const { client, sent } = clientWith([answer(401, problem('E_SIGN_IN'))], false)
  const result = await client.call('things.act', act)
  expect(result.ok ? null : result.problem.code).toBe('E_SIGN_IN')
  expect(sent).toHaveLength(1)
})

test('asking who I am never opens the dialog, and neither does signing in itself', async () => {
  const { client, asked } = clientWith([answer(401, problem('E_SIGN_IN')), answer(401, problem('E_WRONG_PASSWORD'))])
  await client.call('session.me', {})
  await client.call('session.open', { body: { login: 'a', password: 'b' } })
  expect(asked).toEqual([])
})

test('an outdated token is fetched anew once', async () => {
  const { client, asked } = clientWith([answer(403, problem('E_CSRF')), answer(200, {})])
  expect((await client.call('things.act', act)).ok).toBe(true)
  expect(asked).toEqual(['refresh'])
})

test('without a network the refusal says that sending again is safe', async () => {
  const { client } = clientWith([new TypeError('Failed to fetch')])
  const result = await client.call('things.act', act)
  expect(result.ok ? null : result.problem.fix.en).toContain('takes effect once')
})
