import type { Basis } from '../law/index.ts'
import type { Text } from '../text.ts'
import { type Condition, fieldsOf, holdsFor } from './condition.ts'

/**
 * A condition of a service that its answers tell: who does not fulfil it cannot apply, and is told which one and where it is
 * laid down. Browser and server ask alike.
 */
export interface Requirement {
  readonly id: string
  /** What must be so. */
  readonly words: Text
  /** What to do where it is not so. */
  readonly mend: Text
  readonly basis: Basis | null
  /** Where the article has several items: which one (第（四）项). */
  readonly item?: Text
  readonly holds: Condition
  /** Asked of whom it concerns only. */
  readonly when?: Condition
}

/** How a requirement stands for the answers given so far. */
export interface StandingRequirement {
  readonly requirement: Requirement
  readonly state: 'met' | 'unmet' | 'open'
}

/** Every requirement that concerns these answers, each fulfilled, not fulfilled, or not to be told yet. */
export function requirementsFor(
  requirements: readonly Requirement[],
  answers: Readonly<Record<string, unknown>>,
): readonly StandingRequirement[] {
  return requirements
    .filter(({ when }) => when === undefined || holdsFor(when, answers))
    .map((requirement) => {
      if (holdsFor(requirement.holds, answers)) return { requirement, state: 'met' }
      const known = fieldsOf(requirement.holds).every((name) => answers[name] !== undefined)
      return { requirement, state: known ? 'unmet' : 'open' }
    })
}

/** The requirements that whoever gave these answers does not fulfil; what was left open counts as not fulfilled. */
export function unmetRequirements(
  requirements: readonly Requirement[],
  answers: Readonly<Record<string, unknown>>,
): readonly Requirement[] {
  return requirementsFor(requirements, answers).flatMap(({ requirement, state }) =>
    state === 'met' ? [] : [requirement],
  )
}
