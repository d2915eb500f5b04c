import type { PlainDate, Text } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import { unread } from '../../../db/transaction.ts'
import { awayOn } from '../../people/absences/store.ts'

/** A notice before it is known who gets it. */
export interface NoticeWrite {
  readonly city: string
  readonly accounts: readonly string[]
  readonly units: readonly string[]
  readonly roles: readonly string[]
  /** Roles that may read the kind of thing told of; holders of other posts are left out. */
  readonly readers: readonly string[]
  readonly but: string | null
  readonly today: PlainDate
  readonly thingId: string | null
  readonly seq: number | null
  readonly sort: string
  readonly words: Text
  readonly title: string
  readonly quote: string | null
  readonly statutory: boolean
  readonly urgent: boolean
  readonly at: string
  readonly recordedAt: string
}

/**
 * Writes a notice for everybody it concerns, for whoever stands in today for one of them who is away, and a message for each way each of them chose. One statement, sent and not
 * waited for: it stands or falls with the transaction.
 */
export function putNotices(tx: Tx, notice: NoticeWrite): void {
  const { accounts, units, roles } = notice
  if (accounts.length + units.length + roles.length === 0) return
  unread(
    tx,
    sql`
    with direct as (
      select id as account_id from account
      where city = ${notice.city} and disabled_at is null and id = any(${accounts}::uuid[])
      union
      select h.account_id from post_holder h
      join post p on p.id = h.post_id
      join account a on a.id = h.account_id
      where p.city = ${notice.city} and p.closed_on is null and a.disabled_at is null
        and (p.unit_id = any(${units}::uuid[]) or p.role = any(${roles}::text[]))
        and p.role = any(${notice.readers}::text[])
        and h.valid_from <= ${notice.today}::date and (h.valid_to is null or h.valid_to >= ${notice.today}::date)
      union
      select m.account_id from mandate m
      join account a on a.id = m.account_id
      where m.city = ${notice.city} and a.disabled_at is null and m.subject_id = any(${units}::uuid[])
        and m.valid_from <= ${notice.today}::date and (m.valid_to is null or m.valid_to >= ${notice.today}::date)
      union
      -- Whom somebody lets act in this very thing.
      select own.account_id from mandate m
      join thing_unit tu on tu.unit_id = m.agency_id and tu.part = 'agent' and tu.thing_id = ${notice.thingId}::uuid
      join mandate own on own.subject_id = m.agency_id
      join account a on a.id = own.account_id
      where m.city = ${notice.city} and a.disabled_at is null and m.subject_id = any(${units}::uuid[])
        and m.valid_from <= ${notice.today}::date and (m.valid_to is null or m.valid_to >= ${notice.today}::date)
        and own.valid_from <= ${notice.today}::date and (own.valid_to is null or own.valid_to >= ${notice.today}::date)
    ), person as (
      select account_id, null::text as absent from direct
      union all
      select distinct (a.data->'deputy'->>'id')::uuid, a.data->'person'->>'name'
      from direct d join thing a on a.data->'person'->>'id' = d.account_id::text and ${awayOn(sql`${notice.today}::date`)}
      join post p on p.unit_id = (a.data->>'unitId')::uuid and p.closed_on is null and p.role = any(${notice.readers}::text[])
      join post_holder h on h.post_id = p.id and h.account_id = (a.data->'deputy'->>'id')::uuid
        and h.valid_from <= ${notice.today}::date and (h.valid_to is null or h.valid_to >= ${notice.today}::date)
      where exists (select from thing_unit u where u.thing_id = ${notice.thingId}::uuid and u.unit_id = p.unit_id)
        and (a.data->'deputy'->>'id')::uuid not in (select account_id from direct)
    ), told as (
      insert into notice (city, account_id, thing_id, event_seq, sort, zh, en, title, quote, statutory, urgent, at)
      select ${notice.city}, person.account_id, ${notice.thingId}::uuid, ${notice.seq}::integer, ${notice.sort},
        coalesce(w.zh, ${notice.words.zh}), coalesce(w.en, ${notice.words.en}),
        coalesce('（代' || person.absent || '）', '') || ${notice.title}, ${notice.quote}::text,
        ${notice.statutory}::boolean, ${notice.urgent}::boolean, ${notice.at}::timestamptz
      from person left join notice_wording w on w.city = ${notice.city} and w.sort = ${notice.sort}
      where person.account_id is distinct from ${notice.but}::uuid
      on conflict do nothing
      returning id, account_id
    ), sending as (
      insert into message (city, channel, notice_id, account_id, address, queued_at, next_try_at)
      select ${notice.city}, c.channel, told.id, told.account_id, c.address, ${notice.recordedAt}::timestamptz,
        ${notice.recordedAt}::timestamptz
      from told join contact c on c.account_id = told.account_id
      where c.address is not null and c.verified_at is not null
        and (c.ordinary or (${notice.statutory}::boolean and c.channel = 'mail'))
      returning id
    )
    select graphile_worker.add_job('deliver', job_key := 'deliver') where exists (select from sending)`.execute(tx),
  )
}
