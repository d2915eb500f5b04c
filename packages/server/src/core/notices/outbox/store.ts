import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import { pageOfQuery } from '../../ledger/paging/store.ts'
import type { Paging } from '../../ledger/read-deps.ts'

/** A message a worker has taken, with all that is needed to send it. */
export interface Claimed {
  readonly id: string
  readonly city: string
  readonly cityName: string
  readonly channel: 'mail' | 'sms' | 'hook'
  readonly address: string
  readonly body: string | null
  readonly accountId: string | null
  readonly accountName: string | null
  readonly hookId: string | null
  readonly tries: number
  readonly queuedAt: string
  /** It was handed over before and nobody answered. */
  readonly unsure: boolean
  /** It was unsure already when that happened again. */
  readonly twice: boolean
  readonly notice: {
    readonly zh: string
    readonly en: string
    readonly title: string
    readonly quote: string | null
    readonly statutory: boolean
    readonly thingId: string | null
  } | null
  readonly stopToken: string | null
}

/** How long a worker may take for one message; after that it is taken for dead. */
const lease = '5 minutes'

/**
 * Takes the next message that is due, so that nobody else does. One that a dead worker had handed over comes back marked
 * as unsure; one it had not yet handed over comes back as if nobody had tried.
 */
export async function claimNext(tx: Tx, now: string): Promise<Claimed | null> {
  const { rows } = await sql<Omit<Claimed, 'notice'> & { readonly notice: Claimed['notice'] }>`
    with due as (
      select id, unsure and handed_at is not null as twice from message
      where phase in ('queued', 'failed') and next_try_at <= ${now}::timestamptz
      order by next_try_at limit 1 for update skip locked
    ), taken as (
      update message m set claimed_at = ${now}::timestamptz, handed_at = null, tries = tries + 1,
        unsure = unsure or handed_at is not null, next_try_at = ${now}::timestamptz + ${lease}::interval
      from due where m.id = due.id returning m.*, due.twice
    )
    select taken.id, taken.city, city.name as "cityName", taken.channel, taken.address, taken.body,
      taken.account_id as "accountId", account.name as "accountName", taken.hook_id as "hookId", taken.tries,
      taken.queued_at as "queuedAt", taken.unsure, taken.twice, contact.stop_token as "stopToken",
      case when notice.id is null then null else jsonb_build_object('zh', notice.zh, 'en', notice.en,
        'title', notice.title, 'quote', notice.quote, 'statutory', notice.statutory, 'thingId', notice.thing_id)
      end as notice
    from taken join city on city.code = taken.city
    left join account on account.id = taken.account_id
    left join notice on notice.id = taken.notice_id
    left join contact on contact.account_id = taken.account_id and contact.channel = taken.channel`.execute(tx)
  return rows[0] ?? null
}

/** Notes that a message is being handed over now: from here on nobody can know whether it arrived but the other side. */
export async function noteHanded(tx: Tx, id: string, now: string): Promise<void> {
  await tx.updateTable('message').set({ handed_at: now }).where('id', '=', id).execute()
}

/** What became of a try. */
export interface Settled {
  readonly phase: 'sent' | 'failed' | 'given-up'
  readonly at: string
  readonly nextTryAt: string
  readonly error: string | null
  readonly receipt: string | null
  readonly unsure: boolean
}

export async function settle(tx: Tx, id: string, done: Settled): Promise<void> {
  const { phase, error, receipt, unsure } = done
  await tx
    .updateTable('message')
    .set({
      phase,
      claimed_at: null,
      handed_at: null,
      last_error: error,
      next_try_at: done.nextTryAt,
      unsure,
      ...(phase === 'sent' ? { sent_at: done.at, receipt } : {}),
      // A code that went out, or never will, is kept by nobody.
      ...(phase === 'failed' ? {} : { body: sql<string | null>`case when hook_id is null then null else body end` }),
    })
    .where('id', '=', id)
    .execute()
}

/** Days after which a city's messages are given up; null where it has set no mail server. */
export async function giveUpDays(tx: Tx, city: string): Promise<number | null> {
  const row = await tx.selectFrom('mail_server').select('give_up_days').where('city', '=', city).executeTakeFirst()
  return row?.give_up_days ?? null
}

/** Whether somebody in the city has an unread notice of a sort: it need not be said again. */
export async function saidAlready(tx: Tx, city: string, sort: string): Promise<boolean> {
  const row = await tx
    .selectFrom('notice')
    .select('id')
    .where('city', '=', city)
    .where('sort', '=', sort)
    .where('read_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Queues a message that no notice stands behind: a code, a test of a hook. */
export async function queueMessage(
  tx: Tx,
  message: {
    readonly id: string
    readonly city: string
    readonly channel: Claimed['channel']
    readonly accountId: string | null
    readonly hookId: string | null
    readonly address: string
    readonly body: string
    readonly at: string
  },
): Promise<void> {
  const { id, city, channel, address, body, at } = message
  await tx
    .insertInto('message')
    .values({
      id,
      city,
      channel,
      address,
      body,
      account_id: message.accountId,
      hook_id: message.hookId,
      queued_at: at,
      next_try_at: at,
    })
    .execute()
  await sql`select graphile_worker.add_job('deliver', job_key := 'deliver')`.execute(tx)
}

const order = {
  name: 'sendings',
  keys: [
    { by: sql`message.queued_at`, type: 'instant' as const },
    { by: sql`message.id`, type: 'uuid' as const },
  ],
  descending: true,
}

function sendings(tx: Tx, city: string) {
  return tx
    .selectFrom('message')
    .leftJoin('notice', 'notice.id', 'message.notice_id')
    .leftJoin('account', 'account.id', 'message.account_id')
    .leftJoin('hook', 'hook.id', 'message.hook_id')
    .select([
      'message.id',
      'message.channel',
      'message.address',
      'message.phase as state',
      'message.tries',
      'message.queued_at as queuedAt',
      'message.next_try_at as nextTryAt',
      'message.last_error as lastError',
      'message.sent_at as sentAt',
      'message.receipt',
      'message.unsure',
      'account.name as person',
      'hook.name as hook',
      'notice.zh',
      'notice.en',
      'notice.title',
      'notice.statutory',
    ])
    .where('message.city', '=', city)
}

/** A page of what a city sent or is to send, newest first. */
export function pageOfSendings(
  tx: Tx,
  city: string,
  filter: { readonly state?: string | undefined; readonly channel?: string | undefined },
  paging: Paging,
) {
  const query = sendings(tx, city)
    .$if(filter.state !== undefined, (q) => q.where('message.phase', '=', filter.state ?? ''))
    .$if(filter.channel !== undefined, (q) => q.where('message.channel', '=', filter.channel ?? ''))
  return pageOfQuery(query, order, paging)
}

/** One message of a city. */
export async function sendingOf(tx: Tx, city: string, id: string) {
  return sendings(tx, city).where('message.id', '=', id).executeTakeFirst()
}

/** Lets messages of a city that are not sent be tried at once; one given up begins its days anew. */
export async function retryNow(tx: Tx, city: string, ids: readonly string[], now: string): Promise<number> {
  const done = await tx
    .updateTable('message')
    .set({
      phase: sql<string>`case when phase = 'given-up' then 'failed' else phase end`,
      queued_at: sql<string>`case when phase = 'given-up' then ${now}::timestamptz else queued_at end`,
      next_try_at: now,
    })
    .where('city', '=', city)
    .where('phase', 'in', ['queued', 'failed', 'given-up'])
    .where(sql<SqlBool>`id = any(${ids}::uuid[])`)
    .where((eb) => eb.or([eb('claimed_at', 'is', null), eb('next_try_at', '<=', now)]))
    // A code that was given up is gone.
    .where((eb) => eb.or([eb('notice_id', 'is not', null), eb('body', 'is not', null)]))
    .executeTakeFirst()
  if (done.numUpdatedRows > 0n) await sql`select graphile_worker.add_job('deliver', job_key := 'deliver')`.execute(tx)
  return Number(done.numUpdatedRows)
}
