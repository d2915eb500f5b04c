import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fail, ok, type Result } from '@zhiqiang/kernel'
import pg from 'pg'
import type { Log } from '../log.ts'
import { errorCode, reason } from '../problem.ts'
import { ownerRole } from './cluster.ts'
import { serverEnvironment } from './environment.ts'
import type { LaunchWay } from './launch-way.ts'
import { endLeftovers, removeStaleLocks } from './leftovers.ts'
import { asArguments, productSettings } from './settings.ts'
import { socketPort } from './socket-folder.ts'
import { stopChild } from './stop-child.ts'

/** A running PostgreSQL of ours. */
export interface Postmaster {
  readonly pid: number
  /** Folder of the socket; on Windows an address. */
  readonly host: string
  readonly port: number
  /** `18.4` */
  readonly version: string
  /** Resolves with its last words when PostgreSQL ends without {@link Postmaster.stop}; never otherwise. */
  readonly died: Promise<string>
  /** Closes PostgreSQL in order and resolves when it has ended. */
  stop(): Promise<void>
}

export interface PostmasterOptions {
  /** Real path of the cluster folder. */
  readonly cluster: string
  readonly socketFolder: string
  readonly password: string
  readonly way: LaunchWay
  /** Settings of PostgreSQL beyond, or instead of, the product's. */
  readonly settings: Readonly<Record<string, string>>
  readonly log: Log
}

/** Why PostgreSQL did not start. */
export type StartRefusal = { readonly kind: 'password' } | { readonly kind: 'ended'; readonly words: string }

/** Messages of a start that comes too early after a postmaster was killed, or whose number another process has now. */
const tooEarly = /lock file ".*" already exists|pre-existing shared memory block/

/** Not our own asking whether it is up yet. */
const alarming = /(ERROR|FATAL|PANIC): (?!.*system is starting up)/

/** Starts PostgreSQL on a prepared cluster and waits until it answers, crash recovery included. */
export async function startPostmaster(options: PostmasterOptions): Promise<Result<Postmaster, StartRefusal>> {
  const deadline = performance.now() + 10_000
  for (;;) {
    await endLeftovers(options.cluster, options.log)
    const started = await startOnce(options)
    if (started.ok || started.problem.kind !== 'ended') return started
    if (!tooEarly.test(started.problem.words) || performance.now() > deadline) return started
    await removeStaleLocks(options.cluster, options.socketFolder)
    await sleep(100)
  }
}

async function startOnce(options: PostmasterOptions): Promise<Result<Postmaster, StartRefusal>> {
  const { way, log } = options
  const windows = process.platform === 'win32'
  const host = windows ? '127.0.0.1' : options.socketFolder
  const port = windows ? await freePort() : socketPort
  const settings = { ...productSettings(host, port), ...options.settings }
  const words = [...way.prefix, join(way.bin, 'postgres'), '-D', options.cluster, ...asArguments(settings)]
  const [program = '', ...args] = words
  // A process group of its own: Ctrl-C reaches us alone, and PostgreSQL ends after the last request was answered.
  const child = spawn(program, args, {
    env: serverEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: !windows,
    windowsHide: true,
  })
  const lines: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => {
    lines.push(line)
    if (lines.length > 40) lines.shift()
    log[alarming.test(line) ? 'warn' : 'info']({ source: 'postgres' }, line)
  })
  const end = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(reason(error)))
    // Not "close": after a killed postmaster its children keep the pipe open for a while.
    child.on('exit', (code, signal) => {
      const told = () => resolve(lines.join('\n') || `postgres: ${code ?? signal}`)
      child.once('close', told)
      setTimeout(told, 500).unref()
    })
  })
  const ready = await waitUntilReady(child, end, { host, port, user: ownerRole, password: options.password })
  if (!ready.ok) {
    await stopChild(child, way.bin, options.cluster)
    return ready
  }
  return ok(running(child, end, options, { host, port, version: ready.value }))
}

async function waitUntilReady(
  child: ChildProcess,
  end: Promise<string>,
  login: { host: string; port: number; user: string; password: string },
): Promise<Result<string, StartRefusal>> {
  let deadline = performance.now() + 60_000
  while (performance.now() < deadline) {
    const asked = await Promise.race([askVersion(login), end.then((words) => ({ words }))])
    if ('words' in asked) return fail({ kind: 'ended', words: asked.words })
    if ('version' in asked) return ok(asked.version)
    if (asked.code === '28P01') return fail({ kind: 'password' })
    // "The database system is starting up": crash recovery takes as long as it takes.
    if (asked.code === '57P03') deadline = performance.now() + 60_000
    await sleep(40)
  }
  return fail({ kind: 'ended', words: `no answer within 60 s from process ${child.pid}` })
}

async function askVersion(login: {
  host: string
  port: number
  user: string
  password: string
}): Promise<{ version: string } | { code: string | undefined }> {
  const client = new pg.Client({ ...login, database: 'postgres', connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    return { version: rows[0]?.server_version ?? '' }
  } catch (thrown) {
    return { code: errorCode(thrown) }
  } finally {
    await client.end().catch(() => undefined)
  }
}

function running(
  child: ChildProcess,
  end: Promise<string>,
  options: PostmasterOptions,
  at: { host: string; port: number; version: string },
): Postmaster {
  let stopping: Promise<void> | undefined
  // Reached by process.exit() and by an uncaught exception, when nobody awaits stop().
  const atExit = () => void child.kill('SIGINT')
  process.once('exit', atExit)
  const died = new Promise<string>((resolve) => {
    void end.then((words) => {
      process.removeListener('exit', atExit)
      if (stopping === undefined) resolve(words)
    })
  })
  return {
    ...at,
    pid: child.pid ?? 0,
    died,
    stop() {
      stopping ??= stopChild(child, options.way.bin, options.cluster)
      return stopping
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}
