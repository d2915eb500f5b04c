import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import { fixed } from '../../../db/fixed.ts'

const stampQuery = fixed((tx, args: { readonly city: string }) =>
  tx.selectFrom('law_stamp').select('stamp').where('city', '=', args.city),
)

/** The state of a city's law; null where it recorded nothing of its own. */
export async function stampOf(tx: Tx, city: string): Promise<string | null> {
  const [row] = await stampQuery(tx, { city })
  return row?.stamp ?? null
}

/** Says that the law of a city is otherwise from here on. Of two that change it at once the second waits. */
export async function stampAnew(tx: Tx, city: string): Promise<void> {
  await tx
    .insertInto('law_stamp')
    .values({ city, stamp: sql`gen_random_uuid()` })
    .onConflict((c) => c.column('city').doUpdateSet({ stamp: sql`gen_random_uuid()` }))
    .execute()
}
