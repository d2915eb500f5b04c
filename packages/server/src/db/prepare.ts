import { fail, ok, type Result } from '@zhiqiang/kernel'
import pg from 'pg'
import { ensureAppRole } from './app-role.ts'
import { checkServer, connectionProblem } from './check-server.ts'
import type { Log } from './log.ts'
import { migrate } from './migrate.ts'
import type { DbProblem } from './problem.ts'
import type { DatabaseServer } from './server.ts'
import { prepareWorkerSchema } from './worker-schema.ts'

export interface PrepareOptions {
  /** Folder that holds `db/migrations` and `packages/catalog/src/registers`. */
  readonly root: string
  readonly log: Log
  /** Runs these migrations and no others: a restore makes the tables as they were when the backup was written. */
  readonly only?: ReadonlySet<string>
}

/**
 * Makes a server's database ready for this release: checks it, sets up the application's role, runs the pending
 * migrations and those of the job queue. Safe to repeat and to run by two processes at once. Returns the names of the
 * migrations that ran.
 */
export async function prepareDatabase(
  server: DatabaseServer,
  options: PrepareOptions,
): Promise<Result<readonly string[], DbProblem>> {
  const opened = await openOwner(server)
  if (!opened.ok) return opened
  const owner = opened.value
  try {
    await owner.query(`select pg_advisory_lock(${prepareLock})`)
    const checked = await checkServer(owner, 'owner')
    if (!checked.ok) return checked
    const role = await ensureAppRole(owner, server)
    if (!role.ok) return role
    const applied = await migrate(owner, options.root, server.appRole, options.only)
    if (!applied.ok) return applied
    await prepareWorkerSchema(owner, server.url('owner'), server.appRole)
    if (applied.value.length > 0) options.log.info({ migrations: applied.value }, 'migrations ran')
    return applied
  } finally {
    await owner.end().catch(() => undefined)
  }
}

/** Any number that means this product's preparation; sessions that take it wait for each other. */
const prepareLock = 20_261_121

/** One connection of the owner, outside every pool; the caller ends it. */
export async function openOwner(server: DatabaseServer): Promise<Result<pg.Client, DbProblem>> {
  const client = new pg.Client({
    connectionString: server.url('owner'),
    application_name: 'zhiqiang prepare',
    connectionTimeoutMillis: 10_000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return ok(client)
  } catch (thrown) {
    return fail(connectionProblem(thrown))
  }
}
