import type { Duplex } from 'node:stream'
import type pg from 'pg'

/** What the driver hands a query that speaks the COPY protocol itself; it has these, its types do not say so. */
interface CopyConnection {
  readonly stream: Duplex
  query(text: string): void
  sendCopyFromChunk(chunk: Uint8Array): void
  endCopyFrom(): void
  sendCopyFail(message: string): void
}

/** Bytes that may wait in memory before PostgreSQL is asked to hold on. */
const waiting = 1 << 20

/**
 * The answer of `COPY … TO STDOUT`, one row a chunk as PostgreSQL sends it. The connection is paused while the reader is
 * slow, so that a large table needs no memory.
 */
export async function* copyOut(client: pg.ClientBase, statement: string): AsyncGenerator<Buffer, void> {
  const rows: Buffer[] = []
  let bytes = 0
  let ended = false
  let failure: unknown
  let abandoned = false
  let stream: Duplex | null = null
  let wake: () => void = () => undefined
  client.query({
    submit(connection: unknown) {
      // The driver's own connection; see CopyConnection.
      const copying = connection as CopyConnection
      stream = copying.stream
      copying.query(statement)
    },
    handleCopyData({ chunk }: { readonly chunk: Buffer }) {
      if (abandoned) return
      // The driver uses its buffer again for what comes next.
      rows.push(Buffer.from(chunk))
      bytes += chunk.length
      if (bytes > waiting) stream?.pause()
      wake()
    },
    handleCommandComplete: () => undefined,
    handleError(error: unknown) {
      failure = error
      ended = true
      wake()
    },
    handleReadyForQuery() {
      ended = true
      wake()
    },
  })
  try {
    for (;;) {
      const taken = rows.splice(0)
      bytes = 0
      if (taken.length > 0) yield* taken
      else if (ended) break
      else {
        stream = resumed(stream)
        await new Promise<void>((resolve) => {
          wake = resolve
          if (rows.length > 0 || ended) resolve()
        })
      }
    }
    if (failure !== undefined) throw failure
  } finally {
    abandoned = true
    resumed(stream)
  }
}

function resumed(stream: Duplex | null): Duplex | null {
  stream?.resume()
  return stream
}

/** Sends `source` to `COPY … FROM STDIN` and waits until PostgreSQL took all of it. */
export function copyIn(client: pg.ClientBase, statement: string, source: AsyncIterable<Uint8Array>): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: unknown
    const send = async (copying: CopyConnection) => {
      try {
        for await (const chunk of source) {
          if (failure !== undefined) return
          copying.sendCopyFromChunk(chunk)
          if (copying.stream.writableNeedDrain) await drained(copying.stream)
        }
        copying.endCopyFrom()
      } catch (thrown) {
        failure = thrown
        copying.sendCopyFail('the source ended in an error')
      }
    }
    client.query({
      submit(connection: unknown) {
        // The driver's own connection; see CopyConnection.
        const copying = connection as CopyConnection
        copying.query(statement)
      },
      handleCopyInResponse(connection: unknown) {
        void send(connection as CopyConnection)
      },
      handleCommandComplete: () => undefined,
      handleError(error: unknown) {
        failure ??= error
        reject(failure)
      },
      handleReadyForQuery: () => (failure === undefined ? resolve() : reject(failure)),
    })
  })
}

/** Waits until the socket takes more, or is gone. */
function drained(stream: Duplex): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stream.off('drain', done)
      stream.off('close', done)
      resolve()
    }
    stream.on('drain', done)
    stream.on('close', done)
  })
}
