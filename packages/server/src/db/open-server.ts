import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fail, ok, type Result } from '@zhiqiang/kernel'
import { takeDataLock } from './embedded/data-lock.ts'
import { alreadyRunning, startEmbedded } from './embedded.ts'
import { type DbProblem, dbProblem, reason } from './problem.ts'
import { type DatabaseServer, externalServer } from './server.ts'
import type { UseOptions } from './use-database.ts'

/** The database behind the web server, held until {@link OpenServer.close}. */
export interface OpenServer {
  readonly server: DatabaseServer
  /** `embedded`: ours on the data folder; `external`: the one `DATABASE_URL` names. */
  readonly kind: 'embedded' | 'external'
  /** Resolves with its last words if the embedded PostgreSQL ends unasked; never for an external one. */
  readonly died: Promise<string>
  /** Tells a second start where the web server answers. */
  announce(address: string): void
  /** Gives the data folder back and, if embedded, closes PostgreSQL in order. */
  close(): Promise<void>
}

/**
 * Takes the data folder for the web server, whichever database it uses (logs, files and passwords lie there too), and
 * gives that database. Refused with `already-running` while a living Zhiqiang holds the folder.
 */
export async function openServer(options: UseOptions): Promise<Result<OpenServer, DbProblem>> {
  if (options.databaseUrl === undefined) {
    const started = await startEmbedded(options)
    if (!started.ok) return started
    const { value } = started
    return ok({ server: value, kind: 'embedded', died: value.died, announce: value.announce, close: value.stop })
  }
  const dataDir = resolve(options.dataDir)
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
    const lock = takeDataLock(dataDir, 'server')
    if (!lock.ok) return fail(alreadyRunning(dataDir, lock.problem))
    const server = await externalServer(options.databaseUrl, dataDir)
    if (!server.ok) {
      lock.value.release()
      return server
    }
    return ok({
      server: server.value,
      kind: 'external',
      died: new Promise<string>(() => undefined),
      announce: (address) => lock.value.update({ address }),
      close: async () => lock.value.release(),
    })
  } catch (thrown) {
    return fail(dbProblem('folder-refused', { dataDir, detail: reason(thrown) }))
  }
}
