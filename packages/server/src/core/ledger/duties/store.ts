import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { visibleOfKind } from '../../permission/store.ts'
import type { ReadDeps } from '../read-deps.ts'
import type { ListedThing } from '../things/store.ts'
import { thingsById } from '../things/store.ts'
import { finished } from '../things/thing-row.ts'

/** The occurrences of many duties that the actor may see, each duty's in the order of their dates. */
export async function occurrencesOf(deps: ReadDeps, dutyIds: readonly string[]): Promise<readonly ListedThing[]> {
  if (dutyIds.length === 0) return []
  const ids = await deps.tx
    .selectFrom('thing')
    .select('thing.id')
    .where(visibleOfKind(deps.actor, 'occurrence', 'duty.read'))
    .where('thing.parent_id', 'in', [...dutyIds])
    .execute()
  const things = await thingsById(
    deps.tx,
    ids.map((row) => row.id),
  )
  return [...things].sort((a, b) => ((a.due_on ?? '') + a.id < (b.due_on ?? '') + b.id ? -1 : 1))
}

/** True for duties with (or without) an overdue occurrence; a duty's own date is only that of its next one. */
export function missed(
  { catalogue, today }: Pick<ReadDeps, 'catalogue' | 'today'>,
  wanted: 'true' | 'false',
): RawBuilder<SqlBool> {
  const occurrence = catalogue.kinds.get('occurrence')
  const over = occurrence ? [...finished(occurrence)] : []
  return sql`exists (select 1 from thing o where o.parent_id = thing.id and o.kind = 'occurrence'
    and o.due_on < ${today}::date and o.state <> all(${over}::text[])) = ${wanted === 'true'}`
}
