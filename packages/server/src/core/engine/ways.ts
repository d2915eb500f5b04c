import {
  type Actor,
  type Allowed,
  type CityRules,
  can,
  fail,
  type Kind,
  ok,
  problem,
  type Result,
  type Step,
  type Text,
  type Thing,
  t,
  waysTo,
} from '@zhiqiang/kernel'

/** The step allowed to an actor on a thing, or why not. A thing the actor may not even read does not exist for it. */
export function permitted(
  actor: Actor,
  kind: Kind,
  thing: Thing,
  step: Step,
): Result<readonly [Allowed, ...Allowed[]]> {
  const target = {
    city: thing.city,
    region: thing.region,
    visibility: thing.visibility,
    units: thing.units,
    named: thing.named,
  }
  const [first, ...rest] = waysTo(actor, step.can, target)
  if (first) return ok([first, ...rest])
  return fail(problem(can(actor, kind.read, target) ? 'E_FORBIDDEN' : 'E_NOT_FOUND'))
}

/** The first post whose step nothing on the thing speaks against; where something does for all, the first and why. */
export function wayFree(
  step: Step,
  thing: Thing,
  ways: readonly [Allowed, ...Allowed[]],
  rules: CityRules,
  actor: Actor,
): { readonly as: Allowed; readonly why: Text | null } {
  if ('destroyed' in thing.data) return { as: ways[0], why: t('档案已销毁，不再办理', 'The file was destroyed') }
  const free = ways.find((as) => !step.refuses?.(thing, as, rules, actor))
  if (free) return { as: free, why: null }
  return { as: ways[0], why: step.refuses?.(thing, ways[0], rules, actor) ?? null }
}
