import type { PlainDate } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import { pageOfQuery } from '../../ledger/paging/store.ts'
import { cityAsked, type Paging, type ReadDeps } from '../../ledger/read-deps.ts'
import { inCity, likeAnywhere } from '../../ledger/things/store.ts'
import { visibleThings } from '../../permission/store.ts'

/** A page of the units of the city, oldest first. */
export async function pageOfUnits(
  deps: ReadDeps,
  filter: { readonly q?: string | undefined; readonly on?: PlainDate | undefined },
  paging: Paging,
) {
  let query = deps.tx
    .selectFrom('thing')
    .innerJoin('unit', 'unit.id', 'thing.id')
    .innerJoin('city', 'city.code', 'unit.city')
    .leftJoin('region', (join) => join.onRef('region.city', '=', 'unit.city').onRef('region.code', '=', 'unit.region'))
    .leftJoin('unit as successor', 'successor.id', 'unit.successor_id')
    .select([
      'unit.id',
      'unit.name',
      'unit.name_en',
      'unit.region',
      'unit.parent_id',
      'unit.collective',
      'unit.valid_from',
      'unit.valid_to',
      'unit.successor_id',
      'successor.name as successor_name',
      'thing.revision',
      sql<string>`coalesce(region.name, case when unit.region = city.code then city.name end, unit.region)`.as(
        'region_name',
      ),
    ])
    .where(visibleThings(deps.actor, 'unit.read'))
    .where(inCity(deps))
  const { on, q } = filter
  if (on !== undefined) {
    query = query
      .where('unit.valid_from', '<=', on)
      .where((eb) => eb.or([eb('unit.valid_to', 'is', null), eb('unit.valid_to', '>=', on)]))
  }
  if (q !== undefined && q.trim() !== '') {
    const like = likeAnywhere(q.trim())
    query = query.where(
      sql<boolean>`(unit.name ilike ${like} or unit.name_en ilike ${like} or exists (
        select 1 from unit_name un where un.unit_id = unit.id and un.name ilike ${like}))`,
    )
  }
  const order = { name: 'units', keys: [{ by: sql`thing.id`, type: 'uuid' as const }] }
  return pageOfQuery(query, order, paging)
}

/** Names, members and predecessors of many units, in three queries. */
export async function unitDetails(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return { names: [], members: [], predecessors: [] }
  const list = [...ids]
  const names = await tx
    .selectFrom('unit_name')
    .select(['unit_id', 'name', 'sort'])
    .where('unit_id', 'in', list)
    .orderBy('sort')
    .orderBy('name')
    .execute()
  const members = await tx
    .selectFrom('unit_member')
    .innerJoin('unit', 'unit.id', 'unit_member.unit_id')
    .select(['unit_member.collective_id', 'unit.id', 'unit.name', 'unit_member.valid_from', 'unit_member.valid_to'])
    .where('unit_member.collective_id', 'in', list)
    .orderBy('unit_member.valid_from')
    .orderBy('unit.id')
    .execute()
  const predecessors = await tx
    .selectFrom('unit')
    .select(['successor_id', 'id', 'name'])
    .where('successor_id', 'in', list)
    .orderBy('id')
    .execute()
  return { names, members, predecessors }
}

/** A page of the posts of the city with whoever holds them today, oldest first. */
export async function pageOfPosts(
  deps: ReadDeps,
  filter: { readonly unit?: string | undefined; readonly q?: string | undefined },
  paging: Paging,
) {
  let query = deps.tx
    .selectFrom('thing')
    .innerJoin('post', 'post.id', 'thing.id')
    .innerJoin('unit', 'unit.id', 'post.unit_id')
    .leftJoin('post_holder', (join) =>
      join
        .onRef('post_holder.post_id', '=', 'post.id')
        .on('post_holder.valid_from', '<=', deps.today)
        .on((eb) => eb.or([eb('post_holder.valid_to', 'is', null), eb('post_holder.valid_to', '>=', deps.today)])),
    )
    .leftJoin('account', 'account.id', 'post_holder.account_id')
    .select([
      'post.id',
      'post.title',
      'post.role',
      'post.unit_id',
      'post.closed_on',
      'unit.name as unit_name',
      'account.id as holder_id',
      'account.name as holder_name',
      'post_holder.valid_from as held_since',
      'thing.revision',
    ])
    .where(visibleThings(deps.actor, 'person.read'))
    .where(inCity(deps))
  if (filter.unit !== undefined) query = query.where('post.unit_id', '=', filter.unit)
  if (filter.q !== undefined && filter.q.trim() !== '') {
    const like = likeAnywhere(filter.q.trim())
    query = query.where(
      sql<boolean>`(post.title ilike ${like} or unit.name ilike ${like} or account.name ilike ${like})`,
    )
  }
  const order = { name: 'posts', keys: [{ by: sql`thing.id`, type: 'uuid' as const }] }
  return pageOfQuery(query, order, paging)
}

/** A page of the people of the city by user name. */
export async function pageOfPeople(deps: ReadDeps, filter: { readonly q?: string | undefined }, paging: Paging) {
  let query = deps.tx
    .selectFrom('thing')
    .innerJoin('account', 'account.id', 'thing.id')
    .select([
      'account.id',
      'account.name',
      'account.login',
      'account.disabled_at',
      'account.locked_until',
      'thing.revision',
    ])
    .where(visibleThings(deps.actor, 'person.read'))
    .where(inCity(deps))
  if (filter.q !== undefined && filter.q.trim() !== '') {
    const like = likeAnywhere(filter.q.trim())
    query = query.where(
      sql<boolean>`(account.name ilike ${like} or account.login ilike ${like} or exists (
        select 1 from post_holder h join post p on p.id = h.post_id join unit u on u.id = p.unit_id
        where h.account_id = account.id and h.valid_to is null and (p.title ilike ${like} or u.name ilike ${like})))`,
    )
  }
  const order = { name: 'people', keys: [{ by: sql`account.login collate "C"`, type: 'code' as const }] }
  return pageOfQuery(query, order, paging)
}

/** The posts that many people hold today. */
export async function postsHeldBy(tx: Tx, accountIds: readonly string[], today: PlainDate) {
  if (accountIds.length === 0) return []
  return tx
    .selectFrom('post_holder')
    .innerJoin('post', 'post.id', 'post_holder.post_id')
    .innerJoin('unit', 'unit.id', 'post.unit_id')
    .select(['post_holder.account_id', 'post.id', 'post.title', 'post.role', 'unit.name as unit_name'])
    .where('post_holder.account_id', 'in', [...accountIds])
    .where('post_holder.valid_from', '<=', today)
    .where((eb) => eb.or([eb('post_holder.valid_to', 'is', null), eb('post_holder.valid_to', '>=', today)]))
    .where('post.closed_on', 'is', null)
    .orderBy('post.id')
    .execute()
}

/** A page of the divisions of the city by their code. */
export async function pageOfRegions(deps: ReadDeps, paging: Paging) {
  const city = cityAsked(deps)
  const query = deps.tx
    .selectFrom('region')
    .select(['region.code', 'region.name', 'region.parent'])
    .where((eb) => (city === null ? eb.val(deps.actor.kind === 'operator') : eb('region.city', '=', city)))
  const keys = [
    { by: sql`region.city`, type: 'code' as const },
    { by: sql`region.code`, type: 'code' as const },
  ]
  return pageOfQuery(query, { name: 'regions', keys }, paging)
}
