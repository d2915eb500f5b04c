import {
  type CityRules,
  canonicalJson,
  cityRulesIn,
  type Json,
  type PlainDate,
  type Thing,
  type ThingData,
  type UnitPart,
} from '@zhiqiang/kernel'
import { sql } from 'kysely'
import type { Tx } from '../../db/connect.ts'
import type { EventBody } from '../audit/hash.ts'

/** A thing with what the engine needs of its city, locked until the transaction ends. */
export interface LockedThing extends Thing {
  readonly daysAhead: number
  readonly rules: CityRules
}

/** Reads and locks a thing; null when there is none. */
export async function lockThing(tx: Tx, id: string): Promise<LockedThing | null> {
  const row = await tx
    .selectFrom('thing')
    .innerJoin('city', 'city.code', 'thing.city')
    .selectAll('thing')
    .select(['city.days_ahead', 'city.rules'])
    .where('thing.id', '=', id)
    .forUpdate('thing')
    .executeTakeFirst()
  if (!row) return null
  return { ...thingOf(row, await unitsOf(tx, id)), daysAhead: row.days_ahead, rules: cityRulesIn(row.rules) }
}

/** The units that take part in a thing, leads first. */
async function unitsOf(tx: Tx, thingId: string): Promise<UnitPart[]> {
  const rows = await tx
    .selectFrom('thing_unit')
    .select(['unit_id', 'part'])
    .where('thing_id', '=', thingId)
    .orderBy(sql`case part when 'lead' then 0 else 1 end`)
    .orderBy('ord')
    .execute()
  return rows.map((r) => ({ unitId: r.unit_id, part: r.part as UnitPart['part'] }))
}

interface ThingRecord {
  readonly id: string
  readonly city: string
  readonly kind: string
  readonly kind_version: number
  readonly state: string
  readonly revision: number
  readonly title: string
  readonly region: string
  readonly parent_id: string | null
  readonly policy_id: string | null
  readonly clause_id: string | null
  readonly due_on: string | null
  readonly visibility: number
  readonly data: Json
  readonly opened_at: string
}

/** A row of `thing` as the kernel's {@link Thing}. */
export function thingOf(row: ThingRecord, units: readonly UnitPart[]): Thing {
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
    units,
    data: row.data as ThingData,
    openedAt: row.opened_at,
  }
}

/** Inserts a thing before its first event; revision 0 says so. */
export async function insertThing(tx: Tx, thing: Thing): Promise<void> {
  await tx
    .insertInto('thing')
    .values({
      id: thing.id,
      city: thing.city,
      kind: thing.kind,
      kind_version: thing.kindVersion,
      state: thing.state,
      revision: thing.revision,
      title: thing.title,
      region: thing.region,
      parent_id: thing.parentId,
      policy_id: thing.policyId,
      clause_id: thing.clauseId,
      due_on: thing.dueOn,
      visibility: thing.visibility,
      data: JSON.stringify(thing.data),
      opened_at: thing.openedAt,
      moved_at: thing.openedAt,
    })
    .execute()
  await putUnits(tx, thing.id, thing.units)
}

/** Writes what an act changed; the only statement in the product that changes a state. */
export async function updateThing(tx: Tx, thing: Thing, movedAt: string): Promise<void> {
  await tx
    .updateTable('thing')
    .set({
      state: thing.state,
      revision: thing.revision,
      title: thing.title,
      region: thing.region,
      policy_id: thing.policyId,
      clause_id: thing.clauseId,
      due_on: thing.dueOn,
      visibility: thing.visibility,
      data: JSON.stringify(thing.data),
      moved_at: movedAt,
    })
    .where('id', '=', thing.id)
    .execute()
}

/** Replaces the units of a thing. */
export async function putUnits(tx: Tx, thingId: string, units: readonly UnitPart[]): Promise<void> {
  await tx.deleteFrom('thing_unit').where('thing_id', '=', thingId).execute()
  if (units.length === 0) return
  await tx
    .insertInto('thing_unit')
    .values(units.map((u, ord) => ({ thing_id: thingId, unit_id: u.unitId, part: u.part, ord })))
    .execute()
}

/** The hash of the last event of a chain, or the empty text before the first. */
export async function lastHash(tx: Tx, thingId: string): Promise<string> {
  const row = await tx
    .selectFrom('event')
    .select('hash')
    .where('thing_id', '=', thingId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.hash ?? ''
}

/** Appends an event with its hashes. */
export async function insertEvent(tx: Tx, body: EventBody, prevHash: string, hash: string): Promise<void> {
  await tx
    .insertInto('event')
    .values({
      thing_id: body.thingId,
      seq: body.seq,
      city: body.city,
      revision: body.revision,
      type: body.type,
      actor: body.actor,
      actor_id: body.actorId,
      role: body.role,
      post_id: body.postId,
      unit_id: body.unitId,
      at: body.at,
      recorded_at: body.recordedAt,
      request_id: body.requestId,
      payload: canonicalJson(body.payload),
      prev_hash: prevHash,
      hash,
    })
    .execute()
}

/** The types of the events after a revision, oldest first; a stale caller is told them. */
export async function eventsAfter(tx: Tx, thingId: string, revision: number) {
  return tx
    .selectFrom('event')
    .select(['seq', 'type', 'actor', 'at'])
    .where('thing_id', '=', thingId)
    .where('seq', '>', revision)
    .orderBy('seq')
    .limit(20)
    .execute()
}

/** Serialises requests of one id and returns the earlier one, if any. */
export async function earlierRequest(tx: Tx, id: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 7))`.execute(tx)
  return tx.selectFrom('request').select(['content_hash', 'answer']).where('id', '=', id).executeTakeFirst()
}

/** Keeps the answer of a request for whoever sends it again. */
export async function rememberRequest(
  tx: Tx,
  request: {
    readonly id: string
    readonly city: string
    readonly actorId: string | null
    readonly contentHash: string
    readonly answer: Json
    readonly at: string
  },
): Promise<void> {
  await tx
    .insertInto('request')
    .values({
      id: request.id,
      city: request.city,
      actor_id: request.actorId,
      content_hash: request.contentHash,
      answer: JSON.stringify(request.answer),
      at: request.at,
    })
    .execute()
}

/** Removes the answers of requests made before an instant; returns how many there were. */
export async function deleteRequests(tx: Tx, before: string): Promise<number> {
  const done = await tx.deleteFrom('request').where('at', '<', before).executeTakeFirst()
  return Number(done.numDeletedRows)
}

/** Starts or moves the due-date clock of a thing. */
export async function putClock(
  tx: Tx,
  clock: {
    readonly thingId: string
    readonly city: string
    readonly startedOn: PlainDate
    readonly dueOn: PlainDate
    readonly onExpiry: string
  },
): Promise<void> {
  await tx
    .insertInto('clock')
    .values({
      thing_id: clock.thingId,
      name: 'due',
      city: clock.city,
      started_on: clock.startedOn,
      due_on: clock.dueOn,
      on_expiry: clock.onExpiry,
    })
    .onConflict((c) =>
      c
        .columns(['thing_id', 'name'])
        .doUpdateSet({ due_on: clock.dueOn, on_expiry: clock.onExpiry, settled_at: null, outcome: null }),
    )
    .execute()
}

/** Settles the due-date clock of a thing, if one runs. */
export async function settleClock(
  tx: Tx,
  thingId: string,
  at: string,
  outcome: 'met' | 'lapsed' | 'withdrawn',
): Promise<void> {
  await tx
    .updateTable('clock')
    .set({ settled_at: at, outcome })
    .where('thing_id', '=', thingId)
    .where('name', '=', 'due')
    .where('settled_at', 'is', null)
    .execute()
}

/** Uploads by id that this actor made in this city. */
export async function uploadsOf(
  tx: Tx,
  city: string,
  accountId: string | null,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly sm3: string; readonly name: string; readonly size: number }>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('upload')
    .innerJoin('file', 'file.sm3', 'upload.sm3')
    .select(['upload.id', 'upload.sm3', 'upload.name', 'file.size'])
    .where('upload.city', '=', city)
    .where('upload.id', 'in', ids)
    .where((eb) => (accountId === null ? eb('upload.account_id', 'is', null) : eb('upload.account_id', '=', accountId)))
    .execute()
  return new Map(rows.map(({ id, ...file }) => [id, file]))
}

/** Names files as evidence of an event. */
export async function attachFiles(
  tx: Tx,
  thing: { readonly id: string; readonly city: string },
  seq: number,
  files: readonly { readonly id: string; readonly sm3: string; readonly name: string }[],
): Promise<void> {
  if (files.length === 0) return
  await tx
    .insertInto('thing_file')
    .values(
      files.map((f) => ({ id: f.id, thing_id: thing.id, city: thing.city, event_seq: seq, sm3: f.sm3, name: f.name })),
    )
    .execute()
}

/** Ids of the given units that belong to the city and are in force on a date. */
export async function unitsInForce(
  tx: Tx,
  city: string,
  ids: readonly string[],
  on: PlainDate,
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await tx
    .selectFrom('unit')
    .select('id')
    .where('city', '=', city)
    .where('id', 'in', ids)
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', on)]))
    .execute()
  return new Set(rows.map((r) => r.id))
}

/** The city of a code, for opening things that have no parent. */
export async function cityOf(tx: Tx, code: string) {
  return tx.selectFrom('city').select(['code', 'days_ahead', 'sample']).where('code', '=', code).executeTakeFirst()
}

/** Queues a job in the same transaction; it runs only if the act commits, and once for acts that queue it meanwhile. */
export async function addJob(tx: Tx, task: string): Promise<void> {
  await sql`select graphile_worker.add_job(${task}, job_key := ${task})`.execute(tx)
}
