import type { PlainDate } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import type { CasePort, CaseSides } from '../../../ports.ts'

type Helper = Parameters<CasePort['helperFault']>[0]
type Lot = Parameters<CasePort['drawExperts']>[0]

/** Why somebody may not mediate or judge: not on the register, or tied to a side of the case. */
export async function helperFault(
  tx: Tx,
  city: string,
  { role, account }: Helper,
  sides: CaseSides,
  today: PlainDate,
): Promise<Awaited<ReturnType<CasePort['helperFault']>>> {
  const post = await onRegister(tx, city, role, today).where('post_holder.account_id', '=', account).executeTakeFirst()
  if (!post) return 'not-registered'
  const { acts, works } = await tx
    .selectNoFrom([
      actsFor(sql`${account}::uuid`, sides).as('acts'),
      worksFor(sql`${account}::uuid`, sides).as('works'),
    ])
    .executeTakeFirstOrThrow()
  if (acts) return 'acts-for-a-side'
  return works ? 'works-for-a-side' : null
}

/** The unit for which somebody stands on the register. */
export async function helperUnit(
  tx: Tx,
  city: string,
  { role, account }: Helper,
  today: PlainDate,
): Promise<Awaited<ReturnType<CasePort['helperUnit']>>> {
  const row = await onRegister(tx, city, role, today)
    .innerJoin('unit', 'unit.id', 'post.unit_id')
    .select(['unit.id', 'unit.name'])
    .where('post_holder.account_id', '=', account)
    .orderBy('post.id')
    .executeTakeFirst()
  return row ? { id: row.id, name: row.name } : null
}

/** Experts by lot, nobody who is tied to a side. */
export async function drawExperts(
  tx: Tx,
  city: string,
  { count, sides, without, today }: Lot,
): Promise<readonly string[]> {
  const account = sql`post_holder.account_id`
  const rows = await onRegister(tx, city, 'expert', today)
    .where(sql<boolean>`not ${actsFor(account, sides)}`)
    .where(sql<boolean>`not ${worksFor(account, sides)}`)
    .where(sql<boolean>`post_holder.account_id <> all(${[...without]}::uuid[])`)
    .groupBy('post_holder.account_id')
    .orderBy(sql`random()`)
    .limit(count)
    .execute()
  return rows.map(({ account_id }) => account_id)
}

/** Whoever holds a post of a role on a day. */
function onRegister(tx: Tx, city: string, role: Helper['role'], today: PlainDate) {
  return tx
    .selectFrom('post_holder')
    .innerJoin('post', 'post.id', 'post_holder.post_id')
    .innerJoin('account', 'account.id', 'post_holder.account_id')
    .select('post_holder.account_id')
    .where('post.city', '=', city)
    .where('post.role', '=', role)
    .where('post.closed_on', 'is', null)
    .where('account.disabled_at', 'is', null)
    .where('post_holder.valid_from', '<=', today)
    .where((eb) => eb.or([eb('post_holder.valid_to', 'is', null), eb('post_holder.valid_to', '>=', today)]))
}

function actsFor(account: ReturnType<typeof sql>, { subjects }: CaseSides) {
  return sql<boolean>`exists (select 1 from mandate m
    left join mandate a on a.subject_id = m.agency_id
    where (m.account_id = ${account} or a.account_id = ${account}) and m.subject_id = any(${[...subjects]}::uuid[]))`
}

/** A side that is somebody's own unit, by any of its names. */
function worksFor(account: ReturnType<typeof sql>, { subjects, names }: CaseSides) {
  return sql<boolean>`exists (select 1 from post_holder h join post p on p.id = h.post_id
    join unit u on u.id = p.unit_id left join unit_name n on n.unit_id = u.id
    where h.account_id = ${account} and (u.name = any(${[...names]}::text[]) or n.name = any(${[...names]}::text[])
      or exists (select 1 from subject s where s.id = any(${[...subjects]}::uuid[]) and s.name in (u.name, n.name))))`
}
