import type { PlainDate } from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'

/** Whoever has a user name, in whatever city: user names are the installation's. */
export async function accountOf(tx: Tx, login: string) {
  return (
    (await tx
      .selectFrom('account')
      .select(['id', 'city', 'name', 'disabled_at'])
      .where('login', '=', login)
      .executeTakeFirst()) ?? null
  )
}

/** How many units in force on a day bear a name, short and former ones included. */
export async function bearers(tx: Tx, city: string, name: string, on: PlainDate): Promise<number> {
  const rows = await tx
    .selectFrom('unit_name')
    .innerJoin('unit', 'unit.id', 'unit_name.unit_id')
    .select('unit.id')
    .distinct()
    .where('unit_name.city', '=', city)
    .where('unit_name.name', '=', name)
    .where((eb) => eb.or([eb('unit.valid_to', 'is', null), eb('unit.valid_to', '>=', on)]))
    .execute()
  return rows.length
}

/** A post of a unit that is in use, by its title, with whoever holds it on a day or later. */
export async function postNamed(tx: Tx, unitId: string, title: string, on: PlainDate) {
  const post = await tx
    .selectFrom('post')
    .innerJoin('thing', 'thing.id', 'post.id')
    .select(['post.id', 'post.role', 'thing.revision'])
    .where('post.unit_id', '=', unitId)
    .where('post.title', '=', title)
    .where('post.closed_on', 'is', null)
    .orderBy('post.id')
    .executeTakeFirst()
  if (!post) return null
  const holder = await tx
    .selectFrom('post_holder')
    .innerJoin('account', 'account.id', 'post_holder.account_id')
    .select(['account.id', 'account.name'])
    .where('post_holder.post_id', '=', post.id)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', on)]))
    .orderBy('valid_from')
    .executeTakeFirst()
  return { ...post, holder: holder ?? null }
}
