import { dateInChina, type PlainDate, type ThingData, targetVersions } from '@zhiqiang/kernel'
import type { Target } from '@zhiqiang/policy'
import type { Tx } from '../../db/connect.ts'
import { adjustedIndicators } from './store.ts'

/** What an evaluation made of a target, when, and on which document. What the plan's text says stays beside it. */
export interface PublicAdjustment {
  readonly value: number
  readonly period: string | null
  readonly on: PlainDate
  readonly ground: string
}

/** Finds the adjustments of a target of a plan, the earliest first; none where the text still says what counts. */
export type AdjustmentsOf = (planId: string, target: Target) => readonly PublicAdjustment[]

/** The adjustments that evaluations made to targets of plans. */
export async function adjustmentsIn(tx: Tx, planIds: readonly string[]): Promise<AdjustmentsOf> {
  const rows = await adjustedIndicators(tx, planIds)
  return (planId, target) => {
    const found = rows.find((row) => {
      const { path, name } = row.data as ThingData
      return row.policy_id === planId && path === target.path && name === target.indicator
    })
    if (!found) return []
    const data = found.data as ThingData
    // An amended plan says the new value itself.
    if (data.value === target.value && data.period === target.period) return []
    const versions = targetVersions(data)
    return versions.flatMap((one, i): PublicAdjustment[] => {
      const next = versions[i + 1] ?? { value: data.value, period: data.period }
      if (one.evaluation === null || typeof next.value !== 'number') return []
      const period = typeof next.period === 'string' ? next.period : null
      return [{ value: next.value, period, on: dateInChina(one.at), ground: one.ground ?? '' }]
    })
  }
}
