import type { Json } from '../canonical.ts'
import { refuseInput } from '../refusals.ts'
import { ok, type Result } from '../result.ts'
import { type Text, t } from '../text.ts'
import type { Light } from './light.ts'

/** How points come of a figure. */
export const scoreRules = {
  ratio: t('按完成率（满分封顶）', 'by share of the target reached, at most full'),
  light: t('按亮灯：达到或按进度满分，落后一半', 'by light: green full, behind half'),
  rank: t('按名次：第一名满分，逐名递减', 'by rank: the first full, each next one less'),
  manual: t('由办公室评分', 'graded by the office'),
} as const satisfies Readonly<Record<string, Text>>

export type ScoreRule = keyof typeof scoreRules

/** One item of an assessment: what is looked at, how many points it can bring, how they come about. */
export interface ScoreItem {
  readonly id: string
  readonly name: string
  readonly weight: number
  readonly rule: ScoreRule
  /** The indicator whose figures count; none where the office grades. */
  readonly indicator: string | null
}

/** What is known of one subject for one item. */
export interface Facts {
  readonly subject: string
  readonly value: number | null
  readonly target: number | null
  readonly light: Light | null
  readonly direction: 'up' | 'down'
}

/** Points of a subject for an item; null where nothing can be said, which is no zero. */
export interface Points {
  readonly subject: string
  readonly points: number | null
  readonly why: Text
}

const mostItems = 100

/** Reads the items of an assessment as a screen sends them, or says what is wrong. */
export function scoreItems(value: unknown): Result<readonly ScoreItem[]> {
  if (!Array.isArray(value) || value.length === 0) return refuseInput(t('没有考核项目', 'there are no items'))
  if (value.length > mostItems) return refuseInput(t('考核项目太多', 'too many items'))
  const items: ScoreItem[] = []
  for (const [i, one] of (value as readonly unknown[]).entries()) {
    const item = itemIn(one)
    if (!item) {
      return refuseInput(
        t(
          `第${i + 1}项：名称、权重（大于零）、规则和指标要填对`,
          `item ${i + 1}: name, weight above zero, rule and indicator`,
        ),
      )
    }
    if (items.some((known) => known.id === item.id))
      return refuseInput(t(`第${i + 1}项重复`, `item ${i + 1} stands twice`))
    items.push(item)
  }
  return ok(items)
}

/** The items kept in an assessment's data. */
export function itemsIn(value: Json | undefined): readonly ScoreItem[] {
  const read = scoreItems(value)
  return read.ok ? read.value : []
}

function itemIn(one: unknown): ScoreItem | null {
  if (typeof one !== 'object' || one === null) return null
  const [id, name, weight, rule, indicator] = ['id', 'name', 'weight', 'rule', 'indicator'].map((key): unknown =>
    Reflect.get(one, key),
  )
  if (typeof id !== 'string' || id === '' || id.length > 60) return null
  if (typeof name !== 'string' || name.trim() === '' || name.length > 200) return null
  if (typeof weight !== 'number' || !(weight > 0) || weight > 1000) return null
  const known = (Object.keys(scoreRules) as ScoreRule[]).find((key) => key === rule)
  if (!known) return null
  const measured = typeof indicator === 'string' && indicator !== ''
  if (measured === (known === 'manual')) return null
  return { id, name, weight, rule: known, indicator: measured ? indicator : null }
}

/** The points of all subjects for one item; those without a figure get none, and are not ranked before the others. */
export function pointsFor(item: ScoreItem, facts: readonly Facts[]): readonly Points[] {
  return facts.map((one) => ({ subject: one.subject, ...pointsOf(item, one, facts) }))
}

function pointsOf(item: ScoreItem, one: Facts, all: readonly Facts[]): { points: number | null; why: Text } {
  const { weight } = item
  if (one.value === null) return { points: null, why: t('没有数据', 'no figure') }
  if (item.rule === 'light') {
    if (one.light === 'met' || one.light === 'onTrack') return { points: weight, why: t('达到或按进度', 'green') }
    if (one.light === 'behind') return { points: rounded(weight / 2), why: t('落后，得一半', 'behind: half') }
    if (one.light === 'missed') return { points: 0, why: t('未达到', 'missed') }
    return { points: null, why: t('无法评价', 'cannot be judged') }
  }
  if (item.rule === 'rank') {
    const known = all.filter((other) => other.value !== null)
    const better = known.filter((other) => beats(other, one)).length
    const points = rounded((weight * (known.length - better)) / known.length)
    return { points, why: t(`${known.length} 个中第 ${better + 1}`, `number ${better + 1} of ${known.length}`) }
  }
  if (one.target === null) return { points: null, why: t('没有目标', 'no target') }
  const share = shareOf(one.value, one.target, one.direction)
  const percent = Math.round(share * 1000) / 10
  return { points: rounded(weight * share), why: t(`完成 ${percent}%`, `${percent} % reached`) }
}

function beats(other: Facts, one: Facts): boolean {
  if (other.value === null || one.value === null) return false
  return one.direction === 'up' ? other.value > one.value : other.value < one.value
}

function shareOf(value: number, target: number, direction: 'up' | 'down'): number {
  if (direction === 'up') return target <= 0 ? 1 : Math.min(1, Math.max(0, value / target))
  if (value <= target) return 1
  return target <= 0 ? 0 : target / value
}

/** A subject's sum and place. */
export interface Ranked {
  readonly subject: string
  readonly total: number
  /** Null while a score is missing: nobody is ranked on half of the items. */
  readonly rank: number | null
}

/** Sums and ranks: equals share a rank and the next one is skipped; a subject that lacks a score is not ranked. */
export function ranking(
  subjects: readonly string[],
  items: readonly ScoreItem[],
  points: (subject: string, item: string) => number | null,
): readonly Ranked[] {
  const sums = subjects.map((subject) => {
    const scores = items.map((item) => points(subject, item.id))
    const total = rounded(scores.reduce<number>((sum, one) => sum + (one ?? 0), 0))
    return { subject, total, whole: scores.every((one) => one !== null) }
  })
  const whole = sums.filter((one) => one.whole)
  return sums.map((one) => ({
    subject: one.subject,
    total: one.total,
    rank: one.whole ? whole.filter((other) => other.total > one.total).length + 1 : null,
  }))
}

function rounded(value: number): number {
  return Math.round(value * 100 + Number.EPSILON) / 100
}
