import { type CityRules, cityRulesIn, type Json } from '@zhiqiang/kernel'
import type { Tx } from '../../db/connect.ts'

export interface CityRecord {
  readonly code: string
  readonly name: string
  readonly nameEn: string | null
  readonly brandColour: string
  readonly sample: boolean
  readonly daysAhead: number
  readonly rules: CityRules
}

export async function allCities(tx: Tx): Promise<CityRecord[]> {
  const rows = await tx.selectFrom('city').selectAll().orderBy('code').execute()
  return rows.map(cityOf)
}

export async function cityByCode(tx: Tx, code: string): Promise<CityRecord | null> {
  const row = await tx.selectFrom('city').selectAll().where('code', '=', code).executeTakeFirst()
  return row ? cityOf(row) : null
}

/** The city a division belongs to: itself, or the one that lists it. */
export async function cityOfRegion(tx: Tx, region: string): Promise<CityRecord | null> {
  const row = await tx
    .selectFrom('region')
    .innerJoin('city', 'city.code', 'region.city')
    .selectAll('city')
    .where('region.code', '=', region)
    .executeTakeFirst()
  return row ? cityOf(row) : null
}

function cityOf(row: {
  code: string
  name: string
  name_en: string | null
  brand_colour: string
  sample: boolean
  days_ahead: number
  rules: Json
}): CityRecord {
  return {
    code: row.code,
    name: row.name,
    nameEn: row.name_en,
    brandColour: row.brand_colour,
    sample: row.sample,
    daysAhead: row.days_ahead,
    rules: cityRulesIn(row.rules),
  }
}

export async function insertCity(
  tx: Tx,
  city: {
    readonly code: string
    readonly name: string
    readonly nameEn: string | null
    readonly sample: boolean
    readonly brandColour: string | null
    readonly at: string
  },
): Promise<void> {
  await tx
    .insertInto('city')
    .values({
      code: city.code,
      name: city.name,
      name_en: city.nameEn,
      sample: city.sample,
      added_at: city.at,
      ...(city.brandColour === null ? {} : { brand_colour: city.brandColour }),
    })
    .execute()
}

export async function insertRegions(
  tx: Tx,
  city: string,
  regions: readonly { readonly code: string; readonly name: string; readonly parent: string | null }[],
): Promise<void> {
  if (regions.length === 0) return
  await tx
    .insertInto('region')
    .values(regions.map((r) => ({ city, code: r.code, name: r.name, parent: r.parent })))
    .onConflict((c) => c.doNothing())
    .execute()
}

/** The thing that stands for a city under the engine, locked until the transaction ends. */
export async function lockCityThing(tx: Tx, code: string): Promise<{ id: string; revision: number } | null> {
  const row = await tx
    .selectFrom('thing')
    .select(['id', 'revision'])
    .where('city', '=', code)
    .where('kind', '=', 'city')
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

/** The thing that keeps a city's settings and their history. */
export async function cityThingId(tx: Tx, code: string): Promise<string | null> {
  const row = await tx
    .selectFrom('thing')
    .select('id')
    .where('city', '=', code)
    .where('kind', '=', 'city')
    .executeTakeFirst()
  return row?.id ?? null
}

export async function accountsExist(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined
}

export async function putSetupToken(tx: Tx, tokenHash: string, at: string): Promise<void> {
  await tx.deleteFrom('setup_token').execute()
  await tx.insertInto('setup_token').values({ token_hash: tokenHash, made_at: at, used_at: null }).execute()
}

/** Uses the set-up token up; false when it is not the one given out or was used. */
export async function takeSetupToken(tx: Tx, tokenHash: string, at: string): Promise<boolean> {
  const done = await tx
    .updateTable('setup_token')
    .set({ used_at: at })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
