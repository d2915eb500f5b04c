import { z } from 'zod'
import type { FieldOf } from '../facets.ts'

/** One line; blanks at the ends are dropped and an empty line is refused. */
export const text = {
  schema: (f: FieldOf<'text'>) => z.string().trim().min(1).max(f.max),
  toText: (value: string) => value,
}
