import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { CallOutput } from '@zhiqiang/contract'
import { afterAll, expect, test } from 'vitest'
import { handlers } from '../../server/src/api/handlers.ts'
import { compose } from '../../server/src/compose.ts'
import { externalServer } from '../../server/src/db/server.ts'
import { createServer } from '../../server/src/http/server.ts'
import { must } from '../../server/test/support/must.ts'
import { quietLog } from '../../server/test/support/quiet-log.ts'
import { anInstallation } from './support/installation.ts'
import { jsonOf, planFile, repositoryRoot, zqWith } from './support/zq.ts'

type Tasks = CallOutput<'tasks.list'>
type Acted = CallOutput<'things.act'>

const { env, dataDir, zq } = await anInstallation()
for (const args of [
  ['city', 'add', '990100', '云岭市'],
  ['unit', 'add', '市市场监管局', '--from', '2020-01-01'],
  ['unit', 'add', '市科技局', '--from', '2020-01-01'],
]) {
  expect(await zq(...args)).toMatchObject({ code: 0 })
}

const server = await externalServer(env.DATABASE_URL, dataDir)
const { app, db } = must(
  await compose({
    server: must(server),
    dataDir,
    root: repositoryRoot,
    log: quietLog,
    applicationName: 'zhiqiang test',
  }),
)
const http = await createServer({ app, handlers, webFolder: path.join(dataDir, 'none') })
const url = await http.listen({ host: '127.0.0.1', port: 0 })
afterAll(async () => {
  await http.close()
  await db.close()
})

/** An account with a post, signed in over HTTP, and `zq` with its API token. */
async function clerk(login: string, role: string, unit: string) {
  const person = jsonOf<Acted>(await zq('person', 'add', login, login, '--json'))
  const password = String(person.reply?.password)
  expect((await zq('post', 'add', role, '--unit', unit, '--role', role, '--holder', login)).code).toBe(0)
  const post = async (at: string, body: object, headers: Record<string, string> = {}) => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }
    return fetch(`${url}${at}`, init)
  }
  const opened = await post('/api/session', { login, password })
  const { csrf } = (await opened.json()) as { csrf: string }
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
  const made = await post('/api/tokens', { name: 'zq', days: 1 }, { cookie, 'x-zq-csrf': csrf })
  const { token } = (await made.json()) as { token: string }
  return zqWith({ ZQ_SERVER: url, ZQ_TOKEN: token, ZQ_DATA: dataDir })
}

const office = await clerk('bangong', 'office', '市市场监管局')
const reporter = await clerk('tianbao', 'reporter', '市科技局')

test('a plan goes over HTTP from its file to a published ledger, in the name of the token’s person', async () => {
  const { id } = jsonOf<{ id: string }>(await office('policy', 'import', planFile, '--region', '990100', '--json'))
  expect((await office('policy', 'publish', id, '--visibility', 'inside')).code).toBe(0)
  const history = jsonOf<CallOutput<'things.history'>>(await office('thing', 'history', id, '--json'))
  expect(history.rows.map((event) => event.actor)).toEqual(['bangong', 'bangong'])
})

test('both ways print the same rows', async () => {
  const there = jsonOf<Tasks>(await office('task', 'list', '--json'))
  const here = jsonOf<Tasks>(await zq('task', 'list', '--json'))
  expect(there).toEqual(here)
  expect((await office('task', 'list')).out).toBe((await zq('task', 'list')).out)
  expect((await office('api', 'tasks.export')).out).toBe((await zq('api', 'tasks.export')).out)
})

test('a refusal of the server is said as one of this machine: message, fix, code', async () => {
  const refused = await reporter('policy', 'import', planFile, '--region', '990100')
  expect(refused.code).toBe(1)
  expect(refused.err).toBe('您的岗位没有这项权限。如确有需要，请联系本市管理员调整岗位。（E_FORBIDDEN）\n')
  expect((await reporter('policy', 'import', planFile, '--region', '990100', '--lang', 'en')).err).toContain(
    'Your post does not carry this permission.',
  )
  const wrong = await office('task', 'list', '--token', 'nobody')
  expect(wrong).toMatchObject({ code: 1, out: '' })
  expect(wrong.err).toContain('E_SIGN_IN')
  expect((await office('api', 'tasks.list', '--query', '{"limit": 1000}')).code).toBe(2)
})

test('evidence travels as a file and lies under its hash', async () => {
  const { rows } = jsonOf<Tasks>(await zq('task', 'list', '--json'))
  const task = rows.find((row) => row.path === '三/(一)/1')?.id ?? ''
  expect((await office('task', 'act', task, 'confirm')).code).toBe(0)
  expect((await zq('task', 'act', task, 'sign')).code).toBe(0)
  const answers = JSON.stringify({ text: '已完成选址。' })
  const report = jsonOf<Acted>(
    await reporter(
      'thing',
      'open',
      'report',
      'submit',
      '--parent',
      task,
      '--answers',
      answers,
      '--file',
      planFile,
      '--json',
    ),
  )
  const thing = jsonOf<CallOutput<'things.get'>>(await reporter('thing', 'get', report.thing.id, '--json'))
  expect(thing.files).toMatchObject([{ name: 'plan.txt', sm3: expect.stringMatching(/^[0-9a-f]{64}$/) }])
  const params = JSON.stringify({ id: report.thing.id, fileId: thing.files[0]?.id })
  expect((await reporter('api', 'things.file', '--params', params)).out).toBe(await readFile(planFile, 'utf8'))
})

test('what needs the machine itself is refused over HTTP', async () => {
  for (const args of [
    ['db', 'url'],
    ['audit', 'seal'],
    ['files', 'verify'],
    ['city', 'add', '990200', '海晏市'],
  ]) {
    expect((await office(...args)).code).toBe(2)
  }
  expect(jsonOf(await office('city', 'list', '--json'))).toMatchObject([{ code: '990100' }])
})

test('the description that the server answers is the one that is committed', async () => {
  const served = await (await fetch(`${url}/api/openapi.json`)).json()
  expect(served).toEqual(JSON.parse(await readFile(path.join(repositoryRoot, 'openapi.json'), 'utf8')))
})
