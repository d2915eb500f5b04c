import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Real documents that are no part of the project; `ZQ_SHARED` names their folder where it is not beside it. */
export const sharedFolder = process.env.ZQ_SHARED ?? resolve(root, '../shared')

/** Whether a file of the shared folder is there; says aloud what is not tested where it is not. */
export function hasShared(path: string, what: string): boolean {
  const there = existsSync(resolve(sharedFolder, path))
  if (!there) console.warn(`skipped, ${sharedFolder}/${path} is not there: ${what}`)
  return there
}
