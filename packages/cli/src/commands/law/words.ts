import { articleName, type Basis, type Mark, type Text, type TimeLimit, type TimeUnit, t } from '@zhiqiang/kernel'

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

export const markWords: Readonly<Record<Mark, Text>> = {
  confirmed: t('已核对原文', 'read in the official text'),
  unconfirmed: t('未核对', 'unconfirmed'),
}
