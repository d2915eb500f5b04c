import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import { fixed } from '../../../db/fixed.ts'
import { unread } from '../../../db/transaction.ts'
import { pageOfQuery } from '../../ledger/paging/store.ts'
import type { Paging } from '../../ledger/read-deps.ts'

/** An event as those outside are told of it: ids and no words. */
export interface HookEvent {
  readonly city: string
  /** Kind and step. */
  readonly event: string
  readonly body: string
  readonly at: string
}

/** Queues a delivery for every hook of the city that asked for the event; sent and not waited for. */
export function queueForHooks(tx: Tx, event: HookEvent): void {
  unread(tx, forHooks(tx, event))
}

const forHooks = fixed((tx, { city, event, body, at }: HookEvent) =>
  tx
    .with('sending', (db) =>
      db
        .insertInto('message')
        .columns(['city', 'channel', 'hook_id', 'address', 'body', 'queued_at', 'next_try_at'])
        .expression((eb) =>
          eb
            .selectFrom('hook')
            .select([
              'hook.city',
              sql<'hook'>`'hook'`.as('channel'),
              'hook.id',
              'hook.url',
              sql<string>`${body}::text`.as('body'),
              sql<string>`${at}::timestamptz`.as('queued_at'),
              sql<string>`${at}::timestamptz`.as('next_try_at'),
            ])
            .where('hook.city', '=', city)
            .where('hook.ended_at', 'is', null)
            .where(sql<boolean>`${event}::text = any(hook.events)`),
        )
        .returning('id'),
    )
    .selectFrom('sending')
    .select(sql`graphile_worker.add_job('deliver', job_key := 'deliver')`.as('job'))
    .limit(1),
)

const order = { name: 'hooks', keys: [{ by: sql`hook.id`, type: 'uuid' as const }] }

/** The hooks of a city that are in use. */
export function pageOfHooks(tx: Tx, city: string, paging: Paging) {
  const query = tx
    .selectFrom('hook')
    .select(['id', 'name', 'url', 'events', 'algorithm', 'made_by as madeBy', 'made_at as madeAt'])
    .where('city', '=', city)
    .where('ended_at', 'is', null)
  return pageOfQuery(query, order, paging)
}

/** A hook of a city; whether it ended is for the asker to look at. */
export async function hookOf(tx: Tx, city: string, id: string) {
  const row = await tx.selectFrom('hook').selectAll().where('city', '=', city).where('id', '=', id).executeTakeFirst()
  return row ?? null
}

export async function putHook(
  tx: Tx,
  hook: {
    readonly id: string
    readonly city: string
    readonly name: string
    readonly url: string
    readonly events: readonly string[]
    readonly algorithm: string
    readonly sealedKey: string
    readonly madeBy: string
    readonly madeAt: string
  },
): Promise<void> {
  const { id, city, name, url, algorithm } = hook
  const made = { made_by: hook.madeBy, made_at: hook.madeAt, ended_at: null }
  await tx
    .insertInto('hook')
    .values({ id, city, name, url, algorithm, events: [...hook.events], sealed_key: hook.sealedKey, ...made })
    .execute()
}

/** Ends a hook and what waits for it; false where the city has none of that id. */
export async function endHook(tx: Tx, city: string, id: string, at: string): Promise<boolean> {
  const gone = await tx
    .updateTable('hook')
    .set({ ended_at: at })
    .where('city', '=', city)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return gone.numUpdatedRows > 0n
}
