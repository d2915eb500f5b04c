import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { openServer } from '../../src/db/open-server.ts'
import { useDatabase } from '../../src/db/use-database.ts'
import { must } from '../support/must.ts'
import { quietLog } from '../support/quiet-log.ts'
import { asOwner } from '../support/test-server.ts'

const dataDir = await mkdtemp(join(tmpdir(), 'zq-open-'))
afterAll(() => rm(dataDir, { recursive: true, force: true }))
const options = { dataDir, databaseUrl: inject('testServer').adminUrl, log: quietLog }

test('the data folder belongs to one web server, also when the database is elsewhere', async () => {
  const first = must(await openServer(options))
  expect(first.kind).toBe('external')
  first.announce('http://127.0.0.1:3000')
  const second = await openServer(options)
  expect(second).toMatchObject({ problem: { code: 'already-running', values: { address: 'http://127.0.0.1:3000' } } })
  await first.close()
  const third = must(await openServer(options))
  await third.close()
})

test('a command uses the server DATABASE_URL names, beside a running web server', async () => {
  const web = must(await openServer(options))
  const one = await useDatabase(options, (server) =>
    asOwner(server.url('owner'), async (client) => (await client.query('select 1 as one')).rows),
  )
  expect(must(one)).toEqual([{ one: 1 }])
  await web.close()
})

test('an address that is none gives the folder back', async () => {
  expect(await openServer({ ...options, databaseUrl: 'nonsense' })).toMatchObject({ problem: { code: 'bad-url' } })
  const next = must(await openServer(options))
  await next.close()
})
