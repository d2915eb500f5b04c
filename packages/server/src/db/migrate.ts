import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type Result } from '@zhiqiang/kernel'
import { Kysely, type Migration, Migrator, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { type DbProblem, dbProblem, errorCode, reason } from './problem.ts'

/**
 * Runs the pending SQL files under `root` as the owner, one transaction each, and returns their names. A session lock
 * makes a second starter wait. `{{app}}` in a file stands for the application's role. With `only`, no others run.
 */
export async function migrate(
  owner: pg.Client,
  root: string,
  appRole: string,
  only?: ReadonlySet<string>,
): Promise<Result<readonly string[], DbProblem>> {
  const migrator = migratorOn(owner, root, appRole, only)
  const applied: string[] = []
  for (;;) {
    const { error, results = [] } = await migrator.migrateUp()
    const file = results.find((result) => result.status === 'Error')?.migrationName
    if (error !== undefined) return fail(migrationProblem(error, file))
    if (results.length === 0) return ok(applied)
    applied.push(...results.map((result) => result.migrationName))
  }
}

/** The migrations of this release with whether they ran on the owner's database; runs none. */
export async function listMigrations(
  owner: pg.Client,
  root: string,
  appRole: string,
): Promise<readonly { readonly name: string; readonly ran: boolean }[]> {
  const known = await migratorOn(owner, root, appRole).getMigrations()
  return known.map(({ name, executedAt }) => ({ name, ran: executedAt !== undefined }))
}

/** Names of the migrations this release has. */
export async function knownMigrations(root: string): Promise<ReadonlySet<string>> {
  return new Set(Object.keys(await readMigrations(root, '')))
}

function migratorOn(owner: pg.Client, root: string, appRole: string, only?: ReadonlySet<string>): Migrator {
  // Kysely wants a pool; the one connection keeps the session without a statement timeout.
  const pool = { connect: async () => Object.assign(owner, { release: () => undefined }), end: async () => undefined }
  const db = new Kysely<Record<never, never>>({ dialect: new PostgresDialect({ pool }) })
  return new Migrator({
    db,
    // A schema of their own: grants on "all tables in schema public" must not reach the list of what ran.
    migrationTableSchema: 'zq_migration',
    provider: {
      getMigrations: async () => {
        const all = Object.entries(await readMigrations(root, appRole))
        return Object.fromEntries(all.filter(([name]) => only?.has(name) ?? true))
      },
    },
    // Branches grow side by side: a file with an earlier stamp may arrive after a later one has run.
    allowUnorderedMigrations: true,
  })
}

/**
 * All migrations under `root`, by name: `db/migrations/*.sql` and those of each register, which keep theirs beside
 * their declaration. Names start with a time stamp, so sorting by name merges them.
 */
async function readMigrations(root: string, appRole: string): Promise<Record<string, Migration>> {
  const registers = join(root, 'packages/catalog/src/registers')
  const folders = [
    join(root, 'db/migrations'),
    ...(await list(registers)).map((name) => join(registers, name, 'migrations')),
  ]
  const migrations: Record<string, Migration> = {}
  for (const folder of folders) {
    for (const file of (await list(folder)).filter((name) => name.endsWith('.sql'))) {
      const name = file.slice(0, -'.sql'.length)
      if (!/^\d{8}T\d{4}_[a-z0-9_]+$/.test(name)) throw new Error(`not a migration's name: ${join(folder, file)}`)
      if (name in migrations) throw new Error(`two migrations are named ${name}`)
      const text = fillRole(await readFile(join(folder, file), 'utf8'), appRole, file)
      migrations[name] = {
        up: (tx) =>
          sql
            .raw(text)
            .execute(tx)
            .then(() => undefined),
      }
    }
  }
  if (Object.keys(migrations).length === 0) throw new Error(`no migrations under ${root}`)
  return migrations
}

function fillRole(text: string, appRole: string, file: string): string {
  const filled = text.replaceAll('{{app}}', pg.escapeIdentifier(appRole))
  const unknown = /\{\{\w*\}\}/.exec(filled)
  if (unknown !== null) throw new Error(`${file}: unknown place ${unknown[0]}`)
  return filled
}

async function list(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (thrown) {
    if (errorCode(thrown) === 'ENOENT' || errorCode(thrown) === 'ENOTDIR') return []
    throw thrown
  }
}

function migrationProblem(error: unknown, file: string | undefined): DbProblem {
  const detail = reason(error)
  if (detail.startsWith('corrupted migrations')) return dbProblem('newer-database', { detail })
  if (file === undefined) throw error
  return dbProblem('migration-failed', { file: `${file}.sql`, detail })
}
