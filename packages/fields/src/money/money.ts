import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import type { FieldFacets } from '../facets.ts'
import { boundsOf, byRange } from '../filters.ts'
import { fenOf, yuanInCapitals, yuanInDigits } from './yuan.ts'

/** Ten trillion yuan: above every sum an office writes, below where whole numbers end. */
const mostFen = 1_000_000_000_000_000

/** A sum in fen. A filter says it in yuan. */
export const money: FieldFacets<'money'> = {
  schema: ({ min = 0, max = mostFen }) => z.int().min(min).max(max),
  mend: (value, { label, min = 0, max = mostFen }) => {
    if (value === undefined || value === null) return null
    const [low, high] = [yuanInDigits(min), yuanInDigits(max)]
    if (typeof value === 'number' && value < min)
      return t(`“${label.zh}”不能少于 ${low} 元`, `“${label.en}” is at least ${low} yuan`)
    if (typeof value === 'number' && value > max)
      return t(`“${label.zh}”不能超过 ${high} 元`, `“${label.en}” is at most ${high} yuan`)
    return t(`“${label.zh}”最多写到分，如 1200.50`, `write “${label.en}” in yuan and fen, such as 1200.50`)
  },
  sample: ({ min = 0, max = mostFen }) => Math.min(max, Math.max(min, 12_345_600)),
  toText: (value) => `${yuanInDigits(value)} 元`,
  toPrint: (value, _, lang) =>
    lang === 'zh' ? `人民币${yuanInCapitals(value)}（¥${yuanInDigits(value)}）` : `CNY ${yuanInDigits(value, 'en')}`,
  toSearch: () => [],
  matches: (value, wanted) => {
    const { from, to } = boundsOf(wanted)
    return byRange(value, `${fenOf(from) ?? ''}..${fenOf(to) ?? ''}`)
  },
}
