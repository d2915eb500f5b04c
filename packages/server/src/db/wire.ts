import type pg from 'pg'

/** What pg's client keeps of its socket; not in its types. */
interface Wired {
  readonly connection?: { readonly stream?: { readonly cork?: () => void; readonly uncork?: () => void } }
}

const held = new WeakSet<object>()

/**
 * Statements that are asked for one after the other without waiting leave in one packet: the socket is held until the
 * present turn of the event loop is over. Each write on its own would wake the server for each.
 */
export function corked(client: pg.PoolClient): <R>(send: () => R) => R {
  const stream = (client as Wired).connection?.stream
  return (send) => {
    if (stream?.cork && stream.uncork && !held.has(stream)) {
      held.add(stream)
      stream.cork()
      process.nextTick(() => {
        held.delete(stream)
        stream.uncork?.()
      })
    }
    return send()
  }
}
