import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../tests/support/start-server.ts'

/** A PostgreSQL of Debian's package, with data of its own. */
export interface DebianPostgres {
  /** Address of a database as its superuser. */
  readonly url: (database: string) => string
  readonly version: string
  /** Makes an empty database. */
  readonly create: (database: string) => void
  readonly stop: () => Promise<void>
}

const nobody = 65_534

/**
 * Starts Debian's PostgreSQL in a temporary folder. As root it runs as nobody: PostgreSQL refuses to run as root.
 * @param major e.g. 15
 * @throws when the package is not installed, or the server does not answer within 30 s
 */
export async function startDebianPostgres(major: number): Promise<DebianPostgres> {
  const bin = `/usr/lib/postgresql/${major}/bin`
  if (!existsSync(`${bin}/postgres`))
    throw new Error(`${bin}/postgres is not there: apt-get install postgresql-${major}`)
  const folder = mkdtempSync(join(tmpdir(), `zq-pg${major}-`))
  const data = join(folder, 'data')
  mkdirSync(data)
  const password = randomBytes(12).toString('hex')
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  const asRoot = process.getuid?.() === 0
  if (asRoot) for (const path of [folder, data, passwordFile]) chownSync(path, nobody, nobody)
  chmodSync(data, 0o700)
  const port = await freePort()
  const program = (name: string, ...args: readonly string[]): readonly [string, readonly string[]] =>
    asRoot
      ? ['setpriv', [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', `${bin}/${name}`, ...args]]
      : [`${bin}/${name}`, args]
  const call = (name: string, ...args: readonly string[]): string => {
    const [command, all] = program(name, ...args)
    const env = { ...process.env, PGPASSWORD: password }
    return execFileSync(command, all, { encoding: 'utf8', cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] })
  }
  const connection = ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres']

  const shape = ['-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']
  // Passwords are asked for, as on an office's server: a test tells a wrong one from a server that is not there.
  call('initdb', '-D', data, '-U', 'postgres', ...shape, '--auth=scram-sha-256', `--pwfile=${passwordFile}`)
  const [command, args] = program('postgres', '-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', folder, '-F')
  const server = spawn(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  const log: string[] = []
  server.stderr.setEncoding('utf8').on('data', (text) => log.push(text))
  const stop = async (): Promise<void> => {
    await ended(server)
    rmSync(folder, { recursive: true, force: true })
  }
  if (!(await answers(() => call('pg_isready', '-q', ...connection)))) {
    await stop()
    throw new Error(`PostgreSQL ${major} did not answer:\n${log.join('')}`)
  }
  return {
    url: (database) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`,
    version: call('postgres', '--version').trim(),
    create: (database) => void call('createdb', ...connection, '-T', 'template0', '-E', 'UTF8', database),
    stop,
  }
}

async function answers(ask: () => unknown): Promise<boolean> {
  for (let tries = 0; tries < 150; tries += 1) {
    try {
      ask()
      return true
    } catch {
      await sleep(200)
    }
  }
  return false
}

/** SIGINT is PostgreSQL's fast shutdown. */
function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve()
  return new Promise((done) => {
    server.once('exit', () => done())
    server.kill('SIGINT')
  })
}
