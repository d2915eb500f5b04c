import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import { unread } from '../../../db/transaction.ts'
import type { EventBody } from '../../audit/hash.ts'

/** A thing and all that stands under it, itself first; another case under it is a file of its own. */
export async function treeOf(tx: Tx, id: string): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly id: string }>`
    with recursive tree as (
      select id, 0 as depth from thing where id = ${id}
      union all
      select child.id, tree.depth + 1 from thing child join tree on child.parent_id = tree.id
      where not exists (select 1 from hall_case where hall_case.id = child.id)
    )
    select id from tree order by depth, id`.execute(tx)
  return rows.map((row) => row.id)
}

/** An event as it stands in its chain. */
export interface ChainEvent {
  readonly body: EventBody
  readonly prevHash: string
  readonly hash: string
}

/** Every event of a thing, the first one first. */
export async function chainOf(tx: Tx, thingId: string): Promise<readonly ChainEvent[]> {
  const rows = await tx.selectFrom('event').selectAll().where('thing_id', '=', thingId).orderBy('seq').execute()
  return rows.map((row) => ({
    body: {
      thingId: row.thing_id,
      seq: row.seq,
      city: row.city,
      revision: row.revision,
      type: row.type,
      actor: row.actor,
      actorId: row.actor_id,
      role: row.role,
      postId: row.post_id,
      unitId: row.unit_id,
      at: row.at,
      recordedAt: row.recorded_at,
      requestId: row.request_id,
      payload: row.payload,
    },
    prevHash: row.prev_hash,
    hash: row.hash,
  }))
}

/** Takes the content out of the events before one that names their hashes; the database refuses anything else. */
export function redactEvents(tx: Tx, thingId: string, before: number): void {
  unread(tx, sql`select redact_events(${thingId}, ${before})`.execute(tx))
}

/**
 * Removes what is kept of things beside their rows and events: files that nobody else holds, the words of letters, who
 * applied, codes, notices, answers to requests, names of files in the log of who fetched them. Registers, money and terms
 * are records of their own and stay.
 */
export async function clearAround(tx: Tx, ids: readonly string[]): Promise<void> {
  const these = sql`any(${[...ids]}::uuid[])`
  await sql`delete from request where id in (select request_id from event where thing_id = ${these})`.execute(tx)
  await sql`delete from message where notice_id in (select id from notice where thing_id = ${these})`.execute(tx)
  await sql`delete from notice where thing_id = ${these}`.execute(tx)
  await sql`delete from case_text where case_id = ${these} or thing_id = ${these}`.execute(tx)
  await sql`delete from bookmark where thing_id = ${these}`.execute(tx)
  await sql`delete from case_invite where case_id = ${these}`.execute(tx)
  await sql`update hall_case set subject_id = null, code_hash = '' where id = ${these}`.execute(tx)
  await sql`update letter set subject_id = null, recipient = '', paper = '{}', remedies = '[]'
    where id = ${these}`.execute(tx)
  await sql`update case_clock set wake_on = null where thing_id = ${these}`.execute(tx)
  await sql`update access_log set subject = split_part(subject, '/', 1)
    where what = 'file' and split_part(subject, '/', 1) = any(${[...ids]}::text[])`.execute(tx)
  await clearFiles(tx, ids)
}

/** A file goes when nothing else is attached to its bytes and nobody's unfinished application names an upload of them. */
async function clearFiles(tx: Tx, ids: readonly string[]): Promise<void> {
  const gone = await tx
    .deleteFrom('thing_file')
    .where('thing_id', 'in', [...ids])
    .returning('sm3')
    .execute()
  const hashes = [...new Set(gone.map(({ sm3 }) => sm3))]
  if (hashes.length === 0) return
  const free = sql<boolean>`not exists (select 1 from thing_file held where held.sm3 = upload.sm3)`
  const drafted = sql<boolean>`exists (select 1 from draft where draft.answers::text like '%' || upload.id || '%')`
  await tx.deleteFrom('upload').where('sm3', 'in', hashes).where(free).where(sql<boolean>`not ${drafted}`).execute()
  await tx
    .deleteFrom('file')
    .where('sm3', 'in', hashes)
    .where(sql<boolean>`not exists (select 1 from thing_file held where held.sm3 = file.sm3)`)
    .where(sql<boolean>`not exists (select 1 from upload where upload.sm3 = file.sm3)`)
    .execute()
}
