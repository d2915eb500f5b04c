import { sql } from 'kysely'
import type { Tx } from '../../db/connect.ts'
import type { EngineNode } from '../search/engine.ts'
import { conditionOf } from '../search/store.ts'

/** More than a city ever has; what stands beyond is told of by nobody. */
const most = 5000

/** The searches of a city that stand: topics, and those somebody keeps. */
export async function standingSearches(tx: Tx, city: string) {
  const { rows } = await sql<{ id: string; q: string }>`
    select id, data ->> 'q' as q from thing
    where city = ${city} and kind in ('topic', 'search-watch') and state <> 'ended' order by id limit ${most}`.execute(
    tx,
  )
  return rows
}

/** Notes which of some records of a register a search asks for. */
export async function noteHits(
  tx: Tx,
  {
    city,
    thing,
    node,
    on,
  }: { readonly city: string; readonly thing: string; readonly node: EngineNode; readonly on: string },
  register: string,
  keys: readonly string[],
): Promise<void> {
  await sql`
    insert into watch_hit (city, thing_id, register, key, found_on)
    select ${city}, ${thing}, d.register, d.key, ${on}::date from search_doc d
    where d.city = ${city} and d.register = ${register} and d.key = any(${[...keys]}::text[]) and ${conditionOf(node)}
    on conflict do nothing`.execute(tx)
}

/** Searches that found something nobody was told of yet, where nothing was told on that day. */
export async function untold(tx: Tx, city: string, today: string) {
  const { rows } = await sql<{ id: string }>`
    select t.id from thing t
    where t.city = ${city} and t.kind = 'search-watch' and t.state = 'watching'
      and t.data ->> 'toldOn' is distinct from ${today}
      and exists (select from watch_hit h where h.thing_id = t.id and h.no > coalesce((t.data ->> 'told')::bigint, 0))
    order by t.id limit 1000`.execute(tx)
  return rows.map(({ id }) => id)
}

/** What a search found behind a number: how many, up to which number, and the first few. */
export async function foundAfter(tx: Tx, thing: string, after: number, few: number) {
  const { rows } = await sql<{ n: number; last: number | null }>`
    select count(*)::integer as n, max(no)::double precision as last from watch_hit
    where thing_id = ${thing} and no > ${after}`.execute(tx)
  const { rows: first } = await sql<{ title: string }>`
    select coalesce(d.title, h.key) as title from watch_hit h
    left join search_doc d on d.city = h.city and d.register = h.register and d.key = h.key
    where h.thing_id = ${thing} and h.no > ${after} order by h.no limit ${few}`.execute(tx)
  const { n = 0, last = null } = rows[0] ?? {}
  return { n, last, titles: first.map(({ title }) => title) }
}

/** What a search found, the newest first. */
export async function hitsOf(
  tx: Tx,
  thing: string,
  { offset, limit }: { readonly offset: number; readonly limit: number },
) {
  const { rows } = await sql<{ register: string; key: string; found_on: string; total: number }>`
    select register, key, found_on::text as found_on, count(*) over ()::integer as total from watch_hit
    where thing_id = ${thing} order by no desc offset ${offset} limit ${limit}`.execute(tx)
  return { rows, total: rows[0]?.total ?? 0 }
}

/** By month, how many records came to each of some searches. */
export async function growthOf(tx: Tx, things: readonly string[]) {
  const { rows } = await sql<{ thing: string; month: string; n: number; last: string }>`
    select thing_id as thing, to_char(found_on, 'YYYY-MM') as month, count(*)::integer as n, max(found_on)::text as last
    from watch_hit where thing_id = any(${[...things]}::uuid[]) group by 1, 2 order by 1, 2`.execute(tx)
  return rows
}

/** Topics that stand open. */
export async function openTopics(
  tx: Tx,
  city: string,
  { offset, limit }: { readonly offset: number; readonly limit: number },
) {
  const { rows } = await sql<{
    id: string
    title: string
    data: { about: string; q: string }
    opened_at: string
    total: number
  }>`
    select id, title, data, opened_at, count(*) over ()::integer as total from thing
    where city = ${city} and kind = 'topic' and state = 'open' order by opened_at desc, id offset ${offset} limit ${limit}`.execute(
    tx,
  )
  return rows
}

/** A topic that stands open. */
export async function openTopic(tx: Tx, city: string, id: string) {
  const { rows } = await sql<{ id: string; title: string; data: { about: string; q: string }; opened_at: string }>`
    select id, title, data, opened_at from thing
    where city = ${city} and kind = 'topic' and state = 'open' and id = ${id}`.execute(tx)
  return rows[0] ?? null
}

/**
 * How many records joined each topic of a city in a month and in the one before: every topic that stood open by the end of the
 * month, and those ended since that something had joined.
 */
export async function joinedByTopic(tx: Tx, city: string, month: string) {
  const { rows } = await sql<{ id: string; title: string; q: string; open: boolean; n: number; before: number }>`
    with m as (select ${`${month}-01`}::date as first)
    select t.id, t.title, t.data ->> 'q' as q, t.state = 'open' as open,
      (count(h.no) filter (where h.found_on >= m.first))::integer as n,
      (count(h.no) filter (where h.found_on < m.first))::integer as before
    from thing t cross join m
    left join watch_hit h on h.thing_id = t.id
      and h.found_on >= m.first - interval '1 month' and h.found_on < m.first + interval '1 month'
    where t.city = ${city} and t.kind = 'topic'
      and t.opened_at < (m.first + interval '1 month')::timestamp at time zone 'Asia/Shanghai'
    group by t.id, m.first
    having t.state = 'open' or count(h.no) filter (where h.found_on >= m.first) > 0
    order by n desc, t.title, t.id limit 500`.execute(tx)
  return rows
}

/** What joined a search in a month, in the order it came. */
export async function joinedIn(
  tx: Tx,
  thing: string,
  month: string,
  { offset, limit }: { readonly offset: number; readonly limit: number },
) {
  const { rows } = await sql<{ register: string; key: string; found_on: string; total: number }>`
    select register, key, found_on::text as found_on, count(*) over ()::integer as total from watch_hit
    where thing_id = ${thing} and found_on >= ${`${month}-01`}::date
      and found_on < ${`${month}-01`}::date + interval '1 month'
    order by no offset ${offset} limit ${limit}`.execute(tx)
  return { rows, total: rows[0]?.total ?? 0 }
}

/** The month the first topic of a city was opened in; null where there is none. */
export async function firstTopicMonth(tx: Tx, city: string): Promise<string | null> {
  const { rows } = await sql<{ month: string | null }>`
    select to_char(min(opened_at) at time zone 'Asia/Shanghai', 'YYYY-MM') as month from thing
    where city = ${city} and kind = 'topic'`.execute(tx)
  return rows[0]?.month ?? null
}

/** The title of a topic of a city, ended ones among them. */
export async function topicOfCity(tx: Tx, city: string, id: string) {
  return tx
    .selectFrom('thing')
    .select(['title', 'state'])
    .where('id', '=', id)
    .where('city', '=', city)
    .where('kind', '=', 'topic')
    .executeTakeFirst()
}
