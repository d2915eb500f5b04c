import type { Tx } from '../../db/connect.ts'

/** The divisions of a city below itself, in the order of their codes. */
export async function countiesOfCity(tx: Tx, city: string) {
  return tx
    .selectFrom('region')
    .select(['code', 'name'])
    .where('city', '=', city)
    .where('code', '!=', city)
    .orderBy('code')
    .execute()
}

/** In which divisions the units sit that take part in each of many things. */
export async function regionsOfThings(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>()
  if (ids.length === 0) return found
  const rows = await tx
    .selectFrom('thing_unit')
    .innerJoin('unit', 'unit.id', 'thing_unit.unit_id')
    .select(['thing_unit.thing_id', 'unit.region'])
    .distinct()
    .where('thing_unit.thing_id', 'in', [...ids])
    .execute()
  for (const row of rows) found.set(row.thing_id, [...(found.get(row.thing_id) ?? []), row.region])
  return found
}
