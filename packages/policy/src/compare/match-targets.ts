import type { Target } from '../reading.ts'
import { contentOf, likeness, pairsOf } from './likeness.ts'

/** What a goal is called and counted in. */
export interface NamedGoal {
  readonly id: string
  readonly name: string
  readonly unit: string
}

/** Below this likeness two names mean different things. */
const leastLikeness = 0.6

/** Whose figure it is does not belong to its name. */
const whose = /^(?:全|本|我)?(?:市|县|区)/u

/**
 * The target of another plan that means the same as each goal: the likest name in the same unit, each target at most once.
 * A goal without one is left out.
 */
export function matchTargets(goals: readonly NamedGoal[], targets: readonly Target[]): ReadonlyMap<string, Target> {
  const named = targets.map((target) => ({ target, unit: unitKey(target.unit), pairs: nameKey(target.indicator) }))
  const candidates = goals
    .flatMap((goal) => {
      const pairs = nameKey(goal.name)
      return named
        .filter((one) => one.unit === unitKey(goal.unit))
        .map((one) => ({ goal: goal.id, target: one.target, score: likeness(pairs, one.pairs) }))
    })
    .filter((one) => one.score >= leastLikeness)
    .toSorted((a, b) => b.score - a.score)
  const found = new Map<string, Target>()
  const used = new Set<string>()
  for (const { goal, target } of candidates) {
    if (found.has(goal) || used.has(target.id)) continue
    found.set(goal, target)
    used.add(target.id)
  }
  return found
}

function nameKey(name: string) {
  return pairsOf(contentOf(name).replace(whose, ''))
}

function unitKey(unit: string): string {
  return contentOf(unit).toLowerCase().replace('％', '%')
}
