import { z } from 'zod'
import type { FieldOf } from '../facets.ts'

/** Several lines of prose. */
export const longText = {
  schema: (f: FieldOf<'longText'>) => z.string().trim().min(1).max(f.max),
  toText: (value: string) => value,
}
