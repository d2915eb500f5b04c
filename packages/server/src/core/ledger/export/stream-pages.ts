import { PassThrough, type Readable } from 'node:stream'
import { ok, type Result } from '@zhiqiang/kernel'
import type { Db, Tx } from '../../../db/connect.ts'
import { transaction } from '../../../db/transaction.ts'

/** Hands a piece to the reader and waits until it has room for more. */
export type Write = (piece: string) => Promise<void>

/**
 * A text made piece by piece inside one read-only transaction that sees one state of the database, however long the
 * reader takes; never more than a piece or two are held. A reader that leaves ends the transaction.
 */
export function streamInTransaction(db: Db, work: (tx: Tx, write: Write) => Promise<Result<null>>): Readable {
  const out = new PassThrough()
  const write: Write = async (piece) => {
    if (out.destroyed) throw readerLeft
    if (out.write(piece)) return
    await new Promise<void>((resolve) => {
      out.once('drain', resolve)
      out.once('close', resolve)
    })
  }
  transaction(db, (tx) => work(tx, write), { isolation: 'repeatable read', readOnly: true }).then(
    (done) => (done.ok ? out.end() : out.destroy(new Error(done.problem.code))),
    (thrown: unknown) => out.destroy(thrown === readerLeft ? undefined : (thrown as Error)),
  )
  return out
}

const readerLeft = new Error('the reader left')

/** The end of a stream's work that met no refusal. */
export const streamed = ok(null)
