import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Keeps a folder to this process. Returns how to let it go, or null where another living process has it. */
export function holdFolder(folder: string): (() => void) | null {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'held-by')
  for (let tries = 0; tries < 2; tries++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown
      if (isAlive(Number(readFileSync(file, 'utf8')))) return null
      // Whoever held it was killed.
      rmSync(file, { force: true })
    }
  }
  return null
}

function isAlive(pid: number): boolean {
  // In a container the next process often bears the number of the one that was killed.
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM'
  }
}
