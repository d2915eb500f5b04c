import { type Json, problem, type ThingData, t } from '@zhiqiang/kernel'

/** A correction as the policy keeps it: what was read, what it became, who and why. */
export interface KeptCorrection {
  readonly [key: string]: Json
  readonly at: string
  readonly from: Json
  readonly to: Json
  readonly why: string
  readonly by: string
  readonly on: string
}

export interface KeptDecision {
  readonly [key: string]: Json
  readonly finding: string
  readonly decision: string
  readonly why: string
  readonly by: string
  readonly on: string
}

export function correctionsOf(data: ThingData): readonly KeptCorrection[] {
  return Array.isArray(data.corrections) ? (data.corrections as unknown as readonly KeptCorrection[]) : []
}

export function decisionsOf(data: ThingData): readonly KeptDecision[] {
  return Array.isArray(data.decisions) ? (data.decisions as unknown as readonly KeptDecision[]) : []
}

/** What the office may let the public page show of each task. */
export const shownFields = ['units', 'state', 'due', 'reports'] as const
export type ShownField = (typeof shownFields)[number]

/** The chosen fields, or null when the value is not a list of them. */
export function shownFrom(value: unknown): readonly ShownField[] | null {
  if (!Array.isArray(value)) return null
  const known = value.filter((v): v is ShownField => shownFields.includes(v))
  return known.length === value.length ? [...new Set(known)] : null
}

export const noReading = problem('E_GUARD', {
  why: t('没有找到这份文件的解析结果。', 'What was read of this document is missing.'),
  how: t('请重新导入。', 'Import it again.'),
})
