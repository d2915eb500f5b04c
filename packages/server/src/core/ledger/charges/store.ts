import type { PlainDate } from '@zhiqiang/kernel'
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import { visibleThings } from '../../permission/store.ts'
import { pageOfQuery } from '../paging/store.ts'
import type { Paging, ReadDeps } from '../read-deps.ts'
import { inCity, likeAnywhere, wordsIn } from '../things/store.ts'

export type Says = 'named' | 'no-unit' | 'no-person' | 'double'

/** What a list of cells may be narrowed by. */
export interface ChargeFilter {
  readonly q?: string | undefined
  readonly says?: Says | undefined
  readonly gaps?: 'true' | undefined
  readonly place?: string | undefined
  readonly responsibility?: string | undefined
  readonly responsibilities?: readonly string[] | undefined
}

/** Whoever holds a post on a day and may sign in, of the row `o` of `charge_owner`. */
function holderOn(today: PlainDate): RawBuilder<string | null> {
  return sql<string | null>`(
    select account.name from post_holder h join account on account.id = h.account_id join post on post.id = h.post_id
    where h.post_id = o.post_id and h.valid_from <= ${today}::date and (h.valid_to is null or h.valid_to >= ${today}::date)
      and account.disabled_at is null and (post.closed_on is null or post.closed_on > ${today}::date)
    order by h.valid_from desc limit 1)`
}

/**
 * What a cell says today, of the row `thing`. It is never kept: a leaver, a closed post, a disabled account or a unit that
 * has ended makes a gap on its day without anybody writing one.
 */
function saysOn(today: PlainDate): RawBuilder<Says> {
  return sql<Says>`(
    select case when count(*) = 0 then 'no-unit' when count(*) > 1 then 'double'
      when count(${holderOn(today)}) = 0 then 'no-person' else 'named' end
    from charge_owner o join unit on unit.id = o.unit_id
    where o.charge_id = thing.id and (unit.valid_to is null or unit.valid_to >= ${today}::date))`
}

/** The cells an actor may see: those within his scope, and the city's own, which its whole staff knows. */
function seen(deps: ReadDeps): Expression<SqlBool> {
  return sql<boolean>`(${visibleThings(deps.actor, 'charge.read')}
    or (thing.region = thing.city and ${visibleThings(deps.actor, 'responsibility.read')}))`
}

function cells(deps: ReadDeps, filter: ChargeFilter) {
  let query = deps.tx
    .selectFrom('thing')
    .innerJoin('thing as duty', 'duty.id', 'thing.parent_id')
    .leftJoin('region', (join) =>
      join.onRef('region.city', '=', 'thing.city').onRef('region.code', '=', 'thing.region'),
    )
    .where('thing.kind', '=', 'charge')
    .where('thing.state', '<>', 'ended')
    .where('duty.state', '=', 'listed')
    .where(seen(deps))
    .where(inCity(deps))
  const { q, says, gaps, place, responsibility, responsibilities } = filter
  if (says !== undefined) query = query.where(sql<boolean>`${saysOn(deps.today)} = ${says}`)
  if (gaps !== undefined) query = query.where(sql<boolean>`${saysOn(deps.today)} <> 'named'`)
  if (place !== undefined) query = query.where('thing.region', '=', place)
  if (responsibility !== undefined) query = query.where('thing.parent_id', '=', responsibility)
  if (responsibilities !== undefined) {
    query = query.where(sql<boolean>`thing.parent_id = any(${[...responsibilities]}::uuid[])`)
  }
  for (const word of wordsIn(q)) {
    const like = likeAnywhere(word)
    query = query.where(
      sql<boolean>`(duty.title ilike ${like} or region.name ilike ${like} or exists (
        select 1 from charge_owner co join unit_name un on un.unit_id = co.unit_id
        where co.charge_id = thing.id and un.name ilike ${like}))`,
    )
  }
  return query
}

const columns = (deps: ReadDeps) =>
  [
    'thing.id',
    'thing.parent_id',
    'thing.region',
    'duty.title',
    sql<string>`coalesce(region.name, thing.region)`.as('place_name'),
    saysOn(deps.today).as('says'),
    sql<boolean>`(${visibleThings(deps.actor, 'charge.read')})`.as('opens'),
  ] as const

/** A page of cells: by responsibility in the order they were listed, the city before its counties. */
export function pageOfCells(deps: ReadDeps, filter: ChargeFilter, paging: Paging) {
  const keys = [
    { by: sql`thing.parent_id`, type: 'uuid' as const },
    { by: sql`thing.region`, type: 'code' as const },
    { by: sql`thing.id`, type: 'uuid' as const },
  ]
  const query = cells(deps, filter).select((_) => [...columns(deps)])
  return pageOfQuery(query, { name: 'charges', keys }, paging)
}

export type CellRecord = Awaited<ReturnType<typeof cellsOf>>[number]

/** All cells of some responsibilities; how many there may be is the caller's to bound. */
export function cellsOf(deps: ReadDeps, responsibilities: readonly string[]) {
  return cells(deps, { responsibilities })
    .select((_) => [...columns(deps)])
    .orderBy('thing.region')
    .execute()
}

/** How many cells say what; of one responsibility, or of all. */
export async function countCells(deps: ReadDeps, responsibility?: string): Promise<ReadonlyMap<Says, number>> {
  const said = cells(deps, { responsibility }).select((_) => [saysOn(deps.today).as('says')])
  const rows = await deps.tx
    .selectFrom(said.as('said'))
    .select(['said.says', sql<number>`count(*)::int`.as('n')])
    .groupBy('said.says')
    .execute()
  return new Map(rows.map((row) => [row.says, row.n]))
}

/** Who is in charge of many cells, in one query, by the names in use. */
export async function ownersOf(tx: Tx, chargeIds: readonly string[], today: PlainDate) {
  if (chargeIds.length === 0) return []
  return tx
    .selectFrom('charge_owner as o')
    .innerJoin('unit', 'unit.id', 'o.unit_id')
    .leftJoin('post as p', 'p.id', 'o.post_id')
    .select(['o.charge_id', 'o.unit_id', 'o.post_id', 'o.since', 'p.title as post_title'])
    .select([
      sql<string>`coalesce((select min(n.name) from unit_name n where n.unit_id = unit.id and n.sort = 'short'), unit.name)`.as(
        'unit_name',
      ),
      sql<boolean>`(unit.valid_to is not null and unit.valid_to < ${today}::date)`.as('ended'),
      holderOn(today).as('person'),
    ])
    .where(sql<boolean>`o.charge_id = any(${[...chargeIds]}::uuid[])`)
    .orderBy('o.since')
    .orderBy('o.unit_id')
    .execute()
}

/** The clauses that some things cite, by id. */
export async function clausesById(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { id: string; path: string; heading: string }>()
  const rows = await tx
    .selectFrom('clause')
    .select(['id', 'path', 'heading'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
