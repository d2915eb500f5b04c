import { fail, ok, type Result } from '@zhiqiang/kernel'
import type { Transaction } from 'kysely'
import pg from 'pg'
import { checkServer, connectionProblem } from './check-server.ts'
import type { Log } from './log.ts'
import type { DbProblem } from './problem.ts'
import type { Database } from './schema.ts'
import type { Login } from './server.ts'
import { valueParsers } from './value-parsers.ts'

/** What repository functions take: an open transaction. There is no other way to a query. */
export type Tx = Transaction<Database>

/**
 * An open pool. Opaque on purpose: `transaction(db, tx => …)` is the way in, so that no query of a use case can slip
 * past the transaction it belongs to.
 */
export interface Db {
  /** Closes the connections after the running queries. */
  close(): Promise<void>
}

export interface ConnectOptions {
  readonly url: string
  readonly login: Login
  /** Shown in `pg_stat_activity`, e.g. `zhiqiang web`. */
  readonly applicationName: string
  readonly log: Log
  /** Most connections at once; 10 unless said. */
  readonly max?: number
  /** Longest run of one statement in milliseconds; 30 s unless said. */
  readonly statementTimeout?: number
  /** Longest wait for a lock in milliseconds; 10 s unless said. */
  readonly lockTimeout?: number
}

const pools = new WeakMap<Db, pg.Pool>()

/** Opens a pool and checks version, encoding and locale of the server behind it. */
export async function connect(options: ConnectOptions): Promise<Result<Db, DbProblem>> {
  const pool = new pg.Pool(poolConfig(options))
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on('error', (error) => options.log.warn({ error: error.message }, 'an idle database connection broke'))
  try {
    const client = await pool.connect()
    const checked = await checkServer(client, options.login).finally(() => client.release())
    if (!checked.ok) {
      await pool.end()
      return checked
    }
  } catch (thrown) {
    await pool.end()
    return fail(connectionProblem(thrown))
  }
  const db: Db = { close: () => pool.end() }
  pools.set(db, pool)
  return ok(db)
}

/** The connections behind a {@link Db}; for this folder only. */
export function poolBehind(db: Db): pg.Pool {
  const pool = pools.get(db)
  if (pool === undefined) throw new Error('not an open database')
  return pool
}

function poolConfig(options: ConnectOptions): pg.PoolConfig {
  return {
    connectionString: options.url,
    max: options.max ?? 10,
    application_name: options.applicationName,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: options.statementTimeout ?? 30_000,
    lock_timeout: options.lockTimeout ?? 10_000,
    idle_in_transaction_session_timeout: 60_000,
    options: '-c timezone=UTC -c datestyle=ISO',
    types: valueParsers,
    // Statements need not wait for the answer to the one before; the server still takes them one by one, in order.
    pipeline: true,
  }
}
