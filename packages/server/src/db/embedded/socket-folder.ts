import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { makeTemporary, temporaryBases } from './temporary.ts'

/** The port is only part of the socket's name here. */
export const socketPort = 5432

/** The kernel's limit for a socket's path in bytes, without the closing zero. */
const longest = process.platform === 'darwin' ? 103 : 107

/**
 * A 0700 folder for PostgreSQL's socket: `<dataDir>/run`, or a short temporary one when the socket's path would pass
 * the kernel's limit. `temporary` names the folder to remove afterwards.
 */
export async function makeSocketFolder(dataDir: string): Promise<{ folder: string; temporary: readonly string[] }> {
  const folder = join(dataDir, 'run')
  if (fits(folder)) {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await chmod(folder, 0o700)
    return { folder, temporary: [] }
  }
  const base = temporaryBases().find((place) => fits(join(place, 'zhiqiang-123456'))) ?? '/tmp'
  const short = await makeTemporary(base)
  return { folder: short, temporary: [short] }
}

/** Path of the socket file PostgreSQL makes in a folder. */
export function socketFile(folder: string): string {
  return join(folder, `.s.PGSQL.${socketPort}`)
}

function fits(folder: string): boolean {
  return Buffer.byteLength(socketFile(folder)) <= longest
}
