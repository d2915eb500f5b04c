import { addDays, grants } from '@zhiqiang/kernel'
import { type RawBuilder, sql } from 'kysely'
import { soonDays } from '../../../ledger/home/soon.ts'
import type { ReadDeps } from '../../../ledger/read-deps.ts'
import { inCity } from '../../../ledger/things/store.ts'
import { visibleThings } from '../../../permission/store.ts'

/** The account a case was given to, as its data keeps it. */
export const handlerOf: RawBuilder<string | null> = sql`thing.data->'handler'->>'id'`

/** True for open cases that are due soon, or past their last day. */
export function dueIs(due: 'soon' | 'over', today: string): RawBuilder<boolean> {
  return due === 'over'
    ? sql<boolean>`(thing.due_on < ${today}::date)`
    : sql<boolean>`(thing.due_on between ${today}::date and ${addDays(today, soonDays)}::date)`
}

/** How many open cases that the actor may assign each officer has; null stands for those given to nobody. */
export function loadsOf(deps: ReadDeps) {
  return deps.tx
    .selectFrom('hall_case')
    .innerJoin('thing', 'thing.id', 'hall_case.id')
    .select([handlerOf.as('id'), sql<string | null>`max(thing.data->'handler'->>'name')`.as('name')])
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .select([
      sql<number>`count(*) filter (where ${dueIs('soon', deps.today)})`.as('soon'),
      sql<number>`count(*) filter (where ${dueIs('over', deps.today)})`.as('over'),
    ])
    .where('hall_case.closed_at', 'is', null)
    .where(visibleThings(deps.actor, 'case.assign', 'at-work'))
    .where(inCity(deps))
    .groupBy(handlerOf)
    .execute()
}

/** Whoever handles cases in the units for which the actor assigns them. */
export function officersOf({ tx, actor, today }: ReadDeps) {
  const units = actor.posts.flatMap(({ role, unitId }) => (grants[role]['case.assign'] ? [unitId] : []))
  const roles = Object.entries(grants).flatMap(([role, held]) => (held['case.handle'] ? [role] : []))
  return tx
    .selectFrom('post_holder')
    .innerJoin('post', 'post.id', 'post_holder.post_id')
    .innerJoin('account', 'account.id', 'post_holder.account_id')
    .select(['account.id', 'account.name'])
    .distinct()
    .where(sql<boolean>`post.unit_id = any(${units}::uuid[])`)
    .where(sql<boolean>`post.role = any(${roles}::text[])`)
    .where('post.closed_on', 'is', null)
    .where('account.disabled_at', 'is', null)
    .where('post_holder.valid_from', '<=', today)
    .where((eb) => eb.or([eb('post_holder.valid_to', 'is', null), eb('post_holder.valid_to', '>=', today)]))
    .orderBy('account.name')
    .execute()
}
