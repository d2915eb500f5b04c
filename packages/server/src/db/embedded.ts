import { mkdir, realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fail, ok, type Result } from '@zhiqiang/kernel'
import { findBinaries } from './embedded/binaries.ts'
import { clusterOwner, ensureDatabase, ownerRole, prepareCluster } from './embedded/cluster.ts'
import {
  type DataLock,
  type LockRecord,
  type Purpose,
  readDataLock,
  readLostLock,
  takeDataLock,
} from './embedded/data-lock.ts'
import { findLaunchWay, type LaunchWay } from './embedded/launch-way.ts'
import { answersIn } from './embedded/leftovers.ts'
import { type Postmaster, startPostmaster } from './embedded/postmaster.ts'
import { clusterProcesses, sameNumbering } from './embedded/process-identity.ts'
import { makeSocketFolder } from './embedded/socket-folder.ts'
import { removeTemporary } from './embedded/temporary.ts'
import type { Log } from './log.ts'
import { type DbProblem, dbProblem, errorCode, reason } from './problem.ts'
import { readSecret } from './secret-file.ts'
import { appPassword, type DatabaseServer, localServer } from './server.ts'

export interface EmbeddedOptions {
  /** `ZQ_DATA`; made (0700) where it does not exist. */
  readonly dataDir: string
  readonly log: Log
  /** `command`: ends by itself, so others wait for it instead of failing. `server` unless said. */
  readonly purpose?: Purpose
  /** PostgreSQL settings instead of the product's; for tests and measurements. */
  readonly settings?: Readonly<Record<string, string>>
}

/** The embedded PostgreSQL of a data folder. */
export interface Embedded extends DatabaseServer {
  /** Process number of PostgreSQL's postmaster. */
  readonly pid: number
  readonly socketDir: string
  /** `18.4` */
  readonly version: string
  /** Address of the web server on this folder, once it announced one. */
  readonly address: string | undefined
}

/** An embedded PostgreSQL that this process started and has to stop. */
export interface StartedEmbedded extends Embedded {
  readonly way: LaunchWay['kind']
  /** Resolves with PostgreSQL's last words if it ends unasked. */
  readonly died: Promise<string>
  /** Tells other processes where the web server of this folder answers, for the message of a second start. */
  announce(address: string): void
  /** Closes PostgreSQL in order and gives the data folder back. */
  stop(): Promise<void>
}

/** How long a start waits for a command that uses the folder. */
const commandPatience = 30_000

/**
 * Starts PostgreSQL 18 on `<dataDir>/pg`, making the cluster on the first start. It answers on a Unix socket only (on
 * Windows on 127.0.0.1), with passwords. Refused with `already-running` and the address while a living Zhiqiang holds
 * the folder. PostgreSQL ends with this process where `setpriv` exists; elsewhere the next start ends it.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Result<StartedEmbedded, DbProblem>> {
  const dataDir = resolve(options.dataDir)
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
    if (await isUsedElsewhere(dataDir)) return fail(dbProblem('in-use-elsewhere', { dataDir }))
    const lock = await takeLockPatiently(dataDir, options.purpose ?? 'server', options.log)
    if (!lock.ok) return fail(alreadyRunning(dataDir, lock.problem))
    return await startLocked(options, await realpath(dataDir), lock.value)
  } catch (thrown) {
    const refused = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC', 'EDQUOT'].includes(
      errorCode(thrown) ?? '',
    )
    if (!refused) throw thrown
    return fail(dbProblem('folder-refused', { dataDir, detail: reason(thrown) }))
  }
}

/**
 * The embedded PostgreSQL that another living process runs on this data folder; waits while that one is starting. One
 * that a command started ends with that command, so it is waited out and `not-running` follows.
 */
export async function attachEmbedded(dataDir: string): Promise<Result<Embedded, DbProblem>> {
  const folder = resolve(dataDir)
  const deadline = performance.now() + commandPatience
  for (;;) {
    const record = readDataLock(folder)
    if (record === undefined) return fail(dbProblem('not-running', { dataDir: folder }))
    if (record.purpose === 'server' && record.postgres !== undefined) return attachTo(folder, record, record.postgres)
    if (performance.now() > deadline) return fail(alreadyRunning(folder, record))
    await sleep(100)
  }
}

async function startLocked(
  options: EmbeddedOptions,
  dataDir: string,
  lock: DataLock,
): Promise<Result<StartedEmbedded, DbProblem>> {
  const temporary: string[] = []
  let postmaster: Postmaster | undefined
  const giveUp = async (problem: DbProblem) => {
    removeTemporary(temporary)
    lock.release()
    return fail(problem)
  }
  try {
    const cluster = join(dataDir, 'pg')
    removeTemporary(lock.leftovers)
    const native = await findBinaries()
    if (!native.ok) return await giveUp(native.problem)
    const way = await findLaunchWay(native.value, dataDir, await clusterOwner(cluster))
    if (!way.ok) return await giveUp(way.problem)
    const socket = await makeSocketFolder(dataDir)
    temporary.push(...way.value.temporary, ...socket.temporary)
    lock.update({ temporary })
    const password = await prepareCluster(dataDir, way.value)
    if (!password.ok) return await giveUp(password.problem)
    const started = await startPostmaster({
      cluster,
      socketFolder: socket.folder,
      password: password.value,
      way: way.value,
      settings: options.settings ?? {},
      log: options.log,
    })
    if (!started.ok) {
      const file = join(dataDir, 'pg-password')
      if (started.problem.kind === 'password') return await giveUp(dbProblem('password-lost', { dataDir, file }))
      return await giveUp(dbProblem('start-failed', { dataDir, detail: started.problem.words }))
    }
    postmaster = started.value
    const { pid, host, port, version } = postmaster
    const server = localServer(postmaster, { role: ownerRole, password: password.value }, await appPassword(dataDir))
    await ensureDatabase(server.url('owner', 'postgres'), server.database)
    lock.update({ postgres: { pid, host, port, version } })
    options.log.info({ pid, version, way: way.value.kind, socket: host }, 'PostgreSQL is ready')
    return ok(startedEmbedded(server, postmaster, way.value.kind, lock, temporary))
  } catch (thrown) {
    await postmaster?.stop()
    await giveUp(dbProblem('start-failed'))
    throw thrown
  }
}

function startedEmbedded(
  server: DatabaseServer,
  postmaster: Postmaster,
  way: LaunchWay['kind'],
  lock: DataLock,
  temporary: readonly string[],
): StartedEmbedded {
  let address: string | undefined
  return {
    ...server,
    pid: postmaster.pid,
    socketDir: postmaster.host,
    version: postmaster.version,
    way,
    died: postmaster.died,
    get address() {
      return address
    },
    announce(announced) {
      address = announced
      lock.update({ address })
    },
    async stop() {
      await postmaster.stop()
      removeTemporary(temporary)
      lock.release()
    },
  }
}

async function attachTo(
  dataDir: string,
  record: LockRecord,
  at: NonNullable<LockRecord['postgres']>,
): Promise<Result<Embedded, DbProblem>> {
  try {
    const file = join(dataDir, 'pg-password')
    const password = await readSecret(file)
    if (password === undefined) return fail(dbProblem('password-lost', { dataDir, file }))
    const server = localServer(at, { role: ownerRole, password }, await appPassword(dataDir))
    return ok({ ...server, pid: at.pid, socketDir: at.host, version: at.version, address: record.address })
  } catch (thrown) {
    return fail(dbProblem('folder-refused', { dataDir, detail: reason(thrown) }))
  }
}

async function takeLockPatiently(dataDir: string, purpose: Purpose, log: Log): Promise<Result<DataLock, LockRecord>> {
  const deadline = performance.now() + commandPatience
  let told = false
  for (;;) {
    const taken = takeDataLock(dataDir, purpose)
    if (taken.ok || taken.problem.purpose === 'server' || performance.now() > deadline) return taken
    if (!told) log.info({ pid: taken.problem.pid }, 'waiting for a command that uses the data folder')
    told = true
    await sleep(100)
  }
}

/**
 * The earlier holder cannot be seen from here, yet its PostgreSQL answers: it runs in another container, where process
 * numbers mean other processes.
 */
async function isUsedElsewhere(dataDir: string): Promise<boolean> {
  const lost = readLostLock(dataDir)
  if (lost?.postgres === undefined || process.platform === 'win32') return false
  const cluster = join(await realpath(dataDir), 'pg')
  const seen = sameNumbering(lost.identity) && clusterProcesses(cluster)?.length !== 0
  return !seen && (await answersIn(lost.postgres.host))
}

/** The problem to tell a second starter. */
export function alreadyRunning(dataDir: string, holder: LockRecord): DbProblem {
  const where = holder.address ?? (holder.purpose === 'command' ? 'zq' : '-')
  return dbProblem('already-running', { where, address: holder.address ?? '', pid: holder.pid, dataDir })
}
