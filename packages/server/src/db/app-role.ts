import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import { fail, ok, type Result } from '@zhiqiang/kernel'
import pg from 'pg'
import { connectionProblem } from './check-server.ts'
import { type DbProblem, dbProblem, errorCode, reason } from './problem.ts'
import type { DatabaseServer } from './server.ts'

/**
 * Makes sure that the application's role exists and can log in with the password of the data folder. An existing role
 * keeps its password when that one works, so several machines may share a database and an `app-password` file.
 */
export async function ensureAppRole(owner: pg.ClientBase, server: DatabaseServer): Promise<Result<void, DbProblem>> {
  const role = pg.escapeIdentifier(server.appRole)
  const exists = await owner.query('select from pg_roles where rolname = $1', [server.appRole])
  const before = exists.rowCount === 0 ? undefined : await tryLogin(server)
  if (before !== undefined && (before.ok || before.problem.code !== 'login-refused')) return before
  const verb = exists.rowCount === 0 ? 'create' : 'alter'
  const rights = 'login nosuperuser nocreatedb nocreaterole noinherit'
  try {
    await owner.query(
      `${verb} role ${role} ${verb === 'create' ? rights : ''} password '${scramVerifier(server.appPassword)}'`,
    )
  } catch (thrown) {
    if (errorCode(thrown) === '42501') return fail(await cannotCreate(owner, server, verb, thrown))
    // Another starter made it at the same moment.
    if (!['42710', '23505', 'XX000'].includes(errorCode(thrown) ?? '')) throw thrown
  }
  return tryLogin(server)
}

async function tryLogin(server: DatabaseServer): Promise<Result<void, DbProblem>> {
  const client = new pg.Client({ connectionString: server.url('app'), connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return ok(undefined)
  } catch (thrown) {
    return fail(connectionProblem(thrown))
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function cannotCreate(
  owner: pg.ClientBase,
  server: DatabaseServer,
  verb: 'create' | 'alter',
  thrown: unknown,
): Promise<DbProblem> {
  const { rows } = await owner.query<{ name: string }>('select current_user as name')
  const name = rows[0]?.name ?? ''
  const role = pg.escapeIdentifier(server.appRole)
  // The verifier, not the password: the message may end in a log.
  const byHand = `${verb} role ${role} login password '${scramVerifier(server.appPassword)}';`
  const sql = verb === 'create' ? `alter role ${pg.escapeIdentifier(name)} createrole;  --  ${byHand}` : byHand
  return dbProblem('cannot-create-role', { owner: name, role: server.appRole, detail: reason(thrown), sql })
}

/**
 * What PostgreSQL stores of a password (RFC 5803), computed here so that the password itself never stands in a
 * statement, where a server log might keep it.
 */
function scramVerifier(password: string): string {
  const iterations = 4096
  const salt = randomBytes(16)
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256')
  const clientKey = createHmac('sha256', salted).update('Client Key').digest()
  const storedKey = createHash('sha256').update(clientKey).digest('base64')
  const serverKey = createHmac('sha256', salted).update('Server Key').digest('base64')
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`
}
