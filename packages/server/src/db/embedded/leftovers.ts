import { readFile, rm } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../log.ts'
import { clusterProcesses } from './process-identity.ts'
import { socketFile } from './socket-folder.ts'

/**
 * Ends what a killed Zhiqiang left of its PostgreSQL on this cluster; call it only while holding the data lock. A
 * living postmaster gets 20 s to close in order; orphaned backends, who end by themselves as soon as they look up, 1 s.
 */
export async function endLeftovers(cluster: string, log: Log): Promise<void> {
  const started = performance.now()
  const asked = new Set<string>()
  const postmaster = await recordedPostmaster(cluster)
  for (;;) {
    const pids = clusterProcesses(cluster) ?? []
    if (pids.length === 0) return
    const patience = postmaster !== undefined && pids.includes(postmaster) ? 20_000 : 1_000
    const waited = performance.now() - started
    if (waited > patience + 10_000) return
    const harsh = waited > patience + 4_000 ? 'SIGKILL' : 'SIGQUIT'
    const signal = waited > patience ? harsh : 'SIGINT'
    const receivers = signal === 'SIGINT' ? pids.filter((pid) => pid === postmaster) : pids
    for (const pid of receivers.filter((pid) => !asked.has(`${pid} ${signal}`))) {
      asked.add(`${pid} ${signal}`)
      log.warn({ pid, signal }, 'ending a PostgreSQL process that outlived its Zhiqiang')
      send(pid, signal)
    }
    await sleep(100)
  }
}

/**
 * Removes the lock files of a postmaster when none of this cluster's processes lives. Their number may be a zombie's,
 * or after a restart of the machine or the container another program's; PostgreSQL takes both for a postmaster.
 */
export async function removeStaleLocks(cluster: string, socketFolder: string): Promise<void> {
  if (clusterProcesses(cluster)?.length !== 0) return
  for (const file of [join(cluster, 'postmaster.pid'), `${socketFile(socketFolder)}.lock`]) {
    await rm(file, { force: true })
  }
}

/** Whether a PostgreSQL answers on the socket in this folder. */
export function answersIn(folder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(socketFile(folder))
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

async function recordedPostmaster(cluster: string): Promise<number | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number.parseInt(text, 10)
  return Number.isNaN(pid) ? undefined : pid
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended in the meantime.
  }
}
