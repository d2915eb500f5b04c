import type { CallOutput } from '@zhiqiang/contract'

export type Unit = CallOutput<'units.list'>['rows'][number]

/** A unit with its place in the tree: 0 for a root. */
export interface Placed {
  readonly unit: Unit
  readonly depth: number
}

/** Units below those they belong to, in the order given; a unit whose superior is not among them stands as a root. */
export function unitTree(units: readonly Unit[]): readonly Placed[] {
  const known = new Set(units.map((unit) => unit.id))
  const above = (unit: Unit) => (unit.parentId && known.has(unit.parentId) ? unit.parentId : null)
  const walk = (id: string | null, depth: number): readonly Placed[] =>
    units.filter((unit) => above(unit) === id).flatMap((unit) => [{ unit, depth }, ...walk(unit.id, depth + 1)])
  return walk(null, 0)
}
