import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
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
export function removeTemporary(folders: readonly string[]): void {
  for (const folder of folders.filter((path) => basename(path).startsWith(prefix))) {
    try {
      rmSync(folder, { recursive: true, force: true })
    } catch {
      // Another user's, or in use: the system clears its temporary folders itself.
    }
  }
}
