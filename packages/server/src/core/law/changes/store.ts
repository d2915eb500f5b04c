import type { LawChange } from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import type { LawChangePort } from '../../../ports.ts'
import { stampAnew } from '../stamp/store.ts'

/** Changes of law as an act may put them in force and take them back. */
export function lawChangePort(tx: Tx, city: string): LawChangePort {
  return {
    put: async (id, change) => {
      await stampAnew(tx, city)
      await tx
        .insertInto('law_change')
        .values({ id, city, change: JSON.stringify(change) })
        .execute()
    },
    withdraw: async (id) => {
      await stampAnew(tx, city)
      await tx.updateTable('law_change').set({ withdrawn: true }).where('id', '=', id).execute()
    },
  }
}

/** The changes a city has in force, in the order in which they were put. */
export async function ownChanges(tx: Tx, city: string): Promise<readonly LawChange[]> {
  const rows = await tx
    .selectFrom('law_change')
    .select('change')
    .where('city', '=', city)
    .where('withdrawn', '=', false)
    .orderBy('ord')
    .execute()
  // Written by `lawChangePort` and by nothing else.
  return rows.map(({ change }) => change as unknown as LawChange)
}
