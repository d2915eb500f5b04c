import { z } from 'zod'
import type { FieldOf } from '../facets.ts'

/** A finite number within the declared bounds; a whole one where the declaration says so. */
export const number = {
  schema: (f: FieldOf<'number'>) => {
    const any = f.whole ? z.int() : z.number()
    const low = f.min === undefined ? any : any.min(f.min)
    return f.max === undefined ? low : low.max(f.max)
  },
  toText: (value: number) => String(value),
}
