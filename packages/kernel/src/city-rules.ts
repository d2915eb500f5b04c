import type { Json } from './canonical.ts'

/** What a city decides for itself about how its ledger runs; its administrator sets them, the city's history keeps them. */
export interface CityRules {
  /** Nobody confirms a report of his own unit, not even the office where it sits in the unit that leads. */
  readonly noOwnUnitReview: boolean
  /** Days past its due date after which a supervision order is put before the leaders. */
  readonly escalateAfterDays: number
}

/** The house rules of a city that has set none. */
export const usualRules: CityRules = { noOwnUnitReview: false, escalateAfterDays: 3 }

/** The rules in a city's stored data; what it has not set is as usual. */
export function cityRulesIn(data: Json | null | undefined): CityRules {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return usualRules
  const { noOwnUnitReview, escalateAfterDays } = data as { readonly [key: string]: Json | undefined }
  return {
    noOwnUnitReview: typeof noOwnUnitReview === 'boolean' ? noOwnUnitReview : usualRules.noOwnUnitReview,
    escalateAfterDays: typeof escalateAfterDays === 'number' ? escalateAfterDays : usualRules.escalateAfterDays,
  }
}
