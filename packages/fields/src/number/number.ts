import { z } from 'zod'
import type { FieldOf } from '../facets.ts'

/** A finite number within the declared bounds. */
export const number = {
  schema: (f: FieldOf<'number'>) => {
    const low = f.min === undefined ? z.number() : z.number().min(f.min)
    return f.max === undefined ? low : low.max(f.max)
  },
  toText: (value: number) => String(value),
}
