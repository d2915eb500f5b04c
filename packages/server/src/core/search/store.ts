import { gramsAsked, type RecordValues, type Register } from '@zhiqiang/kernel'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../db/connect.ts'
import type { SearchDoc } from './doc.ts'
import { type EngineNode, mostValues, type SearchAnswer, type SearchAsk, type SearchEngine } from './engine.ts'

/**
 * The engine that is always there: rows of PostgreSQL, in the transaction that asks. Pairs of characters find what may hold
 * a word, the text itself decides; two characters are one pair and need no second look.
 */
export const postgresEngine: SearchEngine = {
  find: async (tx, ask) => {
    const { rows } = await sql<Told>`
      with m as materialized (
        select d.id, d.register, d.key, d.dated, d.tags, ${rankOf(ask)} as rank
        from search_doc d where d.city = ${ask.city} and ${conditionOf(ask.node)}
      )
      select
        (select count(*)::integer from m) as total,
        (select coalesce(json_agg(json_build_array(p.register, p.key) order by p.rank desc, p.dated desc, p.id desc), '[]')
          from (select * from m order by rank desc, dated desc, id desc offset ${ask.offset} limit ${ask.limit}) p) as hits,
        ${facetsOf(ask)} as facets`.execute(tx)
    const told = rows[0] ?? { total: 0, hits: [], facets: [] }
    return {
      total: told.total,
      hits: told.hits.map(([register, key]) => ({ register, key })),
      facets: told.facets.map(([id, tag, n]) => ({ id, tag, n })),
    } satisfies SearchAnswer
  },
}

interface Told {
  readonly total: number
  readonly hits: readonly (readonly [string, string])[]
  readonly facets: readonly (readonly [string, string, number])[]
}

function facetsOf({ facets }: SearchAsk): RawBuilder<unknown> {
  if (facets.length === 0) return sql`'[]'::json`
  const patterns = facets.map(({ pattern }) => pattern)
  const ids = facets.map(({ id }) => id)
  return sql`(
    select coalesce(json_agg(json_build_array(c.id, c.tag, c.n) order by c.id, c.n desc, c.tag), '[]') from (
      select f.id, t.tag, count(*)::integer as n,
        row_number() over (partition by f.id order by count(*) desc, t.tag) as place
      from m, unnest(m.tags) as t(tag), unnest(${ids}::text[], ${patterns}::text[]) as f(id, pattern)
      where t.tag ~ f.pattern
      group by f.id, t.tag
    ) c where c.place <= ${mostValues})`
}

function rankOf({ sort, words }: SearchAsk): RawBuilder<unknown> {
  if (sort === 'newest' || words.length === 0) return sql`0`
  const ranks = words.map(
    (word) => sql`case when d.title = ${word} then 4 when starts_with(d.title, ${word}) then 2
      when strpos(d.title, ${word}) > 0 then 1 else 0 end`,
  )
  return sql.join(ranks, sql` + `)
}

/** Whether a document `d` is what a node asks for. */
export function conditionOf(node: EngineNode): RawBuilder<SqlBool> {
  switch (node.is) {
    case 'all':
      return sql`true`
    case 'none':
      return sql`false`
    case 'word':
      return holding(node)
    case 'tags':
      return sql`d.tags && ${[...node.any]}::text[]`
    case 'numbers':
      return sql`d.numbers && ${[...node.any]}::text[]`
    case 'days': {
      const from = node.from === null ? sql`true` : sql`d.dated >= ${node.from}::date`
      const to = node.to === null ? sql`true` : sql`d.dated <= ${node.to}::date`
      // Records without a day lie in no span.
      return sql`(${from} and ${to} and d.dated > '0001-01-01')`
    }
    case 'and':
      return sql`(${sql.join(node.of.map(conditionOf), sql` and `)})`
    case 'or':
      return sql`(${sql.join(node.of.map(conditionOf), sql` or `)})`
    case 'not':
      return sql`not ${conditionOf(node.of)}`
  }
}

function holding({ text, in: place, start }: Extract<EngineNode, { is: 'word' }>): RawBuilder<SqlBool> {
  const grams = gramsAsked(text)
  const likely = grams.length === 0 ? sql`true` : sql`d.grams @> ${[...grams]}::integer[]`
  if (place === 'any' && !start && text.length === 2 && grams.length === 1) return sql`(${likely})`
  const columns = { any: ['title', 'people', 'body'], title: ['title'], people: ['people'] }[place]
  const found = columns.map((name) => {
    const column = sql.ref(`d.${name}`)
    if (!start) return sql`strpos(${column}, ${text}) > 0`
    return sql`starts_with(${column}, ${text}) or strpos(${column}, ${`\n${text}`}) > 0`
  })
  return sql`(${likely} and (${sql.join(found, sql` or `)}))`
}

/** The next records that wait to be put into the search; they wait no more once the transaction ends. */
export async function takeQueued(tx: Tx, most: number) {
  const { rows } = await sql<{ city: string; register: string; key: string }>`
    delete from search_queue where no in (select no from search_queue order by no limit ${most} for update skip locked)
    returning city, register, key`.execute(tx)
  return rows
}

/** Records of a register as they hold, by their keys. */
export async function recordsOf(
  tx: Tx,
  register: Register,
  city: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, RecordValues>> {
  if (keys.length === 0) return new Map()
  const { rows } = await sql<{ key: string; record: Record<string, never> }>`
    select r.key, to_json(r) as record from ${sql.table(register.table)} r
    where r.city = ${city} and r.key = any(${[...keys]}::text[])`.execute(tx)
  return new Map(rows.map(({ key, record: { key: _, city: __, ...values } }) => [key, values]))
}

/** Puts records into the search, over what stood there. Gives the keys of those that were not there before. */
export async function putDocs(tx: Tx, city: string, docs: readonly SearchDoc[]): Promise<readonly string[]> {
  if (docs.length === 0) return []
  const { rows } = await sql<{ key: string; fresh: boolean }>`
    insert into search_doc (city, register, key, title, people, body, tags, numbers, grams, dated)
    select ${city}, x.* from json_to_recordset(${JSON.stringify(docs.map(inOrder))}::json) as x(
      register text, key text, title text, people text, body text, tags text[], numbers text[], grams integer[], dated date)
    on conflict (city, register, key) do update set
      title = excluded.title, people = excluded.people, body = excluded.body, tags = excluded.tags,
      numbers = excluded.numbers, grams = excluded.grams, dated = excluded.dated, put_in = pg_current_xact_id()
    returning key, xmax = 0 as fresh`.execute(tx)
  return rows.filter(({ fresh }) => fresh).map(({ key }) => key)
}

function inOrder({ register, key, title, people, body, tags, numbers, grams, dated }: SearchDoc) {
  return { register, key, title, people, body, tags, numbers, grams, dated }
}

/** Takes records out of the search. */
export async function dropDocs(tx: Tx, city: string, register: string, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  await tx
    .deleteFrom('search_doc')
    .where('city', '=', city)
    .where('register', '=', register)
    .where((eb) => eb('key', '=', sql<string>`any(${[...keys]}::text[])`))
    .execute()
  await sql`
    insert into search_gone (city, register, key) select ${city}, ${register}, k from unnest(${[...keys]}::text[]) as x(k)
    on conflict (city, register, key) do update set put_in = pg_current_xact_id()`.execute(tx)
}

/** Notes that every record of a register has to be put into the search anew. */
export async function queueAll(tx: Tx, register: Register): Promise<void> {
  await sql`
    insert into search_queue (city, register, key)
    select r.city, ${register.id}, r.key from ${sql.table(register.table)} r`.execute(tx)
}

/** How many records a register of a city has, and when one changed last. */
export async function sizeOf(tx: Tx, register: Register, city: string) {
  const { rows } = await sql<{ records: number; at: string | null }>`
    select (select count(*)::integer from ${sql.table(register.table)} r where r.city = ${city}) as records,
      (select max(finished_at) from import_run i where i.city = ${city} and i.register = ${register.id}
        and not i.dry_run and i.inserted + i.updated > 0) as at`.execute(tx)
  return rows[0] ?? { records: 0, at: null }
}

/** The divisions of a city by their code. */
export async function divisionsOf(tx: Tx, city: string) {
  return tx.selectFrom('region').select(['code', 'name', 'parent']).where('city', '=', city).execute()
}
