import type { PlainDate } from '@zhiqiang/kernel'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'

/** An absence that counts on a day; its row is called `a`. */
export function awayOn(day: RawBuilder<PlainDate>): RawBuilder<boolean> {
  return sql`(a.kind = 'absence' and a.state = 'entered'
    and (a.data->>'from')::date <= ${day} and (a.data->>'to')::date >= ${day})`
}

/** Whom the row of `account` stands in for on a day, as a JSON list. */
export function standInsOn(day: RawBuilder<PlainDate>): RawBuilder<unknown> {
  return sql`(select coalesce(jsonb_agg(a.data->'person' || jsonb_build_object('unitId', a.data->'unitId')), '[]')
    from thing a where a.city = account.city and a.data->'deputy'->>'id' = account.id::text and ${awayOn(day)})`
}

/** Who stands in for an account on a day, and until when; undefined for somebody who is not away. */
export async function deputyOf(tx: Tx, account: string, on: PlainDate) {
  const { rows } = await sql<{ readonly name: string; readonly until: PlainDate }>`
    select a.data->'deputy'->>'name' as name, a.data->>'to' as until from thing a
    where a.data->'person'->>'id' = ${account} and ${awayOn(sql`${on}::date`)}`.execute(tx)
  return rows[0]
}
