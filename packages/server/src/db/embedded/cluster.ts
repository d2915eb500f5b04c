import { spawn } from 'node:child_process'
import { lchown, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type Result } from '@zhiqiang/kernel'
import pg from 'pg'
import { type DbProblem, dbProblem, errorCode, reason } from '../problem.ts'
import { readOrMakeSecret, readSecret } from '../secret-file.ts'
import { bundledMajor } from './binaries.ts'
import { serverEnvironment } from './environment.ts'
import type { LaunchWay, Owner } from './launch-way.ts'

/** The login of the embedded cluster's owner. */
export const ownerRole = 'zhiqiang'

/**
 * `C.UTF-8` knows Chinese characters, which pg_trgm needs, and sorts alike everywhere. The second one serves systems
 * without it; the check after the start decides whether it will do.
 */
const locales = ['C.UTF-8', 'en_US.UTF-8']

/** Owner of an existing cluster folder. */
export async function clusterOwner(folder: string): Promise<Owner | undefined> {
  try {
    const { uid, gid } = await stat(folder)
    return { uid, gid }
  } catch (thrown) {
    if (errorCode(thrown) === 'ENOENT') return undefined
    throw thrown
  }
}

/**
 * Makes sure that `<dataDir>/pg` is a cluster this program can run and gives the owner's password. A new cluster is
 * made under another name and renamed, so that a start that was killed leaves no half cluster.
 */
export async function prepareCluster(dataDir: string, way: LaunchWay): Promise<Result<string, DbProblem>> {
  const folder = join(dataDir, 'pg')
  const passwordFile = join(dataDir, 'pg-password')
  const exists = (await clusterOwner(folder)) !== undefined
  if (exists) {
    const found = (await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => '?')).trim()
    if (found !== String(bundledMajor)) {
      return fail(dbProblem('data-of-other-version', { dataDir, found, bundled: bundledMajor }))
    }
    if (way.owner !== undefined) await giveTo(folder, way.owner)
    const password = await readSecret(passwordFile)
    return password === undefined ? fail(dbProblem('password-lost', { dataDir, file: passwordFile })) : ok(password)
  }
  const password = await readOrMakeSecret(passwordFile)
  const made = await initialise(join(dataDir, 'pg.new'), passwordFile, way)
  const stranger = /effective user ID (\d+)/.exec(made ?? '')
  if (stranger !== null) return fail(dbProblem('no-account', { uid: stranger[1] ?? '' }))
  if (made !== undefined) return fail(dbProblem('start-failed', { dataDir, detail: made }))
  await rename(join(dataDir, 'pg.new'), folder)
  return ok(password)
}

async function initialise(folder: string, passwordFile: string, way: LaunchWay): Promise<string | undefined> {
  let refusal: string | undefined
  for (const locale of locales) {
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { mode: 0o700 })
    if (way.owner !== undefined) await lchown(folder, way.owner.uid, way.owner.gid)
    const place = [`--pgdata=${folder}`, `--username=${ownerRole}`, `--pwfile=${passwordFile}`]
    const auth = ['--auth-local=scram-sha-256', '--auth-host=scram-sha-256']
    const text = ['-E', 'UTF8', `--locale=${locale}`, '--lc-messages=C', '--text-search-config=simple']
    refusal = await runToEnd([...way.prefix, join(way.bin, 'initdb'), ...place, ...auth, ...text, '--no-instructions'])
    if (refusal === undefined || !refusal.includes('locale')) return refusal
  }
  return refusal
}

/** Undefined when the command succeeded, else its last words. */
function runToEnd([program = '', ...args]: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: serverEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    })
    let words = ''
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      words = (words + chunk).slice(-2000)
    })
    child.on('error', (error) => resolve(reason(error)))
    child.on('close', (code, signal) => resolve(code === 0 ? undefined : words.trim() || `initdb: ${code ?? signal}`))
  })
}

/** PostgreSQL insists on owning its files; they change hands when the way of launching changed since the last start. */
async function giveTo(path: string, owner: Owner): Promise<void> {
  const found = await stat(path)
  if (found.uid === owner.uid) return
  // The folder itself last: an interrupted change is taken up again at the next start.
  const entries = await readdir(path, { recursive: true })
  for (const entry of entries) await lchown(join(path, entry), owner.uid, owner.gid)
  await lchown(path, owner.uid, owner.gid)
}

/** Makes the product's own database in a running cluster that does not have it yet. `url` is the owner's to `postgres`. */
export async function ensureDatabase(url: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const found = await client.query('select from pg_database where datname = $1', [database])
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(database)}`)
  } finally {
    await client.end()
  }
}
