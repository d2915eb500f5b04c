import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const prefix = 'zhiqiang-'

/** Places for temporary folders, the system's choice first. */
export function temporaryBases(): readonly string[] {
  return process.platform === 'win32' ? [tmpdir()] : [...new Set([tmpdir(), '/tmp', '/var/tmp'])]
}

/** Makes a fresh folder of mode 0700 with an unguessable name under `base`. */
export function makeTemporary(base: string): Promise<string> {
  return mkdtemp(join(base, prefix))
}

/** Removes folders made by {@link makeTemporary}, also those of an earlier process that was killed. */
export async function removeTemporary(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    if (basename(folder).startsWith(prefix)) await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}
