import { sql } from 'kysely'
import type { Tx } from '../../../../db/connect.ts'
import { type Order, pageOfQuery } from '../../../ledger/paging/store.ts'
import type { Paging } from '../../../ledger/read-deps.ts'
import { thingColumns } from '../../../ledger/things/store.ts'

const lastGiven: Order = {
  name: 'consents',
  keys: [
    { by: sql`event.at`, type: 'instant' },
    { by: sql`event.thing_id`, type: 'uuid' },
    { by: sql`event.seq`, type: 'int' },
  ],
  descending: true,
}

/** A page of the acts in which some subjects agreed to something, on themselves and in their cases. */
export function consentEvents(
  tx: Tx,
  subjects: readonly string[],
  asked: readonly { readonly kind: string; readonly step: string }[],
  paging: Paging,
) {
  const steps = [...new Set(asked.map(({ kind, step }) => `${kind}.${step}`))]
  const query = tx
    .selectFrom('event')
    .innerJoin('thing', 'thing.id', 'event.thing_id')
    .select(thingColumns)
    .select(['event.type', 'event.at', 'event.actor', 'event.payload'])
    .where(sql<boolean>`thing.kind || '.' || event.type = any(${steps}::text[])`)
    .where(sql<boolean>`event.role = 'applicant'`)
    .where(ofSubjects(subjects))
  return pageOfQuery(query, lastGiven, paging)
}

/** True for things that some subjects are, or applied for. */
function ofSubjects(subjects: readonly string[]) {
  return sql<boolean>`exists (select from thing_unit tu where tu.thing_id = thing.id
    and tu.unit_id = any(${[...subjects]}::uuid[]) and tu.part in ('owner', 'applicant'))`
}

/** Whose materials, and what is left out: the kinds that keep who applied. */
export interface Owner {
  readonly account: string
  readonly city: string
  readonly subjects: readonly string[]
  readonly nameless: readonly string[]
}

/** Files an account uploaded, and those its subjects handed in with their cases; each content once, the last on top. */
export async function materialsOf(tx: Tx, owner: Owner, narrowed: { readonly q?: string; readonly sm3?: string } = {}) {
  const { account, city, subjects, nameless } = owner
  const { rows } = await sql<{
    readonly sm3: string
    readonly name: string
    readonly type: string
    readonly size: number
    readonly at: string
    readonly own: boolean
    readonly used: readonly { readonly id: string; readonly title: string }[]
  }>`
    with held as (
      select u.sm3, u.name, u.at, true as own, null::uuid as thing_id from upload u
      where u.account_id = ${account} and u.city = ${city}
      union all
      select f.sm3, f.name, e.at, false, f.thing_id from thing_file f
      join thing t on t.id = f.thing_id and t.kind <> all(${[...nameless]}::text[])
      join event e on e.thing_id = f.thing_id and e.seq = f.event_seq and e.role = 'applicant'
      where exists (select from thing_unit tu where tu.thing_id = f.thing_id
        and tu.unit_id = any(${[...subjects]}::uuid[]) and tu.part = 'applicant')
    )
    select held.sm3, (array_agg(held.name order by held.at desc))[1] as name, file.type, file.size::int,
      to_char(max(held.at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, bool_or(held.own) as own,
      coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title)) from
        (select distinct t.id, t.title from thing t where t.id = any(array_agg(held.thing_id)) limit 5) t), '[]') as used
    from held join file on file.sm3 = held.sm3
    where (${narrowed.sm3 ?? null}::text is null or held.sm3 = ${narrowed.sm3 ?? null})
      and (${narrowed.q ?? null}::text is null or position(lower(${narrowed.q ?? null}::text) in lower(held.name)) > 0)
    group by held.sm3, file.type, file.size
    order by max(held.at) desc
    limit 200`.execute(tx)
  return rows
}

/** Whether a draft of the account names an upload of that content, or something handed in was made of it. */
export async function isNeeded(tx: Tx, account: string, sm3: string): Promise<boolean> {
  const { rows } = await sql<{ readonly needed: boolean }>`
    select exists (select from draft d join upload u on u.account_id = d.account_id and u.sm3 = ${sm3}
        where d.account_id = ${account} and position(u.id::text in d.answers::text) > 0) as needed`.execute(tx)
  return rows[0]?.needed === true
}

/** Drops the uploads of a content by an account, and the content itself where nothing else names it. */
export async function dropUploads(tx: Tx, account: string, sm3: string): Promise<boolean> {
  const done = await tx.deleteFrom('upload').where('account_id', '=', account).where('sm3', '=', sm3).executeTakeFirst()
  await sql`delete from file f where f.sm3 = ${sm3}
    and not exists (select from upload u where u.sm3 = f.sm3)
    and not exists (select from thing_file t where t.sm3 = f.sm3)
    and not exists (select from issued_paper p where p.pdf_sm3 = f.sm3 or p.docx_sm3 = f.sm3)`.execute(tx)
  return Number(done.numDeletedRows) > 0
}
