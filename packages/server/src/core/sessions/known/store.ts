import { type CityRules, cityRulesIn, type HeldPost, type Json, type PlainDate, type Role } from '@zhiqiang/kernel'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'

/** Who calls: the account behind a token with the posts it holds on a date. */
export interface Known {
  readonly account: { readonly id: string; readonly city: string; readonly login: string; readonly name: string }
  readonly daysAhead: number
  readonly rules: CityRules
  readonly posts: readonly (HeldPost & { readonly title: string })[]
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
      ${postColumns}
    from ${session ? sql`session` : sql`api_token`} token
    join account on account.id = token.account_id and account.disabled_at is null
    join city on city.code = account.city
    ${heldOn(sql`(${today}::date + city.days_ahead)`)}
    where token.token_hash = ${by.tokenHash} and token.expires_at > ${at}
    order by post.id`.execute(tx)
  const [row] = rows
  if (!row) return null
  return {
    account: { id: row.id, city: row.city, login: row.login, name: row.name },
    daysAhead: row.days_ahead,
    rules: cityRulesIn(row.rules),
    posts: postsIn(rows),
    hasFactor: row.has_factor,
    session: session ? { id: row.session_id, csrf: row.csrf, seenAt: row.seen_at } : null,
  }
}

/** The posts a person holds on a date, with the units of the region for county posts. */
export async function postsOf(tx: Tx, accountId: string, on: PlainDate): Promise<Known['posts']> {
  const { rows } = await sql<PostRow>`
    select ${postColumns} from account ${heldOn(sql`${on}::date`)}
    where account.id = ${accountId} order by post.id`.execute(tx)
  return postsIn(rows)
}

const postColumns = sql`post.id as post_id, post.role, post.title, post.unit_id, unit.name as unit_name, unit.region,
  case when post.role = 'county' then
    array(select u.id from unit u where u.city = unit.city and u.region = unit.region) end as region_units`

/** Joins the posts that the row of `account` holds on a day; one row without a post where it holds none. */
function heldOn(day: RawBuilder<PlainDate>): RawBuilder<unknown> {
  return sql`left join post_holder held on held.account_id = account.id
      and held.valid_from <= ${day} and (held.valid_to is null or held.valid_to >= ${day})
    left join post on post.id = held.post_id and (post.closed_on is null or post.closed_on > ${day})
    left join unit on unit.id = post.unit_id`
}

interface PostRow {
  readonly post_id: string | null
  readonly role: string
  readonly title: string
  readonly unit_id: string
  readonly unit_name: string
  readonly region: string
  readonly region_units: readonly string[] | null
}

interface KnownRow extends PostRow {
  readonly id: string
  readonly city: string
  readonly login: string
  readonly name: string
  readonly days_ahead: number
  readonly rules: Json
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
          },
        ],
  )
}
