import { fail, ok, type Result } from '@zhiqiang/kernel'
import type pg from 'pg'
import { type DbProblem, dbProblem, errorCode, reason } from './problem.ts'

/**
 * Makes sure that a connected database will do: PostgreSQL 15 to 18, UTF8, pg_trgm, and a locale under which trigrams
 * of Chinese words exist (under locale C pg_trgm drops Chinese without a word). `login` owner installs pg_trgm where
 * it is missing.
 */
export async function checkServer(client: pg.ClientBase, login: 'owner' | 'app'): Promise<Result<void, DbProblem>> {
  const { rows } = await client.query<{
    version: string
    number: number
    encoding: string
    ctype: string
    name: string
  }>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
       pg_encoding_to_char(encoding) as encoding, datctype as ctype, datname as name
     from pg_database where datname = current_database()`,
  )
  const [found] = rows
  if (found === undefined) throw new Error('pg_database does not list the current database')
  const database = found.name
  const sql = createDatabaseSql(`${database}_utf8`)
  if (found.number < 150_000 || found.number >= 190_000)
    return fail(dbProblem('server-version', { found: found.version }))
  if (found.encoding !== 'UTF8') return fail(dbProblem('server-encoding', { database, found: found.encoding, sql }))
  try {
    if (login === 'owner') await client.query('create extension if not exists pg_trgm')
    const trigrams = await client.query<{ known: boolean }>(`select show_trgm('华为') <> '{}' as known`)
    if (trigrams.rows[0]?.known !== true) return fail(dbProblem('server-locale', { database, found: found.ctype, sql }))
  } catch (thrown) {
    // No such function, no such file, not allowed, no such schema: all mean that the extension is not there for us.
    if (!['42883', '58P01', '0A000', '42501', '3F000'].includes(errorCode(thrown) ?? '')) throw thrown
    return fail(dbProblem('no-trigrams', { database, detail: reason(thrown) }))
  }
  return ok(undefined)
}

/** SQL that makes a database this product can use. */
function createDatabaseSql(database: string): string {
  return `create database "${database.replaceAll('"', '""')}" encoding 'UTF8' locale 'C.UTF-8' template template0;`
}

/** The problem behind an error thrown while connecting; rethrows what is none of the known ones. */
export function connectionProblem(thrown: unknown): DbProblem {
  const code = errorCode(thrown) ?? ''
  if (code === '3D000') {
    const database = /"(.+)"/.exec(reason(thrown))?.[1] ?? ''
    return dbProblem('no-database', { database, sql: createDatabaseSql(database) })
  }
  if (code.startsWith('28') || code === '42501') return dbProblem('login-refused', { detail: reason(thrown) })
  const network = /^(E[A-Z]+|57P03|53300|08...)$/.test(code) || /timeout|terminated|SSL/i.test(reason(thrown))
  if (network) return dbProblem('unreachable', { detail: reason(thrown) || code })
  throw thrown
}
