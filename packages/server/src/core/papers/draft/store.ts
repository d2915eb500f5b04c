import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'

/** The thing of a city with its data, and its name. */
export async function cityThing(tx: Tx, city: string) {
  return tx
    .selectFrom('thing')
    .innerJoin('city', 'city.code', 'thing.city')
    .select(['thing.id', 'thing.data', 'city.name'])
    .where('thing.city', '=', city)
    .where('thing.kind', '=', 'city')
    .executeTakeFirst()
}

/** The unit whose posts run the conference office; the oldest where there are several. */
export async function officeUnit(tx: Tx, city: string): Promise<string | null> {
  const row = await tx
    .selectFrom('post')
    .innerJoin('unit', 'unit.id', 'post.unit_id')
    .select('unit.name')
    .where('post.city', '=', city)
    .where('post.role', '=', 'office')
    .orderBy(sql`post.closed_on is not null`)
    .orderBy('post.id')
    .limit(1)
    .executeTakeFirst()
  return row?.name ?? null
}
