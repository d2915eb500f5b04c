import type { Json } from './canonical.ts'

/** What a city decides for itself about how its ledger runs; its administrator sets them, the city's history keeps them. */
export interface CityRules {
  /** Nobody confirms a report of his own unit, not even the office where it sits in the unit that leads. */
  readonly noOwnUnitReview: boolean
  /** Days past its due date after which a supervision order is put before the leaders. */
  readonly escalateAfterDays: number
  /** Months before the end of a rule's validity at which whoever drafted it is told. */
  readonly ruleNoticeMonths: number
  /** Months a reform is compared over before its start, and after which one without effect data is listed. */
  readonly reformMonths: number
  /** Roles nobody acts in without a second factor at sign-in. */
  readonly secondFactorRoles: readonly string[]
}

/** The house rules of a city that has set none. */
export const usualRules: CityRules = {
  noOwnUnitReview: false,
  escalateAfterDays: 3,
  ruleNoticeMonths: 1,
  reformMonths: 12,
  secondFactorRoles: [],
}

/** The rules in a city's stored data; what it has not set is as usual. */
export function cityRulesIn(data: Json | null | undefined): CityRules {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return usualRules
  const { noOwnUnitReview, secondFactorRoles, ...rest } = data as { readonly [key: string]: Json | undefined }
  const number = (name: 'escalateAfterDays' | 'ruleNoticeMonths' | 'reformMonths'): number => {
    const value = rest[name]
    return typeof value === 'number' ? value : usualRules[name]
  }
  return {
    noOwnUnitReview: typeof noOwnUnitReview === 'boolean' ? noOwnUnitReview : usualRules.noOwnUnitReview,
    escalateAfterDays: number('escalateAfterDays'),
    ruleNoticeMonths: number('ruleNoticeMonths'),
    reformMonths: number('reformMonths'),
    secondFactorRoles: Array.isArray(secondFactorRoles)
      ? secondFactorRoles.filter((role) => typeof role === 'string')
      : usualRules.secondFactorRoles,
  }
}
