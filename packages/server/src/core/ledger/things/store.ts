import {
  addDays,
  type CityRules,
  cityRulesIn,
  type Json,
  type PlainDate,
  type Thing,
  type ThingData,
  type UnitPart,
  type Verb,
} from '@zhiqiang/kernel'
import { type Expression, expressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import type { Database } from '../../../db/schema.ts'
import type { Catalogue } from '../../engine/catalogue.ts'
import { visibleOfKind } from '../../permission/store.ts'
import type { Order } from '../paging/store.ts'
import { pageOfQuery } from '../paging/store.ts'
import { cityAsked, type Paging, type ReadDeps } from '../read-deps.ts'
import { finished, type ThingView, type UnitRef } from './thing-row.ts'

/** The columns a {@link ThingRecord} needs, and the data. */
export const thingColumns = [
  'thing.id',
  'thing.city',
  'thing.kind',
  'thing.state',
  'thing.revision',
  'thing.title',
  'thing.region',
  'thing.parent_id',
  'thing.policy_id',
  'thing.clause_id',
  'thing.due_on',
  'thing.opened_at',
  'thing.moved_at',
  'thing.data',
] as const

/** What a list of things may be narrowed by. */
export interface ThingFilter {
  /** Words that must all be found in title, heading, path or a unit's names. */
  readonly q?: string | undefined
  readonly state?: string | undefined
  readonly unit?: string | undefined
  readonly policy?: string | undefined
  readonly parent?: string | undefined
  readonly overdue?: 'true' | 'false' | undefined
  readonly sort?: 'clause' | 'due' | 'moved' | 'pressing' | 'opened' | undefined
  /** Narrowed further by the kind's own store. */
  readonly also?: readonly Expression<SqlBool>[] | undefined
}

/** A row of `thing` with its data, as {@link listThings} gives it. */
export type ListedThing = Awaited<ReturnType<typeof thingsById>>[number]

/** A page of the things of a kind that the actor may see under the verb. */
export async function listThings(deps: ReadDeps, kind: string, verb: Verb, filter: ThingFilter, paging: Paging) {
  const query = deps.tx
    .selectFrom('thing')
    .leftJoin('clause', 'clause.id', 'thing.clause_id')
    .select(thingColumns)
    .where(visibleOfKind(deps.actor, kind, verb))
    .where(inCity(deps))
    .where(filtered(deps.catalogue, deps.today, kind, filter))
  return pageOfQuery(query, orders[filter.sort ?? 'clause'], paging)
}

/** The things of the given ids, in their order; permission is the caller's matter. */
export async function thingsById(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('thing')
    .select(thingColumns)
    .where('thing.id', 'in', [...ids])
    .execute()
  const places = new Map(ids.map((id, place) => [id, place]))
  return rows.sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))
}

/** True for things of the one city a read is about; true for all where it is about none. */
export function inCity(deps: Pick<ReadDeps, 'actor' | 'city'>): Expression<SqlBool> {
  const city = cityAsked(deps)
  return city === null ? sql<boolean>`true` : expressionBuilder<Database, 'thing'>()('thing.city', '=', city)
}

const noUuid = sql`'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid`
const byId = { by: sql`thing.id`, type: 'uuid' } as const

export const orders: Readonly<Record<'clause' | 'due' | 'moved' | 'pressing' | 'opened', Order>> = {
  pressing: {
    name: 'pressing',
    keys: [
      { by: sql`case when thing.state in ('done', 'closed', 'withdrawn') then 1 else 0 end`, type: 'int' },
      { by: sql`coalesce(thing.due_on, '9999-12-31'::date)`, type: 'day' },
      byId,
    ],
  },
  clause: {
    name: 'clause',
    keys: [
      { by: sql`coalesce(thing.policy_id, ${noUuid})`, type: 'uuid' },
      { by: sql`coalesce(clause.ord, 999999)`, type: 'int' },
      // Several goals of one clause stand in the order of their words.
      { by: sql`coalesce((thing.data->'span'->>0)::int, 0)`, type: 'int' },
      byId,
    ],
  },
  due: { name: 'due', keys: [{ by: sql`coalesce(thing.due_on, '9999-12-31'::date)`, type: 'day' }, byId] },
  opened: { name: 'opened', keys: [byId] },
  moved: { name: 'moved', keys: [{ by: sql`thing.moved_at`, type: 'instant' }, byId], descending: true },
}

function filtered(catalogue: Catalogue, today: PlainDate, kind: string, filter: ThingFilter): Expression<SqlBool> {
  const eb = expressionBuilder<Database, 'thing'>()
  const all: Expression<SqlBool>[] = [...(filter.also ?? [])]
  for (const word of wordsIn(filter.q)) all.push(mentions(word))
  if (filter.state !== undefined) all.push(eb('thing.state', '=', filter.state))
  if (filter.policy !== undefined) all.push(eb('thing.policy_id', '=', filter.policy))
  if (filter.parent !== undefined) all.push(eb('thing.parent_id', '=', filter.parent))
  if (filter.unit !== undefined) {
    all.push(sql`exists (select 1 from thing_unit tu where tu.thing_id = thing.id and tu.unit_id = ${filter.unit})`)
  }
  if (filter.overdue !== undefined) {
    const late = overdueOf(catalogue, today, kind)
    all.push(filter.overdue === 'true' ? late : sql`not coalesce(${late}, false)`)
  }
  return eb.and(all)
}

/** True for an overdue thing of a kind; the same rule as a row's `overdue`. */
export function overdueOf(catalogue: Catalogue, today: PlainDate, kind: string): RawBuilder<SqlBool> {
  const declared = catalogue.kinds.get(kind)
  const over = declared ? [...finished(declared)] : []
  return sql`(thing.due_on < ${today}::date and thing.state <> all(${over}::text[]))`
}

/** True for a thing of a kind that falls due from today on, within so many days, and is not finished. */
export function dueWithin(catalogue: Catalogue, today: PlainDate, days: number, kind: string): RawBuilder<SqlBool> {
  const declared = catalogue.kinds.get(kind)
  const over = declared ? [...finished(declared)] : []
  const until = addDays(today, days)
  return sql`(thing.due_on between ${today}::date and ${until}::date and thing.state <> all(${over}::text[]))`
}

/** True for indicators of a type (`number`, `rank` …). */
export function ofType(type: string): RawBuilder<SqlBool> {
  return sql`thing.data->>'type' = ${type}`
}

/** True for things that serve one of the given clauses. */
export function underClauses(clauseIds: readonly string[]): RawBuilder<SqlBool> {
  return sql`thing.clause_id = any(${[...clauseIds]}::text[])`
}

/** True for the things of the given ids. */
export function withIds(ids: readonly string[]): RawBuilder<SqlBool> {
  return sql`thing.id = any(${[...ids]}::uuid[])`
}

/** The words of a search, at most eight. */
export function wordsIn(q: string | undefined): readonly string[] {
  return (q ?? '')
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, 8)
}

/** `word` anywhere in a text; its own % and _ mean themselves. */
export function likeAnywhere(word: string): string {
  return `%${word.replace(/[\\%_]/g, (c) => `\\${c}`)}%`
}

function mentions(word: string): RawBuilder<SqlBool> {
  const like = likeAnywhere(word)
  return sql`(thing.title ilike ${like} or thing.data->>'heading' ilike ${like} or thing.data->>'path' ilike ${like}
    or thing.data->>'quote' ilike ${like} or exists (
      select 1 from thing_unit tu join unit_name un on un.unit_id = tu.unit_id
      where tu.thing_id = thing.id and un.name ilike ${like}))`
}

const shortName = sql<string | null>`(
  select min(n.name) from unit_name n where n.unit_id = unit.id and n.sort = 'short')`

/** The given units by the name in use, in their order. */
export async function namedParts(tx: Tx, parts: readonly UnitPart[]): Promise<readonly UnitRef[]> {
  if (parts.length === 0) return []
  const ids = parts.map((p) => p.unitId)
  const rows = await tx
    .selectFrom('unit')
    .select(['id', 'name', shortName.as('short')])
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute()
  const names = new Map(rows.map((row) => [row.id, row.short ?? row.name]))
  return parts.map((p) => ({ id: p.unitId, name: names.get(p.unitId) ?? '', part: p.part }))
}

/** The units of many things by the name in use (市市场监管局), leads first, in one query. */
export async function unitRefs(tx: Tx, thingIds: readonly string[]): Promise<ReadonlyMap<string, readonly UnitRef[]>> {
  const refs = new Map<string, UnitRef[]>()
  if (thingIds.length === 0) return refs
  const rows = await tx
    .selectFrom('thing_unit')
    .innerJoin('unit', 'unit.id', 'thing_unit.unit_id')
    .select(['thing_unit.thing_id', 'thing_unit.unit_id', 'thing_unit.part', 'unit.name'])
    .select(shortName.as('short'))
    .where('thing_unit.thing_id', 'in', [...thingIds])
    .orderBy(sql`case thing_unit.part when 'lead' then 0 else 1 end`)
    .orderBy('thing_unit.ord')
    .execute()
  for (const row of rows) {
    const list = refs.get(row.thing_id) ?? []
    list.push({ id: row.unit_id, name: row.short ?? row.name, part: row.part })
    refs.set(row.thing_id, list)
  }
  return refs
}

/** How many files each of many things carries. */
export async function fileCounts(tx: Tx, thingIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (thingIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('thing_file')
    .select(['thing_id', sql<number>`count(*)`.as('n')])
    .where('thing_id', 'in', [...thingIds])
    .groupBy('thing_id')
    .execute()
  return new Map(rows.map((r) => [r.thing_id, Number(r.n)]))
}

/** A whole thing without locking it; null when there is none. */
export async function readThing(tx: Tx, id: string): Promise<(Thing & { readonly movedAt: string }) | null> {
  const row = await tx.selectFrom('thing').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const units = await tx
    .selectFrom('thing_unit')
    .select(['unit_id', 'part'])
    .where('thing_id', '=', id)
    .orderBy('ord')
    .execute()
  return {
    id: row.id,
    city: row.city,
    kind: row.kind,
    kindVersion: row.kind_version,
    state: row.state,
    revision: row.revision,
    title: row.title,
    region: row.region,
    parentId: row.parent_id,
    policyId: row.policy_id,
    clauseId: row.clause_id,
    dueOn: row.due_on,
    visibility: row.visibility,
    named: row.named,
    units: units.map((u) => ({ unitId: u.unit_id, part: u.part as UnitPart['part'] })),
    data: row.data as ThingData,
    openedAt: row.opened_at,
    movedAt: row.moved_at,
  }
}

/** What a city decided for itself. */
export async function rulesOf(tx: Tx, city: string): Promise<CityRules> {
  const row = await tx.selectFrom('city').select('rules').where('code', '=', city).executeTakeFirst()
  return cityRulesIn(row?.rules)
}

/** The files of a thing, in the order they came. */
export async function filesOf(tx: Tx, thingId: string): Promise<ThingView['files']> {
  const rows = await tx
    .selectFrom('thing_file')
    .innerJoin('file', 'file.sm3', 'thing_file.sm3')
    .select([
      'thing_file.id',
      'thing_file.name',
      'file.size',
      'file.type',
      'file.sm3',
      'thing_file.event_seq',
      'thing_file.field',
    ])
    .where('thing_file.thing_id', '=', thingId)
    .orderBy('thing_file.event_seq')
    .orderBy('thing_file.id')
    .execute()
  return rows.map(({ event_seq: eventSeq, ...file }) => ({ ...file, eventSeq }))
}

/** A text member of a thing's data, or the empty text. */
export function textIn(data: Json, name: string): string {
  const value = (data as ThingData)[name]
  return typeof value === 'string' ? value : ''
}
