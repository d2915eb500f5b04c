import { mkdir } from 'node:fs/promises'
import { ok, type Result } from '@zhiqiang/kernel'
import { attachEmbedded, startEmbedded } from './embedded.ts'
import type { Log } from './log.ts'
import type { DbProblem } from './problem.ts'
import { type DatabaseServer, externalServer } from './server.ts'

export interface UseOptions {
  readonly dataDir: string
  /** `DATABASE_URL`; without it the embedded PostgreSQL of the data folder. */
  readonly databaseUrl?: string | undefined
  readonly log: Log
}

/**
 * Runs `work` with the database a command needs: the server `DATABASE_URL` names, else the embedded one that runs on
 * the data folder, else one that is started for the command and stopped after it, also when the command is interrupted.
 */
export async function useDatabase<R>(
  options: UseOptions,
  work: (server: DatabaseServer) => Promise<R>,
): Promise<Result<R, DbProblem>> {
  if (options.databaseUrl !== undefined) {
    await mkdir(options.dataDir, { recursive: true, mode: 0o700 })
    const server = await externalServer(options.databaseUrl, options.dataDir)
    return server.ok ? ok(await work(server.value)) : server
  }
  for (;;) {
    const running = await attachEmbedded(options.dataDir)
    if (running.ok) return ok(await work(running.value))
    if (running.problem.code !== 'not-running') return running
    const started = await startEmbedded({ dataDir: options.dataDir, log: options.log, purpose: 'command' })
    if (started.ok) return ok(await workAndStop(started.value, work))
    // Somebody else was quicker; the next turn attaches to that one.
    if (started.problem.code !== 'already-running') return started
  }
}

async function workAndStop<R, S extends DatabaseServer & { stop(): Promise<void> }>(
  server: S,
  work: (server: DatabaseServer) => Promise<R>,
): Promise<R> {
  const forget = stopOnSignals(() => server.stop())
  try {
    return await work(server)
  } finally {
    await server.stop()
    forget()
  }
}

/** Stops in order on a signal, then lets the signal end the process as it would have. */
function stopOnSignals(stop: () => Promise<void>): () => void {
  const onSignal = (signal: NodeJS.Signals) => {
    void stop().finally(() => {
      forget()
      process.kill(process.pid, signal)
    })
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.once(signal, onSignal)
  const forget = () => {
    for (const signal of signals) process.removeListener(signal, onSignal)
  }
  return forget
}
