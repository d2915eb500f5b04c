import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import { visibleOfKind } from '../../permission/store.ts'
import type { ReadDeps } from '../read-deps.ts'
import { inCity, thingsById } from '../things/store.ts'

/** One raw number as it was entered. */
export interface Entry {
  readonly indicator_id: string
  readonly level: 'city' | 'county'
  readonly place: string
  readonly period: string
  readonly part: 'value' | 'of' | 'twice'
  readonly event_seq: number
  readonly value: string | null
  readonly source: string
  readonly entered_by: string
  readonly at: string
}

/** Every entry of those of the indicators of which anything was ever entered again, in the order it came. */
export async function entriesOfChanged(tx: Tx, indicatorIds: readonly string[]): Promise<readonly Entry[]> {
  if (indicatorIds.length === 0) return []
  const found = await sql<Entry>`
    select indicator_id, level, place, period, part, event_seq, value, source, entered_by, at
    from indicator_actual a
    where indicator_id = any(${[...indicatorIds]}::uuid[]) and level <> 'peer' and exists (
      select 1 from indicator_actual s
      where s.indicator_id = a.indicator_id and s.level <> 'peer' and s.superseded)
    order by indicator_id, event_seq`.execute(tx)
  return found.rows
}

/** The reasons that events give, by `thing|seq`; events without one are left out. */
export async function reasonsOf(
  tx: Tx,
  events: readonly { readonly thingId: string; readonly seq: number }[],
): Promise<ReadonlyMap<string, string>> {
  if (events.length === 0) return new Map()
  const found = await sql<{ thing_id: string; seq: number; why: string }>`
    select e.thing_id, e.seq, e.payload->'answers'->>'why' as why
    from event e join jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as w("thingId" uuid, seq int)
      on e.thing_id = w."thingId" and e.seq = w.seq
    where e.payload->'answers'->>'why' is not null`.execute(tx)
  return new Map(found.rows.map((row) => [`${row.thing_id}|${row.seq}`, row.why]))
}

/** The schemes the caller may see that are not over, the first to be sent in first. */
export async function runningSchemes(deps: ReadDeps, indicator: string | undefined) {
  const rows = await deps.tx
    .selectFrom('thing')
    .select('thing.id')
    .where(visibleOfKind(deps.actor, 'scheme', 'scheme.read'))
    .where(inCity(deps))
    .where('thing.state', '<>', 'ended')
    .where(
      indicator === undefined
        ? sql<boolean>`true`
        : sql<boolean>`thing.data->'items' @> ${JSON.stringify([{ indicator }])}::jsonb`,
    )
    .orderBy(sql`thing.data->>'cutoff'`)
    .orderBy('thing.id')
    .limit(100)
    .execute()
  return thingsById(
    deps.tx,
    rows.map((row) => row.id),
  )
}
