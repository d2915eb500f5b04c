import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { appRoleOf, type DatabaseServer, externalServer, localServer } from './server.ts'

const folder = mkdtempSync(join(tmpdir(), 'zq-server-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function from(url: string): Promise<DatabaseServer> {
  const server = await externalServer(url, folder)
  if (!server.ok) throw new Error(server.problem.code)
  return server.value
}

/** The same address with the application's password blotted out. */
const app = (server: DatabaseServer, database?: string) =>
  server.url('app', database).replace(server.appPassword, 'SECRET')

test('the application logs in where the owner does, as a role of its own', async () => {
  const server = await from('postgresql://boss:s%40cret@db.example:6432/city?sslmode=require')
  expect(server.url('owner')).toBe('postgresql://boss:s%40cret@db.example:6432/city?sslmode=require')
  expect(app(server)).toBe('postgresql://zq_app_city:SECRET@db.example:6432/city?sslmode=require')
  expect(app(server, 'other')).toBe('postgresql://zq_app_city:SECRET@db.example:6432/other?sslmode=require')
})

test('a socket folder, a missing password, a missing user and several hosts are understood', async () => {
  expect(app(await from('postgres://boss@/city?host=/run/pg'))).toBe('postgres://zq_app_city:SECRET@/city?host=/run/pg')
  expect(app(await from('postgres://h/city'))).toBe('postgres://zq_app_city:SECRET@h/city')
  expect(app(await from('postgres:///city'))).toBe('postgres://zq_app_city:SECRET@/city')
  expect((await from('postgres://a,b/city')).url('owner')).toBe('postgres://a,b/city')
})

test('without a database the user’s name is the database, as PostgreSQL has it', async () => {
  expect((await from('postgres://boss@h')).database).toBe('boss')
})

test('what is no address of a PostgreSQL is refused', async () => {
  for (const url of ['', 'mysql://a@b/c', 'localhost:5432/city', 'postgres://h', 'postgres://h/%ff']) {
    expect(await externalServer(url, folder)).toMatchObject({ ok: false, problem: { code: 'bad-url' } })
  }
})

test('the application’s password is made once and is its owner’s alone', async () => {
  const [first, second] = [await from('postgres://h/city'), await from('postgres://h/city')]
  expect(first.appPassword).toBe(second.appPassword)
  expect(first.appPassword.length).toBeGreaterThanOrEqual(32)
  expect(statSync(join(folder, 'app-password')).mode & 0o777).toBe(0o600)
})

test('the role’s name fits PostgreSQL’s 63 bytes and differs between databases', () => {
  expect(appRoleOf('city')).toBe('zq_app_city')
  const [one, two] = [appRoleOf('知识产权'.repeat(6)), appRoleOf(`${'知识产权'.repeat(6)}2`)]
  expect(Buffer.byteLength(one)).toBeLessThanOrEqual(63)
  expect(one).not.toBe(two)
})

test('a socket folder with any characters travels in the address', () => {
  const server = localServer({ host: '/数据, 1/run', port: 5432 }, { role: 'zhiqiang', password: 'a/b' }, 'p')
  const url = server.url('owner')
  expect(url).toBe('postgresql://zhiqiang:a%2Fb@/zhiqiang?host=%2F%E6%95%B0%E6%8D%AE%2C%201%2Frun&port=5432')
})
