import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Logger, run } from 'graphile-worker'
import pg from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import { checkServer } from '../../src/db/check-server.ts'
import { migrate } from '../../src/db/migrate.ts'
import { prepareDatabase } from '../../src/db/prepare.ts'
import { externalServer } from '../../src/db/server.ts'
import { cloneDatabase, testDatabase } from '../support/database.ts'
import { must } from '../support/must.ts'
import { quietLog } from '../support/quiet-log.ts'
import { asOwner, repositoryRoot } from '../support/test-server.ts'

const { adminUrl } = inject('testServer')
const { appUrl, ownerUrl } = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'zq-prepare-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A database of its own server-wide roles, as an installation would have it; removed in the end. */
async function withDatabase<R>(
  shape: string,
  work: (at: { name: string; url: string; dataDir: string }) => Promise<R>,
): Promise<R> {
  const name = `zq_prep_${process.pid}_${Math.random().toString(36).slice(2, 8)}`
  const dataDir = await mkdtemp(join(folder, 'data-'))
  await asOwner(adminUrl, (client) => client.query(`create database ${name} ${shape} template template0`))
  try {
    const { url } = must(await externalServer(adminUrl, dataDir))
    return await work({ name, url: url('owner', name), dataDir })
  } finally {
    await asOwner(adminUrl, async (client) => {
      await client.query(`drop database ${name} with (force)`)
      await client.query(`drop role if exists zq_app_${name}`)
    })
  }
}

const utf8 = `encoding 'UTF8' locale 'C.UTF-8'`

test('two starters may prepare one empty database at the same moment; the second finds nothing to do', async () => {
  await withDatabase(utf8, async ({ url, dataDir }) => {
    const server = must(await externalServer(url, dataDir))
    const options = { root: repositoryRoot, log: quietLog }
    const both = await Promise.all([prepareDatabase(server, options), prepareDatabase(server, options)])
    const applied = both.map((result) => must(result).length)
    expect(Math.min(...applied)).toBe(0)
    expect(Math.max(...applied)).toBeGreaterThan(0)
  })
})

test('an ordinary database owner without any other right is told what to grant, and needs no more than that', async () => {
  await withDatabase(utf8, async ({ name, url, dataDir }) => {
    const owner = `${name}_owner`
    await asOwner(url, (client) =>
      client.query(`create role ${owner} login password 'secret-of-owner'; alter database ${name} owner to ${owner}`),
    )
    try {
      const ownUrl = url.replace(/\/\/[^@]*@/, `//${owner}:secret-of-owner@`)
      const server = must(await externalServer(ownUrl, dataDir))
      const options = { root: repositoryRoot, log: quietLog }
      const refused = await prepareDatabase(server, options)
      expect(refused).toMatchObject({ ok: false, problem: { code: 'cannot-create-role' } })
      expect(JSON.stringify(refused)).not.toContain(server.appPassword)
      await asOwner(url, (client) => client.query(`alter role ${owner} createrole`))
      expect(must(await prepareDatabase(server, options)).length).toBeGreaterThan(0)
    } finally {
      await asOwner(url, async (client) => {
        await client.query(`reassign owned by ${owner} to current_user; drop owned by ${owner}`)
        await client.query(`drop owned by zq_app_${name}; drop role if exists zq_app_${name}; drop role ${owner}`)
      })
    }
  })
})

test('a database whose locale drops Chinese is refused', async () => {
  await withDatabase(`encoding 'UTF8' locale 'C'`, async ({ url, dataDir }) => {
    const server = must(await externalServer(url, dataDir))
    const refused = await prepareDatabase(server, { root: repositoryRoot, log: quietLog })
    expect(refused).toMatchObject({ ok: false, problem: { code: 'server-locale' } })
  })
})

test('a database that is not UTF-8 is refused', async () => {
  await withDatabase(`encoding 'LATIN1' locale 'C'`, async ({ url }) => {
    const refused = await asOwner(url, (client) => checkServer(client, 'owner'))
    expect(refused).toMatchObject({ ok: false, problem: { code: 'server-encoding', values: { found: 'LATIN1' } } })
  })
})

test('a migration that fails changes nothing, and those before it stay', async () => {
  const root = await mkdtemp(join(folder, 'root-'))
  await mkdir(join(root, 'db/migrations'), { recursive: true })
  await mkdir(join(root, 'packages/catalog/src/registers/patents/migrations'), { recursive: true })
  await writeFile(
    join(root, 'db/migrations/20260101T0000_one.sql'),
    'create table one (); grant select on one to {{app}};',
  )
  await writeFile(
    join(root, 'packages/catalog/src/registers/patents/migrations/20260102T0000_two.sql'),
    'create table two (); create table two ();',
  )
  await withDatabase(utf8, async ({ url }) => {
    await asOwner(url, async (client) => {
      const failed = await migrate(client, root, 'public')
      expect(failed).toMatchObject({
        ok: false,
        problem: { code: 'migration-failed', values: { file: '20260102T0000_two.sql' } },
      })
      const { rows } = await client.query(`select to_regclass('one')::text as one, to_regclass('two')::text as two`)
      expect(rows).toEqual([{ one: 'one', two: null }])
      await rm(join(root, 'db/migrations/20260101T0000_one.sql'))
      expect(await migrate(client, root, 'public')).toMatchObject({ ok: false, problem: { code: 'newer-database' } })
    })
  })
})

test('the application may not change or remove events, nor make tables, nor touch the list of migrations', async () => {
  const refused = { code: '42501' }
  await asOwner(appUrl, async (client) => {
    for (const table of ['event', 'seal']) {
      await expect(client.query(`delete from ${table}`)).rejects.toMatchObject(refused)
      await expect(client.query(`truncate ${table}`)).rejects.toMatchObject(refused)
      const { rows } = await client.query(`select has_any_column_privilege('${table}', 'UPDATE') as may`)
      expect(rows).toEqual([{ may: false }])
    }
    await expect(client.query('create table mine ()')).rejects.toMatchObject(refused)
    await expect(client.query('delete from zq_migration.kysely_migration')).rejects.toMatchObject(refused)
  })
})

test('the application adds and runs jobs', async () => {
  let greeted: (payload: unknown) => void = () => undefined
  const done = new Promise<unknown>((resolve) => {
    greeted = resolve
  })
  const runner = await run({
    connectionString: appUrl,
    noHandleSignals: true,
    taskList: { greet: async (payload) => greeted(payload) },
    crontab: '0 4 * * * greet',
    logger: new Logger(() => () => undefined),
  })
  const client = new pg.Client({ connectionString: appUrl })
  await client.connect()
  await client.query(
    `select graphile_worker.add_job('greet', '{"to":"华为"}'::json, queue_name => 'q', job_key => 'k')`,
  )
  await client.end()
  expect(await done).toEqual({ to: '华为' })
  await runner.stop()
})

test('clones do not see each other', async () => {
  const other = await cloneDatabase()
  await asOwner(ownerUrl, (client) => client.query('create table only_here ()'))
  const { rows } = await asOwner(other.ownerUrl, (client) => client.query(`select to_regclass('only_here') as there`))
  expect(rows).toEqual([{ there: null }])
  await other.drop()
})
