import { z } from 'zod'
import type { FieldOf } from '../facets.ts'

/** One of the declared options, by its key. */
export const choice = {
  schema: (f: FieldOf<'choice'>) => z.enum(Object.keys(f.options)),
  toText: (value: string) => value,
}
