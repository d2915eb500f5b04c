import type { Actual, PlaceTarget, PlainDate } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'

/** The current actuals of many indicators, superseded and withdrawn ones left out. */
export async function currentActuals(
  tx: Tx,
  indicatorIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Actual[]>> {
  if (indicatorIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('indicator_actual')
    .select(['indicator_id', 'level', 'place', 'period', 'part', 'value'])
    .where('indicator_id', 'in', [...indicatorIds])
    .where('superseded', '=', false)
    .where('value', 'is not', null)
    .execute()
  return byIndicator(rows)
}

/**
 * The actuals of many indicators of periods that had ended by a day, as they were known on a day: of each figure the
 * entry that was the latest then. A figure withdrawn by then is not there.
 */
export async function actualsAsKnown(
  tx: Tx,
  indicatorIds: readonly string[],
  back: { readonly asOf?: PlainDate | undefined; readonly known?: PlainDate | undefined },
): Promise<ReadonlyMap<string, readonly Actual[]>> {
  if (indicatorIds.length === 0) return new Map()
  const known = back.known ?? '9999-12-31'
  const asOf = back.asOf ?? '9999-12-31'
  const rows = await sql<ActualRow>`
    select indicator_id, level, place, period, part, value from (
      select distinct on (indicator_id, level, place, period, part) *
      from indicator_actual
      where indicator_id = any(${[...indicatorIds]}::uuid[])
        and (at at time zone 'Asia/Shanghai')::date <= ${known}::date
        and make_date(period::int, 12, 31) <= ${asOf}::date
      order by indicator_id, level, place, period, part, event_seq desc) latest
    where value is not null`.execute(tx)
  return byIndicator(rows.rows)
}

interface ActualRow {
  readonly indicator_id: string
  readonly level: string
  readonly place: string
  readonly period: string
  readonly part: string
  readonly value: string | null
}

function byIndicator(rows: readonly ActualRow[]): ReadonlyMap<string, readonly Actual[]> {
  const byId = new Map<string, Actual[]>()
  for (const row of rows) {
    const list = byId.get(row.indicator_id) ?? []
    list.push({
      level: row.level as Actual['level'] & string,
      place: row.place,
      period: row.period,
      part: row.part as Actual['part'] & string,
      value: Number(row.value),
    })
    byId.set(row.indicator_id, list)
  }
  return byId
}

/** The targets that many indicators were broken down to: those in force, or those that were at the end of a day. */
export async function targetsBrokenDown(
  tx: Tx,
  indicatorIds: readonly string[],
  known?: PlainDate | undefined,
): Promise<ReadonlyMap<string, readonly PlaceTarget[]>> {
  const byId = new Map<string, PlaceTarget[]>()
  if (indicatorIds.length === 0) return byId
  const { rows } = await sql<{ indicator_id: string; place: string; period: string; value: string }>`
    select indicator_id, place, period, value from (
      select distinct on (indicator_id, place, period) indicator_id, place, period, value
      from indicator_target
      where indicator_id = any(${[...indicatorIds]}::uuid[])
        and (at at time zone 'Asia/Shanghai')::date <= ${known ?? '9999-12-31'}::date
      order by indicator_id, place, period, event_seq desc) latest
    where value is not null`.execute(tx)
  for (const row of rows) {
    const list = byId.get(row.indicator_id) ?? []
    list.push({ place: row.place, year: Number(row.period), value: Number(row.value) })
    byId.set(row.indicator_id, list)
  }
  return byId
}

/** The counties of cities: divisions below another that have none below themselves, in the order of their codes. */
export function countiesOf(tx: Tx, cities: readonly string[]) {
  return tx
    .selectFrom('region')
    .select(['city', 'code', 'name'])
    .where('city', 'in', [...cities])
    .where('parent', 'is not', null)
    .where(
      sql<boolean>`not exists (select 1 from region below where below.city = region.city and below.parent = region.code)`,
    )
    .orderBy('code')
    .execute()
}

/** Inhabitants in 万人 of versions, by version, division and year. */
export async function populations(tx: Tx, baseIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (baseIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('population_figure')
    .select(['base_id', 'region', 'year', 'value'])
    .where('base_id', 'in', [...baseIds])
    .execute()
  return new Map(rows.map((row) => [`${row.base_id}|${row.region}|${row.year}`, Number(row.value)]))
}

/** The versions of the population figures of a city, newest first. */
export function populationVersions(tx: Tx, city: string) {
  return tx
    .selectFrom('thing')
    .select(['id', 'title', 'state'])
    .where('city', '=', city)
    .where('kind', '=', 'population')
    .orderBy('opened_at', 'desc')
    .limit(50)
    .execute()
}

/** The last years of the plans of many indicators, where their plans name one. */
export async function horizonsOf(tx: Tx, policyIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (policyIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('thing')
    .select(['thing.id', sql<number | null>`(thing.data->>'horizonLast')::int`.as('last')])
    .where('thing.id', 'in', [...policyIds])
    .execute()
  return new Map(rows.flatMap((r) => (r.last === null ? [] : [[r.id, r.last]])))
}

/** Every actual ever entered on an indicator, newest period first, a period's latest entry first. */
export async function allActuals(tx: Tx, indicatorId: string) {
  return tx
    .selectFrom('indicator_actual')
    .selectAll()
    .where('indicator_id', '=', indicatorId)
    .orderBy('period', 'desc')
    .orderBy('place')
    .orderBy('event_seq', 'desc')
    .limit(10_000)
    .execute()
}

/** The name of a city, for its own row among other places. */
export async function cityName(tx: Tx, code: string): Promise<string> {
  const row = await tx.selectFrom('city').select('name').where('code', '=', code).executeTakeFirst()
  return row?.name ?? code
}
