import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A sample account as the server prints it on its first start. */
export interface Account {
  readonly login: string
  readonly password: string
  readonly role: string
}

/** What can be asked of a server that is started for a test. */
export interface ServerOptions {
  /** `none` starts an empty installation; without it the server lays its sample city on an empty folder. */
  readonly sample?: 'none' | 'city'
  /** A folder that an earlier server left; without it a new one is made, and removed by `stop`. */
  readonly dataDir?: string
  readonly env?: Readonly<Record<string, string>>
  /** Program and arguments; the built server under this Node where none is given. */
  readonly command?: readonly [string, ...string[]]
  /** How long it may take until it serves. */
  readonly seconds?: number
}

/** A server of its own, with its own data. */
export interface RunningServer {
  readonly url: string
  readonly dataDir: string
  readonly accounts: readonly Account[]
  /** All it has printed so far. */
  readonly output: () => string
  /** Ends it as Ctrl+C does, waits, and removes the data if it was new. */
  readonly stop: () => Promise<void>
  /** Kills Node and, with `everything`, all it started; the data stay for the next start. */
  readonly kill9: (scope: 'node' | 'everything') => Promise<void>
}

/**
 * Starts the built server on a free port and waits until it serves.
 * @throws with what it printed, when it ends before it serves or takes too long
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const port = await freePort()
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'zq-data-'))
  const [program, ...args] = options.command ?? [process.execPath, 'bin/start.mjs']
  const child = spawn(program, args, {
    cwd: root,
    // A group of its own, so that kill9 can take everything it started without knowing it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: String(port),
      ZQ_DATA: dataDir,
      ...(options.sample === 'none' ? { ZQ_SAMPLE: 'none' } : {}),
      ...options.env,
    },
  })
  const chunks: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => chunks.push(text))
  const output = (): string => chunks.join('')
  const removeData = (): void => {
    if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true })
  }
  const url = `http://127.0.0.1:${port}`
  const abandon = (): void => signalGroup(child, 'SIGKILL')
  process.once('exit', abandon)
  const gone = new Promise<void>((done) => child.once('exit', () => done())).then(() => {
    process.off('exit', abandon)
  })

  const problem = await untilServing(url, child, output, options.seconds ?? 120)
  if (problem) {
    signalGroup(child, 'SIGKILL')
    await gone
    removeData()
    throw new Error(`${problem}\n${output()}`)
  }
  return {
    url,
    dataDir,
    get accounts() {
      return accountsIn(output())
    },
    output,
    stop: async () => {
      signalGroup(child, 'SIGINT')
      const late = setTimeout(abandon, 20_000)
      await gone
      clearTimeout(late)
      removeData()
    },
    kill9: async (scope) => {
      if (scope === 'everything') signalGroup(child, 'SIGKILL')
      else child.kill('SIGKILL')
      await gone
    },
  }
}

/** Reads the accounts that the server printed: two blanks, login, two blanks, password, two blanks, what they may do. */
export function accountsIn(output: string): readonly Account[] {
  return [...output.matchAll(/^ {2}(\S+) {2,}(\S+) {2,}(\S.*)$/gm)].map(([, login = '', password = '', role = '']) => ({
    login,
    password,
    role: role.trim(),
  }))
}

/** The server answers a moment before it prints where, and the accounts stand in the same breath. */
const greeting = /Zhiqiang is running/

async function untilServing(
  url: string,
  child: ChildProcess,
  output: () => string,
  seconds: number,
): Promise<string | undefined> {
  const end = performance.now() + seconds * 1000
  while (performance.now() < end) {
    if (child.exitCode !== null || child.signalCode !== null) return 'The server ended before it served.'
    const answered = await fetch(`${url}/api/health`).then(
      (response) => response.ok,
      () => false,
    )
    if (answered && greeting.test(output())) return undefined
    await sleep(100)
  }
  return `The server did not answer at ${url}/api/health within ${seconds} s.`
}

/** Signals the process and all it started that stayed in its group. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    child.kill(signal)
  }
}

/** A port of this machine that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
