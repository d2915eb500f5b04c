import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { CallOutput } from '@zhiqiang/contract'
import { expect, test } from 'vitest'
import { asOwner } from '../../server/test/support/test-server.ts'
import { anInstallation } from './support/installation.ts'
import { jsonOf, planFile, zqWith } from './support/zq.ts'

type Tasks = CallOutput<'tasks.list'>
type Acted = CallOutput<'things.act'>
type City = CallOutput<'city.get'>

const { zq, env, dataDir } = await anInstallation()
const json = async <T>(...args: readonly string[]): Promise<T> => jsonOf<T>(await zq(...args, '--json'))

test('migrations run once, and the status says so', async () => {
  expect((await json<{ migrations: string[] }>('db', 'migrate')).migrations.length).toBeGreaterThan(0)
  expect((await zq('db', 'migrate')).out).toBe('数据库已是最新。\n')
  expect(await json('db', 'status')).toMatchObject({ kind: 'external', state: 'running', pending: [] })
})

test('without a city a plan has nowhere to go, and the refusal says what to do', async () => {
  const ended = await zq('policy', 'import', planFile, '--region', '990100')
  expect(ended.code).toBe(2)
  expect(ended.err).toContain('zq city add')
  expect((await zq('unit', 'add', '市商务局')).code).toBe(2)
})

test('a city is added once', async () => {
  expect((await zq('city', 'add', '990100', '云岭市', '--sample')).code).toBe(0)
  expect(await json<City[]>('city', 'list')).toMatchObject([{ code: '990100', name: '云岭市', sample: true }])
  const twice = await zq('city', 'add', '990100', '云岭市')
  expect(twice).toMatchObject({ code: 1 })
  expect(twice.err).toContain('E_DUPLICATE')
})

test('units, people and posts are added by name; a first password is shown once', async () => {
  for (const name of ['市市场监管局', '市科技局', '市商务局', '市公安局']) {
    expect((await zq('unit', 'add', name, '--from', '2020-01-01')).code).toBe(0)
  }
  const person = await json<Acted>('person', 'add', 'wangli', '王丽')
  expect(String(person.reply?.password).length).toBeGreaterThanOrEqual(10)
  const post = await zq('post', 'add', '填报员', '--unit', '市科技局', '--role', 'reporter', '--holder', 'wangli')
  expect(post.code).toBe(0)
  expect((await zq('post', 'list')).out).toMatch(/填报员 +市科技局 +单位填报员 +王丽/)
  const nobody = await zq('post', 'add', '填报员', '--unit', '市旅游局', '--role', 'reporter')
  expect(nobody).toMatchObject({ code: 2 })
  expect(nobody.err).toContain('没有这个单位：市旅游局')
})

test('what cannot be read is refused whole, with nothing kept', async () => {
  const empty = path.join(dataDir, 'empty.txt')
  await writeFile(empty, '')
  const ended = await zq('policy', 'import', planFile, empty, '--region', '990100')
  expect(ended.code).toBe(2)
  expect(ended.err).toContain('E_DOCUMENT')
  expect(await json('policy', 'list')).toMatchObject({ total: 0 })
})

test('a plan is imported, published and worked on to its end, all from the command line', async () => {
  const { id } = await json<{ id: string }>('policy', 'import', planFile, '--region', '990100')
  const published = await json<Acted>('policy', 'publish', id, '--visibility', 'public')
  expect(published.thing.state).toBe('published')
  expect(published.opened.length).toBeGreaterThan(4)
  const { rows, total } = await json<Tasks>('task', 'list', '--unit', '市市场监管局')
  expect([total, rows.map((row) => row.path)]).toEqual([2, ['三/(一)/1', '三/(二)/1']])

  const task = rows[0]?.id ?? ''
  expect((await zq('task', 'act', task, 'confirm')).code).toBe(0)
  expect((await zq('task', 'act', task, 'finish')).err).toContain('E_NOT_OFFERED')
  expect((await zq('task', 'act', task, 'sign')).code).toBe(0)
  const evidence = path.join(dataDir, 'evidence.txt')
  await writeFile(evidence, '培育中心已挂牌。\n')
  const text = JSON.stringify({ text: '培育中心已挂牌，附批复。' })
  const report = await json<Acted>(
    'thing',
    'open',
    'report',
    'submit',
    '--parent',
    task,
    '--answers',
    text,
    '--file',
    evidence,
  )
  expect(report.thing.state).toBe('submitted')
  expect((await zq('thing', 'act', report.thing.id, 'accept')).code).toBe(0)
  expect((await json<Acted>('task', 'act', task, 'finish')).thing.state).toBe('done')
  const history = await json<CallOutput<'things.history'>>('thing', 'history', task)
  expect(history.rows.map((event) => event.type).sort()).toEqual(['confirm', 'finish', 'propose', 'sign'])
  expect(history.rows.every((event) => event.actor.startsWith('操作员 '))).toBe(true)
  expect((await zq('thing', 'get', task)).out).toMatch(/reopen +恢复办理 +ground:longText/)
})

test('a step on a revision that is out of date is refused and says what happened since', async () => {
  const { rows } = await json<Tasks>('task', 'list', '--unit', '市商务局')
  const id = rows[0]?.id ?? ''
  expect((await zq('task', 'act', id, 'confirm', '--revision', '1')).code).toBe(0)
  const late = await zq('task', 'act', id, 'sign', '--revision', '1')
  expect(late.code).toBe(1)
  expect(late.err).toContain('E_STALE')
})

test('lists go page by page, or whole with --all', async () => {
  expect((await zq('task', 'list', '--limit', '3')).out).toContain('共 4 行，这里是前 3 行')
  expect((await json<Tasks>('task', 'list', '--all')).rows).toHaveLength(4)
  expect((await zq('audit', 'events', '--limit', '2')).out).toMatch(/共 \d+ 行，这里是前 2 行/)
})

test('figures open to as many counted rows as they say', async () => {
  const { figures } = await json<CallOutput<'figures.list'>>('figure', 'list')
  expect(figures.length).toBeGreaterThan(0)
  for (const figure of figures) {
    const rows = await json<CallOutput<'figures.rows'>>('figure', 'rows', figure.id, '--all')
    expect([figure.id, rows.rows.filter((row) => row.counts).length]).toEqual([figure.id, figure.value])
    expect(rows.total).toBe(figure.of)
  }
})

test("a sample city's date moves forward only", async () => {
  const { today } = await json<City>('clock', 'show')
  const later = `${Number(today.slice(0, 4)) + 1}-03-01`
  expect((await json<City>('clock', 'set', later)).today).toBe(later)
  expect((await zq('clock', 'set', today)).code).not.toBe(0)
  expect((await zq('clock', 'set', '2027-13-01')).code).not.toBe(0)
  expect((await zq('clock', 'set', 'tomorrow')).code).toBe(2)
})

test('any operation can be called by its id, files and all', async () => {
  expect(await json('api', 'health.get')).toMatchObject({ ok: true })
  expect(await json('api', 'tasks.list', '--query', '{"limit": 1}')).toMatchObject({ total: 4 })
  expect((await zq('api', 'tasks.export')).out.split('\n')[0]).toContain('任务')
  const read = await json<{ reading: { document: { number: string } } }>(
    'api',
    'policies.read',
    '--part',
    `file=@${planFile}`,
  )
  expect(read.reading.document.number).toBe('云政发〔2025〕8号')
  const wrong = await zq('api', 'tasks.list', '--query', '{"limit": 1000}')
  expect(wrong).toMatchObject({ code: 2, out: '' })
  expect(wrong.err).toContain('limit')
  expect((await zq('api', 'session.me')).err).toContain('E_SIGN_IN')
})

test('among several cities a new thing needs its city named; one of the shipped table has its divisions', async () => {
  expect((await zq('city', 'add', '990200', '海晏市')).code).toBe(0)
  const unnamed = await zq('unit', 'add', '市商务局')
  expect(unnamed.code).toBe(2)
  expect(unnamed.err).toContain('--city')
  expect((await zq('unit', 'add', '市商务局', '--city', '990200')).code).toBe(0)
  expect(await json('task', 'list', '--city', '990200')).toMatchObject({ total: 0 })
  expect((await zq('task', 'list', '--city', '990300')).err).toContain('990100 云岭市、990200 海晏市')
  expect(await json('api', 'regions.list', '--city', '990200')).toMatchObject({ total: 1 })
  expect((await zq('city', 'add', '410700', '新乡市')).code).toBe(0)
  const divisions = await json<CallOutput<'regions.list'>>('api', 'regions.list', '--city', '410700')
  expect(divisions.rows.map((row) => row.name)).toContain('辉县市')
  expect((await zq('clock', 'set', '2040-01-01', '--city', '990200')).err).toContain('E_ONLY_SAMPLE')
})

test('the vault is read back, and a file that changed is named', async () => {
  expect((await zq('files', 'verify')).code).toBe(0)
  const [folder = ''] = (await readdir(path.join(dataDir, 'files'))).filter((name) => name.length === 2)
  const [name = ''] = await readdir(path.join(dataDir, 'files', folder))
  await writeFile(path.join(dataDir, 'files', folder, name), 'tampered')
  const ended = await zq('files', 'verify')
  expect(ended.code).toBe(1)
  expect(ended.out).toMatch(new RegExp(`${name} +内容变了`))
})

test('a row changed behind the application with the owner’s address is found and named', async () => {
  expect((await zq('audit', 'seal')).out).toContain('第 1 次封存')
  expect((await zq('audit', 'seal')).out).toBe('没有新的事件需要封存。\n')
  expect(await zq('audit', 'verify')).toMatchObject({ code: 0, err: '' })
  const owner = (await zq('db', 'url', '--owner')).out.trim()
  expect(owner).toBe(env.DATABASE_URL)
  expect((await zq('db', 'url')).out).not.toBe(owner)
  const changed = await asOwner(owner, async (client) => {
    await client.query('set session_replication_role = replica')
    const { rows } = await client.query<{ thing_id: string }>(
      `update event set actor = '某人' where type = 'finish' returning thing_id`,
    )
    return rows[0]?.thing_id
  })
  const found = await zq('audit', 'verify')
  expect(found.code).toBe(1)
  expect(found.out).toMatch(new RegExp(`changed +${changed}`))
  const view = await json<CallOutput<'audit.verify'>>('audit', 'verify')
  expect(view).toMatchObject({ ok: false, faults: [{ kind: 'changed', thingId: changed }] })
})

test('a database out of reach is one refusal, not a trace', async () => {
  const ended = await zqWith({ ...env, DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' })('task', 'list')
  expect(ended.code).toBe(1)
  expect(ended.err).toMatch(/^连不上数据库服务器.+（unreachable）\n$/)
})
