import { formatNumber, type Lang } from '@zhiqiang/kernel'

/** A sum in fen as yuan with the word for it, and two decimals where there are any. */
export function yuanOf(fen: number, lang: Lang): string {
  return lang === 'zh' ? `${formatNumber(fen / 100, lang)} 元` : `${formatNumber(fen / 100, lang)} yuan`
}

/** A sum in fen as yuan in a column whose head says so: thousands apart, always two decimals. */
export function yuanFigure(fen: number): string {
  return (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}
