import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Result } from '@zhiqiang/kernel'
import { z } from 'zod'
import { errorCode } from '../problem.ts'
import { processIdentity } from './process-identity.ts'

const LockRecord = z.object({
  format: z.literal(1),
  /** Number of the process that holds the folder, and what tells it from a later process of the same number. */
  pid: z.int(),
  identity: z.string(),
  /** `server`: stays until stopped. `command`: a command that ends by itself. */
  purpose: z.enum(['server', 'command']),
  /** Where the web server answers, once it does. */
  address: z.string().optional(),
  /** Where PostgreSQL answers, once it does. */
  postgres: z.object({ pid: z.int(), host: z.string(), port: z.int(), version: z.string() }).optional(),
  /** Folders outside the data folder that end with this holder. */
  temporary: z.array(z.string()),
})

/** What `zhiqiang.lock` in the data folder says about the process that uses it. */
export type LockRecord = z.infer<typeof LockRecord>
export type Purpose = LockRecord['purpose']

/** The held lock of a data folder. */
export interface DataLock {
  /** Temporary folders of an earlier holder that was killed; the new holder removes them. */
  readonly leftovers: readonly string[]
  /** Writes further facts into the lock, for other processes to find. */
  update(facts: Partial<Pick<LockRecord, 'address' | 'postgres' | 'temporary'>>): void
  /** Gives the folder back; safe to call twice. */
  release(): void
}

/**
 * Takes `zhiqiang.lock` of an existing data folder for this process. Fails with the record of the holder while that
 * one lives; a lock left by a killed process is taken over.
 */
export function takeDataLock(dataDir: string, purpose: Purpose): Result<DataLock, LockRecord> {
  const file = lockFile(dataDir)
  const identity = processIdentity(process.pid) ?? 'unknown'
  const mine: LockRecord = { format: 1, pid: process.pid, identity, purpose, temporary: [] }
  let previous: LockRecord | undefined
  for (;;) {
    if (create(file, mine)) return ok(hold(file, mine, previous))
    const seen = read(file)
    if (seen !== undefined && isLive(seen)) return fail(seen)
    previous = seen ?? previous
    setAside(file, seen)
  }
}

/** The record of the living process that holds this data folder, if there is one. */
export function readDataLock(dataDir: string): LockRecord | undefined {
  const seen = read(lockFile(dataDir))
  return seen !== undefined && isLive(seen) ? seen : undefined
}

/** The record of the last holder that did not give the folder back and cannot be seen from here. */
export function readLostLock(dataDir: string): LockRecord | undefined {
  const seen = read(lockFile(dataDir))
  return seen === undefined || isLive(seen) ? undefined : seen
}

function hold(file: string, mine: LockRecord, previous: LockRecord | undefined): DataLock {
  let record = mine
  let held = true
  return {
    leftovers: previous?.temporary ?? [],
    update(facts) {
      record = { ...record, ...facts }
      const next = beside(file)
      writeFileSync(next, JSON.stringify(record), { mode: 0o600 })
      renameSync(next, file)
    },
    release() {
      if (held) rmSync(file, { force: true })
      held = false
    },
  }
}

/** Makes the lock appear with its contents in one step; false when there is one. */
function create(file: string, record: LockRecord): boolean {
  const whole = beside(file)
  writeFileSync(whole, JSON.stringify(record), { mode: 0o600 })
  try {
    linkSync(whole, file)
    return true
  } catch (thrown) {
    if (errorCode(thrown) === 'EEXIST') return false
    return createWithoutLinks(file, record, thrown)
  } finally {
    rmSync(whole, { force: true })
  }
}

/** Some shared and removable disks know no hard links. */
function createWithoutLinks(file: string, record: LockRecord, refusal: unknown): boolean {
  if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(errorCode(refusal) ?? '')) throw refusal
  try {
    writeFileSync(file, JSON.stringify(record), { flag: 'wx', mode: 0o600 })
    return true
  } catch (thrown) {
    if (errorCode(thrown) === 'EEXIST') return false
    throw thrown
  }
}

/** Two starters may find the same dead lock; who moves away the other's fresh lock by mistake puts it back. */
function setAside(file: string, dead: LockRecord | undefined): void {
  const aside = beside(file)
  try {
    renameSync(file, aside)
  } catch (thrown) {
    if (errorCode(thrown) === 'ENOENT') return
    throw thrown
  }
  const moved = read(aside)
  if (moved !== undefined && moved.identity !== dead?.identity && isLive(moved)) renameSync(aside, file)
  else rmSync(aside, { force: true })
}

function isLive(record: LockRecord): boolean {
  return processIdentity(record.pid) === record.identity
}

function read(file: string): LockRecord | undefined {
  try {
    return LockRecord.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data
  } catch {
    return undefined
  }
}

function beside(file: string): string {
  return `${file}.${randomBytes(6).toString('hex')}`
}

function lockFile(dataDir: string): string {
  return join(dataDir, 'zhiqiang.lock')
}
