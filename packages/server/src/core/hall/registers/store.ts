import type { Actor, PlainDate } from '@zhiqiang/kernel'
import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import type { Database } from '../../../db/schema.ts'
import { type Order, pageOfQuery } from '../../ledger/paging/store.ts'
import type { Paging } from '../../ledger/read-deps.ts'
import { likeAnywhere, wordsIn } from '../../ledger/things/store.ts'
import { visibleThings } from '../../permission/store.ts'

const newestFirst: Order = {
  name: 'entered',
  keys: [
    { by: sql`register_entry.entered_on`, type: 'day' },
    { by: sql`register_entry.id`, type: 'uuid' },
  ],
  descending: true,
}

/** What a list of entries may be narrowed by. */
export interface EntryFilter {
  readonly q?: string | undefined
  readonly class?: string | undefined
  readonly state?: 'valid' | 'flagged' | 'revoked' | 'ended' | undefined
  readonly from?: PlainDate | undefined
  readonly to?: PlainDate | undefined
}

/** An entry as its row has it. */
export type EntryRecord = NonNullable<Awaited<ReturnType<typeof entryByCode>>>

/** How many entries each register of a city has, and how many hold on a day. */
export function entryCounts(tx: Tx, city: string, today: PlainDate) {
  return tx
    .selectFrom('register_entry')
    .select(['register', sql<number>`count(*)::int`.as('entries')])
    .select((eb) => eb.fn.countAll<number>().filterWhere(holds(today)).as('valid'))
    .where('city', '=', city)
    .groupBy('register')
    .execute()
}

/** A page of the entries of a register. */
export function pageOfEntries(
  tx: Tx,
  of: { readonly city: string; readonly register: string; readonly today: PlainDate },
  filter: EntryFilter,
  paging: Paging,
) {
  const query = tx.selectFrom('register_entry').selectAll('register_entry').where(narrowed(of, filter))
  return pageOfQuery(query, newestFirst, paging)
}

/** Entries and sums by class, of the same filter as the list. */
export function totalsByClass(
  tx: Tx,
  of: { readonly city: string; readonly register: string; readonly today: PlainDate },
  filter: EntryFilter,
) {
  return tx
    .selectFrom('register_entry')
    .select([
      'class',
      sql<number>`count(*)::int`.as('entries'),
      sql<number>`coalesce(sum(amount), 0)::float8`.as('amount'),
    ])
    .where(narrowed(of, filter))
    .where('class', 'is not', null)
    .groupBy('class')
    .orderBy('class')
    .execute()
}

/** Every entry of a city that is about a right, newest first. */
export function entriesAbout(tx: Tx, city: string, right: string) {
  return tx
    .selectFrom('register_entry')
    .selectAll('register_entry')
    .where('city', '=', city)
    .where(sql<SqlBool>`rights @> array[${right}]::text[]`)
    .orderBy('entered_on', 'desc')
    .limit(100)
    .execute()
}

/** Every entry of subjects in some registers, newest first. */
export async function entriesOfSubjects(tx: Tx, subjects: readonly string[], registers: readonly string[]) {
  if (subjects.length === 0 || registers.length === 0) return []
  return tx
    .selectFrom('register_entry')
    .selectAll('register_entry')
    .where('subject_id', 'in', [...subjects])
    .where('register', 'in', [...registers])
    .orderBy('entered_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1000)
    .execute()
}

/** The entry of a code; whoever asks holds it. */
export function entryByCode(tx: Tx, code: string) {
  return tx.selectFrom('register_entry').selectAll('register_entry').where('code', '=', code).executeTakeFirst()
}

/** The entry a thing was given. */
export function entryOfThing(tx: Tx, thingId: string) {
  return tx.selectFrom('register_entry').selectAll('register_entry').where('thing_id', '=', thingId).executeTakeFirst()
}

/** Those of the cases that the actor may read. */
export async function readableCases(tx: Tx, actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('thing')
    .select('thing.id')
    .where(sql<SqlBool>`thing.id = any(${[...ids]}::uuid[])`)
    .where(visibleThings(actor, 'case.read'))
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** What entries said before they were changed, oldest first. */
export function changesOf(tx: Tx, ids: readonly string[]) {
  return tx
    .selectFrom('register_change')
    .selectAll()
    .where(sql<SqlBool>`entry_id = any(${[...ids]}::uuid[])`)
    .orderBy('entry_id')
    .orderBy('n')
    .execute()
}

function narrowed(
  of: { readonly city: string; readonly register: string; readonly today: PlainDate },
  filter: EntryFilter,
): Expression<SqlBool> {
  const eb = expressionBuilder<Database, 'register_entry'>()
  const all: Expression<SqlBool>[] = [eb('city', '=', of.city), eb('register', '=', of.register)]
  for (const word of wordsIn(filter.q)) {
    const like = likeAnywhere(word)
    all.push(eb.or([eb('number', 'ilike', like), eb('title', 'ilike', like), eb('holder', 'ilike', like)]))
  }
  if (filter.class !== undefined) all.push(eb('class', '=', filter.class))
  if (filter.from !== undefined) all.push(eb('entered_on', '>=', filter.from))
  if (filter.to !== undefined) all.push(eb('entered_on', '<=', filter.to))
  if (filter.state === 'valid') all.push(holds(of.today))
  else if (filter.state === 'ended') all.push(eb.or([eb('standing', '=', 'ended'), ranOut(of.today)]))
  else if (filter.state !== undefined) all.push(eb('standing', '=', filter.state))
  return eb.and(all)
}

function holds(today: PlainDate): Expression<SqlBool> {
  return sql<SqlBool>`(register_entry.standing = 'valid' and (register_entry.valid_to is null or register_entry.valid_to >= ${today}))`
}

function ranOut(today: PlainDate): Expression<SqlBool> {
  return sql<SqlBool>`(register_entry.standing = 'valid' and register_entry.valid_to < ${today})`
}
