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
import { fixed } from '../../db/fixed.ts'
import { unread } from '../../db/transaction.ts'
import type { ThingBrief } from '../../ports.ts'
import type { EventBody } from '../audit/hash.ts'

/** A thing with what the engine needs of its city, locked until the transaction ends. */
export interface LockedThing extends Thing {
  readonly daysAhead: number
  readonly rules: CityRules
  /** The same as effects see other things. */
  readonly brief: ThingBrief
}

/**
 * Reads and locks a thing; null when there is none. `shared`, it stays as it is until the transaction ends, and others
 * may read it so at the same time.
 */
export async function lockThing(tx: Tx, id: string, how: 'alone' | 'shared' = 'alone'): Promise<LockedThing | null> {
  // The units are asked for with it and answered after it: what another act changed while this one waited is seen.
  const [[row], units] = await Promise.all([(how === 'alone' ? locked : shared)(tx, { id }), unitsOf(tx, { id })])
  if (!row) return null
  // Leads first; otherwise in the order they are kept in.
  const parts = units.map((r) => ({ unitId: r.unit_id, part: r.part as UnitPart['part'] }))
  const leadsFirst = [...parts.filter((u) => u.part === 'lead'), ...parts.filter((u) => u.part !== 'lead')]
  return {
    ...thingOf(row, leadsFirst),
    daysAhead: row.days_ahead,
    rules: cityRulesIn(row.rules),
    brief: briefOf(row, parts),
  }
}

/** {@link lockThing} with the hash of the last event, for a step that is to be taken on it. */
export async function lockToAct(
  tx: Tx,
  id: string,
): Promise<{ readonly thing: LockedThing; readonly lastHash: string } | null> {
  const [thing, [last]] = await Promise.all([lockThing(tx, id), lastHashOf(tx, { id })])
  return thing && { thing, lastHash: last?.hash ?? '' }
}

const columns = [
  'thing.id',
  'thing.city',
  'thing.kind',
  'thing.kind_version',
  'thing.state',
  'thing.revision',
  'thing.title',
  'thing.region',
  'thing.parent_id',
  'thing.policy_id',
  'thing.clause_id',
  'thing.due_on',
  'thing.visibility',
  'thing.named',
  'thing.data',
  'thing.opened_at',
] as const

const withCity = (tx: Tx, id: string) =>
  tx
    .selectFrom('thing')
    .innerJoin('city', 'city.code', 'thing.city')
    .select(columns)
    .select(['city.days_ahead', 'city.rules'])
    .where('thing.id', '=', id)

const locked = fixed((tx, { id }: { id: string }) => withCity(tx, id).forUpdate('thing'))

const shared = fixed((tx, { id }: { id: string }) => withCity(tx, id).forShare('thing'))

const unitsOf = fixed((tx, { id }: { id: string }) =>
  tx.selectFrom('thing_unit').select(['unit_id', 'part']).where('thing_id', '=', id).orderBy('ord'),
)

const lastHashOf = fixed((tx, { id }: { id: string }) =>
  tx.selectFrom('event').select('hash').where('thing_id', '=', id).orderBy('seq', 'desc').limit(1),
)

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
  readonly named: readonly string[]
  readonly data: Json
  readonly opened_at: string
}

function briefOf(row: ThingRecord, units: readonly UnitPart[]): ThingBrief {
  const { id, kind, state, title } = row
  return { id, kind, state, title, dueOn: row.due_on, units, data: row.data as ThingData }
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
    named: row.named,
    data: row.data as ThingData,
    openedAt: row.opened_at,
  }
}

/** Inserts a thing; at revision 0 before its first event. */
export function insertThing(tx: Tx, thing: Thing, movedAt: string): void {
  unread(tx, thingInserted(tx, { ...thing, data: JSON.stringify(thing.data), movedAt }))
  putUnits(tx, thing.id, [], thing.units)
}

const thingInserted = fixed((tx, thing: Written) =>
  tx.insertInto('thing').values({
    id: thing.id,
    city: thing.city,
    kind: thing.kind,
    kind_version: thing.kindVersion,
    parent_id: thing.parentId,
    opened_at: thing.openedAt,
    ...changing(thing),
  }),
)

/** Writes what an act changed; with the insert above the only statement in the product that writes a state. */
export function updateThing(tx: Tx, thing: Thing, movedAt: string): void {
  unread(tx, thingUpdated(tx, { ...thing, data: JSON.stringify(thing.data), movedAt }))
}

const thingUpdated = fixed((tx, thing: Written) =>
  tx.updateTable('thing').set(changing(thing)).where('id', '=', thing.id),
)

type Written = Omit<Thing, 'data'> & { readonly data: string; readonly movedAt: string }

/** The columns an act may change. */
function changing(thing: Written) {
  return {
    state: thing.state,
    revision: thing.revision,
    title: thing.title,
    region: thing.region,
    policy_id: thing.policyId,
    clause_id: thing.clauseId,
    due_on: thing.dueOn,
    visibility: thing.visibility,
    named: thing.named,
    data: thing.data,
    moved_at: thing.movedAt,
  }
}

/** Replaces the units of a thing; a row that is to stay as it is is not written again. */
export function putUnits(tx: Tx, thingId: string, before: readonly UnitPart[], units: readonly UnitPart[]): void {
  if (units === before) return
  const stays = (gone: UnitPart) => units.some((u) => u.unitId === gone.unitId && u.part === gone.part)
  for (const gone of before.filter((u) => !stays(u))) {
    const row = tx.deleteFrom('thing_unit').where('thing_id', '=', thingId)
    unread(tx, row.where('part', '=', gone.part).where('unit_id', '=', gone.unitId).execute())
  }
  if (units.length === 0) return
  const rows = units.map((u, ord) => ({ thing_id: thingId, unit_id: u.unitId, part: u.part, ord }))
  const put = tx.insertInto('thing_unit').values(rows)
  const moved = put.onConflict((c) =>
    c
      .columns(['thing_id', 'part', 'unit_id'])
      .doUpdateSet((eb) => ({ ord: eb.ref('excluded.ord') }))
      .whereRef('thing_unit.ord', '<>', 'excluded.ord'),
  )
  unread(tx, (before.length === 0 ? put : moved).execute())
}

/** Appends an event with its hashes. */
export function insertEvent(tx: Tx, body: EventBody, prevHash: string, hash: string): void {
  unread(tx, eventInserted(tx, { ...body, payload: canonicalJson(body.payload), prevHash, hash }))
}

const eventInserted = fixed(
  (tx, event: Omit<EventBody, 'payload'> & { readonly payload: string; prevHash: string; hash: string }) =>
    tx.insertInto('event').values({
      thing_id: event.thingId,
      seq: event.seq,
      city: event.city,
      revision: event.revision,
      type: event.type,
      actor: event.actor,
      actor_id: event.actorId,
      role: event.role,
      post_id: event.postId,
      unit_id: event.unitId,
      at: event.at,
      recorded_at: event.recordedAt,
      request_id: event.requestId,
      payload: event.payload,
      prev_hash: event.prevHash,
      hash: event.hash,
    }),
)

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
  const lock = sql`select pg_advisory_xact_lock(hashtextextended(${id}, 7))`.execute(tx)
  const [[earlier]] = await Promise.all([requestOf(tx, { id }), lock])
  return earlier
}

const requestOf = fixed((tx, { id }: { id: string }) =>
  tx.selectFrom('request').select(['content_hash', 'answer']).where('id', '=', id),
)

/** Keeps the answer of a request for whoever sends it again. */
export function rememberRequest(
  tx: Tx,
  request: {
    readonly id: string
    readonly city: string
    readonly actorId: string | null
    readonly contentHash: string
    readonly answer: Json
    readonly at: string
  },
): void {
  unread(tx, requestKept(tx, { ...request, answer: JSON.stringify(request.answer) }))
}

const requestKept = fixed(
  (tx, request: Omit<Parameters<typeof rememberRequest>[1], 'answer'> & { readonly answer: string }) =>
    tx.insertInto('request').values({
      id: request.id,
      city: request.city,
      actor_id: request.actorId,
      content_hash: request.contentHash,
      answer: request.answer,
      at: request.at,
    }),
)

/** Removes the answers of requests made before an instant; returns how many there were. */
export async function deleteRequests(tx: Tx, before: string): Promise<number> {
  const done = await tx.deleteFrom('request').where('at', '<', before).executeTakeFirst()
  return Number(done.numDeletedRows)
}

/** Starts or moves the due-date clock of a thing. */
export function putClock(
  tx: Tx,
  clock: {
    readonly thingId: string
    readonly city: string
    readonly startedOn: PlainDate
    readonly dueOn: PlainDate
    readonly onExpiry: string
  },
): void {
  const put = tx
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
  unread(tx, put)
}

/** Settles the due-date clock of a thing, if one runs. */
export function settleClock(tx: Tx, thingId: string, at: string, outcome: 'met' | 'lapsed' | 'withdrawn'): void {
  const settle = tx
    .updateTable('clock')
    .set({ settled_at: at, outcome })
    .where('thing_id', '=', thingId)
    .where('name', '=', 'due')
    .where('settled_at', 'is', null)
    .execute()
  unread(tx, settle)
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
export function attachFiles(
  tx: Tx,
  thing: { readonly id: string; readonly city: string },
  seq: number,
  files: readonly { readonly id: string; readonly sm3: string; readonly name: string; readonly field?: string }[],
): void {
  if (files.length === 0) return
  const at = { thing_id: thing.id, city: thing.city, event_seq: seq }
  const rows = files.map(({ id, sm3, name, field }) => ({ ...at, id, sm3, name, field: field ?? null }))
  unread(tx, tx.insertInto('thing_file').values(rows).execute())
}

/** Ids of the given units and subjects of the hall that belong to the city and are in force on a date. */
export async function unitsInForce(
  tx: Tx,
  city: string,
  ids: readonly string[],
  on: PlainDate,
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  return new Set((await inForce(tx, { city, ids, on })).map((r) => r.id))
}

const inForce = fixed((tx, { city, ids, on }: { city: string; ids: readonly string[]; on: PlainDate }) =>
  tx
    .selectFrom('unit')
    .select('id')
    .where('city', '=', city)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', on)]))
    .unionAll(
      tx
        .selectFrom('subject')
        .select('id')
        .where('city', '=', city)
        .where(sql<boolean>`id = any(${ids}::uuid[])`)
        .where('closed_at', 'is', null),
    ),
)

/** Queues a job in the same transaction; it runs only if the act commits, and once for acts that queue it meanwhile. */
export function addJob(tx: Tx, task: string): void {
  unread(tx, sql`select graphile_worker.add_job(${task}, job_key := ${task})`.execute(tx))
}
