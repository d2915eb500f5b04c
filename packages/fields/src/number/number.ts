import { formatNumber, t } from '@zhiqiang/kernel'
import { z } from 'zod'
import type { FieldFacets } from '../facets.ts'
import { byRange } from '../filters.ts'

/** A finite number within the declared bounds; a whole one where the declaration says so. */
export const number: FieldFacets<'number'> = {
  schema: (f) => {
    const any = f.whole ? z.int() : z.number()
    const low = f.min === undefined ? any : any.min(f.min)
    return f.max === undefined ? low : low.max(f.max)
  },
  mend: (value, { label, min, max, whole }) => {
    if (typeof value !== 'number') return null
    if (whole && !Number.isInteger(value)) return t(`“${label.zh}”应为整数`, `“${label.en}” is a whole number`)
    if (min !== undefined && value < min) return t(`“${label.zh}”不能小于 ${min}`, `“${label.en}” is at least ${min}`)
    if (max !== undefined && value > max) return t(`“${label.zh}”不能大于 ${max}`, `“${label.en}” is at most ${max}`)
    return null
  },
  sample: ({ min = 0, max = min + 12 }) => Math.min(max, Math.max(min, 12)),
  toText: (value) => String(value),
  toPrint: (value, _, lang) => formatNumber(value, lang, 6),
  toSearch: () => [],
  matches: byRange,
}
