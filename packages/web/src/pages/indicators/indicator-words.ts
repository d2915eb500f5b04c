import { formatNumber, type Lang, type Text, t } from '@zhiqiang/kernel'

/** A target as the API gives it. */
export type TargetValue = number | { readonly min: number; readonly max: number } | null

/** What kind of goal an indicator is. */
export const typeWords: readonly { readonly value: string; readonly label: Text }[] = [
  { value: 'number', label: t('数值目标', 'A number') },
  { value: 'rank', label: t('位次目标', 'A rank') },
  { value: 'direction', label: t('方向目标', 'A direction') },
  { value: 'coverage', label: t('覆盖目标', 'Coverage') },
]

const operators: Readonly<Record<string, Text>> = {
  '>=': t('不少于', 'at least'),
  '>': t('超过', 'more than'),
  '=': t('达到', 'exactly'),
  '<=': t('不超过', 'at most'),
  '<': t('低于', 'less than'),
  'growth>=': t('增长不少于', 'growth of at least'),
  'cumulative>=': t('累计不少于', 'in total at least'),
  'each-year': t('每年', 'each year'),
}

/** How a value is compared with its target. */
export function operatorText(operator: string | null): Text {
  return operators[operator ?? '='] ?? t('', '')
}

/** A target in full digits; a range with both ends. */
export function targetText(target: TargetValue, lang: Lang): string {
  if (target === null) return '—'
  if (typeof target === 'number') return formatNumber(target, lang)
  return `${formatNumber(target.min, lang)}–${formatNumber(target.max, lang)}`
}

/** What is still missing; 0 once the target is reached. */
export function gapText(gap: number | null, lang: Lang): string {
  return gap === null ? '—' : formatNumber(gap, lang)
}

/** The year a target is for; a yearly target has none, its operator says so. */
export function periodText(period: string | null, lang: Lang): string {
  if (period === null || !/^\d{4}/.test(period)) return ''
  return lang === 'zh' && period.length === 4 ? `${period}年` : period
}
