import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { type StartedEmbedded, startEmbedded } from '../../src/db/embedded.ts'
import { prepareDatabase } from '../../src/db/prepare.ts'
import { externalServer } from '../../src/db/server.ts'
import { must } from './must.ts'
import { quietLog } from './quiet-log.ts'

/** What a test needs to clone databases; plain data, because it travels to the workers. */
export interface TestServer {
  /** Owner's address of the server's maintenance database. */
  readonly adminUrl: string
  /** Name of the migrated database that clones are made of. */
  readonly template: string
  /** Addresses of the template for the two logins; a clone's differ in the database's name. */
  readonly ownerUrl: string
  readonly appUrl: string
}

/** Folder that holds `db/migrations`. */
export const repositoryRoot = resolve(import.meta.dirname, '../../../..')

/**
 * Starts PostgreSQL for a test run and migrates its template: embedded in a temporary folder, or the server that
 * `ZQ_TEST_DATABASE_URL` names (its login may create databases and roles).
 */
export async function startTestServer(): Promise<{ server: TestServer; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'zq-test-'))
  const given = process.env.ZQ_TEST_DATABASE_URL
  const own = given === undefined ? await startOwn(folder) : undefined
  const adminUrl = own?.url('owner', 'postgres') ?? given ?? ''
  const template = `zq_test_${process.pid}`
  const { url } = must(await externalServer(adminUrl, folder))
  await asOwner(adminUrl, (client) => client.query(createSql(template, 'template0')))
  const server = must(await externalServer(url('owner', template), folder))
  must(await prepareDatabase(server, { root: repositoryRoot, log: quietLog }))
  return {
    server: { adminUrl, template, ownerUrl: server.url('owner'), appUrl: server.url('app') },
    async stop() {
      if (own === undefined) await asOwner(adminUrl, (client) => dropAll(client, template, server.appRole))
      await own?.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** SQL for a database as the product asks for it, or a copy of one. */
export function createSql(database: string, from: string): string {
  const shape = from === 'template0' ? "encoding 'UTF8' locale 'C.UTF-8'" : ''
  return `create database ${pg.escapeIdentifier(database)} ${shape} template ${pg.escapeIdentifier(from)}`
}

/** Runs `work` on one connection to `url`. */
export async function asOwner<R>(url: string, work: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** No test outlives a power cut, against which the flush at each commit protects. */
const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

async function startOwn(folder: string): Promise<StartedEmbedded> {
  return must(await startEmbedded({ dataDir: folder, log: quietLog, settings: fast }))
}

async function dropAll(client: pg.Client, template: string, appRole: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select datname as name from pg_database where datname = $1 or datname like $1 || '\\_%'`,
    [template],
  )
  for (const { name } of rows) await client.query(`drop database ${pg.escapeIdentifier(name)} with (force)`)
  await client.query(`drop role if exists ${pg.escapeIdentifier(appRole)}`)
}
