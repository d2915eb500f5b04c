import type { Frequency } from '@zhiqiang/kernel'
import { type Expression, type SqlBool, sql } from 'kysely'
import { visibleOfKind } from '../../permission/store.ts'
import type { ReadDeps } from '../read-deps.ts'

/** What a list of orders may be narrowed by besides the filters of every list. */
export interface OrderFilter {
  readonly unit?: string | undefined
  readonly part?: 'lead' | 'co' | undefined
  readonly urgency?: string | undefined
  readonly escalated?: 'true' | 'false' | undefined
}

/** Those filters as conditions; without a unit a part is that of the caller's own units. */
export function orderConditions(deps: ReadDeps, filter: OrderFilter): readonly Expression<SqlBool>[] {
  const units = filter.unit === undefined ? deps.actor.posts.map((post) => post.unitId) : [filter.unit]
  const all: Expression<SqlBool>[] = []
  if (filter.part !== undefined) {
    all.push(sql`exists (select 1 from thing_unit tu where tu.thing_id = thing.id and tu.part = ${filter.part}
      and tu.unit_id = any(${units}::uuid[]))`)
  }
  if (filter.urgency !== undefined) all.push(sql`thing.data->>'urgency' = ${filter.urgency}`)
  if (filter.escalated !== undefined) {
    all.push(sql`(thing.data->>'escalatedOn' is not null) = ${filter.escalated === 'true'}`)
  }
  return all
}

/** Of many orders, the reports the actor may see: who wrote each, and on which day in China. */
export async function reportDays(
  deps: ReadDeps,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ReportDay[]>> {
  const days = new Map<string, ReportDay[]>()
  if (orderIds.length === 0) return days
  const rows = await deps.tx
    .selectFrom('thing')
    .select(['thing.parent_id', 'thing.opened_at', sql<string | null>`thing.data->>'unitId'`.as('unit')])
    .select(sql<string>`to_char(thing.opened_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`.as('on'))
    .where(visibleOfKind(deps.actor, 'report', 'report.read'))
    .where('thing.parent_id', 'in', [...orderIds])
    .orderBy('thing.opened_at')
    .execute()
  for (const row of rows) {
    const list = days.get(row.parent_id ?? '') ?? []
    list.push({ unitId: row.unit, on: row.on, at: row.opened_at })
    days.set(row.parent_id ?? '', list)
  }
  return days
}

interface ReportDay {
  readonly unitId: string | null
  readonly on: string
  readonly at: string
}

/** The frequency an order asks for, as its issue wrote it. */
export function frequencyIn(value: unknown): Frequency {
  return value === 'week' || value === 'half-month' || value === 'month' ? value : 'none'
}
