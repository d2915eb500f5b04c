import type { Lang } from './text.ts'
import { dateInChina, type PlainDate } from './time/dates.ts'

/** 2026年3月5日 / 5 March 2026. */
export function formatDate(date: PlainDate, lang: Lang): string {
  const [y, m, d] = date.split('-').map(Number)
  if (lang === 'zh') return `${y}年${m}月${d}日`
  return `${d} ${months[(m ?? 1) - 1]} ${y}`
}

/** The date and the minute in China of an instant. */
export function formatInstant(instant: string, lang: Lang): string {
  const time = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16)
  return `${formatDate(dateInChina(instant), lang)} ${time}`
}

/** Full digits with separators, at most `digits` decimals; tables use it. */
export function formatNumber(value: number, lang: Lang, digits = 2): string {
  return new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', { maximumFractionDigits: digits }).format(value)
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
