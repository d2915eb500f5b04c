import type { Tx } from '../../../db/connect.ts'
import { keptServer } from './store.ts'

/** Where people of a city open the workbench; null where nobody has said so. */
export async function siteOf(tx: Tx, city: string): Promise<string | null> {
  return (await keptServer(tx, city))?.site ?? null
}
