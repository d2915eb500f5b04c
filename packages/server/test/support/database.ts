import { randomBytes } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { connect, type Db } from '../../src/db/connect.ts'
import { must } from './must.ts'
import { quietLog } from './quiet-log.ts'
import { asOwner, createSql } from './test-server.ts'

/** A database of a test's own, migrated and otherwise empty. */
export interface TestDatabase {
  readonly name: string
  readonly ownerUrl: string
  readonly appUrl: string
  /** Connected as the application, as the server is. */
  readonly db: Db
  /** Closes `db` and removes the database. */
  drop(): Promise<void>
}

/** Clones the run's template. Whoever calls it calls `drop` in the end; {@link testDatabase} does both. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const { adminUrl, template, ownerUrl, appUrl } = inject('testServer')
  const name = `${template}_${randomBytes(5).toString('hex')}`
  await asOwner(adminUrl, (client) => client.query(createSql(name, template)))
  const [owner, app] = [ownerUrl, appUrl].map((url) => url.replace(`/${template}`, `/${name}`))
  if (owner === undefined || app === undefined) throw new Error('two addresses gave fewer')
  const db = must(await connect({ url: app, login: 'app', applicationName: 'zhiqiang test', log: quietLog }))
  return {
    name,
    ownerUrl: owner,
    appUrl: app,
    db,
    async drop() {
      await db.close()
      await asOwner(adminUrl, (client) => client.query(`drop database if exists "${name}" with (force)`))
    },
  }
}

/** A clone for the calling test file, removed after its last test. */
export async function testDatabase(): Promise<TestDatabase> {
  const database = await cloneDatabase()
  afterAll(() => database.drop())
  return database
}
