import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readSealLine, type Seal } from './seal-record.ts'

/** The file of all seals outside the database, one JSON line each, only ever appended to. */
export function sealFile(sealFolder: string): string {
  return join(sealFolder, 'seals.jsonl')
}

/** Where the file ends: its last complete line, and what stands after it if a crash tore an append. */
export interface FileEnd {
  /** The last complete line; null in an empty or missing file, `damaged` when it is no seal. */
  readonly last: Pick<Seal, 'no' | 'hash'> | 'damaged' | null
  /** Bytes up to and including the last line feed. */
  readonly complete: number
  readonly torn: Buffer
}

/**
 * Reads the end of the file only: it may hold years. The canonical JSON of a seal sorts its members, so number and hash
 * stand behind the body, at the end of the line.
 */
export async function readFileEnd(path: string): Promise<FileEnd> {
  const size = await sizeOf(path)
  if (size === 0) return { last: null, complete: 0, torn: Buffer.alloc(0) }
  const handle = await open(path, 'r')
  try {
    const complete = await endOfLastLine(handle, size)
    const torn = await readRange(handle, complete, size)
    if (complete === 0) return { last: null, complete, torn }
    const end = (await readRange(handle, Math.max(0, complete - 400), complete)).toString('utf8')
    const found = /"hash":"([0-9a-f]{64})","no":(\d{1,9}),"prev":"(?:[0-9a-f]{64})?","whole":(?:true|false)\}\n$/.exec(
      end,
    )
    const [, hash, no] = found ?? []
    return { last: hash && no ? { no: Number(no), hash } : 'damaged', complete, torn }
  } finally {
    await handle.close()
  }
}

/** Appends whole lines after `complete` bytes, dropping what stands there, and returns once they are on the disk. */
export async function appendLines(path: string, complete: number, lines: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const handle = await open(path, 'a', 0o600)
  try {
    await handle.truncate(complete)
    await handle.appendFile(lines)
    await handle.sync()
  } finally {
    await handle.close()
  }
  if (complete === 0) await syncFolder(dirname(path))
}

/** All lines of the file as seals, null for a line that is none; a torn last line is left out. */
export async function* readSealFile(path: string): AsyncGenerator<Seal | null> {
  if ((await sizeOf(path)) === 0) return
  let rest: string[] = []
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    const parts = String(chunk).split('\n')
    rest.push(parts.shift() ?? '')
    for (const part of parts) {
      yield readSealLine(rest.join(''))
      rest = [part]
    }
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return 0
    throw thrown
  }
}

async function endOfLastLine(handle: FileHandle, size: number): Promise<number> {
  const step = 1 << 16
  for (let end = size; end > 0; ) {
    const start = Math.max(0, end - step)
    const at = (await readRange(handle, start, end)).lastIndexOf(0x0a)
    if (at >= 0) return start + at + 1
    end = start
  }
  return 0
}

async function readRange(handle: FileHandle, start: number, end: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(end - start), 0, end - start, start)
  return buffer.subarray(0, bytesRead)
}

/** A new file is on the disk only when its folder is. Windows opens no folder; it also needs no such flush. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
