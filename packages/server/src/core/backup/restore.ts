import { mkdir, open, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { fail, ok, type Problem, problem, type Result, t } from '@zhiqiang/kernel'
import { type Load, openLoad } from '../../db/backup/load.ts'
import type { Log } from '../../db/log.ts'
import type { DbProblem } from '../../db/problem.ts'
import type { DatabaseServer } from '../../db/server.ts'
import { sealFile } from '../audit/sealing/seal-file.ts'
import { createFileVault, type FileVault } from '../files/file-vault.ts'
import { fileIn, tableIn } from './archive.ts'
import { type CheckedArchive, entriesOf } from './check-archive.ts'

/** Where a backup goes. */
export interface RestoreTarget {
  readonly server: DatabaseServer
  /** `ZQ_DATA`; empty but for what {@link emptyFolder} allows. */
  readonly dataDir: string
  readonly root: string
  readonly log: Log
  /** Called once database and folder are known to be empty and begin to be filled. */
  readonly onBegin: () => void
}

export interface RestoreReport {
  readonly rows: number
  readonly tables: number
  readonly files: number
}

/** What may stand in a data folder that counts as empty: the password of the application's login is made before. */
const harmless = ['app-password', 'logs']

/** Refuses a data folder that holds anything of an installation; one that does not exist is empty. */
export async function emptyFolder(dataDir: string): Promise<Result<null>> {
  const found = await readdir(dataDir).catch(() => [])
  const held = found.filter((name) => !harmless.includes(name))
  if (held.length === 0) return ok(null)
  return fail(
    problem('E_GUARD', {
      why: t(
        `数据文件夹 ${dataDir} 不是空的（有 ${held.join('、')}），没有恢复。`,
        `The data folder ${dataDir} is not empty (${held.join(', ')}); nothing was restored.`,
      ),
      how: t('请用 ZQ_DATA 指向一个空文件夹。', 'Point ZQ_DATA at an empty folder.'),
    }),
  )
}

/**
 * Fills an empty database and data folder from a backup that {@link checkArchive} found whole: files and seals first,
 * the rows in one transaction that is committed last, so that what was cut off leaves an empty database.
 */
export async function restore(
  target: RestoreTarget,
  file: string,
  checked: CheckedArchive,
): Promise<Result<RestoreReport, Problem | DbProblem>> {
  const { root, log, server } = target
  const { head, closing } = checked
  const opened = await openLoad(server, { root, log, migrations: head.migrations })
  if (!opened.ok) return opened
  const load = opened.value
  target.onBegin()
  try {
    await takeEntries(target, load, file, checked)
    const committed = await load.commit(closing)
    if (!committed.ok) return committed
    const counts = Object.values(closing.rows)
    return ok({ rows: counts.reduce((sum, n) => sum + n, 0), tables: counts.length, files: closing.files.count })
  } finally {
    await load.end()
  }
}

/** Removes what an attempt that began left in a folder that was empty before it. */
export async function emptyAgain(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir).catch(() => [])) {
    if (harmless.includes(name)) continue
    await rm(path.join(dataDir, name), { recursive: true, force: true })
  }
}

async function takeEntries(
  { dataDir }: RestoreTarget,
  load: Load,
  file: string,
  { head }: CheckedArchive,
): Promise<void> {
  const vault: FileVault = createFileVault(path.join(dataDir, 'files'))
  const seals = sealFile(path.join(dataDir, 'seals'))
  const tables = new Map(head.tables.map((table) => [table.name, table]))
  for await (const entry of entriesOf(file)) {
    const stored = fileIn(entry.name)
    const table = tables.get(tableIn(entry.name) ?? '')
    if (stored !== null) {
      const put = await vault.put(entry.bytes, { maxBytes: entry.size })
      if (!put.ok || put.value.sm3 !== stored) throw new Error(`${entry.name} changed while it was read`)
    } else if (table) await load.take(table, entry.bytes)
    else if (entry.name.startsWith('seals/')) await append(seals, entry.bytes)
  }
}

async function append(file: string, bytes: AsyncIterable<Buffer>): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const handle = await open(file, 'a', 0o600)
  try {
    for await (const chunk of bytes) await handle.appendFile(chunk)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
