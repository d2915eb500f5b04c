import type { PlainDate } from '@zhiqiang/kernel'
import type { Block } from './paper.ts'

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** 1 to 999 as 一 … 九百九十九. */
export function chineseNumber(n: number): string {
  const [hundreds, rest] = [Math.floor(n / 100), n % 100]
  if (hundreds === 0) return belowHundred(n)
  const head = `${digits[hundreds] ?? ''}百`
  if (rest === 0) return head
  // 一百零五, 二百一十, 二百二十.
  const join = rest < 10 ? '零' : ''
  return `${head}${join}${rest >= 10 && rest < 20 ? '一' : ''}${belowHundred(rest)}`
}

/** 第二十条, 第十四条之一, as official papers cite articles. */
export function articleInChinese(article: string): string {
  const [main = '', after] = article.split('-')
  const words = `第${chineseNumber(Number(main))}条`
  return after === undefined ? words : `${words}之${chineseNumber(Number(after))}`
}

/** 1 to 99 as 一 … 九十九. */
function belowHundred(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  if (tens === 0) return digits[ones] ?? String(n)
  return `${tens === 1 ? '' : (digits[tens] ?? tens)}十${digits[ones] ?? ''}`
}

/** The mark of each heading in turn (一、 then （一） then 1. then （1）), null for what is no heading. */
export function headingMarks(blocks: readonly Block[]): readonly (string | null)[] {
  const counts = [0, 0, 0, 0]
  return blocks.map((block) => {
    if (block.is !== 'heading') return null
    const at = block.level - 1
    counts[at] = (counts[at] ?? 0) + 1
    counts.fill(0, at + 1)
    const n = counts[at] ?? 1
    if (at === 0) return `${chineseNumber(n)}、`
    if (at === 1) return `（${chineseNumber(n)}）`
    return at === 2 ? `${n}.` : `（${n}）`
  })
}

/** 文号: 机关代字〔年〕序号号, hexagonal brackets, no leading zero, no 第. */
export function documentNumber(prefix: string, year: number, no: number): string {
  return `${prefix}〔${year}〕${no}号`
}

/** 2026年3月5日, as 成文日期 wants it. */
export function dateOf(date: PlainDate): string {
  const [y, m, d] = date.split('-').map(Number)
  return `${y}年${m}月${d}日`
}

/** The line that lists the annexes: one is not numbered, several are. */
export function annexLines(titles: readonly string[]): readonly string[] {
  if (titles.length === 1) return [`附件：${titles[0]}`]
  return titles.map((title, i) => `${i === 0 ? '附件：' : '　　　'}${i + 1}.${title}`)
}

/** 附件, or 附件1 where there are several. */
export function annexMark(at: number, of: number): string {
  return of === 1 ? '附件' : `附件${at + 1}`
}
