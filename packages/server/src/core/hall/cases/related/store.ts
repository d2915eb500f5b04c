import { type Expression, type SqlBool, sql } from 'kysely'
import type { ReadDeps } from '../../../ledger/read-deps.ts'
import { inCity, thingColumns } from '../../../ledger/things/store.ts'
import { visibleThings } from '../../../permission/store.ts'

/** How many related cases of a sort a page lists. */
const most = 20

/** The newest cases beside one that fulfil a condition, as far as the actor may read them. */
export function casesBeside(deps: ReadDeps, id: string, condition: Expression<SqlBool>) {
  return deps.tx
    .selectFrom('hall_case')
    .innerJoin('thing', 'thing.id', 'hall_case.id')
    .select(thingColumns)
    .select('hall_case.no')
    .where('thing.id', '<>', id)
    .where(visibleThings(deps.actor, 'case.read'))
    .where(inCity(deps))
    .where(condition)
    .orderBy('hall_case.opened_at', 'desc')
    .orderBy('hall_case.id')
    .limit(most)
    .execute()
}

/** Handed in by the same subject, under services that do not keep who applied. */
export function ofSubject(subject: string, nameless: readonly string[]): Expression<SqlBool> {
  return sql<boolean>`(hall_case.subject_id = ${subject}::uuid and hall_case.item <> all(${[...nameless]}::text[]))`
}

/** About one of the rights; their numbers are looked for wherever an application has one. */
export function aboutRights(numbers: readonly string[]): Expression<SqlBool> {
  const named = numbers.map(
    (one) => sql`jsonb_path_query_array(thing.data -> 'answers', '$.**.number') @> ${JSON.stringify([one])}::jsonb`,
  )
  return sql<boolean>`(thing.data ? 'answers' and (${sql.join(named, sql` or `)}))`
}

/** Merged into it, or the one it was merged into. Their ids are found first, each by an index, whatever the city holds. */
export function mergedWith(id: string, into: string | null): Expression<SqlBool> {
  return sql<boolean>`thing.id = any(array(
    select merged.id from thing merged where merged.data ? 'mergedInto' and merged.data->'mergedInto'->>'id' = ${id}
    union all select ${into}::uuid))`
}
