import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { type Db, kyselyOf, type Tx } from './connect.ts'
import { errorCode } from './problem.ts'

export interface TransactionOptions {
  /** `read committed` unless said: writers lock the rows they decide on. `repeatable read` gives reports one picture. */
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable'
  readonly readOnly?: boolean
}

/** Serialization failure and deadlock: PostgreSQL asks for another try. */
const again = ['40001', '40P01']
const retries = 3

/**
 * Runs `work` in one transaction. When it returns a failed `Result` or throws, nothing of it stays; the failure is
 * returned, the exception thrown on. After a serialization failure or a deadlock `work` runs again, up to three times,
 * so it may do nothing outside the transaction.
 */
export async function transaction<R>(
  db: Db,
  work: (tx: Tx) => Promise<R>,
  options: TransactionOptions = {},
): Promise<R> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await once(db, work, options)
    } catch (thrown) {
      if (attempt === retries || !again.includes(errorCode(thrown) ?? '')) throw thrown
      await sleep(10 * 2 ** attempt * (1 + Math.random()))
    }
  }
}

async function once<R>(db: Db, work: (tx: Tx) => Promise<R>, options: TransactionOptions): Promise<R> {
  const builder = kyselyOf(db)
    .transaction()
    .setIsolationLevel(options.isolation ?? 'read committed')
    .setAccessMode(options.readOnly === true ? 'read only' : 'read write')
  let refusal: { readonly outcome: R } | undefined
  try {
    return await builder.execute(async (tx) => {
      const outcome = await work(tx)
      if (isFailure(outcome)) {
        refusal = { outcome }
        throw rollback
      }
      return outcome
    })
  } catch (thrown) {
    if (thrown === rollback && refusal !== undefined) return refusal.outcome
    throw thrown
  }
}

/** Thrown through Kysely to have it roll back; never leaves this file. */
const rollback = new Error('rollback')

function isFailure(outcome: unknown): boolean {
  return (
    typeof outcome === 'object' && outcome !== null && 'ok' in outcome && outcome.ok === false && 'problem' in outcome
  )
}

/** Runs `work` inside an open transaction so that its failure undoes its own writes and no others. */
export async function savepoint<R>(tx: Tx, work: () => Promise<R>): Promise<R> {
  await sql`savepoint attempt`.execute(tx)
  const outcome = await work()
  await (isFailure(outcome) ? sql`rollback to savepoint attempt` : sql`release savepoint attempt`).execute(tx)
  return outcome
}
