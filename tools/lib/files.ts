import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root folder of the project. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/**
 * Lists the files of a project as git sees them: tracked, and new ones that are not ignored.
 * @param folder root of a git work tree
 * @param paths git pathspecs below it; all files where none is given
 * @returns paths relative to the folder, with slashes, sorted; deleted files are left out
 */
export function projectFiles(folder: string, ...paths: readonly string[]): readonly string[] {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...paths], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const names = list.split('\0').filter((name) => name !== '')
  return [...new Set(names)].filter((name) => existsSync(resolve(folder, name))).sort()
}
