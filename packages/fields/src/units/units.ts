import { z } from 'zod'
import type { FieldOf } from '../facets.ts'

/** Several units, each once. */
export const units = {
  schema: (_: FieldOf<'units'>) =>
    z
      .array(z.uuid())
      .max(200)
      .refine((list) => new Set(list).size === list.length, { message: 'a unit stands twice' }),
  toText: (value: readonly string[]) => value.join('、'),
}
