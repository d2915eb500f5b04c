import type { Tx } from '../../db/connect.ts'
import { namedParts } from '../ledger/things/store.ts'

/** Names in use of units by id; an unknown id has the empty name. */
export async function unitNames(tx: Tx, ids: Iterable<string>): Promise<(id: string) => string> {
  const wanted = [...new Set(ids)]
  const named = await namedParts(
    tx,
    wanted.map((unitId) => ({ unitId, part: 'co' as const })),
  )
  const names = new Map(named.map((one) => [one.id, one.name]))
  return (id) => names.get(id) ?? ''
}
