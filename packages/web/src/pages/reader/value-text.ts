import { formatNumber, type Json, type Lang, pick, type Text, t } from '@zhiqiang/kernel'
import { type Editor, everyNames, type Range, ruleOf } from '@zhiqiang/policy'

const nothing = t('（未填）', '(none)')
const continuous = t('常态化（周期待定）', 'Continuously (period to be set)')
const yearly = t('每年', 'each year')

/** A value of a correctable field in words, by its editor. */
export function valueText(value: Json | undefined, editor: Editor | null, lang: Lang): string {
  if (value === null || value === undefined || value === '') return pick(nothing, lang)
  if (editor?.kind === 'choice' && typeof value === 'string')
    return pick(editor.options[value] ?? t(value, value), lang)
  if (editor?.kind === 'every' && typeof value === 'string') return everyText(value, lang)
  if (editor?.kind === 'period' && value === 'annual') return pick(yearly, lang)
  if (editor?.kind === 'amount' && typeof value === 'number') return formatNumber(value, lang, 6)
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return pick(value ? t('是', 'yes') : t('否', 'no'), lang)
  if (Array.isArray(value)) return value.map((v: Json) => valueText(v, null, lang)).join('、') || pick(nothing, lang)
  return objectText(Object.fromEntries(Object.entries(value)), lang)
}

function objectText(value: Readonly<Record<string, Json | undefined>>, lang: Lang): string {
  const { min, max, of, within, title } = value
  if (typeof min === 'number' && typeof max === 'number') return amountText({ min, max }, lang)
  if (typeof of === 'string') return rankText(typeof within === 'number' ? within : null, of, lang)
  if (typeof title === 'string') return `《${title}》`
  const said = value.indicator ?? value.name ?? value.heading ?? value.by ?? value.every ?? value.path
  return typeof said === 'string' ? said : JSON.stringify(value)
}

/** `3` or `3–5`. */
export function amountText(value: number | Range, lang: Lang): string {
  if (typeof value === 'number') return formatNumber(value, lang, 6)
  return `${formatNumber(value.min, lang, 6)}–${formatNumber(value.max, lang, 6)}`
}

/** 全省前 3 名 / within the first 3 of 全省. */
export function rankText(within: number | null, of: string, lang: Lang): string {
  if (lang === 'zh') return within === null ? `${of}前列` : `${of}前${within}名`
  return within === null ? `among the first of ${of}` : `within the first ${within} of ${of}`
}

/** `3 years` in words. */
export function everyText(every: string, lang: Lang): string {
  if (every === 'continuous') return pick(continuous, lang)
  const rule = ruleOf(every)
  if (rule === null) return every
  if (rule.n === 1) return pick(everyNames[rule.unit], lang)
  const names: Readonly<Record<string, Text>> = {
    year: t('年', 'years'),
    'half-year': t('个半年', 'half-years'),
    quarter: t('个季度', 'quarters'),
    month: t('个月', 'months'),
    week: t('周', 'weeks'),
    day: t('天', 'days'),
  }
  const name = pick(names[rule.unit] ?? everyNames[rule.unit], lang)
  return lang === 'zh' ? `每${rule.n}${name}` : `Every ${rule.n} ${name}`
}

/** A moment in words: 2025年6月30日, 2025年6月, 2025年. */
export function momentText(by: string, lang: Lang): string {
  const [y = '', m, d] = by.split('-')
  if (lang === 'en') return by
  return `${y}年${m === undefined ? '' : `${Number(m)}月`}${d === undefined ? '' : `${Number(d)}日`}`
}

/** A period in words: 2026年, 2021年至2025年, 每年. */
export function periodText(period: string | null, lang: Lang): string {
  if (period === null) return pick(t('未写期限', 'no period'), lang)
  if (period === 'annual') return pick(yearly, lang)
  const [from = '', to] = period.split('-')
  if (lang === 'en') return to === undefined ? from : `${from} to ${to}`
  return to === undefined ? `${from}年` : `${from}年至${to}年`
}
