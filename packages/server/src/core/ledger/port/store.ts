import type { Json, ThingData } from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import type { ThingBrief, ThingPort } from '../../../ports.ts'

const brief = ['id', 'kind', 'state', 'title', 'due_on', 'data'] as const

/** Other things of the same city, as an effect may look at them. */
export function thingPort(tx: Tx, city: string): ThingPort {
  const withUnits = async (rows: readonly BriefRow[]): Promise<ThingBrief[]> => {
    if (rows.length === 0) return []
    const units = await tx
      .selectFrom('thing_unit')
      .select(['thing_id', 'unit_id', 'part'])
      .where(
        'thing_id',
        'in',
        rows.map((r) => r.id),
      )
      .orderBy('ord')
      .execute()
    return rows.map((r) => ({
      id: r.id,
      kind: r.kind,
      state: r.state,
      title: r.title,
      dueOn: r.due_on,
      data: r.data as ThingData,
      units: units.filter((u) => u.thing_id === r.id).map((u) => ({ unitId: u.unit_id, part: u.part })),
    }))
  }
  const list = (column: 'parent_id' | 'policy_id', id: string, kind: string) =>
    tx
      .selectFrom('thing')
      .select(brief)
      .where('city', '=', city)
      .where(column, '=', id)
      .where('kind', '=', kind)
      .orderBy('id')
      .execute()
      .then(withUnits)
  return {
    get: async (id) => {
      const row = await tx
        .selectFrom('thing')
        .select(brief)
        .where('city', '=', city)
        .where('id', '=', id)
        .executeTakeFirst()
      return row ? ((await withUnits([row]))[0] ?? null) : null
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

interface BriefRow {
  readonly id: string
  readonly kind: string
  readonly state: string
  readonly title: string
  readonly due_on: string | null
  readonly data: Json
}
