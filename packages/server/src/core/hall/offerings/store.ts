import type { Kind } from '@zhiqiang/kernel'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import type { ItemPort } from '../../../ports.ts'
import { thingColumns } from '../../ledger/things/store.ts'

/** Service items as effects may ask for them. */
export function itemPort(tx: Tx, city: string, kinds: ReadonlyMap<string, Kind>): ItemPort {
  const itemOf = (name: string) => {
    const kind = kinds.get(name)
    return kind?.service ? { title: kind.title, service: kind.service } : null
  }
  return {
    titleOf: (item) => itemOf(item)?.title ?? null,
    guideOf: (item) => itemOf(item)?.service.guide ?? null,
    partiesOf: (item) => itemOf(item)?.service.parties ?? {},
    requirementsOf: (item) => itemOf(item)?.service.requires ?? [],
    withholdsOf: (item) => itemOf(item)?.service.withholds ?? null,
    offeringOf: async (item) => {
      const row = await tx
        .selectFrom('thing')
        .select('id')
        .where('city', '=', city)
        .where('kind', '=', 'offering')
        .where('state', '=', 'published')
        .where(sql<boolean>`data ->> 'item' = ${item}`)
        .limit(1)
        .executeTakeFirst()
      return row?.id ?? null
    },
    isOffered: async (item) => {
      const row = await tx
        .selectFrom('thing')
        .select('id')
        .where('city', '=', city)
        .where('kind', '=', 'offering')
        .where(sql<boolean>`data ->> 'item' = ${item}`)
        .limit(1)
        .executeTakeFirst()
      return row !== undefined
    },
    leadOfArea: async (area) => {
      const items = [...kinds.values()].filter((kind) => kind.service?.area === area).map((kind) => kind.kind)
      const row = await tx
        .selectFrom('thing')
        .innerJoin('thing_unit', 'thing_unit.thing_id', 'thing.id')
        .select('thing_unit.unit_id')
        .where('thing.city', '=', city)
        .where('thing.kind', '=', 'offering')
        .where('thing.state', '=', 'published')
        .where('thing_unit.part', '=', 'lead')
        .where(ofItems(items))
        // The service that was opened first speaks for its area.
        .orderBy('thing.id')
        .limit(1)
        .executeTakeFirst()
      return row?.unit_id ?? null
    },
  }
}

/** True for the offerings of the given items. */
export function ofItems(items: readonly string[]): RawBuilder<SqlBool> {
  return sql`thing.data ->> 'item' = any(${[...items]}::text[])`
}

/** Rules of a service that stand under its offering. */
export function settingsUnder(tx: Tx, offering: string, kinds: readonly string[]) {
  return tx
    .selectFrom('thing')
    .select(thingColumns)
    .where('parent_id', '=', offering)
    .where('kind', 'in', [...kinds])
    .orderBy('kind')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
}
