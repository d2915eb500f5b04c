import type { PlainDate } from '@zhiqiang/kernel'
import type { PanelRule } from '../panel/marks.ts'
import type { Right, Stage } from './stages.ts'

/** One line of a policy: what it pays for, and how much. Sums are fen. */
export interface SupportRule {
  readonly code: string
  readonly name: string
  readonly stage: Stage
  readonly right: Right
  /** A fixed sum, or a share of what was spent up to that sum. */
  readonly way: 'fixed' | 'share'
  readonly sum: number
  readonly percent?: number
}

/** A policy as its rules are looked up: by the day the matter happened. */
export interface SupportPolicy {
  readonly id: string
  readonly title: string
  readonly item: string
  readonly from: PlainDate
  readonly to: PlainDate | null
  /** A service whose money nobody has in the same year; null where there is none. */
  readonly apart: string | null
  readonly rules: readonly SupportRule[]
  /** The most for one applicant in a year; null for no limit. */
  readonly perYear: number | null
  /** Working days a list is shown to the public. */
  readonly publicity: number
  /** How experts give marks; null where none do. */
  readonly panel: PanelRule | null
}

/** What somebody asks money for. */
export interface Matter {
  readonly stage: Stage
  readonly right: Right
  readonly on: PlainDate
  /** Fen that were spent; only where a share is paid. */
  readonly spent: number
}

/** The policy in force on a day; the newest where two overlap. */
export function policyOn(policies: readonly SupportPolicy[], day: PlainDate): SupportPolicy | null {
  const held = policies.filter(({ from, to }) => from <= day && (to === null || day <= to))
  return held.reduce<SupportPolicy | null>((newest, one) => (newest && newest.from >= one.from ? newest : one), null)
}

/** The rule of a policy that pays for a matter; one for its sort of right comes before one for any. */
export function ruleFor(policy: SupportPolicy, { stage, right }: Pick<Matter, 'stage' | 'right'>): SupportRule | null {
  const fit = policy.rules.filter((rule) => rule.stage === stage && (rule.right === right || rule.right === 'any'))
  return fit.find((rule) => rule.right === right) ?? fit[0] ?? null
}

/** What a rule pays for what was spent: whole fen, rounded down, never more than was spent where it pays a share. */
export function priceOf({ way, sum, percent = 0 }: SupportRule, spent: number): number {
  return way === 'fixed' ? sum : Math.min(Math.floor((spent * percent) / 100), sum, spent)
}

/** What is left of a sum under the most for a year, given what was granted in it before. */
export function capped(sum: number, perYear: number | null, before: number): number {
  return perYear === null ? sum : Math.max(0, Math.min(sum, perYear - before))
}
