import { formatDate, isPlainDate } from '@zhiqiang/kernel'
import { z } from 'zod'
import type { FieldFacets } from '../facets.ts'
import { byDay } from '../filters.ts'

/** A law date that exists, `YYYY-MM-DD`. */
export const date: FieldFacets<'date'> = {
  schema: () => z.string().refine(isPlainDate, { message: 'not a date' }).meta({ format: 'date' }),
  mend: () => null,
  sample: () => '2026-03-05',
  toText: (value) => value,
  toPrint: (value, _, lang) => formatDate(value, lang),
  toSearch: () => [],
  matches: byDay,
}
