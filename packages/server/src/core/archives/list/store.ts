import type { PlainDate, RetentionState } from '@zhiqiang/kernel'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import { type Order, pageOfQuery } from '../../ledger/paging/store.ts'
import type { Paging, ReadDeps } from '../../ledger/read-deps.ts'
import { inCity, likeAnywhere, thingColumns, wordsIn } from '../../ledger/things/store.ts'
import { visibleOfKind, visibleThings } from '../../permission/store.ts'

/** What the list of files may be narrowed by. */
export interface ArchiveFilter {
  readonly q?: string | undefined
  readonly item?: string | undefined
  readonly state?: RetentionState | undefined
  readonly until?: PlainDate | undefined
}

/** Where a file stands on a day; whatever holds it back comes before its time. */
function stateOn(today: PlainDate): RawBuilder<RetentionState> {
  return sql<RetentionState>`case
    when case_archive.destroyed_on is not null then 'destroyed'
    when exists (select 1 from archive_hold where archive_hold.case_id = case_archive.case_id
      and archive_hold.lifted_on is null) then 'held'
    when case_archive.approved_on is not null then 'approved'
    when case_archive.keep_until < ${today}::date then 'due'
    when case_archive.extended_on is not null then 'extended'
    else 'kept' end`
}

const soonestFirst: Order = {
  name: 'archives',
  keys: [
    { by: sql`coalesce(case_archive.keep_until, '9999-12-31'::date)`, type: 'day' },
    { by: sql`case_archive.case_id`, type: 'uuid' },
  ],
}

function files(deps: ReadDeps, filter: Omit<ArchiveFilter, 'state'>) {
  let query = deps.tx
    .selectFrom('case_archive')
    .innerJoin('hall_case', 'hall_case.id', 'case_archive.case_id')
    .innerJoin('thing', 'thing.id', 'case_archive.case_id')
    .where(visibleThings(deps.actor, 'archive.read'))
    .where(inCity(deps))
  if (filter.item !== undefined) query = query.where('case_archive.item', '=', filter.item)
  if (filter.until !== undefined) query = query.where('case_archive.keep_until', '<=', filter.until)
  for (const word of wordsIn(filter.q)) query = query.where('hall_case.no', 'ilike', likeAnywhere(word))
  return query
}

function rows(deps: ReadDeps, filter: Omit<ArchiveFilter, 'state'>) {
  return files(deps, filter)
    .leftJoin('thing as list', 'list.id', 'case_archive.list_id')
    .select(['hall_case.id', 'hall_case.no', 'case_archive.item', 'case_archive.closed_on', 'case_archive.years'])
    .select(['case_archive.keep_until', 'case_archive.extended_on', 'case_archive.destroyed_on'])
    .select(['list.id as list_id', 'list.title as list_no'])
    .select(stateOn(deps.today).as('standing'))
    .select(
      sql<string | null>`(select unit.name from thing_unit join unit on unit.id = thing_unit.unit_id
        where thing_unit.thing_id = thing.id and thing_unit.part = 'lead' order by ord limit 1)`.as('unit_name'),
    )
}

/** A row of the list of files. */
export type ArchiveRecord = NonNullable<Awaited<ReturnType<typeof archiveOf>>>

/** A page of files the actor may see, those due first. */
export function pageOfArchives(deps: ReadDeps, filter: ArchiveFilter, paging: Paging) {
  const query = rows(deps, filter)
  const { state } = filter
  return pageOfQuery(
    state === undefined ? query : query.where(sql<boolean>`${stateOn(deps.today)} = ${state}`),
    soonestFirst,
    paging,
  )
}

/** How many files stand where, of the same filter. */
export async function countByState(
  deps: ReadDeps,
  filter: ArchiveFilter,
): Promise<ReadonlyMap<RetentionState, number>> {
  const counts = await files(deps, filter)
    .select(stateOn(deps.today).as('standing'))
    .select(sql<number>`count(*)::int`.as('files'))
    .groupBy('standing')
    .execute()
  return new Map(counts.map((row) => [row.standing, row.files]))
}

/** The file of a case that the actor may see. */
export function archiveOf(deps: ReadDeps, id: string) {
  return rows(deps, {}).where('case_archive.case_id', '=', id).executeTakeFirst()
}

/** Every hold there was of a file, the latest first. */
export function holdsOf(tx: Tx, caseId: string) {
  return tx
    .selectFrom('archive_hold')
    .select(['id', 'ground', 'why', 'since', 'lifted_on'])
    .where('case_id', '=', caseId)
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
}

/** What the last appraisal that kept a file longer said. */
export async function extensionOf(tx: Tx, city: string, caseId: string) {
  const row = await tx
    .selectFrom('thing')
    .select('data')
    .where('city', '=', city)
    .where('kind', '=', 'retention-extension')
    .where(sql<boolean>`data->>'caseId' = ${caseId}`)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.data
}

/** A page of lists of destruction the actor may see, the latest first. */
export function pageOfLists(deps: ReadDeps, id: string | undefined, paging: Paging) {
  let query = deps.tx
    .selectFrom('thing')
    .select(thingColumns)
    .where(visibleOfKind(deps.actor, 'destruction-list', 'archive.read'))
    .where(inCity(deps))
  if (id !== undefined) query = query.where('thing.id', '=', id)
  return pageOfQuery(query, { name: 'lists', keys: [{ by: sql`thing.id`, type: 'uuid' }], descending: true }, paging)
}

/** The certificates of lists that were carried out. */
export async function certificatesOf(tx: Tx, lists: readonly string[]) {
  if (lists.length === 0) return []
  return tx
    .selectFrom('letter')
    .select(['letter.id', 'letter.number', 'letter.code', 'letter.case_id'])
    .where('letter.item', '=', 'destruction-list')
    .where('letter.case_id', 'in', [...lists])
    .execute()
}
