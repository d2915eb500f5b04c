import { chineseValue } from '../text/numerals.ts'

const shape =
  /^([0-9一二三四五六七八九十零〇O○]{2,6})年([0-9一二三四五六七八九十]{1,3})月([0-9一二三四五六七八九十]{1,3})日$/

/** The ISO date of a date as officials write it (2014年11月30日, 二O一O年九月二十九日), or null where there is no such day. */
export function isoDate(words: string): string | null {
  const match = shape.exec(words)
  if (match === null) return null
  const [year, month, day] = match.slice(1).map((part) => figure(part))
  if (year === undefined || month === undefined || day === undefined) return null
  if (year === null || month === null || day === null || month < 1 || month > 12 || day < 1 || day > 31) return null
  const pad = (n: number, width: number) => String(n).padStart(width, '0')
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

function figure(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word)
  return chineseValue(word.replace(/[O○0]/g, '〇'))
}
