import { sql } from 'kysely'
import type { Tx } from '../../db/connect.ts'
import { countiesOf } from '../ledger/indicators/store.ts'
import { cityAsked, type ReadDeps } from '../ledger/read-deps.ts'
import { inCity, type ListedThing, thingsById } from '../ledger/things/store.ts'
import { visibleOfKind } from '../permission/store.ts'

/** The things of a kind that the caller may see under the verb, at most a thousand. */
async function visible(deps: ReadDeps, kind: 'county' | 'body', verb: 'county.read' | 'body.read') {
  const rows = await deps.tx
    .selectFrom('thing')
    .select('thing.id')
    .where(visibleOfKind(deps.actor, kind, verb))
    .where(inCity(deps))
    .where('thing.state', '<>', 'ended')
    .orderBy('thing.id')
    .limit(1000)
    .execute()
  return thingsById(
    deps.tx,
    rows.map((row) => row.id),
  )
}

/** Records of counties the caller may see. */
export const visibleRecords = (deps: ReadDeps) => visible(deps, 'county', 'county.read')

/** Coordinating bodies the caller may see that are in being. */
export const visibleBodies = (deps: ReadDeps) => visible(deps, 'body', 'body.read')

/** The counties of the city asked about; of every city for the operator who names none. */
export async function placesOf(deps: ReadDeps): Promise<readonly { readonly code: string; readonly name: string }[]> {
  const city = cityAsked(deps)
  if (city !== null) return countiesOf(deps.tx, [city])
  const cities = await deps.tx.selectFrom('city').select('code').limit(200).execute()
  return cities.length === 0
    ? []
    : countiesOf(
        deps.tx,
        cities.map((one) => one.code),
      )
}

/** The plans in force of records, by record. */
export async function currentPlans(tx: Tx, recordIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (recordIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('thing')
    .select(['id', 'parent_id'])
    .where('kind', '=', 'county-plan')
    .where('state', '=', 'current')
    .where('parent_id', 'in', [...recordIds])
    .orderBy('id')
    .execute()
  return new Map(rows.map((row) => [row.parent_id ?? '', row.id]))
}

/** Published plans of the city itself that the caller may see, the newest first. */
export async function cityPlans(deps: ReadDeps, city: string) {
  return deps.tx
    .selectFrom('thing')
    .select(['thing.id', 'thing.title'])
    .where(visibleOfKind(deps.actor, 'policy', 'policy.read'))
    .where('thing.city', '=', city)
    .where('thing.region', '=', city)
    .where('thing.state', '=', 'published')
    .orderBy(sql`thing.data->>'issuedOn' desc nulls last`)
    .orderBy('thing.id')
    .limit(50)
    .execute()
}

/** The indicators of a plan that are watched, in the order of its text. */
export async function indicatorsOf(tx: Tx, policyId: string): Promise<readonly ListedThing[]> {
  const rows = await tx
    .selectFrom('thing')
    .select('id')
    .where('policy_id', '=', policyId)
    .where('kind', '=', 'indicator')
    .where('state', '=', 'watching')
    .orderBy(sql`(data->'span'->>0)::int`)
    .orderBy('id')
    .limit(500)
    .execute()
  return thingsById(
    tx,
    rows.map((row) => row.id),
  )
}
