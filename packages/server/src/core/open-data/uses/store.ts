import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import type { Use, UseSort } from './use.ts'

/** Adds uses to what stood for their months. */
export async function addUses(tx: Tx, uses: readonly Use[]): Promise<void> {
  await tx
    .insertInto('data_use')
    .values([...uses])
    .onConflict((on) =>
      on.columns(['city', 'month', 'register', 'sort']).doUpdateSet({ n: sql`data_use.n + excluded.n` }),
    )
    .execute()
}

/** Uses since a month, the earliest first. */
export async function usesSince(tx: Tx, city: string, month: string) {
  const { rows } = await sql<{ register: string; month: string; sort: UseSort; n: number }>`
    select register, to_char(month, 'YYYY-MM') as month, sort, n::double precision as n from data_use
    where city = ${city} and month >= ${month}::date order by month, register, sort`.execute(tx)
  return rows
}

/** Whose data stand in the registers, and of which day the newest of each are. */
export async function sourcesOf(tx: Tx, city: string) {
  return tx
    .selectFrom('import_run')
    .select(['register', 'source', (by) => by.fn.max('as_of').as('as_of')])
    .where('city', '=', city)
    .where('dry_run', '=', false)
    .where('phase', '=', 'done')
    .groupBy(['register', 'source'])
    .orderBy('register')
    .orderBy('source')
    .execute()
}
