import { expect, test } from 'vitest'
import { zqWith } from './support/zq.ts'

const zq = zqWith()

test.each([
  [['frob'], '没有这个命令：frob'],
  [['policy', 'frob'], '没有这个命令：frob'],
  [['policy', 'import', 'x'], '--region'],
  [['policy', 'parse'], '缺少参数'],
  [['policy', 'list', '--frob'], '没有这个选项：--frob'],
  [['policy', 'list', '--limit', '0'], '--limit'],
  [['policy', 'publish', 'x', '--visibility', 'all'], '可选：public, inside'],
  [['city', 'list', 'more'], '参数太多'],
  [['thing', 'act', 'x', 'y', '--answers', '{'], '--answers 不是 JSON'],
  [['thing', 'act', 'x', 'y', '--answers', '[]'], '--answers 不是 JSON 对象'],
  [['city', 'add', '41', '云岭市'], '区划代码不对'],
  [['api', 'tasks.frob'], '没有这个操作：tasks.frob'],
  [['task', 'list', '--server', 'nowhere'], '服务器地址不对'],
  [['audit', 'seal', '--server', 'http://127.0.0.1:1'], '只能在装有知强的机器上运行'],
  [[], '请写明命令'],
])('%j is refused with exit code 2 and says why', async (args, words) => {
  const ended = await zq(...args)
  expect(ended.code).toBe(2)
  expect(ended.err).toContain(words)
})

test('help and refusals are in English when asked', async () => {
  const help = await zq('policy', 'publish', '--help', '--lang', 'en')
  expect(help.code).toBe(0)
  expect(help.out).toContain('who may read it: public | inside')
  expect(help.out).not.toMatch(/\p{Script=Han}/u)
  expect((await zqWith({ ZQ_LANG: 'en' })('frob')).err).toBe('No such command: frob. Usage: zq COMMAND --help\n')
})

test('the help of every command is in Chinese first', async () => {
  const help = await zq('--help')
  expect(help.out).toMatch(/^用法：/)
  for (const name of ['policy', 'task', 'audit', 'db', 'api']) expect(help.out).toMatch(new RegExp(`\\n  ${name}[ |]`))
})

test('a server that nobody answers at is named', async () => {
  const ended = await zq('task', 'list', '--server', 'http://127.0.0.1:1', '--token', 'x')
  expect(ended.code).toBe(1)
  expect(ended.err).toContain('连接不上服务器 http://127.0.0.1:1')
})

test('without an operation zq api lists them all', async () => {
  const listed = await zq('api', '--json')
  expect(JSON.parse(listed.out)).toContainEqual(expect.objectContaining({ id: 'things.act', method: 'POST' }))
})
