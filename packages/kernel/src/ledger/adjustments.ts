import { refuseInput } from '../refusals.ts'
import { ok, type Result } from '../result.ts'
import { t } from '../text.ts'
import { isPeriod } from './cells.ts'

/** What an evaluation proposes for one target: its new value, the year it is for, and why. */
export interface Adjustment {
  readonly indicator: string
  readonly value: number
  /** A year; null keeps the one the target has. */
  readonly period: string | null
  readonly why: string
}

/** Reads proposals as a screen or a program sends them; each target once, each with its reason. */
export function adjustments(given: unknown): Result<readonly Adjustment[]> {
  if (!Array.isArray(given)) return refuseInput(t('调整建议填错了', 'the adjustments are not a list'))
  const list: Adjustment[] = []
  for (const one of given as readonly unknown[]) {
    if (typeof one !== 'object' || one === null) return refuseInput(t('调整建议填错了', 'an adjustment is not right'))
    const [indicator, value, period, why]: unknown[] = ['indicator', 'value', 'period', 'why'].map((name) =>
      Reflect.get(one, name),
    )
    if (typeof indicator !== 'string') return refuseInput(t('没有指明是哪个指标', 'an adjustment names no indicator'))
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      return refuseInput(t('新目标值要填一个数', 'a new target is no number'))
    }
    if (period !== null && period !== undefined && (typeof period !== 'string' || !isPeriod(period))) {
      return refuseInput(t('目标年度要写成四位数字', 'write the year with four digits'))
    }
    if (typeof why !== 'string' || why.trim() === '')
      return refuseInput(t('每项调整都要写理由', 'each adjustment needs its reason'))
    if (list.some((other) => other.indicator === indicator)) {
      return refuseInput(t('同一个指标只能调整一次', 'a target is adjusted twice'))
    }
    list.push({ indicator, value, period: period ?? null, why: why.trim() })
  }
  return ok(list)
}

/** Adjustments as a thing's data keeps them. */
export function adjustmentsIn(data: unknown): readonly Adjustment[] {
  const read = adjustments(data ?? [])
  return read.ok ? read.value : []
}
