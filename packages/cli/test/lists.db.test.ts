import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { CallOutput } from '@zhiqiang/contract'
import { expect, test } from 'vitest'
import { asOwner } from '../../server/test/support/test-server.ts'
import { anInstallation } from './support/installation.ts'
import { jsonOf, planFile } from './support/zq.ts'

type People = CallOutput<'people.import'>
type Tasks = CallOutput<'tasks.import'>
type Items = CallOutput<'schemes.import'>

const { zq, env, dataDir } = await anInstallation()
const json = async <T>(...args: readonly string[]): Promise<T> => jsonOf<T>(await zq(...args, '--json'))
const file = async (name: string, text: string) => {
  await writeFile(path.join(dataDir, name), text)
  return path.join(dataDir, name)
}

test('a list of people is tried, refused whole where a row is wrong, written, and written again without effect', async () => {
  await zq('db', 'migrate')
  await zq('city', 'add', '990100', '云岭市')
  const head = '单位全称,简称,姓名,用户名,岗位,角色'
  const rows = ['云岭市市场监督管理局,市市场监管局,王敏,wang.min,保护科科长,填报员', '云岭市科学技术局,市科技局,,,,']
  const good = await file('people.csv', [head, ...rows].join('\n'))
  const tried = await zq('people', 'import', good, '--dry-run')
  expect(tried).toMatchObject({ code: 0, err: '试读完毕，没有写入。\n' })
  expect((await zq('person', 'list')).out).not.toContain('wang.min')

  const bad = await file('bad.csv', [head, ...rows, '云岭市商务局,,李青,,科长,填报员'].join('\n'))
  const refused = await zq('people', 'import', bad)
  expect(refused.code).toBe(1)
  expect(refused.out).toContain('姓名和用户名要一起写')
  expect((await zq('unit', 'list')).out).not.toContain('科学技术局')

  const written = await json<People>('people', 'import', good)
  expect(written.reply?.passwords).toMatchObject([{ login: 'wang.min' }])
  expect((await json<People>('person', 'import', good)).counts).toMatchObject({ unchanged: 2, persons: 0 })
  expect((await zq('people', 'import', path.join(dataDir, 'nowhere.xlsx'))).code).toBe(2)
  const unread = await file('other.csv', '甲,乙\n1,2\n')
  expect((await zq('people', 'import', unread)).code).toBe(2)
})

test('a task list is tried and written the same way', async () => {
  await zq('policy', 'import', planFile, '--region', '990100')
  const { rows: plans } = await json<CallOutput<'policies.list'>>('policy', 'list')
  const plan = plans[0]?.id ?? ''
  await zq('policy', 'publish', plan, '--visibility', 'inside')
  const good = await file('tasks.csv', '任务,牵头单位,完成期限\n编写典型案例,市科技局,2027年6月底\n')
  const tried = await zq('task', 'import', good, '--policy', plan, '--dry-run')
  expect(tried).toMatchObject({ code: 0, err: '试读完毕，没有写入。\n' })
  expect(tried.out).toContain('新增任务')
  const bad = await file('bad-tasks.csv', '任务,牵头单位\n编写典型案例,市不存在局\n')
  expect((await zq('tasks', 'import', bad, '--policy', plan)).code).toBe(1)
  expect((await json<Tasks>('tasks', 'import', good, '--policy', plan)).counts).toMatchObject({ add: 1, wrong: 0 })
  expect((await json<Tasks>('tasks', 'import', good, '--policy', plan)).counts).toMatchObject({ add: 0, nothing: 1 })
  expect((await zq('tasks', 'import', good, '--policy', 'nothing')).code).toBe(2)
})

test('so are the items of an outside assessment', async () => {
  const frame = { name: '营商环境评价', sort: 'business', by: '省局', cutoff: '2026-12-31', ground: '通知' }
  const made = await json<{ thing: { id: string } }>(
    'thing',
    'open',
    'scheme',
    'make',
    '--answers',
    JSON.stringify(frame),
  )
  const { id } = made.thing
  const good = await file('items.csv', '序号,项目,单位\n1,发明专利授权量,件\n')
  const tried = await zq('scheme', 'import', good, '--scheme', id, '--dry-run')
  expect(tried).toMatchObject({ code: 0, err: '试读完毕，没有写入。\n' })
  expect(tried.out).toContain('新增')
  const bad = await file('bad-items.csv', '项目,台账数据来源\n甲,没有的指标\n')
  expect((await zq('scheme', 'import', bad, '--scheme', id)).code).toBe(1)
  expect((await json<Items>('scheme', 'import', good, '--scheme', id)).applied).toBe(true)
  const { counts } = await json<Items>('scheme', 'import', good, '--scheme', id)
  expect(counts).toMatchObject({ add: 0, nothing: 1 })
})

test('the identity provider is kept without its secret standing anywhere in clear', async () => {
  const secret = 'hush-hush-7714'
  const from = await file('secret.txt', `${secret}\n`)
  const set = ['oidc', 'set', '--client-id', 'zhiqiang', '--secret-file', from] as const
  expect((await zq(...set, '--issuer', 'http://id.example.gov.cn')).code).toBe(2)
  expect((await zq('oidc', 'show')).out).toContain('没有')
  const done = await zq(...set, '--issuer', 'https://id.example.gov.cn', '--name', '市统一身份平台')
  expect(done.code).toBe(0)
  const shown = await zq('oidc', 'show')
  expect(shown.out).toContain('市统一身份平台')
  expect(shown.out + done.out + done.err).not.toContain(secret)
  const kept = await asOwner(
    env.DATABASE_URL,
    async (client) => (await client.query('select * from identity_provider')).rows,
  )
  expect(kept).toHaveLength(1)
  expect(JSON.stringify(kept)).not.toContain(secret)
  const logs = path.join(dataDir, 'logs')
  for (const name of await readdir(logs).catch(() => [])) {
    expect(await readFile(path.join(logs, name), 'utf8')).not.toContain(secret)
  }
  expect((await zq('oidc', 'clear')).code).toBe(0)
  expect((await zq('oidc', 'clear')).code).toBe(1)
})
