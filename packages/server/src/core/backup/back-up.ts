import { createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { fail, ok, problem, type Result, t, uuidv7 } from '@zhiqiang/kernel'
import { openSnapshot, type Snapshot } from '../../db/backup/snapshot.ts'
import { leftOut } from '../../db/backup/tables.ts'
import type { DbProblem } from '../../db/problem.ts'
import type { DatabaseServer } from '../../db/server.ts'
import { transaction } from '../../db/transaction.ts'
import { logAccess } from '../audit/access/store.ts'
import { sealDay } from '../audit/seal.ts'
import { readSealFile, sealFile } from '../audit/sealing/seal-file.ts'
import { sealLine } from '../audit/sealing/seal-record.ts'
import type { Engine } from '../engine/act.ts'
import type { FileVault } from '../files/file-vault.ts'
import { type Closing, formatVersion, type Head, hashing, names, newHash } from './archive.ts'
import { tarEnd, tarHeader, tarPadding } from './tar.ts'

export interface BackupDeps {
  readonly engine: Pick<Engine, 'db' | 'clock'>
  readonly vault: FileVault
  readonly sealFolder: string
  readonly server: DatabaseServer
  readonly root: string
  readonly version: string
}

/** What a backup holds. */
export interface BackupReport {
  readonly file: string
  readonly at: string
  readonly bytes: number
  /** SM3 of the archive as a whole: keep it apart from the archive. */
  readonly sm3: string
  readonly rows: number
  readonly tables: number
  readonly files: number
  readonly seals: number
  readonly leftOut: readonly string[]
}

/** Tables and files whose absence is said: tokens, passwords of the database, and the key of second factors. */
const notHeld = [...leftOut, 'app-password', 'pg-password', 'second-factor-key', 'fonts/', 'logs/'] as const

/** Rows of a table are cut into parts of about this many bytes: a tar names a file's length before its bytes. */
const partBytes = 4 << 20

/**
 * Writes everything that makes up an installation into one archive (tar, gzip) while it runs: rows, stored files, seals.
 * All rows are of one moment; nobody waits for it, and nothing large is held in memory. The archive appears under its
 * name only when it is whole; a file that exists is never written over.
 */
export async function backUp(deps: BackupDeps, file: string, actor: string): Promise<Result<BackupReport, Refused>> {
  if (await stat(file).catch(() => null)) return fail(problem('E_DUPLICATE', { what: t(file, file) }))
  // So that what the audit says of the restored rows is sealed as far as the rows go.
  const sealed = await sealDay({ db: deps.engine.db, clock: deps.engine.clock, sealFolder: deps.sealFolder })
  if (!sealed.ok) return sealed
  const opened = await openSnapshot(deps.server, deps.root)
  if (!opened.ok) return opened
  const snapshot = opened.value
  const partial = `${file}.partial`
  try {
    const at = deps.engine.clock.real()
    const report = { rows: 0, files: 0, seals: snapshot.lastSeal }
    const hash = newHash()
    const archive = entriesOf(deps, snapshot, at, report)
    const out = createWriteStream(partial, { flags: 'wx', mode: 0o600, flush: true })
    await pipeline(archive, createGzip({ level: 5 }), (source) => hashing(source, hash), out)
    await rename(partial, file)
    await syncFolder(path.dirname(path.resolve(file)))
    const { size } = await stat(file)
    await transaction(deps.engine.db, (tx) =>
      logAccess(tx, {
        id: uuidv7(Date.parse(at)),
        city: null,
        accountId: null,
        actor,
        what: 'backup',
        subject: path.basename(file),
        at,
        address: 'local',
      }),
    )
    const sm3 = hash.digest('hex')
    return ok({ file, at, bytes: size, sm3, ...report, tables: snapshot.tables.length, leftOut: notHeld })
  } catch (thrown) {
    const found = damaged(thrown)
    if (found) return fail(found)
    throw thrown
  } finally {
    await snapshot.end()
    await rm(partial, { force: true })
  }
}

type Refused = DbProblem | ReturnType<typeof problem>

interface Counting {
  rows: number
  files: number
}

/** The archive's bytes: head, files, seals, tables, closing. */
async function* entriesOf(
  deps: BackupDeps,
  snapshot: Snapshot,
  at: string,
  report: Counting,
): AsyncGenerator<Uint8Array> {
  const seconds = Date.parse(at) / 1000
  const parts: Closing['parts'][number][] = []
  const whole = function* (name: string, bytes: Uint8Array) {
    parts.push({ name, size: bytes.length, sm3: newHash().update(bytes).digest('hex') })
    yield* entry(name, bytes, seconds)
  }
  const head: Head = {
    format: 'zhiqiang-backup',
    formatVersion,
    version: deps.version,
    at,
    database: snapshot.version,
    migrations: [...snapshot.migrations],
    tables: snapshot.tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
    leftOut: [...notHeld],
  }
  yield* whole(names.head, jsonBytes(head))
  const fileNames = newHash()
  let bytes = 0
  for await (const { sm3, size } of snapshot.files()) {
    const stored = await deps.vault.get(sm3)
    if (stored === null) throw new DamagedFile(sm3)
    yield tarHeader(names.fileOf(sm3), size, seconds)
    yield* checked(stored, sm3, size)
    yield tarPadding(size)
    fileNames.update(sm3)
    bytes += size
    report.files += 1
  }
  for await (const part of inParts(sealsUpTo(deps.sealFolder, snapshot.lastSeal))) {
    yield* whole(names.sealsOf(part.no), part.bytes)
  }
  const rows: Record<string, number> = {}
  for (const table of snapshot.tables) {
    rows[table.name] = 0
    for await (const part of inParts(snapshot.rows(table))) {
      rows[table.name] = (rows[table.name] ?? 0) + part.chunks
      report.rows += part.chunks
      yield* whole(names.partOf(table.name, part.no), part.bytes)
    }
  }
  const closing: Closing = {
    parts,
    files: { count: report.files, bytes, sm3: fileNames.digest('hex') },
    rows,
    sequences: [...snapshot.sequences],
    jobs: [...snapshot.jobs],
  }
  yield* entry(names.closing, jsonBytes(closing), seconds)
  yield tarEnd
}

function* entry(name: string, bytes: Uint8Array, seconds: number): Generator<Uint8Array> {
  yield tarHeader(name, bytes.length, seconds)
  yield bytes
  yield tarPadding(bytes.length)
}

/** Joins chunks until a part is large enough; a chunk is never cut. */
async function* inParts(source: AsyncIterable<Uint8Array>) {
  let held: Uint8Array[] = []
  let size = 0
  let no = 0
  const cut = () => {
    const part = { no: ++no, chunks: held.length, bytes: Buffer.concat(held) }
    held = []
    size = 0
    return part
  }
  for await (const chunk of source) {
    held.push(chunk)
    size += chunk.length
    if (size >= partBytes) yield cut()
  }
  if (held.length > 0) yield cut()
}

/** The seals outside, as far as the picture of the database goes: one made meanwhile would look like a removed row. */
async function* sealsUpTo(folder: string, last: number): AsyncGenerator<Buffer> {
  for await (const seal of readSealFile(sealFile(folder))) {
    if (seal === null) throw new DamagedFile('seals.jsonl')
    if (seal.no <= last) yield Buffer.from(sealLine(seal))
  }
}

/** Passes a stored file on and makes sure that it still has its hash. */
async function* checked(source: AsyncIterable<Uint8Array>, sm3: string, size: number): AsyncGenerator<Uint8Array> {
  const hash = newHash()
  let length = 0
  for await (const chunk of hashing(source, hash)) {
    length += chunk.length
    if (length > size) break
    yield chunk
  }
  if (length !== size || hash.digest('hex') !== sm3) throw new DamagedFile(sm3)
}

class DamagedFile extends Error {}

function damaged(thrown: unknown) {
  if (thrown instanceof DamagedFile) {
    const what = thrown.message
    return problem('E_GUARD', {
      why: t(
        `没有备份：存放的文件 ${what} 不见了或已损坏。`,
        `Nothing was backed up: the stored file ${what} is gone or damaged.`,
      ),
      how: t(
        '请用 zq files verify 和 zq audit verify 查明，再从早先的备份找回。',
        'Find out with zq files verify and zq audit verify, and take it from an earlier backup.',
      ),
    })
  }
  if (!(thrown instanceof Error && 'code' in thrown && /^E[A-Z]+$/.test(String(thrown.code)))) return null
  return problem('E_GUARD', {
    why: t(
      `没有备份：写不了文件（${thrown.message}）。`,
      `Nothing was backed up: the file cannot be written (${thrown.message}).`,
    ),
    how: t('请检查目标文件夹的权限和剩余空间。', 'Check the rights and the free space of the folder.'),
  })
}

function jsonBytes(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`)
}

/** A rename is only on disk once its folder is. Windows cannot open a folder and needs no sync. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
