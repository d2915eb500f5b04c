import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')

/** The folder of material that is handed over beside the project, or null (said aloud) where it is absent. */
export function sharedFolder(name: string): string | null {
  const folder = join(process.env.ZQ_SHARED ?? join(root, '../shared'), name)
  if (existsSync(folder)) return folder
  console.warn(`skipped: ${folder} is not there`)
  return null
}

/** The texts of a folder by file name. */
export function textsIn(folder: string): readonly (readonly [name: string, text: string])[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const)
}
