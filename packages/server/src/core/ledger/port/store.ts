import type { Json, ThingData } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import type { ThingBrief, ThingPort } from '../../../ports.ts'

const brief = ['id', 'kind', 'state', 'title', 'due_on', 'data'] as const

/** Other things of the same city, as an effect may look at them. */
export function thingPort(tx: Tx, city: string): ThingPort {
  const unitsOf = (ids: readonly string[]) =>
    tx
      .selectFrom('thing_unit')
      .select(['thing_id', 'unit_id', 'part'])
      .where(sql<boolean>`thing_id = any(${ids}::uuid[])`)
      .orderBy('ord')
      .execute()
  const withUnits = async (rows: readonly BriefRow[]): Promise<ThingBrief[]> => {
    if (rows.length === 0) return []
    const units = new Map(rows.map((r) => [r.id, [] as UnitRow[]]))
    for (const unit of await unitsOf(rows.map((r) => r.id))) units.get(unit.thing_id)?.push(unit)
    return rows.map((r) => briefOf(r, units.get(r.id) ?? []))
  }
  const all = (kind: string) =>
    tx.selectFrom('thing').select(brief).where('city', '=', city).where('kind', '=', kind).orderBy('id')
  const list = (column: 'parent_id' | 'policy_id' | 'region', id: string, kind: string) =>
    all(kind).where(column, '=', id).execute().then(withUnits)
  return {
    get: async (id) => {
      const thing = tx.selectFrom('thing').select(brief).where('city', '=', city).where('id', '=', id)
      const [row, units] = await Promise.all([thing.executeTakeFirst(), unitsOf([id])])
      return row ? briefOf(row, units) : null
    },
    children: (parentId, kind) => list('parent_id', parentId, kind),
    ofUnit: async (unitId, kinds) => {
      const rows = await tx
        .selectFrom('thing')
        .select(brief)
        .where('city', '=', city)
        .where('kind', 'in', [...kinds])
        .where((eb) =>
          eb.exists(
            eb
              .selectFrom('thing_unit')
              .select('thing_id')
              .whereRef('thing_unit.thing_id', '=', 'thing.id')
              .where('thing_unit.unit_id', '=', unitId),
          ),
        )
        .orderBy('id')
        .execute()
      return withUnits(rows)
    },
    ofPolicy: (policyId, kind) => list('policy_id', policyId, kind),
    ofRegion: (region, kind) => list('region', region, kind),
    ofKind: (kind) => all(kind).execute().then(withUnits),
    actorsOf: async (id, types) => {
      const rows = await tx
        .selectFrom('event')
        .select('actor_id')
        .where('thing_id', '=', id)
        .where('type', 'in', [...types])
        .execute()
      return rows.flatMap((r) => (r.actor_id ? [r.actor_id] : []))
    },
  }
}

function briefOf(row: BriefRow, units: readonly UnitRow[]): ThingBrief {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    title: row.title,
    dueOn: row.due_on,
    data: row.data as ThingData,
    units: units.map((u) => ({ unitId: u.unit_id, part: u.part })),
  }
}

interface UnitRow {
  readonly thing_id: string
  readonly unit_id: string
  readonly part: string
}

interface BriefRow {
  readonly id: string
  readonly kind: string
  readonly state: string
  readonly title: string
  readonly due_on: string | null
  readonly data: Json
}
