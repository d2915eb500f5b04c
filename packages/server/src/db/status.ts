import { ok, type Result } from '@zhiqiang/kernel'
import { listMigrations } from './migrate.ts'
import { openOwner } from './prepare.ts'
import type { DbProblem } from './problem.ts'
import type { DatabaseServer } from './server.ts'

/** What a database that answers says of itself. */
export interface DatabaseStatus {
  readonly database: string
  /** Of the server, as PostgreSQL writes it: `18.4`. */
  readonly version: string
  /** In bytes. */
  readonly size: number
  /** How many migrations of this release ran, and the names of those that did not. */
  readonly ran: number
  readonly pending: readonly string[]
}

/**
 * Reads version, size and migrations of a server's database; changes nothing.
 * @param root folder that holds `db/migrations` and `packages/catalog/src/registers`
 */
export async function databaseStatus(server: DatabaseServer, root: string): Promise<Result<DatabaseStatus, DbProblem>> {
  const opened = await openOwner(server)
  if (!opened.ok) return opened
  const owner = opened.value
  try {
    const { rows } = await owner.query<{ version: string; size: string }>(
      `select current_setting('server_version') as version, pg_database_size(current_database()) as size`,
    )
    const migrations = await listMigrations(owner, root, server.appRole)
    return ok({
      database: server.database,
      version: rows[0]?.version ?? '',
      size: Number(rows[0]?.size ?? 0),
      ran: migrations.filter((migration) => migration.ran).length,
      pending: migrations.flatMap((migration) => (migration.ran ? [] : [migration.name])),
    })
  } finally {
    await owner.end().catch(() => undefined)
  }
}
