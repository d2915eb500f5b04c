import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { fail, ok, type Result } from '@zhiqiang/kernel'
import { type DbProblem, dbProblem } from './problem.ts'
import { readOrMakeSecret } from './secret-file.ts'

/**
 * The two logins of a database. `owner` owns everything and runs migrations; `app` serves requests: no DDL, and only
 * what the migrations grant it.
 */
export type Login = 'owner' | 'app'

/** A reachable PostgreSQL with one database of ours, wherever it runs. */
export interface DatabaseServer {
  readonly database: string
  readonly appRole: string
  readonly appPassword: string
  /** Connection URL, password included; `database` names another one than ours on the same server. */
  url(login: Login, database?: string): string
}

/** Name of the application's login for a database: roles belong to the whole server, so each database has its own. */
export function appRoleOf(database: string): string {
  const name = `zq_app_${database}`
  if (Buffer.byteLength(name) <= 63) return name
  return `zq_app_${createHash('sha256').update(database).digest('hex').slice(0, 40)}`
}

/** The password of the application's login, kept in `<dataDir>/app-password` with mode 0600. */
export function appPassword(dataDir: string): Promise<string> {
  return readOrMakeSecret(join(dataDir, 'app-password'))
}

/** The server `DATABASE_URL` names; its login is the owner. The data folder must exist: it keeps the other password. */
export async function externalServer(databaseUrl: string, dataDir: string): Promise<Result<DatabaseServer, DbProblem>> {
  // Not `new URL`: it refuses a user without a host, which is how a URL names a local socket (`…@/db?host=/run/…`).
  const parts = /^(postgres(?:ql)?:\/\/)(?:([^@/?]*)@)?([^/?]*)(?:\/([^?]*))?(\?.*)?$/.exec(databaseUrl.trim())
  if (parts === null) return fail(dbProblem('bad-url'))
  const [, scheme = '', login = '', place = '', path = '', query = ''] = parts
  const user = login.split(':')[0] ?? ''
  const named = decode(path === '' ? user : path)
  if (named === undefined || named === '') return fail(dbProblem('bad-url'))
  const password = await appPassword(dataDir)
  const appRole = appRoleOf(named)
  const logins = { owner: login, app: `${encodeURIComponent(appRole)}:${encodeURIComponent(password)}` }
  return ok({
    database: named,
    appRole,
    appPassword: password,
    url(role, database = named) {
      const at = logins[role] === '' ? '' : `${logins[role]}@`
      return `${scheme}${at}${place}/${encodeURIComponent(database)}${query}`
    },
  })
}

/** A server of our own on a socket folder (or a local address) with the two passwords of its data folder. */
export function localServer(
  at: { readonly host: string; readonly port: number },
  owner: { readonly role: string; readonly password: string },
  password: string,
): DatabaseServer {
  const named = 'zhiqiang'
  const appRole = appRoleOf(named)
  return {
    database: named,
    appRole,
    appPassword: password,
    url(login, database = named) {
      const [role, secret] = login === 'owner' ? [owner.role, owner.password] : [appRole, password]
      const place = `host=${encodeURIComponent(at.host)}&port=${at.port}`
      return `postgresql://${role}:${encodeURIComponent(secret)}@/${encodeURIComponent(database)}?${place}`
    },
  }
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
