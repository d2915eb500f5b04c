import type { Tx } from '../../../db/connect.ts'

/** More than a city ever keeps; they are looked through in memory. */
const most = 5000

/** What the knowledge base of a city says to everybody on a day, the newest first. */
export function knownOn(tx: Tx, city: string) {
  return tx
    .selectFrom('thing')
    .select(['id', 'data'])
    .where('city', '=', city)
    .where('kind', '=', 'knowledge')
    .where('state', '=', 'published')
    .where('visibility', '=', 2)
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
}
