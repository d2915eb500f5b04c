import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { ok, type Result } from '@zhiqiang/kernel'
import type { Page, ReadDeps } from '../../ledger/read-deps.ts'
import { openDutiesOf } from '../duties/store.ts'
import * as store from './store.ts'

type UnitView = CallOutput<'units.list'>['rows'][number]
type PostRow = CallOutput<'posts.list'>['rows'][number]
type PersonRow = CallOutput<'people.list'>['rows'][number]
type RegionRow = CallOutput<'regions.list'>['rows'][number]

/** `units.list`: units with every name, members of collective ones, predecessors and successor. */
export async function listUnits(
  deps: ReadDeps,
  query: HandlerInput<'units.list'>['query'],
): Promise<Result<Page<UnitView>>> {
  const page = await store.pageOfUnits(deps, query, query)
  if (!page.ok) return page
  const { names, members, predecessors } = await store.unitDetails(
    deps.tx,
    page.value.rows.map((row) => row.id),
  )
  const rows = page.value.rows.map((row) => ({
    id: row.id,
    name: row.name,
    nameEn: row.name_en,
    region: row.region,
    regionName: row.region_name,
    parentId: row.parent_id,
    collective: row.collective,
    names: names.filter((n) => n.unit_id === row.id).map((n) => ({ name: n.name, sort: n.sort })),
    members: members
      .filter((m) => m.collective_id === row.id)
      .map((m) => ({ id: m.id, name: m.name, from: m.valid_from, to: m.valid_to })),
    validFrom: row.valid_from,
    validTo: row.valid_to,
    successor: row.successor_id === null ? null : { id: row.successor_id, name: row.successor_name ?? '' },
    predecessors: predecessors.filter((p) => p.successor_id === row.id).map((p) => ({ id: p.id, name: p.name })),
    revision: row.revision,
  }))
  return ok({ ...page.value, rows })
}

/** `posts.list`: posts with their holder today and what goes with them at a hand-over. */
export async function listPosts(
  deps: ReadDeps,
  query: HandlerInput<'posts.list'>['query'],
): Promise<Result<Page<PostRow>>> {
  const page = await store.pageOfPosts(deps, query, query)
  if (!page.ok) return page
  const duties = await openDutiesOf(
    deps.tx,
    page.value.rows.map((row) => row.id),
  )
  const rows = page.value.rows.map((row) => ({
    id: row.id,
    title: row.title,
    role: row.role as PostRow['role'],
    unitId: row.unit_id,
    unitName: row.unit_name,
    holder:
      row.holder_id === null
        ? null
        : { id: row.holder_id, name: row.holder_name ?? '', since: row.held_since ?? deps.today },
    openDuties: duties.get(row.id) ?? 0,
    revision: row.revision,
    closed: row.closed_on !== null && row.closed_on <= deps.today,
  }))
  return ok({ ...page.value, rows })
}

/** `people.list`: accounts with the posts they hold today. */
export async function listPeople(
  deps: ReadDeps,
  query: HandlerInput<'people.list'>['query'],
): Promise<Result<Page<PersonRow>>> {
  const page = await store.pageOfPeople(deps, query, query)
  if (!page.ok) return page
  const ids = page.value.rows.map((row) => row.id)
  const held = await store.postsHeldBy(deps.tx, ids, deps.today)
  const rows = page.value.rows.map((row) => ({
    id: row.id,
    name: row.name,
    login: row.login,
    disabled: row.disabled_at !== null,
    lockedUntil: row.locked_until,
    posts: held
      .filter((post) => post.account_id === row.id)
      .map((post) => ({
        id: post.id,
        title: post.title,
        unitName: post.unit_name,
        role: post.role as PostRow['role'],
      })),
    revision: row.revision,
  }))
  return ok({ ...page.value, rows })
}

/** `regions.list`: the divisions of the caller's city. */
export async function listRegions(
  deps: ReadDeps,
  query: HandlerInput<'regions.list'>['query'],
): Promise<Result<Page<RegionRow>>> {
  const page = await store.pageOfRegions(deps, query)
  if (!page.ok) return page
  return ok({
    ...page.value,
    rows: page.value.rows.map((row) => ({ code: row.code, name: row.name, parent: row.parent })),
  })
}
