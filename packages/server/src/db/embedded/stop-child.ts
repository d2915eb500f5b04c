import { type ChildProcess, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** SIGINT closes PostgreSQL at once but in order; only one that hangs is stopped harder. */
export async function stopChild(child: ChildProcess, bin: string, cluster: string): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  const patience: readonly (readonly [NodeJS.Signals, number])[] = [
    ['SIGINT', 60_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ]
  for (const [signal, wait] of patience) {
    // Windows has no signals: there kill() would end it without order.
    if (process.platform === 'win32' && signal !== 'SIGKILL') {
      spawnSync(join(bin, 'pg_ctl'), ['stop', '-D', cluster, '-m', signal === 'SIGINT' ? 'fast' : 'immediate'])
    } else child.kill(signal)
    await Promise.race([ended, sleep(wait, undefined, { ref: false })])
    if (hasEnded(child)) return
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined
}
