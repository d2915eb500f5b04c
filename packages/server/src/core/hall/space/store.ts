import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import { type Order, pageOfQuery } from '../../ledger/paging/store.ts'
import type { Paging, ReadDeps } from '../../ledger/read-deps.ts'
import { inCity, thingColumns } from '../../ledger/things/store.ts'
import { visibleThings } from '../../permission/store.ts'

const latest: Order = {
  name: 'marked',
  keys: [
    { by: sql`bookmark.at`, type: 'instant' },
    { by: sql`bookmark.id`, type: 'uuid' },
  ],
  descending: true,
}

/** A page of somebody's bookmarks, the last on top. */
export function bookmarksOf(tx: Tx, accountId: string, paging: Paging) {
  const query = tx
    .selectFrom('bookmark')
    .select(['id', 'thing_id', 'clause_id', 'title', 'at'])
    .where('account_id', '=', accountId)
  return pageOfQuery(query, latest, paging)
}

/** How many somebody has. */
export async function countBookmarks(tx: Tx, accountId: string): Promise<number> {
  const { n } = await tx
    .selectFrom('bookmark')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  return n
}

/** What can be marked: a thing, or a clause of it. */
export interface Marked {
  readonly thingId: string
  readonly clauseId: string | null
}

/** The bookmark somebody has of a thing or a clause of it; undefined where it is not marked. */
export async function bookmarkOf(
  tx: Tx,
  accountId: string,
  { thingId, clauseId }: Marked,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('bookmark')
    .select('id')
    .where('account_id', '=', accountId)
    .where('thing_id', '=', thingId)
    .where('clause_id', 'is not distinct from', clauseId)
    .executeTakeFirst()
  return row?.id
}

/** Keeps a bookmark; one that is there stays as it is. Returns its id. */
export async function putBookmark(
  tx: Tx,
  mark: Marked & {
    readonly id: string
    readonly city: string
    readonly accountId: string
    readonly title: string
    readonly at: string
  },
): Promise<string> {
  const { id, city, accountId, thingId, clauseId, title, at } = mark
  await tx
    .insertInto('bookmark')
    .values({ id, city, account_id: accountId, thing_id: thingId, clause_id: clauseId, title, at })
    .onConflict((c) => c.columns(['account_id', 'thing_id', 'clause_id']).doNothing())
    .execute()
  return (await bookmarkOf(tx, accountId, mark)) ?? id
}

/** Drops a bookmark; false where the account has none of that id. */
export async function dropBookmark(tx: Tx, accountId: string, id: string): Promise<boolean> {
  const done = await tx
    .deleteFrom('bookmark')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return Number(done.numDeletedRows) > 0
}

/** What a clause of a plan is called; null where the plan has none of that id. */
export async function clauseTitle(tx: Tx, policyId: string, clauseId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('clause')
    .select(['heading', 'path'])
    .where('id', '=', clauseId)
    .where('policy_id', '=', policyId)
    .executeTakeFirst()
  return row ? row.heading || row.path : null
}

const firstDue: Order = {
  name: 'deadlines',
  keys: [
    { by: sql`case_clock.due_on`, type: 'day' },
    { by: sql`thing.id`, type: 'uuid' },
    { by: sql`case_clock.name`, type: 'code' },
    { by: sql`case_clock.round`, type: 'int' },
  ],
}

/** A page of the terms that run in the cases and letters of an applicant or another party, the first due on top. */
export function deadlinesOf(deps: ReadDeps, paging: Paging) {
  const query = deps.tx
    .selectFrom('case_clock')
    .innerJoin('thing', 'thing.id', 'case_clock.thing_id')
    .innerJoin('hall_case', (join) => join.on(sql<boolean>`hall_case.id = thing.id or hall_case.id = thing.parent_id`))
    .select(thingColumns)
    .select(['case_clock.name', 'case_clock.round', 'case_clock.duty', 'case_clock.due_on as ends_on'])
    .select(['case_clock.estimated', 'hall_case.no', 'hall_case.item'])
    .where('case_clock.settled_on', 'is', null)
    .where('case_clock.due_on', 'is not', null)
    .where((eb) => eb.or([visibleThings(deps.actor, 'case.pursue'), visibleThings(deps.actor, 'case.answer')]))
    .where(inCity(deps))
  return pageOfQuery(query, firstDue, paging)
}
