import type { Actor, Allowed, CityRules, Step, Thing } from '@zhiqiang/kernel'

/** Whom somebody stood in for. */
export interface Behalf {
  readonly id: string
  readonly name: string
}

/**
 * Whom an act on a thing is done for: a colleague of the acting unit who is away, and to whom the thing was given. The
 * right is always that of whoever acts; and what the absent one may not do, nobody does in that name.
 */
export function behalfOf(actor: Actor, thing: Thing, step: Step, as: Allowed, rules: CityRules): Behalf | null {
  const found = actor.standsInFor?.find(
    (one) =>
      one.unitId === as.unitId &&
      thing.named.includes(one.id) &&
      !step.refuses?.(thing, as, rules, { ...actor, id: one.id, name: one.name }),
  )
  return found ? { id: found.id, name: found.name } : null
}
