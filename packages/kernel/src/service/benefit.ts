import type { Form } from '../field.ts'
import type { Basis } from '../law/index.ts'
import type { Text } from '../text.ts'
import type { ThingData } from '../thing-data.ts'
import type { PlainDate } from '../time/dates.ts'

/** A condition of a benefit as it stands for what is known of somebody: open where that was not told yet. */
export interface StandingCondition {
  readonly words: Text
  /** What to do where it is not met. */
  readonly mend: Text
  readonly basis: Basis | null
  readonly state: 'met' | 'unmet' | 'open'
}

/** What a policy gives for one sort of matter. */
export interface Benefit {
  readonly id: string
  /** The service it is applied for at. */
  readonly item: string
  /** What it is called; null where the service says it. */
  readonly name: Text | null
  /** How much it is, by each rule. */
  readonly gives: readonly Text[]
  /** What must be so besides what the service itself requires. */
  readonly conditions: readonly StandingCondition[]
  /** What it is given for: a matter is paid for once, at whatever service. */
  readonly matter: string
  /** A service whose benefits nobody has in the same year. */
  readonly apart: string | null
  /** What of the profile stands in the form of the service already. */
  readonly fills: ThingData
}

/** Says that things of a kind give benefits, and what must be known of somebody to tell which. */
export interface GivesBenefits {
  readonly asks: Form
  /** The things under it that somebody applies in, and the state in which they take applications. */
  readonly window: { readonly kind: string; readonly state: string }
  readonly of: (
    own: { readonly id: string; readonly data: ThingData },
    profile: Readonly<Record<string, unknown>>,
    today: PlainDate,
  ) => readonly Benefit[]
}

/** How a condition stands by a fact: undefined where nobody told it. */
export function standsBy(fact: boolean | undefined): StandingCondition['state'] {
  if (fact === undefined) return 'open'
  return fact ? 'met' : 'unmet'
}

/** Whether only one of two benefits can be had: for the same matter at two services, or in the same year by the policy. */
export function excludes(one: Benefit, other: Benefit): boolean {
  if (one.item === other.item) return false
  return one.matter === other.matter || one.apart === other.item || other.apart === one.item
}

/** How a benefit stands by all its conditions: one that is not met decides, then one that is open. */
export function benefitStands(conditions: readonly StandingCondition[]): StandingCondition['state'] {
  if (conditions.some(({ state }) => state === 'unmet')) return 'unmet'
  return conditions.some(({ state }) => state === 'open') ? 'open' : 'met'
}
