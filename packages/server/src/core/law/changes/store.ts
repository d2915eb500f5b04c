import type { Actor, LawChange } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import type { LawChangePort } from '../../../ports.ts'
import { visibleThings } from '../../permission/store.ts'
import { stampAnew } from '../stamp/store.ts'

/** Changes of law as an act may put them in force and take them back. */
export function lawChangePort(tx: Tx, city: string): LawChangePort {
  return {
    put: async (id, change) => {
      await stampAnew(tx, city)
      await tx
        .insertInto('law_change')
        .values({ id, city, change: JSON.stringify(change) })
        .execute()
    },
    withdraw: async (id) => {
      await stampAnew(tx, city)
      await tx.updateTable('law_change').set({ withdrawn: true }).where('id', '=', id).execute()
    },
  }
}

/** The changes a city has in force, in the order in which they were put. */
export async function ownChanges(tx: Tx, city: string): Promise<readonly LawChange[]> {
  const rows = await tx
    .selectFrom('law_change')
    .select('change')
    .where('city', '=', city)
    .where('withdrawn', '=', false)
    .orderBy('ord')
    .execute()
  // Written by `lawChangePort` and by nothing else.
  return rows.map(({ change }) => change as unknown as LawChange)
}

/** The cases an actor may see in which a clock runs by a term, the first due on top, and how many there are. */
export async function casesOnTerm(tx: Tx, actor: Actor, city: string, term: string, limit: number) {
  const rows = await tx
    .selectFrom('case_clock')
    .innerJoin('thing', 'thing.id', 'case_clock.thing_id')
    .innerJoin('hall_case', 'hall_case.id', 'thing.id')
    .select(['hall_case.id', 'hall_case.no', 'case_clock.item', 'case_clock.name as clock'])
    .select(sql<number>`count(*) over ()`.as('total'))
    .where('case_clock.city', '=', city)
    .where('case_clock.settled_on', 'is', null)
    .where(sql<boolean>`case_clock.limits @> ${JSON.stringify([{ term }])}::jsonb`)
    .where(visibleThings(actor, 'case.read'))
    .orderBy(sql`case_clock.due_on asc nulls last`)
    .orderBy('case_clock.thing_id')
    .limit(limit)
    .execute()
  return { total: rows[0]?.total ?? 0, rows }
}
