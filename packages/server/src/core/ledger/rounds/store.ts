import type { PlainDate } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import { visibleOfKind } from '../../permission/store.ts'
import type { ReadDeps } from '../read-deps.ts'
import { type ListedThing, thingsById } from '../things/store.ts'

/** How many sheets many rounds have, and how many were sent, accepted, or are past their day. */
export async function sheetCounts(tx: Tx, roundIds: readonly string[], today: PlainDate) {
  if (roundIds.length === 0) return new Map<string, SheetCount>()
  const found = await sql<SheetCount & { id: string }>`
    select parent_id as id, count(*)::int as sheets,
      count(*) filter (where state in ('submitted', 'accepted', 'locked'))::int as sent,
      count(*) filter (where state in ('accepted', 'locked'))::int as accepted,
      count(*) filter (where state = 'missing' or (state in ('filling', 'returned') and due_on < ${today}::date))::int as late
    from thing where kind = 'sheet' and parent_id = any(${[...roundIds]}::uuid[]) group by parent_id`.execute(tx)
  return new Map(found.rows.map(({ id, ...count }) => [id, count]))
}

interface SheetCount {
  readonly sheets: number
  readonly sent: number
  readonly accepted: number
  readonly late: number
}

/** The sheets of a round that the caller may see, counties in the order of their codes, then units. */
export async function visibleSheets(deps: ReadDeps, roundId: string): Promise<readonly ListedThing[]> {
  const ids = await deps.tx
    .selectFrom('thing')
    .select('thing.id')
    .where('thing.parent_id', '=', roundId)
    .where(visibleOfKind(deps.actor, 'sheet', 'sheet.read'))
    .limit(1000)
    .execute()
  const things = await thingsById(
    deps.tx,
    ids.map((one) => one.id),
  )
  return things.toSorted((a, b) => a.region.localeCompare(b.region) || a.title.localeCompare(b.title))
}
