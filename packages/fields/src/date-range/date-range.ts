import { formatDate, isPlainDate, t } from '@zhiqiang/kernel'
import { z } from 'zod'
import type { FieldFacets } from '../facets.ts'
import { boundsOf } from '../filters.ts'

const day = z.string().refine(isPlainDate, { message: 'not a date' }).meta({ format: 'date' })

/** From one day to another, both days in it. A filter lets through what has a day in common with it. */
export const dateRange: FieldFacets<'dateRange'> = {
  schema: () =>
    z.object({ from: day, to: day }).refine(({ from, to }) => from <= to, { message: 'ends before it begins' }),
  mend: (value, { label }) => {
    const { from = '', to = '' } = (value ?? {}) as Partial<Record<'from' | 'to', string>>
    if (from === '') return t(`请填写“${label.zh}”的开始日期`, `fill in the first day of “${label.en}”`)
    if (to === '') return t(`请填写“${label.zh}”的结束日期`, `fill in the last day of “${label.en}”`)
    return from > to
      ? t(
          `“${label.zh}”的结束日期早于开始日期，请改正其中一个`,
          `“${label.en}” ends before it begins; mend one of the days`,
        )
      : null
  },
  sample: () => ({ from: '2026-01-01', to: '2026-06-30' }),
  toText: ({ from, to }) => `${from} 至 ${to}`,
  toPrint: ({ from, to }, _, lang) =>
    `${formatDate(from, lang)}${lang === 'zh' ? '至' : ' to '}${formatDate(to, lang)}`,
  toSearch: () => [],
  matches: (value, wanted) => {
    const { from, to } = boundsOf(wanted)
    return (to === '' || value.from <= to) && (from === '' || value.to >= from)
  },
}
