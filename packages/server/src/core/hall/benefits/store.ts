import type { Tx } from '../../../db/connect.ts'
import { thingColumns } from '../../ledger/things/store.ts'

/** More than a city ever has in force. */
const most = 500

/** Things of a city of some kinds, the newest first. */
export function thingsOfKinds(tx: Tx, city: string, kinds: readonly string[]) {
  return tx
    .selectFrom('thing')
    .select(thingColumns)
    .where('city', '=', city)
    .where('kind', 'in', [...kinds])
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
}
