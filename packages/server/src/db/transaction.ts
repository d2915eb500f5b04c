import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { type Db, poolBehind, type Tx } from './connect.ts'
import { type Held, heldBy, hold } from './held.ts'
import { errorCode } from './problem.ts'

export interface TransactionOptions {
  /** `read committed` unless said: writers lock the rows they decide on. `repeatable read` gives reports one picture. */
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable'
  readonly readOnly?: boolean
}

/** A plan that was kept no longer fits its table. */
const stalePlan = '0A000'
/** Besides, serialization failure and deadlock: PostgreSQL asks for another try. */
const again = ['40001', '40P01', stalePlan]
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
  const readOnly = options.readOnly === true
  const begin = `start transaction isolation level ${options.isolation ?? 'read committed'} ${readOnly ? 'read only' : 'read write'}`
  const held = await hold(poolBehind(db), { begin, prepared: !readOnly })
  let broken = false
  try {
    const outcome = await work(held.tx)
    await (isFailure(outcome) ? held.send('rollback') : commit(held))
    return outcome
  } catch (thrown) {
    const cause = await firstCause(held, thrown)
    // Plans of statements whose tables another release changed meanwhile go with their connection.
    broken = errorCode(cause) === stalePlan
    await held.send('rollback').catch(() => {
      broken = true
    })
    throw cause
  } finally {
    held.release(broken)
  }
}

async function commit(held: Held): Promise<void> {
  const [{ command }] = await Promise.all([held.send('commit'), ...held.unread])
  // So PostgreSQL answers when a statement failed and the work went on as if it had not.
  if (command === 'ROLLBACK') throw new Error('a statement failed on the way; nothing was kept')
}

/** After one failure PostgreSQL refuses every statement; told is the one that failed, also when nobody read its answer. */
async function firstCause(held: Held, thrown: unknown): Promise<unknown> {
  const failed = (await Promise.allSettled(held.unread)).find((one) => one.status === 'rejected')
  return failed ? failed.reason : thrown
}

/**
 * Leaves a statement to the end of its transaction: it was sent and runs before whatever is sent after it, and its answer
 * is read with the commit's. For writes that give nothing back; one that may be refused for a reason is awaited instead.
 */
export function unread(tx: Tx, ...statements: readonly Promise<unknown>[]): void {
  const { unread: list } = heldBy(tx)
  for (const statement of statements) {
    // It is thrown at the end; until then it is no unhandled rejection.
    statement.catch(() => undefined)
    list.push(statement)
  }
}

/** Runs one reading statement, which needs no transaction around it: PostgreSQL gives it one picture by itself. */
export async function statement<R>(db: Db, read: (tx: Tx) => Promise<R>): Promise<R> {
  const held = await hold(poolBehind(db), { prepared: true })
  let broken = false
  try {
    return await read(held.tx)
  } catch (thrown) {
    broken = true
    throw thrown
  } finally {
    held.release(broken)
  }
}

function isFailure(outcome: unknown): boolean {
  return (
    typeof outcome === 'object' && outcome !== null && 'ok' in outcome && outcome.ok === false && 'problem' in outcome
  )
}

/** Runs `work` inside an open transaction so that its failure undoes its own writes and no others. */
export async function savepoint<R>(tx: Tx, work: () => Promise<R>): Promise<R> {
  unread(tx, sql`savepoint attempt`.execute(tx))
  const outcome = await work()
  if (isFailure(outcome)) await sql`rollback to savepoint attempt`.execute(tx)
  else unread(tx, sql`release savepoint attempt`.execute(tx))
  return outcome
}
