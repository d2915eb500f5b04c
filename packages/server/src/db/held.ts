import {
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  DummyDriver,
  PostgresAdapter,
  PostgresDialect,
  PostgresQueryCompiler,
  type QueryResult,
  Transaction,
} from 'kysely'
import type pg from 'pg'
import type { Database } from './schema.ts'
import { corked } from './wire.ts'

/** A pooled connection lent to one transaction. Statements go out when they are asked for, in that order. */
export interface Held {
  readonly tx: Transaction<Database>
  /** Sends a statement of the transaction itself. */
  readonly send: (sql: string) => Promise<pg.QueryResult>
  /** Statements whose answers nobody waits for before the end. */
  readonly unread: Promise<unknown>[]
  /** Gives the connection back; a broken one is thrown away. */
  readonly release: (broken: boolean) => void
}

export interface HoldOptions {
  /**
   * Whether the server keeps the plans of the statements. An act sends the same few dozen each time; a list is planned
   * for its own city and filter.
   */
  readonly prepared: boolean
  /** Opens the transaction; nothing is sent after it was refused. */
  readonly begin?: string
}

/** How the statement that opens a transaction fared: asked for, answered (null) or refused. */
interface Opening {
  asked: Promise<void> | null
  waitedFor: boolean
  refusal: { readonly by: unknown } | null
}

function mustBeOpen({ refusal }: Opening): void {
  if (refusal) throw refusal.by
}

const helds = new WeakMap<Transaction<Database>, Held>()

/** Takes a connection from the pool for one transaction. */
export async function hold(pool: pg.Pool, options: HoldOptions): Promise<Held> {
  const client = await pool.connect()
  const write = corked(client)
  let over = false
  const opening: Opening = { asked: null, waitedFor: false, refusal: null }
  const send = (sql: string) => write(() => client.query(sql))
  if (options.begin !== undefined) {
    opening.asked = send(options.begin).then(
      () => {
        opening.asked = null
      },
      (thrown: unknown) => {
        opening.refusal = { by: thrown }
      },
    )
  }
  const connection: DatabaseConnection = {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      // A read may follow the opening at once; nothing is written before that was answered, nor overtakes what waits.
      opening.waitedFor ||= !/^\s*select/i.test(query.sql)
      if (opening.waitedFor && opening.asked !== null) await opening.asked
      mustBeOpen(opening)
      if (over) throw new Error('the transaction of this statement is over')
      const name = options.prepared ? nameOf(query.sql) : undefined
      const values = [...query.parameters]
      const text = query.sql
      const { command, rowCount, rows } = await write(() =>
        client.query<R & pg.QueryResultRow>(name === undefined ? { text, values } : { text, values, name }),
      )
      // The opening was answered before; a statement that followed it at once says nothing if it was refused.
      mustBeOpen(opening)
      const changed = command === 'INSERT' || command === 'UPDATE' || command === 'DELETE' || command === 'MERGE'
      return changed ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows }
    },
    streamQuery() {
      throw new Error('rows are read in pages, not as a stream')
    },
  }
  const provider = { provideConnection: <T>(use: (one: DatabaseConnection) => Promise<T>) => use(connection) }
  const executor = new DefaultQueryExecutor(compiler, adapter, provider)
  const tx = new Transaction<Database>({ config: { dialect }, dialect, driver, executor })
  const held: Held = {
    tx,
    send: async (sql) => {
      if (opening.asked !== null) await opening.asked
      mustBeOpen(opening)
      return send(sql)
    },
    unread: [],
    release: (broken) => {
      over = true
      client.release(broken)
    },
  }
  helds.set(tx, held)
  return held
}

/** What a transaction holds. */
export function heldBy(tx: Transaction<Database>): Held {
  const held = helds.get(tx)
  if (held === undefined) throw new Error('not an open transaction')
  return held
}

const compiler = new PostgresQueryCompiler()
const adapter = new PostgresAdapter()
const driver = new DummyDriver()
const dialect = new PostgresDialect({
  pool: async () => {
    throw new Error('connections come from the pool of connect.ts')
  },
})

/** Statements come in few texts; beyond these, for lists of other lengths, the server plans each anew. */
const mostNames = 200
const names = new Map<string, string>()

function nameOf(sql: string): string | undefined {
  const known = names.get(sql)
  if (known !== undefined || names.size === mostNames) return known
  const name = `zq${names.size}`
  names.set(sql, name)
  return name
}
