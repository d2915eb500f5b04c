import type { Tx } from '../../db/connect.ts'
import type { CountyShape, MapPort } from '../../ports.ts'

/** The county map as an act may change it. */
export function mapPort(tx: Tx, city: string): MapPort {
  return {
    inUse: async () => {
      // Of two maps supplied at once the second waits here, finds the first and replaces it.
      await tx.selectFrom('city').select('code').where('code', '=', city).forNoKeyUpdate().execute()
      return mapInUse(tx, city)
    },
    put: async (id, shapes) => {
      await tx
        .insertInto('county_map')
        .values({ id, city, shapes: JSON.stringify(shapes) })
        .execute()
    },
  }
}

/** The map a city shows now; null while it shows tiles. */
export async function mapInUse(tx: Tx, city: string): Promise<string | null> {
  const row = await tx
    .selectFrom('thing')
    .innerJoin('county_map', 'county_map.id', 'thing.id')
    .select('thing.id')
    .where('thing.city', '=', city)
    .where('thing.kind', '=', 'county-map')
    .where('thing.state', '=', 'shown')
    .executeTakeFirst()
  return row?.id ?? null
}

/** A map of a city by its id; null where the city has no such map. */
export async function shapesOf(tx: Tx, city: string, id: string) {
  const row = await tx
    .selectFrom('county_map')
    .innerJoin('thing', 'thing.id', 'county_map.id')
    .select(['county_map.id', 'thing.data', 'county_map.shapes'])
    .where('county_map.id', '=', id)
    .where('county_map.city', '=', city)
    .executeTakeFirst()
  // Written by `mapPort` and by nothing else.
  return row ? { id: row.id, data: row.data, shapes: row.shapes as unknown as readonly CountyShape[] } : null
}
