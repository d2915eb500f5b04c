import { isPlainDate } from '@zhiqiang/kernel'
import { z } from 'zod'
import type { FieldOf } from '../facets.ts'

/** A law date that exists, `YYYY-MM-DD`. */
export const date = {
  schema: (_: FieldOf<'date'>) => z.string().refine(isPlainDate, { message: 'not a date' }),
  toText: (value: string) => value,
}
