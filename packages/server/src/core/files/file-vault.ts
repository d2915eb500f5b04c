import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, type Dirent } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { fail, ok, problem, type Result } from '@zhiqiang/kernel'

/** A stored file's name and length: SM3 of its bytes in lower-case hex, and bytes. */
export interface StoredFile {
  readonly sm3: string
  readonly size: number
}

export interface DamagedFile {
  readonly sm3: string
  readonly damage: 'missing' | 'changed'
}

export interface FileVault {
  /** Stores bytes under their own hash. When it returns, they survive a loss of power. */
  put(
    source: Uint8Array | AsyncIterable<Uint8Array>,
    limits: { readonly maxBytes: number },
  ): Promise<Result<StoredFile>>
  /** A stream of a stored file, or null when there is none of that hash. */
  get(sm3: string): Promise<Readable | null>
  /** Reads the named files back and lists those that are gone or no longer have their hash. */
  verify(names: Iterable<string>): Promise<readonly DamagedFile[]>
  /**
   * Removes files that no row names, and left-over temporary ones, last written more than `age` milliseconds before
   * `now`: a younger one may belong to a transaction that has not committed yet. Returns what was removed.
   */
  sweep(keep: ReadonlySet<string>, limits: { readonly now: Date; readonly age: number }): Promise<readonly string[]>
}

const sm3Name = /^[0-9a-f]{64}$/

/** SM3 (GB/T 32905) of bytes, in lower-case hex. */
export function sm3Of(bytes: Uint8Array): string {
  return createHash('sm3').update(bytes).digest('hex')
}

/**
 * A content-addressed store of files below `root`. A file is written under a temporary name, synced, and renamed into
 * place, so that a name in the store always has all of its bytes; storing the same bytes again also mends a damaged file.
 */
export function createFileVault(root: string): FileVault {
  const incoming = path.join(root, 'incoming')
  const folderOf = (sm3: string) => path.join(root, sm3.slice(0, 2))
  const pathOf = (sm3: string) => path.join(folderOf(sm3), sm3)

  return {
    async put(source, { maxBytes }) {
      await mkdir(incoming, { recursive: true, mode: 0o700 })
      const temporary = path.join(incoming, randomUUID())
      try {
        const written = await writeSynced(temporary, source, maxBytes)
        if (written === null) {
          return fail(problem('E_TOO_LARGE', { limit: `${Math.floor(maxBytes / 1024 / 1024)} MB` }))
        }
        const folder = folderOf(written.sm3)
        const made = await mkdir(folder, { recursive: true, mode: 0o700 })
        await rename(temporary, pathOf(written.sm3))
        await syncFolder(folder)
        if (made !== undefined) await syncFolder(root)
        return ok(written)
      } finally {
        await rm(temporary, { force: true })
      }
    },

    async get(sm3) {
      if (!sm3Name.test(sm3)) return null
      const handle = await open(pathOf(sm3), 'r').catch(missing)
      return handle === null ? null : handle.createReadStream()
    },

    async verify(names) {
      const damaged: DamagedFile[] = []
      for (const sm3 of names) {
        const found = sm3Name.test(sm3) ? await hashOf(pathOf(sm3)) : null
        if (found === null) damaged.push({ sm3, damage: 'missing' })
        else if (found !== sm3) damaged.push({ sm3, damage: 'changed' })
      }
      return damaged
    },

    async sweep(keep, { now, age }) {
      const removed: string[] = []
      const isOld = async (file: string) => {
        const found = await stat(file).catch(missing)
        return found !== null && found.mtimeMs < now.getTime() - age
      }
      for (const folder of await entries(root)) {
        if (!folder.isDirectory()) continue
        for (const { name } of await entries(path.join(root, folder.name))) {
          const isOurs = folder.name === 'incoming' || (sm3Name.test(name) && name.startsWith(folder.name))
          const file = path.join(root, folder.name, name)
          if (!isOurs || keep.has(name) || !(await isOld(file))) continue
          await unlink(file).catch(missing)
          removed.push(name)
        }
      }
      return removed
    },
  }
}

/** Writes a new file and syncs it; null when the bytes pass the limit. */
async function writeSynced(
  file: string,
  source: Uint8Array | AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<StoredFile | null> {
  const handle = await open(file, 'wx', 0o600)
  try {
    const written = await writeAll(handle, source, maxBytes)
    if (written !== null) await handle.sync()
    return written
  } finally {
    await handle.close()
  }
}

/** Writes and hashes as the bytes come; null once they pass the limit. */
async function writeAll(
  handle: FileHandle,
  source: Uint8Array | AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<StoredFile | null> {
  const hash = createHash('sm3')
  let size = 0
  const chunks = source instanceof Uint8Array ? [source] : source
  for await (const chunk of chunks) {
    size += chunk.byteLength
    if (size > maxBytes) return null
    hash.update(chunk)
    for (let at = 0; at < chunk.byteLength; ) at += (await handle.write(chunk, at)).bytesWritten
  }
  return { sm3: hash.digest('hex'), size }
}

async function hashOf(file: string): Promise<string | null> {
  const hash = createHash('sm3')
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk)
    return hash.digest('hex')
  } catch (error) {
    return missing(error)
  }
}

async function entries(folder: string): Promise<readonly Dirent[]> {
  return (await readdir(folder, { withFileTypes: true }).catch(missing)) ?? []
}

/** A rename is only on disk once its folder is. Windows cannot open a folder and needs no sync. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function missing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
