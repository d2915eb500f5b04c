import { formatNumber } from '../format.ts'
import { type Text, t } from '../text.ts'
import type { TimeLimit, TimeUnit } from '../time/time-limit.ts'
import type { Basis, Mark, ThresholdVersion } from './law.ts'
import { articleName } from './library.ts'

const units: Readonly<Record<TimeUnit, (n: number) => Text>> = {
  workday: (n) => t(`${n} 个工作日`, `${n} working ${n === 1 ? 'day' : 'days'}`),
  day: (n) => t(`${n} 日`, `${n} ${n === 1 ? 'day' : 'days'}`),
  month: (n) => t(`${n} 个月`, `${n} ${n === 1 ? 'month' : 'months'}`),
  year: (n) => t(`${n} 年`, `${n} ${n === 1 ? 'year' : 'years'}`),
  hour: (n) => t(`${n} 小时`, `${n} ${n === 1 ? 'hour' : 'hours'}`),
}

/** 7 个工作日; counted back it says so. */
export function lengthWords({ amount, unit, direction }: TimeLimit): Text {
  const { zh, en } = units[unit](amount)
  return direction === 'before' ? t(`提前 ${zh}`, `${en} before`) : t(zh, en)
}

/** 《…》第14条. */
export function whereWritten({ title, article }: Pick<Basis, 'article'> & { readonly title: Text }): Text {
  const name = article === null ? t('', '') : articleName(article)
  return t(`《${title.zh}》${name.zh}`, name.en === '' ? title.en : `${title.en}, ${name.en}`)
}

/** A mark as screens and letters show it. */
export const markWords: Readonly<Record<Mark, Text>> = {
  confirmed: t('已核对原文', 'read in the official text'),
  unconfirmed: t('未核实', 'unconfirmed'),
}

const sums: Readonly<Record<ThresholdVersion['unit'], (zh: string, en: string) => Text>> = {
  yuan: (zh, en) => t(`${zh} 元`, `${en} yuan`),
  percent: (zh, en) => t(`${zh}%`, `${en}%`),
  'percent-per-day': (zh, en) => t(`每日 ${zh}%`, `${en}% a day`),
  times: (zh, en) => t(`${zh} 倍`, `${en} times`),
}

/** 300,000 元. */
export function sumWords({ value, unit }: Pick<ThresholdVersion, 'value' | 'unit'>): Text {
  return sums[unit](formatNumber(value, 'zh', 4), formatNumber(value, 'en', 4))
}
