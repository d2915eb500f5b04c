import { type RecordMeasure, regionsAbove, type Text } from '@zhiqiang/kernel'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'

export interface FactRow {
  readonly measure: string
  readonly key: string
  readonly test: string
  readonly from_day: string
  readonly to_day: string | null
  readonly counted: string
  readonly holder: string | null
  readonly place: string | null
  readonly why: Text
}

export interface HolderRow {
  readonly name: string
  readonly key: string
  readonly region: string | null
}

/** Writes the facts of some records of a register over those that stood there. */
export async function replaceFacts(
  tx: Tx,
  city: string,
  register: string,
  keys: readonly string[],
  facts: readonly FactRow[],
): Promise<void> {
  await sql`delete from measure_fact
    where city = ${city} and register = ${register} and key = any(${[...keys]}::text[])`.execute(tx)
  if (facts.length === 0) return
  await sql`
    insert into measure_fact (city, register, measure, key, test, from_day, to_day, counted, holder, place, why)
    select ${city}, ${register}, x.* from json_to_recordset(${JSON.stringify(facts)}::json) as x(
      measure text, key text, test text, from_day date, to_day date, counted text, holder text, place text, why jsonb)`.execute(
    tx,
  )
}

/** Writes the names of some organisations over those that stood there. */
export async function replaceHolders(
  tx: Tx,
  city: string,
  keys: readonly string[],
  names: readonly HolderRow[],
): Promise<void> {
  await sql`delete from holder_place where city = ${city} and key = any(${[...keys]}::text[])`.execute(tx)
  if (names.length === 0) return
  await sql`
    insert into holder_place (city, name, key, region)
    select ${city}, x.* from json_to_recordset(${JSON.stringify(names)}::json) as x(name text, key text, region text)`.execute(
    tx,
  )
}

/** Which facts of a measure are meant: on a day, or of the year of it; by which tests. */
export interface FactsAsked {
  readonly city: string
  readonly measure: RecordMeasure
  readonly day: string
  readonly tests: readonly string[]
}

/** Where a fact is placed: the seat of its holder, of several of one name the first, else where the record lies. */
const placed = sql<string | null>`coalesce((select min(h.region) from holder_place h
  where h.city = f.city and h.name = f.holder), f.place)`

function asked({ city, measure, day, tests }: FactsAsked): RawBuilder<SqlBool> {
  const when =
    measure.counts === 'stock'
      ? sql`f.from_day <= ${day}::date and (f.to_day is null or f.to_day >= ${day}::date)`
      : sql`f.from_day between ${`${day.slice(0, 4)}-01-01`}::date and ${day}::date`
  const by = tests.length === 0 ? sql`f.test = ''` : sql`f.test = any(${[...tests]}::text[])`
  return sql`f.city = ${city} and f.measure = ${measure.id} and ${when} and ${by}`
}

export interface Counted {
  /** The division; null for records that nobody can place. */
  readonly place: string | null
  readonly n: number
}

/** How many count in each division as deep as they are placed, and in all: what counts once in all may count in two. */
export async function countByPlace(
  tx: Tx,
  facts: FactsAsked,
): Promise<{ readonly all: number; readonly places: readonly Counted[] }> {
  const { rows } = await sql<{ place: string | null; whole: number; n: number }>`
    select p.place, grouping(p.place) as whole, count(distinct p.counted)::integer as n
    from (select ${placed} as place, f.counted from measure_fact f where ${asked(facts)}) p
    group by grouping sets ((p.place), ())`.execute(tx)
  return {
    all: rows.find(({ whole }) => whole === 1)?.n ?? 0,
    places: rows.filter(({ whole }) => whole === 0).map(({ place, n }) => ({ place, n })),
  }
}

/** How many count within a city, without those placed elsewhere or nowhere. */
export async function countWithin(tx: Tx, facts: FactsAsked, region: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct p.counted)::integer as n
    from (select ${placed} as place, f.counted from measure_fact f where ${asked(facts)}) p
    where ${inside(region)}`.execute(tx)
  return rows[0]?.n ?? 0
}

/** True of a division itself and what lies in it: 4101.. in 410100, 41.... in 410000. */
function inside(region: string): RawBuilder<SqlBool> {
  const stem = region.replace(/(00){1,2}$/, '')
  return sql`starts_with(p.place, ${stem})`
}

/** How many count within a city on each of some days: the ends of years. */
export async function countOnDays(
  tx: Tx,
  facts: Omit<FactsAsked, 'day'>,
  region: string,
  days: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const day of days) counts.set(day, await countWithin(tx, { ...facts, day }, region))
  return counts
}

/** How many count by each test alone, for all tests there are. */
export async function countByTest(tx: Tx, facts: FactsAsked): Promise<ReadonlyMap<string, number>> {
  const all = { ...facts, tests: Object.keys(facts.measure.tests ?? {}) }
  const { rows } = await sql<{ test: string; n: number }>`
    select f.test, count(distinct f.counted)::integer as n from measure_fact f where ${asked(all)} group by f.test`.execute(
    tx,
  )
  return new Map(rows.map(({ test, n }) => [test, n]))
}

export interface FactLine {
  readonly key: string
  readonly place: string | null
  readonly told: readonly { readonly test: string; readonly why: Text }[]
}

/** The records that count, of one division or of none, a page of them. */
export async function factLines(
  tx: Tx,
  facts: FactsAsked,
  where: { readonly region: string | null | undefined; readonly offset: number; readonly limit: number },
): Promise<{ readonly total: number; readonly lines: readonly FactLine[] }> {
  const within = where.region === undefined ? sql`true` : placedIn(where.region)
  const { rows } = await sql<{ total: number; lines: readonly FactLine[] }>`
    with m as materialized (
      select p.key, min(p.place) as place, min(p.counted) as counted,
        json_agg(json_build_object('test', p.test, 'why', p.why) order by p.test) as told
      from (select ${placed} as place, f.key, f.counted, f.test, f.why from measure_fact f where ${asked(facts)}) p
      where ${within} group by p.key
    )
    select (select count(*)::integer from m) as total,
      (select coalesce(json_agg(json_build_object('key', q.key, 'place', q.place, 'told', q.told)), '[]')
        from (select * from m order by m.counted, m.key offset ${where.offset} limit ${where.limit}) q) as lines`.execute(
    tx,
  )
  return rows[0] ?? { total: 0, lines: [] }
}

function placedIn(region: string | null): RawBuilder<SqlBool> {
  return region === null ? sql`p.place is null` : inside(region)
}

/** Notes which version of each measure the facts are of; returns those that were of another. */
export async function keepVersions(tx: Tx, measures: readonly RecordMeasure[]): Promise<readonly string[]> {
  const { rows } = await sql<{ measure: string }>`
    insert into measure_version (measure, version)
    select x.measure, x.version from json_to_recordset(${JSON.stringify(
      measures.map(({ id, version }) => ({ measure: id, version })),
    )}::json) as x(measure text, version integer)
    on conflict (measure) do update set version = excluded.version where measure_version.version <> excluded.version
    returning measure`.execute(tx)
  return rows.map(({ measure }) => measure)
}

/** The division of a city's own that a place lies in: a county as itself, the city for what is told no deeper. */
export function ownDivision(place: string | null, own: ReadonlySet<string>): string | null {
  if (place === null) return null
  return regionsAbove(place).findLast((code) => own.has(code)) ?? null
}

/** The indicators of a city that are computed from registers. */
export async function boundIndicators(tx: Tx, city: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from thing where city = ${city} and kind = 'indicator' and jsonb_typeof(data -> 'measure') = 'object'
    order by id limit 1000`.execute(tx)
  return rows.map(({ id }) => id)
}

/** The indicators of a city that are watched. */
export async function watchedIndicators(tx: Tx, city: string) {
  return tx
    .selectFrom('thing')
    .select(['id', 'title', 'revision'])
    .where('city', '=', city)
    .where('kind', '=', 'indicator')
    .where('state', '=', 'watching')
    .orderBy('id')
    .limit(1000)
    .execute()
}
