import {
  type Actor,
  type CityRules,
  cityRulesIn,
  type HeldPost,
  type Json,
  type PlainDate,
  type Role,
} from '@zhiqiang/kernel'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import { standInsOn } from '../../people/absences/store.ts'

/** Who calls: the account behind a token with the posts it holds on a date. */
export interface Known {
  readonly account: { readonly id: string; readonly city: string; readonly login: string; readonly name: string }
  readonly daysAhead: number
  readonly rules: CityRules
  readonly posts: readonly (HeldPost & { readonly title: string })[]
  readonly standsInFor: NonNullable<Actor['standsInFor']>
  readonly hasFactor: boolean
  readonly session: { readonly id: string; readonly csrf: string; readonly seenAt: string } | null
}

/**
 * The account behind a session or an API token in one statement; null when the token stands for nobody any more, or for
 * an account that was disabled. `today` is China's date; a sample city's own is reckoned from it.
 */
export async function knownBy(
  tx: Tx,
  by: { readonly sort: 'session' | 'api'; readonly tokenHash: string },
  at: string,
  today: PlainDate,
): Promise<Known | null> {
  const session = by.sort === 'session'
  const { rows } = await sql<KnownRow>`
    select account.id, account.city, account.login, account.name, city.days_ahead, city.rules,
      ${session ? sql`token.id as session_id, token.csrf, token.seen_at,` : sql``}
      exists (select from second_factor f where f.account_id = account.id and f.confirmed_at is not null) as has_factor,
      ${standInsOn(sql`(${today}::date + city.days_ahead)`)} as stands_in,
      ${postColumns}
    from ${session ? sql`session` : sql`api_token`} token
    join account on account.id = token.account_id and account.disabled_at is null
    join city on city.code = account.city
    ${heldOn(sql`(${today}::date + city.days_ahead)`)}
    where token.token_hash = ${by.tokenHash} and token.expires_at > ${at}
    order by held.agency_id nulls first, held.post_id`.execute(tx)
  const [row] = rows
  if (!row) return null
  return {
    account: { id: row.id, city: row.city, login: row.login, name: row.name },
    daysAhead: row.days_ahead,
    rules: cityRulesIn(row.rules),
    posts: postsIn(rows),
    standsInFor: row.stands_in,
    hasFactor: row.has_factor,
    session: session ? { id: row.session_id, csrf: row.csrf, seenAt: row.seen_at } : null,
  }
}

/** The posts a person holds on a date, with the units of the region for county posts. */
export async function postsOf(tx: Tx, accountId: string, on: PlainDate): Promise<Known['posts']> {
  const { rows } = await sql<PostRow>`
    select ${postColumns} from account ${heldOn(sql`${on}::date`)}
    where account.id = ${accountId} order by held.agency_id nulls first, held.post_id`.execute(tx)
  return postsIn(rows)
}

/** Whom an account stands in for on a day. */
export async function standInsOf(tx: Tx, accountId: string, on: PlainDate): Promise<Known['standsInFor']> {
  const { rows } = await sql<{ readonly found: Known['standsInFor'] }>`
    select ${standInsOn(sql`${on}::date`)} as found from account where account.id = ${accountId}`.execute(tx)
  return rows[0]?.found ?? []
}

const postColumns = sql`held.post_id, held.role, held.title, held.unit_id, held.unit_name, held.region, held.region_units,
  held.agency_id, held.agency_name, held.items`

/**
 * Joins the posts that the row of `account` holds on a day, and the subjects of the hall it may act for; one row without a
 * post where it holds none.
 */
function heldOn(day: RawBuilder<PlainDate>): RawBuilder<unknown> {
  return sql`left join lateral (
      select post.id as post_id, post.role, post.title, post.unit_id, unit.name as unit_name, unit.region,
        case when post.role = 'county' then
          array(select u.id from unit u where u.city = unit.city and u.region = unit.region) end as region_units,
        null::uuid as agency_id, null::text as agency_name, null::text[] as items
      from post_holder
      join post on post.id = post_holder.post_id and (post.closed_on is null or post.closed_on > ${day})
      join unit on unit.id = post.unit_id
      where post_holder.account_id = account.id and post_holder.valid_from <= ${day}
        and (post_holder.valid_to is null or post_holder.valid_to >= ${day})
      union all
      select mandate.id, 'applicant', '', subject.id, subject.name, subject.region, null, null, null, null
      from mandate join subject on subject.id = mandate.subject_id and subject.closed_at is null
      where mandate.account_id = account.id and mandate.valid_from <= ${day}
        and (mandate.valid_to is null or mandate.valid_to >= ${day})
      union all
      select mandate.id, 'applicant', '', subject.id, subject.name, subject.region, null, agency.id, agency.name, mandate.items
      from mandate own join subject agency on agency.id = own.subject_id and agency.closed_at is null
      join mandate on mandate.agency_id = agency.id and mandate.valid_from <= ${day}
        and (mandate.valid_to is null or mandate.valid_to >= ${day})
      join subject on subject.id = mandate.subject_id and subject.closed_at is null
      where own.account_id = account.id and own.valid_from <= ${day}
        and (own.valid_to is null or own.valid_to >= ${day})
    ) held on true`
}

interface PostRow {
  readonly post_id: string | null
  readonly role: string
  readonly title: string
  readonly unit_id: string
  readonly unit_name: string
  readonly region: string
  readonly region_units: readonly string[] | null
  readonly agency_id: string | null
  readonly agency_name: string | null
  readonly items: readonly string[] | null
}

interface KnownRow extends PostRow {
  readonly id: string
  readonly city: string
  readonly login: string
  readonly name: string
  readonly days_ahead: number
  readonly rules: Json
  readonly stands_in: Known['standsInFor']
  readonly has_factor: boolean
  readonly session_id: string
  readonly csrf: string
  readonly seen_at: string
}

function postsIn(rows: readonly PostRow[]): Known['posts'] {
  return rows.flatMap(({ post_id: postId, ...row }) =>
    postId === null
      ? []
      : [
          {
            postId,
            role: row.role as Role,
            title: row.title,
            unitId: row.unit_id,
            unitName: row.unit_name,
            region: row.region,
            regionUnits: row.region_units ?? [],
            ...(row.agency_id === null
              ? {}
              : { through: { unitId: row.agency_id, unitName: row.agency_name ?? '', items: row.items } }),
          },
        ],
  )
}
